// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Picks the rows of one kind and judges those.
#include "core/accuracy/evidence.h"

namespace headroom::accuracy {

namespace {

using nlohmann::json;

std::string textAt(const json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// What a row leaves out may be any kind: it is judged, and counted by what it resolves to.
bool mayBeOf(const json &row, const std::string &task, const std::string &section, const std::string &key,
             const std::string &framework)
{
    if (!row.is_object() || !row.contains("scenario") || !row.at("scenario").is_object())
        return false;
    const json &scenario = row.at("scenario");
    const std::string said = textAt(scenario, "task");
    if (said.empty() ? task != "inference" : said != task)
        return false;
    if (!scenario.contains(section) || !scenario.at(section).is_object())
        return true;
    const std::string own = textAt(scenario.at(section), key.c_str());
    return own.empty() || own == framework;
}

Evidence fromStatistics(const Validation &validation, const std::string &task, const std::string &framework)
{
    for (const auto &each : validation.statistics) {
        if (each.quantity == "memory" && each.task == task && each.framework == framework)
            return {task, framework, each.count, each.medianAbsError, each.p90AbsError, each.bias};
    }
    return {task, framework, 0, 0, 0, 0};
}

}  // namespace

Evidence evidenceFor(const scenario::Resolved &resolved, const scenario::World &world)
{
    const bool training = scenario::isTraining(resolved.task);
    const std::string task(wordOf(resolved.task));
    const std::string framework(training ? wordOf(resolved.training.framework) : wordOf(resolved.inference.engine));
    const auto file = world.folder / "measured" / (training ? "training.json" : "inference.json");
    const auto rows = readRows(file);
    if (!rows)
        return {task, framework, 0, 0, 0, 0};
    json picked = json::array();
    for (const auto &row : *rows) {
        if (mayBeOf(row, task, training ? "training" : "inference", training ? "framework" : "engine", framework))
            picked.push_back(row);
    }
    Validation validation;
    judge(picked, file.string(), world, validation);
    addStatistics(validation);
    return fromStatistics(validation, task, framework);
}

}  // namespace headroom::accuracy
