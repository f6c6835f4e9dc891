// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For programs: JSON with every answer, CSV with every number under its key.
#include "app/report/json_answers.h"
#include "app/report/speed_json.h"
#include "app/report/words.h"
#include "app/report/writers.h"
#include "core/scenario/plan_json.h"

#include <QTextStream>

namespace headroom::report {

namespace {

// A field as RFC 4180 has it.
QString field(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    QString quoted = text;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return u'"' + quoted + u'"';
}

const char *unitOf(const std::string &key, const Json &value)
{
    const bool inTerms = key.find("terms.") != std::string::npos;
    if (value.is_number() && (inTerms || key.ends_with("bytes") || key.ends_with("bytes_per_token")))
        return "bytes";
    return value.is_number() ? "number" : "text";
}

void flatten(QTextStream &out, const QString &scenario, const std::string &key, const Json &value)
{
    if (value.is_object()) {
        for (const auto &[name, inner] : value.items())
            flatten(out, scenario, key.empty() ? name : key + "." + name, inner);
        return;
    }
    if (value.is_array()) {
        std::size_t index = 0;
        for (const auto &inner : value)
            flatten(out, scenario, key + "[" + std::to_string(index++) + "]", inner);
        return;
    }
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    out << field(scenario) << ',' << field(toQString(key)) << ',' << field(toQString(text)) << ',' << unitOf(key, value)
        << "\r\n";
}

Json estimateOf(const ScenarioContent &scenario)
{
    return estimateJson(scenario.estimate(), scenario.resolved, scenario.warnings);
}

Json evidenceJson(const accuracy::Evidence &evidence)
{
    return {{"task", evidence.task},
            {"framework", evidence.framework},
            {"n", evidence.count},
            {"median_abs_error", evidence.medianAbsError},
            {"p90_abs_error", evidence.p90AbsError},
            {"bias", evidence.bias}};
}

Json alternativeJson(const search::Alternative &alternative)
{
    Json changes = Json::object();
    for (const auto &change : alternative.changes)
        changes[change.path] = Json::parse(change.value.dump());
    const auto &group = alternative.estimate.worst();
    return {{"changes", changes},
            {"fits", group.fits()},
            {"verdict", verdictKey(group.verdict)},
            {"bytes", group.bytes()},
            {"usable_bytes", group.usableBytes},
            {"headroom_bytes", group.headroomBytes()},
            {"saved_bytes", alternative.savedBytes}};
}

// As the plan has it, whatever language the report is in.
QString ownName(const ScenarioContent &scenario)
{
    return scenario.resolved.asked.name.empty() ? scenario.name : toQString(scenario.resolved.asked.name);
}

Json scenarioJson(const ScenarioContent &scenario, const Content &content)
{
    Json json{{"name", ownName(scenario).toStdString()}};
    json["estimate"] = estimateOf(scenario);
    json["speed"] = speedJson(scenario.speed);
    json["evidence"] = evidenceJson(scenario.evidence);
    json["alternatives"] = Json::array();
    for (const auto &each : scenario.alternatives)
        json["alternatives"].push_back(alternativeJson(each));
    if (content.question.full)
        json["derivation"] = explainJson(scenario.explained, scenario.resolved, content.sources);
    return json;
}

}  // namespace

QString asCsv(const Content &content)
{
    QString text;
    QTextStream out(&text);
    out << "scenario,key,value,unit\r\n";
    for (const auto &scenario : content.scenarios)
        flatten(out, ownName(scenario), {}, estimateOf(scenario));
    out.flush();
    return text;
}

QString asCsv(const std::vector<Table> &tables)
{
    QString text;
    QTextStream out(&text);
    for (const auto &table : tables) {
        for (int i = 0; i < table.heads.size(); ++i)
            out << (i > 0 ? "," : "") << field(table.heads[i]);
        out << "\r\n";
        for (const auto &row : table.rows) {
            for (int i = 0; i < table.heads.size(); ++i)
                out << (i > 0 ? "," : "") << field(row.value(i));
            out << "\r\n";
        }
    }
    out.flush();
    return text;
}

QString asJson(const Content &content)
{
    Json json = head("headroom-report");
    json["program"] = content.version.toStdString();
    json["data"] = content.data.toStdString();
    json["date"] = content.date.toString(Qt::ISODate).toStdString();
    json["plan"] = Json::parse(scenario::writePlan(content.question.plan));
    json["scenarios"] = Json::array();
    for (const auto &scenario : content.scenarios)
        json["scenarios"].push_back(scenarioJson(scenario, content));
    return QString::fromStdString(dump(json));
}

}  // namespace headroom::report
