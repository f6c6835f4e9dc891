// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a plan: every key through the table of fields, what the table does not know kept and told.
#include "core/scenario/plan_json.h"

#include "core/scenario/field_check.h"
#include "core/scenario/nearest.h"
#include "core/scenario/strict_json.h"
#include "core/scenario/text_file.h"

#include <array>

namespace headroom::scenario {
namespace {

using nlohmann::json;

constexpr std::uintmax_t MaximumFileBytes = 16ULL * 1024 * 1024;
constexpr std::int64_t Version = 1;
constexpr double MaximumGpus = 1e6;
constexpr std::array<std::string_view, 5> Sections{"hardware", "parallelism", "inference", "training", "training.lora"};

bool isSection(std::string_view path)
{
    for (const auto &section : Sections) {
        if (section == path)
            return true;
    }
    return false;
}

std::string joined(std::string_view prefix, std::string_view key)
{
    return prefix.empty() ? std::string(key) : std::string(prefix) + "." + std::string(key);
}

// A file of nothing but unknown keys is not worth a sentence, and a search for near names, for each of them.
constexpr std::size_t MostUnknownTold = 100;

// Whether one more is to be told; else the last warning counts it.
bool isWorthTelling(Problems &warnings)
{
    if (warnings.size() < MostUnknownTold)
        return true;
    if (warnings.back().code != "unknown-keys-more") {
        Problem more;
        more.code = "unknown-keys-more";
        more.severity = Severity::Warning;
        more.found = "0";
        warnings.push_back(std::move(more));
    }
    warnings.back().found = std::to_string(std::stoull(warnings.back().found) + 1);
    return false;
}

void warnUnknown(Problems &warnings, std::string place, std::string_view key, std::string_view dotted)
{
    if (!isWorthTelling(warnings))
        return;
    Problem p = unknownKey(dotted);
    p.severity = Severity::Warning;
    p.found = std::string(key);
    p.path = std::move(place);
    warnings.push_back(std::move(p));
}

// Of the plan itself and of its fleet, whose few keys no table lists.
void warnUnknown(Problems &warnings, std::string place, const std::string &key, const std::vector<std::string> &names)
{
    if (!isWorthTelling(warnings))
        return;
    Problem p;
    p.code = "unknown-key";
    p.severity = Severity::Warning;
    p.path = std::move(place);
    p.found = key;
    p.nearest = nearestNames(key, names);
    warnings.push_back(std::move(p));
}

// A list of one GPU with its count, and another number of GPUs beside it: once read, the two are one number.
std::optional<Problem> contradictionOfOne(const json &hardware)
{
    const auto list = hardware.find("gpu"), total = hardware.find("gpus");
    if (list == hardware.end() || total == hardware.end() || !list->is_array() || list->size() != 1 ||
        !list->front().is_object() || !list->front().contains("count"))
        return std::nullopt;
    const auto count = wholeNumber(list->front().at("count")), said = wholeNumber(*total);
    if (!count || !said || *count == *said)
        return std::nullopt;
    Problem p = wrongType("hardware.gpus", *total, std::to_string(*count));
    p.code = "gpus-contradiction";
    return p;
}

// Keys of one object; `section` is its dotted path within the scenario.
class ScenarioReader
{
public:
    ScenarioReader(std::string_view place, Problems &warnings) : m_place(place), m_warnings(warnings) {}

    Result<Scenario> read(const json &object)
    {
        if (!object.is_object())
            return wrongType(m_place, object, "object");
        if (auto problem = readSection(object, "", m_scenario.unknown))
            return *problem;
        return std::move(m_scenario);
    }

private:
    std::optional<Problem> readSection(const json &object, const std::string &section, json &unknown)
    {
        for (const auto &[key, value] : object.items()) {
            const std::string path = joined(section, key);
            if (auto problem = readKey(path, key, value, unknown)) {
                problem->path = joined(m_place, problem->path);
                return problem;
            }
        }
        return std::nullopt;
    }

    std::optional<Problem> readKey(const std::string &path, const std::string &key, const json &value, json &unknown)
    {
        if (isSection(path))
            return readNested(path, key, value, unknown);
        // A dotted key ("training.lora") typed as one key is not a field, whatever the table says.
        const Field *field = key.find('.') == std::string::npos ? findField(path) : nullptr;
        if (field)
            return setChecked(m_scenario, *field, value);
        unknown[key] = value;
        warnUnknown(m_warnings, joined(m_place, path), key, path);
        return std::nullopt;
    }

    std::optional<Problem> readNested(const std::string &path, const std::string &key, const json &value, json &unknown)
    {
        if (value.is_null())
            return std::nullopt;
        if (!value.is_object())
            return wrongType(path, value, "object");
        if (path == "hardware") {
            if (auto problem = contradictionOfOne(value))
                return problem;
        }
        json inner = json::object();
        for (const auto &[name, entry] : value.items()) {
            if (auto problem = readKey(joined(path, name), name, entry, inner))
                return problem;
        }
        if (!inner.empty())
            unknown[key] = std::move(inner);
        return std::nullopt;
    }

    std::string m_place;
    Problems &m_warnings;
    Scenario m_scenario;
};

std::optional<Problem> readCount(const json &value, const std::string &place, std::int64_t &target)
{
    const auto number = wholeNumber(value);
    if (!number)
        return wrongType(place, value, "integer");
    if (*number < 1 || static_cast<double>(*number) > MaximumGpus) {
        Problem p = wrongType(place, value, "1..1000000");
        p.code = "out-of-range";
        return p;
    }
    target = *number;
    return std::nullopt;
}

std::optional<Problem> readFleetKey(const std::string &key, const json &value, const std::string &place,
                                    FleetEntry &entry)
{
    if (key == "gpu") {
        if (!value.is_string())
            return wrongType(place, value, "string");
        entry.gpu = value.get<std::string>();
        return std::nullopt;
    }
    if (key == "count")
        return readCount(value, place, entry.count);
    std::int64_t perNode = 1;
    auto problem = value.is_null() ? std::nullopt : readCount(value, place, perNode);
    if (!problem && !value.is_null())
        entry.gpusPerNode = perNode;
    return problem;
}

bool isFleetKey(std::string_view key)
{
    return key == "gpu" || key == "count" || key == "gpus_per_node";
}

Result<FleetEntry> readFleetEntry(const json &object, const std::string &place, Problems &warnings)
{
    if (!object.is_object())
        return wrongType(place, object, "object");
    if (!object.contains("gpu"))
        return wrongType(place + ".gpu", nullptr, "string");
    FleetEntry entry;
    for (const auto &[key, value] : object.items()) {
        if (isFleetKey(key)) {
            if (auto problem = readFleetKey(key, value, joined(place, key), entry))
                return *problem;
            continue;
        }
        entry.unknown[key] = value;
        warnUnknown(warnings, joined(place, key), key, std::vector<std::string>{"gpu", "count", "gpus_per_node"});
    }
    return entry;
}

std::optional<Problem> readFleet(const json &list, LoadedPlan &loaded)
{
    if (!list.is_array())
        return wrongType("fleet", list, "list");
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto entry = readFleetEntry(list[i], "fleet[" + std::to_string(i) + "]", loaded.warnings);
        if (!entry)
            return entry.problem();
        loaded.plan.fleet.push_back(std::move(entry).value());
    }
    return std::nullopt;
}

std::optional<Problem> readScenarios(const json &list, LoadedPlan &loaded)
{
    if (!list.is_array())
        return wrongType("scenarios", list, "list");
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto scenario = scenarioFromJson(list[i], "scenarios[" + std::to_string(i) + "]", loaded.warnings);
        if (!scenario)
            return scenario.problem();
        loaded.plan.scenarios.push_back(std::move(scenario).value());
    }
    return std::nullopt;
}

std::optional<Problem> readRootKey(const std::string &key, const json &value, LoadedPlan &loaded)
{
    if (key == "format" || key == "version")
        return std::nullopt;
    if (key == "fleet")
        return value.is_null() ? std::nullopt : readFleet(value, loaded);
    if (key == "scenarios")
        return value.is_null() ? std::nullopt : readScenarios(value, loaded);
    if (key == "title") {
        if (!value.is_string() && !value.is_null())
            return wrongType("title", value, "string");
        loaded.plan.title = value.is_null() ? std::string() : value.get<std::string>();
        return std::nullopt;
    }
    loaded.plan.unknown[key] = value;
    static const std::vector<std::string> names{"format", "version", "title", "fleet", "scenarios"};
    warnUnknown(loaded.warnings, key, key, names);
    return std::nullopt;
}

// Format and version come first: what a newer program wrote is not judged key by key.
std::optional<Problem> checkHeader(const json &root)
{
    const auto format = root.is_object() ? root.find("format") : root.end();
    if (!root.is_object() || format == root.end() || *format != "headroom-plan") {
        Problem p =
            wrongType("format", root.is_object() && format != root.end() ? *format : json(nullptr), "headroom-plan");
        p.code = "not-a-plan";
        if (!root.is_object()) {
            p.path.clear();
            p.found = root.type_name();
        }
        return p;
    }
    const auto version = root.find("version");
    if (version == root.end())
        return std::nullopt;
    const auto number = wholeNumber(*version);
    if (!number || *number < 1)
        return wrongType("version", *version, "integer");
    if (*number > Version) {
        Problem p = wrongType("version", *version, std::to_string(Version));
        p.code = "newer-version";
        return p;
    }
    return std::nullopt;
}

std::optional<Problem> readRoot(const json &root, LoadedPlan &loaded)
{
    if (auto problem = checkHeader(root))
        return problem;
    for (const auto &[key, value] : root.items()) {
        if (auto problem = readRootKey(key, value, loaded))
            return problem;
    }
    return std::nullopt;
}

}  // namespace

Result<Scenario> scenarioFromJson(const json &object, std::string_view path, Problems &warnings)
{
    return ScenarioReader(path, warnings).read(object);
}

Result<LoadedPlan> parsePlan(std::string_view text, std::string_view fileName)
{
    auto root = parseStrictly(text, fileName);
    if (!root)
        return root.problem();
    LoadedPlan loaded;
    if (auto problem = readRoot(*root, loaded)) {
        problem->file = std::string(fileName);
        return *problem;
    }
    for (auto &warning : loaded.warnings)
        warning.file = std::string(fileName);
    return loaded;
}

Result<LoadedPlan> readPlan(const std::filesystem::path &file)
{
    const auto text = readTextFile(file, MaximumFileBytes);
    if (!text)
        return text.problem();
    return parsePlan(*text, file.string());
}

}  // namespace headroom::scenario
