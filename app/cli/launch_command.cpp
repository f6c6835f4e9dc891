// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli launch SCENARIO --for ENGINE`: the plan as the files that start it.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/text/launch_texts.h"

namespace headroom::cli {

namespace {

Json asJson(const launch::Launch &launch, const std::vector<text::LaunchFile> &files, const Problems &warnings)
{
    Json json = head("headroom-launch");
    json["for"] = wordOf(launch.target);
    json["checked_against"] = launch.checkedAgainst;
    json["files"] = Json::array();
    for (const auto &file : files)
        json["files"].push_back({{"name", file.name}, {"content", file.content.toStdString()}});
    Problems all = warnings;
    all.insert(all.end(), launch.warnings.begin(), launch.warnings.end());
    json["warnings"] = problemsJson(all);
    return json;
}

class LaunchCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        m_scenario.describe(app);
        app.add_option("--for", m_target,
                       Cli::tr("the engine: %1").arg(QString::fromStdString(allWords<launch::Target>())).toStdString())
            ->required();
    }

    Answer run(Session &session) override
    {
        const auto target = fromWord<launch::Target>(m_target);
        if (!target)
            throw InputError({.code = "unknown-word",
                              .file = {},
                              .path = "--for",
                              .found = m_target,
                              .expected = allWords<launch::Target>()});
        const auto ready = resolveAsked(m_scenario.read(), session);
        const auto estimate = estimate::estimate(ready.resolved);
        const auto launch = take(launch::launch(ready.resolved, estimate, *target));
        const auto files = text::launchFiles(launch, estimate, ready.resolved);
        if (session.json)
            return {dump(asJson(launch, files, ready.warnings))};
        return {text::launchText(files).toStdString()};
    }

private:
    ScenarioOptions m_scenario;
    std::string m_target;
};

}  // namespace

std::unique_ptr<Command> makeLaunchCommand()
{
    return std::make_unique<LaunchCommand>();
}

}  // namespace headroom::cli
