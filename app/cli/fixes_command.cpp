// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli fixes SCENARIO`: what to change when it does not fit, and what one step of each setting costs.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

namespace headroom::cli {

namespace {

using search::Fix;

Json fixJson(const Fix &fix)
{
    Json edits = Json::array();
    for (const auto edit : fix.edits)
        edits.push_back(wordOf(edit));
    const auto &worst = fix.estimate.worst();
    return {{"edits", edits},
            {"assignments", fix.assignments},
            {"cost", wordOf(fix.cost)},
            {"reaches_goal", fix.reachesGoal},
            {"saved_bytes", fix.savedBytes},
            {"gain_bytes", fix.gainBytes},
            {"bytes", worst.bytes()},
            {"usable_bytes", worst.usableBytes},
            {"verdict", verdictKey(worst.verdict)},
            {"text", text::fixWithGain(fix).toStdString()}};
}

Json stepJson(const search::Sensitivity &step)
{
    return {{"path", step.path},
            {"assignment", step.assignment},
            {"bytes", step.bytes},
            {"text", text::sensitivityText(step).toStdString()}};
}

QString asText(const search::FixAnswer &answer, const std::vector<search::Sensitivity> &steps)
{
    QString text = text::verdictSentence(answer.before) + u'\n';
    const bool enough = answer.before.worst().verdict == estimate::Verdict::Fits;
    if (enough)
        text += Cli::tr("Nothing has to change.") + u'\n';
    else if (answer.fixes.empty())
        text += Cli::tr("No edit helps.") + u'\n';
    if (!answer.fixes.empty()) {
        Table table({Cli::tr("Change"), Cli::tr("Cost"), Cli::tr("Saves"), Cli::tr("Then"), Cli::tr("Settings")},
                    {Align::Left, Align::Left, Align::Right, Align::Left, Align::Left});
        for (const auto &fix : answer.fixes) {
            QStringList settings;
            for (const auto &assignment : fix.assignments)
                settings << QString::fromStdString(assignment);
            table.add({text::fixName(fix), text::fixCost(fix), text::Formatter().gib(fix.gainBytes),
                       text::verdictWord(fix.estimate.worst().verdict), settings.join(u' ')});
        }
        text += table.text();
    }
    Table table({Cli::tr("Setting"), Cli::tr("One step")}, {Align::Left, Align::Left});
    for (const auto &step : steps)
        table.add({text::fieldName(step.path), text::sensitivityText(step)});
    return steps.empty() ? text : text + u'\n' + table.text();
}

class FixesCommand : public Command
{
public:
    void describe(CLI::App &app) override { m_scenario.describe(app); }

    Answer run(Session &session) override
    {
        const auto asked = m_scenario.read();
        const auto world = session.world();
        const auto answer = take(search::findFixes(asked.scenario, world, asked.folder));
        const search::Asker asker(world, asked.folder);
        const auto now = asker.ask(asked.scenario);
        const auto steps = now ? search::sensitivities(*now, asker) : std::vector<search::Sensitivity>();
        if (!session.json)
            return {asText(answer, steps).toStdString()};
        Json json = head("headroom-fixes");
        const auto &worst = answer.before.worst();
        json["verdict"] = verdictKey(worst.verdict);
        json["bytes"] = worst.bytes();
        json["usable_bytes"] = worst.usableBytes;
        json["examined"] = answer.examined;
        json["fixes"] = Json::array();
        for (const auto &fix : answer.fixes)
            json["fixes"].push_back(fixJson(fix));
        json["sensitivities"] = Json::array();
        for (const auto &step : steps)
            json["sensitivities"].push_back(stepJson(step));
        json["warnings"] = problemsJson(asked.warnings);
        return {dump(json)};
    }

private:
    ScenarioOptions m_scenario;
};

}  // namespace

std::unique_ptr<Command> makeFixesCommand()
{
    return std::make_unique<FixesCommand>();
}

}  // namespace headroom::cli
