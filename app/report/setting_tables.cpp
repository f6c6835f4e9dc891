// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was said, what was filled in, and the numbers beside the GPUs.
#include "app/report/tables.h"
#include "app/report/words.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/scenario/fields.h"
#include "core/scenario/spelled_out.h"

#include <algorithm>

namespace headroom::report {

namespace {

using text::Formatter;

QString numberText(const nlohmann::json &value)
{
    const Formatter format;
    if (value.is_number_integer())
        return format.count(value.get<std::int64_t>());
    const double number = value.get<double>();
    return format.number(number, number == static_cast<double>(static_cast<std::int64_t>(number)) ? 0 : 2);
}

QString valueText(std::string_view path, const nlohmann::json &value)
{
    if (value.is_boolean())
        return value.get<bool>() ? Report::tr("yes") : Report::tr("no");
    if (value.is_number())
        return numberText(value);
    if (value.is_string())
        return text::wordName(path, value.get<std::string>());
    if (value.is_array()) {
        QStringList parts;
        for (const auto &each : value)
            parts << (each.is_object() ? Report::tr("%1 × %2", "number, GPU")
                                             .arg(Formatter().count(each.value("count", std::int64_t{1})),
                                                  toQString(each.value("gpu", std::string())))
                                       : valueText(path, each));
        if (parts.isEmpty())
            return QChar(0x2013);
        return parts.join(Report::tr(", ", "between the items of a list"));
    }
    return toQString(value.dump());
}

bool isOfTask(std::string_view path, scenario::Task task)
{
    if (path.starts_with("inference."))
        return task == scenario::Task::Inference;
    if (path.starts_with("training.lora") || path == "training.base_weights" || path == "training.double_quantization")
        return scenario::hasAdapters(task);
    return !path.starts_with("training.") || scenario::isTraining(task);
}

// Model, task and machine are told in words elsewhere.
bool isTold(std::string_view path)
{
    return path == "name" || path == "model" || path == "task" || path == "hardware.gpu" || path == "hardware.gpus";
}

struct FieldValue {
    std::string_view path;
    nlohmann::json value;
    bool given = false, assumed = false;
};

std::vector<FieldValue> valuesOf(const ScenarioContent &scenario)
{
    const auto &resolved = scenario.resolved;
    const auto all = scenario::spelledOut(resolved);
    std::vector<FieldValue> values;
    for (const auto &field : scenario::fields()) {
        if (isTold(field.path) || !isOfTask(field.path, resolved.task))
            continue;
        const bool given = !field.get(resolved.asked).is_null();
        const auto &assumed = resolved.assumed;
        const auto value = field.get(given ? resolved.asked : all);
        if (!value.is_null())
            values.push_back(
                {field.path, value, given, std::find(assumed.begin(), assumed.end(), field.path) != assumed.end()});
    }
    return values;
}

void addHost(Table &table, const ScenarioContent &scenario)
{
    const Formatter format;
    const auto &host = scenario.estimate().host;
    for (std::size_t i = 0; i < host.terms.size(); ++i) {
        if (host.terms[i] != 0)
            table.rows.push_back(
                {Report::tr("Host memory of a node: %1").arg(text::hostTermName(static_cast<estimate::HostTerm>(i))),
                 format.gib(host.terms[i]), format.count(host.terms[i])});
    }
    if (host.bytes() > 0)
        table.rows.push_back(
            {Report::tr("Host memory of a node, at its peak"), format.gib(host.bytes()), format.count(host.bytes())});
}

void addKv(Table &table, const estimate::Estimate &estimate)
{
    if (estimate.task != scenario::Task::Inference || estimate.kv.bytesPerToken == 0)
        return;
    const Formatter format;
    const auto &kv = estimate.kv;
    table.rows.push_back(
        {Report::tr("KV cache of one token"), format.size(kv.bytesPerToken), format.count(kv.bytesPerToken)});
    table.rows.push_back(
        {Report::tr("Room for KV cache on one GPU"), format.gib(kv.poolBytes), format.count(kv.poolBytes)});
    table.rows.push_back({Report::tr("Tokens that fit in the KV cache"), format.count(kv.tokenCapacity), {}});
    table.rows.push_back({Report::tr("Full-length sequences at once"), format.number(kv.maximumConcurrency, 2), {}});
    table.rows.push_back({Report::tr("Sequences planned"), format.count(estimate.concurrency), {}});
}

void addCounters(Table &table, const estimate::Estimate &estimate)
{
    const Formatter format;
    for (const auto &group : estimate.groups) {
        const auto add = [&](const QString &title, std::int64_t bytes) {
            table.rows.push_back({title.arg(ranksText(group)), format.gib(bytes), format.count(bytes)});
        };
        add(Report::tr("%1: usable memory"), group.usableBytes);
        add(Report::tr("%1: nominal memory"), group.capacityBytes);
        add(Report::tr("%1: headroom"), group.headroomBytes());
        add(Report::tr("%1: error band, plus or minus"), group.bandBytes);
        add(Report::tr("%1: max_memory_allocated would read"), group.allocatedPeakBytes);
        add(Report::tr("%1: max_memory_reserved would read"), group.reservedPeakBytes);
        if (group.engineReservedBytes > 0)
            add(Report::tr("%1: the engine reserves"), group.engineReservedBytes);
    }
}

}  // namespace

QString settingText(std::string_view path, const nlohmann::json &value)
{
    return Report::tr("%1: %2", "name of a setting, its value")
        .arg(path == "task" ? Report::tr("Task") : text::fieldName(path), valueText(path, value));
}

Settings settingsOf(const ScenarioContent &scenario)
{
    Settings settings;
    for (const auto &each : valuesOf(scenario)) {
        if (each.given)
            settings.given << settingText(each.path, each.value);
        else if (each.assumed)
            settings.assumed << settingText(each.path, each.value);
    }
    return settings;
}

Table settingsTable(const ScenarioContent &scenario)
{
    Table table{.heads = {Report::tr("Setting"), Report::tr("Value"), Report::tr("Where it comes from"),
                          Report::tr("Key of the plan")}};
    for (const auto &each : valuesOf(scenario))
        table.rows.push_back({text::fieldName(each.path), valueText(each.path, each.value),
                              each.given ? Report::tr("given") : Report::tr("default"), toQString(each.path)});
    return table;
}

Table besideTable(const ScenarioContent &scenario)
{
    const Formatter format;
    const auto &estimate = scenario.estimate();
    const auto &p = estimate.parameters;
    Table table{.heads = {Report::tr("What else"), Report::tr("value"), Report::tr("exactly (bytes)")},
                .numeric = {false, true, true}};
    table.rows.push_back({Report::tr("Parameters"), format.count(p.total), {}});
    table.rows.push_back({Report::tr("Parameters active for a token"), format.count(p.active), {}});
    table.rows.push_back({Report::tr("Parameters of embedding and head"), format.count(p.embedding), {}});
    if (scenario::isTraining(estimate.task))
        table.rows.push_back({Report::tr("Trainable parameters"), format.count(p.trainable), {}});
    table.rows.push_back(
        {Report::tr("Model file"), format.gib(estimate.checkpointBytes), format.count(estimate.checkpointBytes)});
    if (estimate.trainingCheckpointBytes > 0)
        table.rows.push_back({Report::tr("Training checkpoint with optimizer states"),
                              format.gib(estimate.trainingCheckpointBytes),
                              format.count(estimate.trainingCheckpointBytes)});
    addKv(table, estimate);
    addHost(table, scenario);
    addCounters(table, estimate);
    return table;
}

}  // namespace headroom::report
