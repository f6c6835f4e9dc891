// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli compare --plan FILE`: the scenarios of a plan side by side, term by term.
#include "app/cli/command_list.h"
#include "app/cli/estimate_text.h"
#include "app/cli/json_answers.h"
#include "app/cli/plan_problems.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/scenario/plan_json.h"
#include "core/search/compare.h"

#include <filesystem>

namespace headroom::cli {

namespace {

struct Column {
    std::string name;
    scenario::Resolved resolved;
    estimate::Estimate estimate;
};

Column columnOf(const scenario::Scenario &asked, std::size_t index, const std::string &file, Session &session)
{
    auto resolved = scenario::resolve(asked, session.world(), std::filesystem::path(file).parent_path().string());
    if (!resolved.ok()) {
        Problem problem = resolved.problem();
        problem.file = problem.file.empty() ? file : problem.file;
        problem.path = "scenarios[" + std::to_string(index) + "]." + problem.path;
        throw InputError(problem);
    }
    Column column{asked.name, std::move(resolved).value(), {}};
    if (column.name.empty())
        column.name = text::Formatter().count(static_cast<std::int64_t>(index) + 1).toStdString();
    column.estimate = estimate::estimate(column.resolved);
    return column;
}

QStringList rowOf(const QString &title, const std::vector<Column> &columns, auto &&cell)
{
    QStringList row{title};
    for (const auto &column : columns)
        row << cell(column.estimate);
    return row;
}

QString asTable(const std::string &title, const std::vector<Column> &columns)
{
    const text::Formatter format;
    QStringList headers{Cli::tr("GiB on the fullest GPU")};
    for (const auto &column : columns)
        headers << QString::fromStdString(column.name);
    Table table(headers);
    using E = estimate::Estimate;
    search::Estimates estimates;
    for (const auto &column : columns)
        estimates.push_back(&column.estimate);
    for (const auto term : search::termsInUse(estimates)) {
        table.add(rowOf(text::termName(term), columns,
                        [&](const E &e) { return format.gibNumber(e.worst().peakPhase().terms[term]); }));
    }
    table.rule();
    table.add(rowOf(Cli::tr("Needed"), columns, [&](const E &e) { return format.gibNumber(e.worst().bytes()); }));
    table.add(rowOf(Cli::tr("Usable"), columns, [&](const E &e) { return format.gibNumber(e.worst().usableBytes); }));
    table.add(
        rowOf(Cli::tr("Headroom"), columns, [&](const E &e) { return format.gibNumber(e.worst().headroomBytes()); }));
    table.add(
        rowOf(Cli::tr("peak in"), columns, [](const E &e) { return text::phaseName(e.worst().peakPhase().phase); }));
    table.add(rowOf(Cli::tr("verdict"), columns, [](const E &e) { return text::verdictWord(e.worst().verdict); }));
    QString text = title.empty() ? QString() : QString::fromStdString(title) + QStringLiteral("\n\n");
    text += table.text() + QLatin1Char('\n');
    for (const auto &column : columns)
        text += Cli::tr("%1: %2. %3", "name of a scenario, what it is, the verdict")
                    .arg(QString::fromStdString(column.name), text::planInWords(column.resolved),
                         text::verdictSentence(column.estimate)) +
                QLatin1Char('\n');
    return text;
}

class CompareCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--plan", m_plan, Cli::tr("a plan file (*.headroom)").toStdString())->required();
    }

    Answer run(Session &session) override
    {
        const auto loaded = take(scenario::readPlan(m_plan));
        if (loaded.plan.scenarios.empty())
            throw InputError(withoutScenario(m_plan));
        std::vector<Column> columns;
        for (std::size_t i = 0; i < loaded.plan.scenarios.size(); ++i)
            columns.push_back(columnOf(loaded.plan.scenarios[i], i, m_plan, session));
        if (!session.json)
            return {(asTable(loaded.plan.title, columns) + problemLines(loaded.warnings)).toStdString()};
        Json json = head("headroom-comparison");
        json["title"] = loaded.plan.title;
        json["scenarios"] = Json::array();
        for (const auto &column : columns)
            json["scenarios"].push_back(
                {{"name", column.name},
                 {"estimate",
                  estimateJson(column.estimate, column.resolved, allWarnings({}, column.resolved, column.estimate))}});
        json["warnings"] = problemsJson(loaded.warnings);
        return {dump(json)};
    }

private:
    std::string m_plan;
};

}  // namespace

std::unique_ptr<Command> makeCompareCommand()
{
    return std::make_unique<CompareCommand>();
}

}  // namespace headroom::cli
