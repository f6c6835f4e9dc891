// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries every change of the list on the scenario as it was asked.
#include "core/search/alternatives.h"

#include "core/resources/json_reading.h"
#include "core/scenario/fields.h"
#include "core/search/asker.h"

#include <algorithm>
#include <optional>

namespace headroom::search {

namespace {

using nlohmann::json;
using scenario::Scenario;

bool isFor(const json &entry, scenario::Task task)
{
    const auto tasks = entry.find("tasks");
    if (tasks == entry.end() || !tasks->is_array())
        return false;
    const std::string word(wordOf(task));
    return std::any_of(tasks->begin(), tasks->end(), [&](const json &each) { return each == word; });
}

void note(std::vector<Change> &changes, const Scenario &scenario, std::string_view path)
{
    if (path == "task") {
        changes.push_back({"task", std::string(wordOf(scenario.task))});
        return;
    }
    if (path == "hardware.gpus") {
        changes.push_back({"hardware.gpus", scenario.hardware.total()});
        return;
    }
    if (const auto *field = scenario::findField(path))
        changes.push_back({std::string(path), field->get(scenario)});
}

bool multiplyGpus(Scenario &scenario, std::int64_t factor, std::string_view grow, std::int64_t grown)
{
    auto &gpus = scenario.hardware.gpus;
    if (gpus.size() != 1 || factor < 2)
        return false;
    gpus[0].count *= factor;
    // Data parallelism follows by itself where it was not said.
    if (grow == "parallelism.data")
        return !scenario.parallelism.data || !scenario::setField(scenario, grow, grown * factor);
    return !scenario::setField(scenario, grow, grown * factor);
}

std::int64_t grownFrom(const scenario::Resolved &resolved, std::string_view grow)
{
    const auto &p = resolved.parallelism;
    return grow == "parallelism.tensor" ? p.tensor : grow == "parallelism.pipeline" ? p.pipeline : p.data;
}

// The scenario with the change made and what was changed; nullopt where it cannot be made.
std::optional<Alternative> changed(const json &entry, const scenario::Resolved &resolved)
{
    Alternative made;
    made.scenario = resolved.asked;
    if (const auto set = entry.find("set"); set != entry.end() && set->is_array()) {
        for (const auto &each : *set) {
            const auto assignment = each.get<std::string>();
            if (scenario::setFromText(made.scenario, assignment))
                return std::nullopt;
            note(made.changes, made.scenario, std::string_view(assignment).substr(0, assignment.find('=')));
        }
    }
    if (const auto factor = entry.find("gpus_factor"); factor != entry.end()) {
        const auto grow = entry.value("grow", std::string());
        if (!multiplyGpus(made.scenario, factor->get<std::int64_t>(), grow, grownFrom(resolved, grow)))
            return std::nullopt;
        note(made.changes, made.scenario, "hardware.gpus");
        if (grow != "parallelism.data")
            note(made.changes, made.scenario, grow);
    }
    return made;
}

}  // namespace

std::vector<Alternative> alternatives(const scenario::Resolved &resolved, const estimate::Estimate &estimate,
                                      const scenario::World &world, const std::string &folder)
{
    std::vector<Alternative> found;
    const auto file = resources::readJsonFile(world.folder / "alternatives.json");
    if (!file || !file->is_object() || !file->contains("alternatives") || estimate.groups.empty())
        return found;
    for (const auto &entry : file->at("alternatives")) {
        if (!entry.is_object() || !isFor(entry, resolved.task))
            continue;
        auto candidate = changed(entry, resolved);
        if (!candidate || candidate->scenario == resolved.asked)
            continue;
        const auto answer = scenario::resolve(candidate->scenario, world, folder);
        if (!answer)
            continue;
        candidate->estimate = estimate::estimate(*answer);
        if (candidate->estimate.groups.empty() || warnsOfMore(estimate, candidate->estimate))
            continue;
        candidate->savedBytes = estimate.worst().bytes() - candidate->estimate.worst().bytes();
        if (candidate->savedBytes > 0)
            found.push_back(std::move(*candidate));
    }
    std::stable_partition(found.begin(), found.end(), [](const Alternative &each) { return each.estimate.fits(); });
    return found;
}

}  // namespace headroom::search
