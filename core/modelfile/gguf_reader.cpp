// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF: magic, version, key/values, tensor infos, data. Counts and lengths are held against the bytes that are left.
#include "core/modelfile/byte_cursor.h"
#include "core/modelfile/config_reader.h"
#include "core/modelfile/gguf.h"

#include <algorithm>
#include <bit>

namespace headroom::modelfile {

namespace {

using nlohmann::json;

enum ValueType : std::uint64_t { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };
constexpr std::size_t valueSizes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

constexpr std::uint64_t longestKept = 1 << 16;  // of a text; templates may be longer and are cut
constexpr std::uint64_t longestArray = 8192;    // of an array of numbers that is kept (one value a layer)

class GgufReader
{
public:
    explicit GgufReader(const std::filesystem::path &path) : m_cursor(path) { m_file.file = path.string(); }

    Result<GgufFile> read();

private:
    bool fail(Problem problem)
    {
        if (!m_problem)
            m_problem = std::move(problem);
        return false;
    }
    bool number(std::size_t bytes, std::uint64_t &value);
    bool string(std::string &text, std::uint64_t keep);
    bool scalar(std::uint64_t type, json &value);
    bool array(const std::string &key);
    bool keyValue();
    bool header();
    bool tensorInfo();
    bool checkTensor(GgufTensor &tensor, std::uint64_t typeId);
    bool layout();

    ByteCursor m_cursor;
    GgufFile m_file;
    std::uint64_t m_tensorCount = 0, m_valueCount = 0;
    std::optional<Problem> m_problem;
};

bool GgufReader::number(std::size_t bytes, std::uint64_t &value)
{
    const auto read = m_cursor.number(bytes);
    if (!read)
        return fail(m_cursor.truncated(bytes));
    value = *read;
    return true;
}

bool GgufReader::string(std::string &text, std::uint64_t keep)
{
    std::uint64_t length = 0;
    if (!number(8, length))
        return false;
    if (length > m_cursor.remaining())
        return fail(m_cursor.truncated(length));
    const auto kept = m_cursor.bytes(std::min(length, keep));
    if (!kept || !m_cursor.skip(length - std::min(length, keep)))
        return fail(m_cursor.truncated(length));
    text = *kept;
    return true;
}

bool GgufReader::scalar(std::uint64_t type, json &value)
{
    std::uint64_t bits = 0;
    if (!number(valueSizes[type], bits))
        return false;
    switch (type) {
    case I8:
        value = std::int64_t{static_cast<std::int8_t>(bits)};
        break;
    case I16:
        value = std::int64_t{static_cast<std::int16_t>(bits)};
        break;
    case I32:
        value = std::int64_t{static_cast<std::int32_t>(bits)};
        break;
    case I64:
        value = static_cast<std::int64_t>(bits);
        break;
    case F32:
        value = static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
        break;
    case F64:
        value = std::bit_cast<double>(bits);
        break;
    case Bool:
        value = bits != 0;
        break;
    default:
        value = bits;
    }
    return true;
}

bool GgufReader::array(const std::string &key)
{
    std::uint64_t type = 0, count = 0;
    if (!number(4, type) || !number(8, count))
        return false;
    if (type >= std::size(valueSizes) || type == Array)
        return fail(m_cursor.problem("unknown-value", std::to_string(type), "0..8, 10..12"));
    const std::uint64_t least = type == String ? 8 : valueSizes[type];
    if (count > m_cursor.remaining() / least)
        return fail(m_cursor.truncated(count > UINT64_MAX / least ? UINT64_MAX : count * least));
    m_file.arrayLengths[key] = count;
    if (type == String) {
        std::string ignored;
        for (std::uint64_t i = 0; i < count; ++i) {
            if (!string(ignored, 0))
                return false;
        }
        return true;
    }
    if (count > longestArray)
        return m_cursor.skip(count * least) || fail(m_cursor.truncated(count * least));
    auto &values = m_file.values[key] = json::array();
    for (std::uint64_t i = 0; i < count; ++i) {
        json value;
        if (!scalar(type, value))
            return false;
        values.push_back(std::move(value));
    }
    return true;
}

bool GgufReader::keyValue()
{
    std::string key;
    std::uint64_t type = 0;
    if (!string(key, longestKept) || !number(4, type))
        return false;
    if (type >= std::size(valueSizes))
        return fail(m_cursor.problem("unknown-value", std::to_string(type), "0..12"));
    if (type == Array)
        return array(key);
    if (type == String) {
        std::string text;
        if (!string(text, longestKept))
            return false;
        m_file.values[key] = text;
        return true;
    }
    return scalar(type, m_file.values[key]);
}

bool GgufReader::header()
{
    if (!m_cursor.isOpen())
        return fail(m_cursor.notOpened());
    const auto magic = m_cursor.bytes(4);
    if (!magic)
        return fail(m_cursor.truncated(4));
    if (*magic != "GGUF")
        return fail({"wrong-magic", Severity::Error, m_file.file, "byte 0", {}, "GGUF"});
    std::uint64_t version = 0;
    if (!number(4, version))
        return false;
    if (version != 2 && version != 3)
        return fail({"unsupported-version", Severity::Error, m_file.file, "byte 4", std::to_string(version), "2, 3"});
    if (!number(8, m_tensorCount) || !number(8, m_valueCount))
        return false;
    constexpr std::uint64_t leastValue = 8 + 4 + 1, leastTensor = 8 + 4 + 4 + 8;
    if (m_valueCount > m_cursor.remaining() / leastValue || m_tensorCount > m_cursor.remaining() / leastTensor)
        return fail(m_cursor.problem("truncated-file", std::to_string(m_cursor.remaining()),
                                     std::to_string(m_valueCount) + " + " + std::to_string(m_tensorCount)));
    return true;
}

bool GgufReader::checkTensor(GgufTensor &tensor, std::uint64_t typeId)
{
    tensor.type = typeId > UINT32_MAX ? nullptr : ggufType(static_cast<std::uint32_t>(typeId));
    if (tensor.type == nullptr)
        return fail(m_cursor.problem("unknown-value", std::to_string(typeId), "GGUF tensor type"));
    constexpr std::uint64_t most = std::uint64_t{1} << 58;
    std::uint64_t elements = 1;
    for (const auto n : tensor.size) {
        if (n == 0 || n > most / elements)
            return fail(m_cursor.problem("out-of-range", tensor.name + ": " + std::to_string(n), "1..2^58"));
        elements *= n;
    }
    if (tensor.size[0] % tensor.type->block != 0)
        return fail(m_cursor.problem("invalid-offsets", tensor.name + ": " + std::to_string(tensor.size[0]),
                                     std::to_string(tensor.type->block)));
    const auto blocks = elements / tensor.type->block;
    if (blocks > most / tensor.type->bytes)
        return fail(m_cursor.problem("out-of-range", tensor.name, "1..2^58"));
    tensor.bytes = blocks * tensor.type->bytes;
    return true;
}

bool GgufReader::tensorInfo()
{
    GgufTensor tensor;
    std::uint64_t dimensions = 0, type = 0;
    if (!string(tensor.name, longestKept) || !number(4, dimensions))
        return false;
    if (dimensions > tensor.size.size())
        return fail(m_cursor.problem("out-of-range", std::to_string(dimensions), "0..4"));
    for (std::uint64_t i = 0; i < dimensions; ++i) {
        if (!number(8, tensor.size[i]))
            return false;
    }
    if (!number(4, type) || !number(8, tensor.offset) || !checkTensor(tensor, type))
        return false;
    if (tensor.offset % m_file.alignment != 0)
        return fail(m_cursor.problem("invalid-offsets", tensor.name + ": " + std::to_string(tensor.offset),
                                     std::to_string(m_file.alignment)));
    m_file.tensors.push_back(std::move(tensor));
    return true;
}

// Every tensor inside the file, none on top of another.
bool GgufReader::layout()
{
    const auto aligned = (m_cursor.position() + m_file.alignment - 1) / m_file.alignment * m_file.alignment;
    m_file.dataStart = aligned;
    m_file.fileBytes = m_cursor.size();
    if (m_file.tensors.empty())
        return true;
    const auto dataBytes = aligned > m_cursor.size() ? 0 : m_cursor.size() - aligned;
    std::vector<const GgufTensor *> order;
    for (const auto &tensor : m_file.tensors)
        order.push_back(&tensor);
    std::sort(order.begin(), order.end(), [](const auto *a, const auto *b) { return a->offset < b->offset; });
    std::uint64_t at = 0;
    for (const auto *tensor : order) {
        if (tensor->offset > dataBytes || tensor->bytes > dataBytes - tensor->offset)
            return fail({"truncated-file", Severity::Error, m_file.file, "byte " + std::to_string(m_cursor.size()),
                         std::to_string(dataBytes),
                         tensor->name + ": " + std::to_string(tensor->offset) + " + " + std::to_string(tensor->bytes)});
        if (tensor->offset < at)
            return fail({"invalid-offsets", Severity::Error, m_file.file, tensor->name, std::to_string(tensor->offset),
                         std::to_string(at)});
        at = tensor->offset + tensor->bytes;
    }
    return true;
}

Result<GgufFile> GgufReader::read()
{
    bool good = header();
    for (std::uint64_t i = 0; good && i < m_valueCount; ++i)
        good = keyValue();
    if (const auto it = m_file.values.find("general.alignment"); good && it != m_file.values.end()) {
        const bool sane = it->second.is_number_unsigned() && std::has_single_bit(it->second.get<std::uint64_t>()) &&
                          it->second.get<std::uint64_t>() <= (1U << 30);
        if (!sane)
            good = fail(m_cursor.problem("out-of-range", shortText(it->second), "general.alignment: 2^n"));
        else
            m_file.alignment = it->second.get<std::uint64_t>();
    }
    for (std::uint64_t i = 0; good && i < m_tensorCount; ++i)
        good = tensorInfo();
    if (good && layout())
        return std::move(m_file);
    return *m_problem;
}

}  // namespace

const GgufTensor *GgufFile::tensor(std::string_view name) const
{
    const auto it = std::find_if(tensors.begin(), tensors.end(), [&](const auto &t) { return t.name == name; });
    return it == tensors.end() ? nullptr : &*it;
}

Result<GgufFile> readGguf(const std::filesystem::path &path)
{
    return GgufReader(path).read();
}

}  // namespace headroom::modelfile
