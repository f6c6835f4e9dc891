// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Probes of a setting, and the files taken apart into names and values.
#include "core/launch/flags.h"

#include "core/scenario/fields.h"
#include "core/scenario/spelled_out.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <sstream>

namespace headroom::launch {

namespace {

using nlohmann::json;
using scenario::FieldType;
using Values = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t mostNames = 3;

void addCommand(Values &values, const std::string &text)
{
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (word.front() == '-' && word.size() > 1 && !std::isdigit(static_cast<unsigned char>(word[1])))
            values.emplace_back(word, std::string());
        else if (!values.empty() && word != "\\")
            values.back().second += (values.back().second.empty() ? "" : " ") + word;
    }
}

void addJson(Values &values, const json &node, const std::string &path)
{
    if (!node.is_object()) {
        values.emplace_back(path, node.is_string() ? node.get<std::string>() : node.dump());
        return;
    }
    for (const auto &[key, value] : node.items())
        addJson(values, value, path.empty() ? key : path + "." + key);
}

// "key: value" of YAML, "c.key = Value(a=1, b=2)" of Python.
void addLines(Values &values, const std::string &text)
{
    static const std::regex yaml(R"(^\s*([\w.]+):\s*(.*)$)"), python(R"(([\w.]+)\s*=\s*([^,()=]+))");
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (line.find(" = ") == std::string::npos && std::regex_match(line, match, yaml)) {
            values.emplace_back(match[1], match[2]);
            continue;
        }
        for (std::sregex_iterator it(line.begin(), line.end(), python), end; it != end; ++it) {
            std::string name = (*it)[1];
            values.emplace_back(name.starts_with("c.") ? name.substr(2) : name, (*it)[2]);
        }
    }
}

// What else the setting could be, nearest first.
std::vector<json> otherValues(const scenario::Field &field, const json &now, const scenario::World &world)
{
    std::vector<json> others;
    if (field.type == FieldType::Boolean)
        return {!(now.is_boolean() && now.get<bool>())};
    if (field.type == FieldType::Integer) {
        const auto n = now.is_number() ? now.get<std::int64_t>() : std::int64_t{1};
        for (const auto other : {n * 2, n / 2, n + 1, n - 1}) {
            if (other != n && static_cast<double>(other) >= field.minimum)
                others.emplace_back(other);
        }
        return others;
    }
    if (field.type == FieldType::Number)
        return {now.is_number() ? now.get<double>() / 2 : 0.5};
    for (const auto word : field.words)
        others.emplace_back(std::string(word));
    if (others.empty() && (field.path == "inference.weights" || field.path == "inference.kv_cache" ||
                           field.path == "training.base_weights")) {
        for (const auto &id : world.formats.ids(field.path == "inference.kv_cache"))
            others.emplace_back(id);
    }
    std::erase(others, now);
    return others;
}

struct Probe {
    const scenario::World &world;
    Target target;

    [[nodiscard]] std::optional<Launch> launchOf(const scenario::Scenario &asked) const
    {
        const auto resolved = scenario::resolve(asked, world);
        if (!resolved)
            return std::nullopt;
        auto written = launch(*resolved, estimate::estimate(*resolved), target);
        return written ? std::optional(std::move(written).value()) : std::nullopt;
    }
};

std::vector<std::string> changedNames(const Values &before, const Values &after)
{
    std::vector<std::string> names;
    const auto note = [&](const Values &values, const Values &others) {
        for (const auto &entry : values) {
            const bool same = std::find(others.begin(), others.end(), entry) != others.end();
            if (!same && std::find(names.begin(), names.end(), entry.first) == names.end())
                names.push_back(entry.first);
        }
    };
    note(after, before);
    note(before, after);
    return names;
}

// Of several names that follow a number the one that is the number: "--micro-batch-size", not the global batch.
void keepExact(std::vector<std::string> &names, const Values &after, const json &value)
{
    if (!value.is_number())
        return;
    const auto isExact = [&](const std::string &name) {
        return std::any_of(after.begin(), after.end(),
                           [&](const auto &entry) { return entry.first == name && entry.second == value.dump(); });
    };
    if (std::any_of(names.begin(), names.end(), isExact))
        std::erase_if(names, [&](const std::string &name) { return !isExact(name); });
}

// What to compare with (none: the plan itself) and what the change gives.
using Change = std::pair<std::optional<Launch>, Launch>;

std::optional<Change> plainChange(const Probe &probe, scenario::Scenario asked, std::string_view path,
                                  const json &value)
{
    if (scenario::setField(asked, path, value))
        return std::nullopt;
    auto changed = probe.launchOf(asked);
    return changed ? std::optional(Change{std::nullopt, std::move(*changed)}) : std::nullopt;
}

// A parallel size multiplies the GPUs. On twice as many, with and without it, the other sizes are the same or follow
// the GPUs alone.
std::optional<Change> scaledChange(const Probe &probe, scenario::Scenario asked, std::string_view path, const json &now,
                                   const json &value)
{
    if (!now.is_number() || value != now.get<std::int64_t>() * 2)
        return std::nullopt;
    for (auto &part : asked.hardware.gpus)
        part.count *= 2;
    auto without = asked;
    if (scenario::setField(without, path, now) || scenario::setField(asked, path, value))
        return std::nullopt;
    auto before = probe.launchOf(without), after = probe.launchOf(asked);
    return before && after ? std::optional(Change{std::move(*before), std::move(*after)}) : std::nullopt;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> namedValues(const Launch &launch)
{
    Values values;
    for (const auto &file : launch.files) {
        if (file.script)
            addCommand(values, file.content);
        else if (file.comment.empty())
            addJson(values, json::parse(file.content, nullptr, false), {});
        else
            addLines(values, file.content);
    }
    return values;
}

std::optional<FlagNames> flagsOf(const scenario::Resolved &resolved, const scenario::World &world,
                                 std::string_view path)
{
    const auto target = ownTarget(resolved);
    const auto *field = scenario::findField(path);
    if (!target || !field)
        return std::nullopt;
    const Probe probe{world, *target};
    const auto plain = launch(resolved, estimate::estimate(resolved), *target);
    if (!plain || std::find(plain->says.begin(), plain->says.end(), path) == plain->says.end())
        return std::nullopt;
    const bool layout = path.starts_with("parallelism.") && field->type == FieldType::Integer;
    const auto before = namedValues(*plain);
    const auto now = field->get(scenario::spelledOut(resolved));
    std::vector<std::string> names;
    for (const auto &value : otherValues(*field, now, world)) {
        auto change = layout ? scaledChange(probe, resolved.asked, path, now, value) : std::nullopt;
        if (!change)
            change = plainChange(probe, resolved.asked, path, value);
        if (!change)
            continue;
        const auto after = namedValues(change->second);
        auto here = changedNames(change->first ? namedValues(*change->first) : before, after);
        keepExact(here, after, value);
        for (auto &name : here) {
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(std::move(name));
        }
        if (value.is_number() && !names.empty())
            break;
    }
    if (names.empty())
        return std::nullopt;
    names.resize(std::min(names.size(), mostNames));
    return FlagNames{*target, std::move(names)};
}

}  // namespace headroom::launch
