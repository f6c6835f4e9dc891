// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors headers: 8 bytes of length, JSON, data. Offsets must tile the data exactly, as the format demands.
#include "core/modelfile/safetensors.h"

#include "core/modelfile/byte_cursor.h"
#include "core/modelfile/config_reader.h"

#include <algorithm>
#include <set>

namespace headroom::modelfile {

namespace {

using nlohmann::json;

constexpr std::uint64_t largestHeader = 100'000'000;  // the format's own limit

std::int64_t bitsOf(const std::string &type)
{
    static const std::map<std::string, std::int64_t> bits = {
        {"F64", 64}, {"I64", 64},  {"U64", 64}, {"C64", 64},    {"F32", 32},    {"I32", 32},    {"U32", 32},
        {"F16", 16}, {"BF16", 16}, {"I16", 16}, {"U16", 16},    {"F8_E4M3", 8}, {"F8_E5M2", 8}, {"F8_E8M0", 8},
        {"I8", 8},   {"U8", 8},    {"BOOL", 8}, {"F6_E2M3", 6}, {"F6_E3M2", 6}, {"F4", 4}};
    const auto it = bits.find(type);
    return it == bits.end() ? 0 : it->second;
}

struct Span {
    std::string tensor;
    std::uint64_t begin = 0, end = 0;
};

// One file's header being checked.
struct Header {
    std::string file;
    std::uint64_t dataStart = 0, dataBytes = 0;
    Inspection inspection;
    std::vector<Span> spans;

    [[nodiscard]] Problem problem(std::string code, const std::string &where, std::string found,
                                  std::string expected) const
    {
        return {std::move(code), Severity::Error, file, where, std::move(found), std::move(expected)};
    }
};

std::optional<std::uint64_t> unsignedValue(const json &value)
{
    if (!value.is_number_integer() || (!value.is_number_unsigned() && value.get<std::int64_t>() < 0))
        return std::nullopt;
    return value.get<std::uint64_t>();
}

// Elements of a shape; nothing where a dimension is no count or the product leaves 2^60.
std::optional<std::uint64_t> elementsOf(const json &shape)
{
    if (!shape.is_array() || shape.size() > 16)
        return std::nullopt;
    constexpr std::uint64_t most = std::uint64_t{1} << 58;
    std::uint64_t product = 1;
    for (const auto &dimension : shape) {
        const auto n = unsignedValue(dimension);
        if (!n || *n > most || (*n > 0 && product > most / *n))
            return std::nullopt;
        product *= *n;
    }
    return product;
}

std::optional<Problem> readTensor(Header &header, const std::string &name, const json &entry)
{
    const auto missing = json();
    const auto field = [&](const char *key) -> const json & {
        const auto it = entry.find(key);
        return it == entry.end() ? missing : *it;
    };
    const auto &type = field("dtype");
    const auto bits = type.is_string() ? bitsOf(type.get<std::string>()) : 0;
    if (bits == 0)
        return header.problem("unknown-value", name + ".dtype", shortText(type), "F32, BF16, F16, F8_E4M3, I8, ...");
    const auto elements = elementsOf(field("shape"));
    if (!elements)
        return header.problem("wrong-type", name + ".shape", shortText(field("shape")), "array of sizes");
    const auto &offsets = field("data_offsets");
    const bool pair = offsets.is_array() && offsets.size() == 2;
    const auto begin = pair ? unsignedValue(offsets[0]) : std::nullopt;
    const auto end = pair ? unsignedValue(offsets[1]) : std::nullopt;
    if (!begin || !end || *begin > *end)
        return header.problem("invalid-offsets", name + ".data_offsets", pair ? offsets.dump() : shortText(offsets),
                              "[begin, end]");
    if (*end > header.dataBytes)
        return header.problem("truncated-file", "byte " + std::to_string(header.dataStart + header.dataBytes),
                              std::to_string(header.dataBytes), std::to_string(*end));
    const auto bytes = (*elements * static_cast<std::uint64_t>(bits) + 7) / 8;
    if (*end - *begin != bytes)
        return header.problem("invalid-offsets", name + ".data_offsets", std::to_string(*end - *begin),
                              std::to_string(bytes));
    header.spans.push_back({name, *begin, *end});
    auto &sum = header.inspection;
    sum.parameters += static_cast<std::int64_t>(*elements);
    sum.tensorBytes += static_cast<std::int64_t>(bytes);
    sum.bytesByType[type.get<std::string>()] += static_cast<std::int64_t>(bytes);
    ++sum.tensors;
    return std::nullopt;
}

// No overlap, no hole, nothing behind the last tensor.
std::optional<Problem> checkTiling(Header &header)
{
    auto &spans = header.spans;
    std::sort(spans.begin(), spans.end(),
              [](const Span &a, const Span &b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    std::uint64_t at = 0;
    for (const auto &span : spans) {
        if (span.begin != at)
            return header.problem("invalid-offsets", span.tensor + ".data_offsets", std::to_string(span.begin),
                                  std::to_string(at));
        at = span.end;
    }
    if (at != header.dataBytes)
        return header.problem("invalid-offsets", "byte " + std::to_string(header.dataStart + at),
                              std::to_string(header.dataBytes), std::to_string(at));
    return std::nullopt;
}

Result<json> parse(const std::string &text, const std::string &file, std::uint64_t start)
{
    try {
        return json::parse(text);
    } catch (const json::parse_error &error) {
        return Problem{"invalid-json", Severity::Error, file, "byte " + std::to_string(start + error.byte), {}, "JSON"};
    }
}

Result<Header> readHeader(const std::filesystem::path &path)
{
    ByteCursor cursor(path);
    if (!cursor.isOpen())
        return cursor.notOpened();
    const auto length = cursor.number(8);
    if (!length)
        return cursor.truncated(8);
    if (*length > largestHeader)
        return cursor.problem("out-of-range", std::to_string(*length), "1.." + std::to_string(largestHeader));
    const auto text = cursor.bytes(*length);
    if (!text)
        return cursor.truncated(*length);
    auto tree = parse(*text, path.string(), 8);
    if (!tree)
        return tree.problem();
    Header header;
    header.file = path.string();
    header.dataStart = cursor.position();
    header.dataBytes = cursor.remaining();
    header.inspection.kind = FileKind::Safetensors;
    header.inspection.fileBytes = static_cast<std::int64_t>(cursor.size());
    if (!tree->is_object())
        return header.problem("wrong-type", "byte 8", shortText(*tree), "object");
    for (const auto &[name, entry] : tree->items()) {
        if (name == "__metadata__")
            continue;
        if (!entry.is_object())
            return header.problem("wrong-type", name, shortText(entry), "object");
        if (const auto problem = readTensor(header, name, entry))
            return *problem;
    }
    if (const auto problem = checkTiling(header))
        return *problem;
    return header;
}

// One shard's sums into the index's; false where the shard is not there.
Result<bool> addShard(Inspection &sum, const std::filesystem::path &shard)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(shard, error))
        return false;
    const auto header = readHeader(shard);
    if (!header)
        return header.problem();
    const auto &part = header->inspection;
    sum.parameters += part.parameters;
    sum.tensorBytes += part.tensorBytes;
    for (const auto &[type, bytes] : part.bytesByType)
        sum.bytesByType[type] += bytes;
    return true;
}

// Names of the shards, each a plain file name: an index must not lead anywhere else.
Result<std::set<std::string>> shardNames(const json &tree, const std::string &file)
{
    const auto map = tree.is_object() ? tree.find("weight_map") : tree.end();
    if (!tree.is_object() || map == tree.end() || !map->is_object())
        return Problem{"missing-value", Severity::Error, file, "weight_map", {}, "object"};
    std::set<std::string> names;
    for (const auto &[tensor, shard] : map->items()) {
        const auto name = shard.is_string() ? shard.get<std::string>() : std::string();
        if (name.empty() || name == "." || name == ".." || name.find_first_of("/\\:") != std::string::npos)
            return Problem{"wrong-type", Severity::Error, file, "weight_map." + tensor, shortText(shard), "file name"};
        names.insert(name);
    }
    return names;
}

Result<std::int64_t> announcedBytes(const json &tree, const std::string &file)
{
    const auto metadata = tree.find("metadata");
    if (metadata == tree.end() || !metadata->is_object() || !metadata->contains("total_size"))
        return std::int64_t{0};
    ConfigReader reader(*metadata, file, "metadata");
    const auto bytes = reader.integer({"total_size"}, {0, std::int64_t{1} << 60});
    if (reader.problem())
        return *reader.problem();
    return bytes.value_or(0);
}

}  // namespace

Result<json> readJsonFile(const std::filesystem::path &path)
{
    ByteCursor cursor(path);
    if (!cursor.isOpen())
        return cursor.notOpened();
    if (cursor.size() > largestHeader)
        return cursor.problem("out-of-range", std::to_string(cursor.size()), "1.." + std::to_string(largestHeader));
    const auto text = cursor.bytes(cursor.size());
    return text ? parse(*text, path.string(), 0) : Result<json>(cursor.truncated(cursor.size()));
}

Result<Inspection> inspectSafetensors(const std::filesystem::path &path)
{
    auto header = readHeader(path);
    if (!header)
        return header.problem();
    return std::move(header->inspection);
}

Result<Inspection> inspectSafetensorsIndex(const std::filesystem::path &path)
{
    const auto tree = readJsonFile(path);
    if (!tree)
        return tree.problem();
    const auto names = shardNames(*tree, path.string());
    if (!names)
        return names.problem();
    const auto announced = announcedBytes(*tree, path.string());
    if (!announced)
        return announced.problem();
    Inspection result;
    result.kind = FileKind::SafetensorsIndex;
    result.tensors = static_cast<std::int64_t>((*tree)["weight_map"].size());
    std::size_t present = 0;
    for (const auto &name : *names) {
        const auto added = addShard(result, path.parent_path() / name);
        if (!added)
            return added.problem();
        present += *added ? 1 : 0;
    }
    if (present < names->size()) {
        result.warnings.push_back({"shards-missing", Severity::Warning, path.string(), "weight_map",
                                   std::to_string(present), std::to_string(names->size())});
        result.tensorBytes = *announced;  // what the index promises; elements and types stay unknown
        result.parameters = 0;
        result.bytesByType.clear();
    } else if (*announced != 0 && *announced != result.tensorBytes) {
        result.warnings.push_back({"total-size-differs", Severity::Warning, path.string(), "metadata.total_size",
                                   std::to_string(*announced), std::to_string(result.tensorBytes)});
    }
    result.fileBytes = result.tensorBytes;
    return result;
}

}  // namespace headroom::modelfile
