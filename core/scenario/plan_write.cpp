// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a plan: keys in the order of the table, only what was said, and the unknown ones back at their place.
#include "core/scenario/fields.h"
#include "core/scenario/plan_json.h"
#include "core/scenario/text_file.h"

namespace headroom::scenario {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

// Ours win: an unknown key never shadows one that has since become known.
void mergeUnknown(ordered_json &target, const json &unknown)
{
    if (!unknown.is_object())
        return;
    for (const auto &[key, value] : unknown.items()) {
        const auto it = target.find(key);
        if (it == target.end())
            target[key] = ordered_json(value);
        else if (it->is_object() && value.is_object())
            mergeUnknown(*it, value);
    }
}

void put(ordered_json &root, std::string_view path, ordered_json value)
{
    ordered_json *object = &root;
    for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
        object = &(*object)[std::string(path.substr(0, dot))];
        path.remove_prefix(dot + 1);
    }
    (*object)[std::string(path)] = std::move(value);
}

ordered_json orderedScenario(const Scenario &scenario)
{
    ordered_json object = ordered_json::object();
    for (const auto &field : fields()) {
        const json value = field.get(scenario);
        // The list of a mixed machine already holds the counts; one card is said only when there are several.
        const bool impliedCount = field.path == "hardware.gpus" && (scenario.hardware.gpus.size() > 1 || value == 1);
        if (!value.is_null() && !impliedCount)
            put(object, field.path, ordered_json(value));
    }
    mergeUnknown(object, scenario.unknown);
    return object;
}

ordered_json orderedFleet(const std::vector<FleetEntry> &fleet)
{
    ordered_json list = ordered_json::array();
    for (const auto &entry : fleet) {
        ordered_json object = {{"gpu", entry.gpu}, {"count", entry.count}};
        if (entry.gpusPerNode)
            object["gpus_per_node"] = *entry.gpusPerNode;
        mergeUnknown(object, entry.unknown);
        list.push_back(std::move(object));
    }
    return list;
}

}  // namespace

json toJson(const Scenario &scenario)
{
    return json(orderedScenario(scenario));
}

std::string writePlan(const Plan &plan)
{
    ordered_json root = {{"format", "headroom-plan"}, {"version", 1}};
    if (!plan.title.empty())
        root["title"] = plan.title;
    if (!plan.fleet.empty())
        root["fleet"] = orderedFleet(plan.fleet);
    root["scenarios"] = ordered_json::array();
    for (const auto &scenario : plan.scenarios)
        root["scenarios"].push_back(orderedScenario(scenario));
    mergeUnknown(root, plan.unknown);
    return root.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::optional<Problem> savePlan(const Plan &plan, const std::filesystem::path &file)
{
    return writeTextFileAtomically(file, writePlan(plan));
}

}  // namespace headroom::scenario
