// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli estimate SCENARIO`: what each GPU must hold.
#include "app/cli/command_list.h"
#include "app/cli/estimate_text.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"

namespace headroom::cli {

namespace {

class EstimateCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_flag("--require-fit", m_requireFit, Cli::tr("exit code 3 when it does not fit").toStdString());
        m_scenario.describe(app);
    }

    Answer run(Session &session) override
    {
        const auto ready = resolveAsked(m_scenario.read(), session);
        const auto answer = estimate::estimate(ready.resolved);
        const auto warnings = allWarnings(ready.warnings, ready.resolved, answer);
        const std::string text = session.json ? dump(estimateJson(answer, ready.resolved, warnings))
                                              : estimateText(answer, ready.resolved, warnings).toStdString();
        return {text, m_requireFit && !answer.fits() ? DoesNotFit : Done};
    }

private:
    ScenarioOptions m_scenario;
    bool m_requireFit = false;
};

}  // namespace

std::unique_ptr<Command> makeEstimateCommand()
{
    return std::make_unique<EstimateCommand>();
}

}  // namespace headroom::cli
