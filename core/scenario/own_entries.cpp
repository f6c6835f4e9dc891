// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// gpus/own.json and models/own.json in the overlay folder.
#include "core/scenario/own_entries.h"

#include "core/catalog/catalog_reader.h"
#include "core/modelfile/hf_config.h"
#include "core/scenario/text_file.h"

#include <algorithm>
#include <cctype>

namespace headroom::scenario {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr double mostGib = 10000, mostBandwidth = 100000, leastCapability = 3, mostCapability = 20;
constexpr std::uintmax_t mostConfigBytes = 16u << 20;

Problem outOfRange(const char *path, double found, const char *expected)
{
    return {"out-of-range", Severity::Error, {}, path, json(found).dump(), expected};
}

// What a generation brought: tensor cores aside, from NVIDIA's tables of features by compute capability.
json supportOf(double capability)
{
    return {{"bf16", capability >= 8.0},
            {"fp8", capability >= 8.9},
            {"fp4", capability >= 10.0},
            {"flash_attention_2", capability >= 8.0},
            {"flash_attention_3", capability >= 9.0 && capability < 10.0},
            {"mig", false}};
}

json entryOf(const OwnGpu &gpu)
{
    json entry = {{"id", idOfName(gpu.name)},
                  {"name", gpu.name},
                  {"vendor", "NVIDIA"},
                  {"series", "Own"},
                  {"architecture", "own"},
                  {"memory_gib", gpu.memoryGib},
                  {"source", json::array({"entered by hand"})}};
    if (gpu.bandwidthGbs > 0)
        entry["memory_bandwidth_gbs"] = gpu.bandwidthGbs;
    if (gpu.computeCapability > 0) {
        entry["compute_capability"] = gpu.computeCapability;
        entry["supports"] = supportOf(gpu.computeCapability);
    }
    return entry;
}

// The list of `kind` in the own file with this entry added; a file that cannot be read is not written over.
std::optional<Problem> addEntry(const fs::path &folder, const char *kind, const json &entry)
{
    const fs::path file = folder / kind / "own.json";
    json content = {{"family", "own"}, {kind, json::array()}};
    std::error_code error;
    if (fs::exists(file, error)) {
        auto read = catalog::readJsonFile(file, catalog::KeyCheck::NoRepeats);
        if (!read)
            return read.problem();
        if (!read->is_object() || !read->contains(kind) || !(*read)[kind].is_array())
            return Problem{"missing-key", Severity::Error, file.string(), kind, read->type_name(), "array"};
        content = std::move(*read);
    }
    auto &list = content[kind];
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&entry](const json &old) {
                                  return old.is_object() && old.contains("id") && old["id"] == entry["id"];
                              }),
               list.end());
    list.push_back(entry);
    fs::create_directories(file.parent_path(), error);
    return writeTextFileAtomically(file, content.dump(1) + "\n");
}

}  // namespace

std::string idOfName(const std::string &name)
{
    std::string id;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 128 || std::isalnum(byte) != 0 || c == '.')
            id += byte < 128 ? static_cast<char>(std::tolower(byte)) : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id;
}

Problems checkOwnGpu(const OwnGpu &gpu)
{
    Problems problems;
    if (idOfName(gpu.name).empty())
        problems.push_back({"missing-value", Severity::Error, {}, "name", {}, "text"});
    if (!(gpu.memoryGib > 0 && gpu.memoryGib <= mostGib))
        problems.push_back(outOfRange("memory_gib", gpu.memoryGib, "0.001..10000"));
    if (!(gpu.bandwidthGbs >= 0 && gpu.bandwidthGbs <= mostBandwidth))
        problems.push_back(outOfRange("memory_bandwidth_gbs", gpu.bandwidthGbs, "0..100000"));
    const double capability = gpu.computeCapability;
    if (!(capability == 0 || (capability >= leastCapability && capability <= mostCapability)))
        problems.push_back(outOfRange("compute_capability", capability, "3.0..20.0"));
    return problems;
}

Result<std::string> saveOwnGpu(const OwnGpu &gpu, const fs::path &ownCatalog)
{
    if (const auto problems = checkOwnGpu(gpu); !problems.empty())
        return problems.front();
    if (auto problem = addEntry(ownCatalog, "gpus", entryOf(gpu)))
        return *problem;
    return idOfName(gpu.name);
}

Result<std::string> saveOwnModel(const fs::path &config, const std::string &name, const fs::path &ownCatalog)
{
    std::error_code error;
    const fs::path file = fs::is_directory(config, error) ? config / "config.json" : config;
    const auto text = readTextFile(file, mostConfigBytes);
    if (!text)
        return text.problem();
    const auto content = catalog::readJsonFile(file, catalog::KeyCheck::NoRepeats);
    if (!content)
        return content.problem();
    const auto description = modelfile::describeConfig(*content, file.string(), {});
    if (!description)
        return description.problem();
    // The same check as for every use of the file: what cannot be counted is not kept.
    if (const auto built = modelfile::modelOf(*description, file.string(), {}); !built)
        return built.problem();
    json architecture = description->architecture;
    architecture["parallel_residual"] = description->parallelResidual;
    architecture["dropout"] = description->dropout;
    architecture["attention_dropout"] = description->attentionDropout;
    const std::string called = idOfName(name).empty() ? description->name : name;
    const json entry = {{"id", idOfName(called)},
                        {"name", called},
                        {"family", "Own"},
                        {"native_dtype", description->nativeFormat},
                        {"native_format", description->nativeFormat},
                        {"architecture", std::move(architecture)},
                        {"source", json::array({file.string()})}};
    if (auto problem = addEntry(ownCatalog, "models", entry))
        return *problem;
    return idOfName(called);
}

}  // namespace headroom::scenario
