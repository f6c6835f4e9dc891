// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli solve WHAT SCENARIO`: the largest (smallest) value that fits.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/text/formatter.h"
#include "app/text/sentences.h"
#include "core/scenario/plan_json.h"
#include "core/search/solve.h"

namespace headroom::cli {

namespace {

using search::Limit;
using search::Solution;

Json asJson(const Solution &solution, const Problems &warnings)
{
    Json json = head("headroom-solution");
    json["what"] = wordOf(solution.what);
    const bool none = solution.limit == Limit::NoneFits;
    json["value"] = none ? Json(nullptr) : solution.name.empty() ? Json(solution.value) : Json(solution.name);
    json["limit"] = wordOf(solution.limit);
    json["scenario"] = Json::parse(scenario::toJson(solution.scenario).dump());
    json["estimate"] = estimateJson(solution.estimate, solution.resolved, warnings);
    return json;
}

// Why the answer is not one more (one less).
QString limitSentence(const Solution &solution)
{
    if (solution.limit == Limit::Model)
        return Cli::tr("Limited by the model, not by memory.");
    switch (solution.what) {
    case search::What::MinGpus:
        return Cli::tr("With fewer GPUs it does not fit.");
    case search::What::LargestModel:
        return Cli::tr("No larger model of the catalogue fits.");
    case search::What::CheapestGpu:
        return Cli::tr("No cheaper GPU with a price in the catalogue fits.");
    default:
        return Cli::tr("Limited by memory: the next value does not fit.");
    }
}

QString asText(const Solution &solution)
{
    if (solution.limit == Limit::NoneFits)
        return Cli::tr("No value fits: not even the smallest. %1").arg(text::verdictSentence(solution.estimate)) +
               u'\n';
    const QString value =
        solution.name.empty() ? text::Formatter().count(solution.value) : QString::fromStdString(solution.name);
    const QString what = QString::fromUtf8(wordOf(solution.what).data());
    QString text = Cli::tr("%1: %2", "question, its answer").arg(what, value) + u'\n';
    text += limitSentence(solution);
    return text + u'\n' + text::verdictSentence(solution.estimate) + u'\n';
}

class SolveCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("WHAT", m_what, allWords<search::What>())->required();
        m_scenario.describe(app);
    }

    Answer run(Session &session) override
    {
        const auto what = fromWord<search::What>(m_what);
        if (!what)
            throw InputError({.code = "unknown-word",
                              .file = {},
                              .path = "WHAT",
                              .found = m_what,
                              .expected = allWords<search::What>()});
        const auto asked = m_scenario.read();
        const auto solution = take(search::solve(*what, asked.scenario, session.world(), asked.folder));
        const auto warnings = allWarnings(asked.warnings, solution.resolved, solution.estimate);
        return {session.json ? dump(asJson(solution, warnings)) : asText(solution).toStdString()};
    }

private:
    ScenarioOptions m_scenario;
    std::string m_what;
};

}  // namespace

std::unique_ptr<Command> makeSolveCommand()
{
    return std::make_unique<SolveCommand>();
}

}  // namespace headroom::cli
