// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli check PLAN`: every problem and every warning of a plan file. Exit code 2 when one is an error.
#include "app/cli/command_list.h"
#include "app/cli/estimate_text.h"
#include "app/cli/json_answers.h"
#include "app/cli/plan_problems.h"
#include "app/cli/visible.h"
#include "app/text/sentences.h"
#include "core/scenario/plan_json.h"

#include <algorithm>
#include <filesystem>

namespace headroom::cli {

namespace {

class CheckCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("plan", m_plan, Cli::tr("a plan file (*.headroom)").toStdString())->required();
    }

    Answer run(Session &session) override
    {
        const Problems problems = check(session);
        const auto worst = std::find_if(problems.begin(), problems.end(),
                                        [](const Problem &p) { return p.severity == Severity::Error; });
        Answer answer;
        answer.text = session.json ? asJson(problems) : asText(problems);
        if (worst != problems.end()) {
            answer.exitCode = BadInput;
            answer.error = oneLine(text::problemText(*worst));
        }
        return answer;
    }

private:
    Problems check(Session &session) const
    {
        const auto loaded = scenario::readPlan(m_plan);
        if (!loaded.ok())
            return {loaded.problem()};
        Problems all = loaded->warnings;
        checkFleet(loaded->plan, session, all);
        if (loaded->plan.scenarios.empty())
            all.push_back(withoutScenario(m_plan));
        const std::string folder = std::filesystem::path(m_plan).parent_path().string();
        for (std::size_t i = 0; i < loaded->plan.scenarios.size(); ++i) {
            const auto &asked = loaded->plan.scenarios[i];
            Problems found = scenario::validate(asked, session.world(), folder);
            if (found.empty())
                found = warningsOf(asked, folder, session);
            const std::string place = "scenarios[" + std::to_string(i) + "].";
            for (auto &problem : found) {
                // A place within a model file is none of the plan.
                if (problem.file.empty() || problem.path == "model")
                    problem.path = place + problem.path;
                all.push_back(std::move(problem));
            }
        }
        for (auto &problem : all) {
            if (problem.file.empty())
                problem.file = m_plan;
        }
        return all;
    }

    // No scenario names the GPUs that one has, so nothing else looks them up here.
    static void checkFleet(const scenario::Plan &plan, Session &session, Problems &all)
    {
        for (std::size_t i = 0; i < plan.fleet.size(); ++i) {
            const std::string path = "fleet[" + std::to_string(i) + "].gpu";
            if (auto problem = unknownGpu(session.data().catalog(), plan.fleet[i].gpu, path))
                all.push_back(std::move(*problem));
        }
    }

    static Problems warningsOf(const scenario::Scenario &asked, const std::string &folder, Session &session)
    {
        const auto resolved = scenario::resolve(asked, session.world(), folder);
        if (!resolved.ok())
            return {resolved.problem()};
        return allWarnings({}, *resolved, estimate::estimate(*resolved));
    }

    static std::int64_t errors(const Problems &problems)
    {
        return std::count_if(problems.begin(), problems.end(),
                             [](const Problem &p) { return p.severity == Severity::Error; });
    }

    std::string asJson(const Problems &problems) const
    {
        Json json = head("headroom-check");
        json["plan"] = m_plan;
        json["ok"] = errors(problems) == 0;
        json["errors"] = errors(problems);
        json["problems"] = problemsJson(problems);
        return dump(json);
    }

    std::string asText(const Problems &problems) const
    {
        if (problems.empty())
            return (Cli::tr("%1: nothing wrong.").arg(QString::fromStdString(m_plan)) + QLatin1Char('\n'))
                .toStdString();
        return problemLines(problems).toStdString();
    }

    std::string m_plan;
};

}  // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

}  // namespace headroom::cli
