// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli explain SCENARIO [--format md|html]`: the derivation of every number of the estimate.
#include "app/cli/command_list.h"
#include "app/cli/explain_document.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"

namespace headroom::cli {

namespace {

class ExplainCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--format", m_format, Cli::tr("md (Markdown) or html").toStdString());
        m_scenario.describe(app);
    }

    Answer run(Session &session) override
    {
        if (m_format != "md" && m_format != "html")
            throw InputError({"cli-bad-argument", Severity::Error, {}, "--format", m_format, "md, html"});
        const auto ready = resolveAsked(m_scenario.read(), session);
        const auto explained = estimate::explain(ready.resolved);
        const auto sources = Sources::load(session.data().folder() / "sources.json");
        if (session.json)
            return {dump(explainJson(explained, ready.resolved, sources))};
        const auto document = explainDocument(explained, ready.resolved, sources);
        return {(m_format == "html" ? asHtml(document) : asMarkdown(document)).toStdString()};
    }

private:
    ScenarioOptions m_scenario;
    std::string m_format = "md";
};

}  // namespace

std::unique_ptr<Command> makeExplainCommand()
{
    return std::make_unique<ExplainCommand>();
}

}  // namespace headroom::cli
