// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli explain SCENARIO [--format md|html]`: the derivation of every number of the estimate; with --parts KEY
// one number part by part.
#include "app/cli/command_list.h"
#include "app/cli/explain_document.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

namespace headroom::cli {

namespace {

Json partsJson(const std::string &key, const std::vector<estimate::TermPart> &parts)
{
    Json json = head("headroom-parts");
    json["key"] = key;
    json["parts"] = Json::array();
    for (const auto &part : parts)
        json["parts"].push_back({{"tensor", part.tensor ? Json(part.tensor->name) : Json(nullptr)},
                                 {"shape", part.tensor ? Json(part.tensor->shape) : Json(nullptr)},
                                 {"layers", part.layers > 0 ? Json(part.layers) : Json(nullptr)},
                                 {"bytes", part.bytes},
                                 {"formula", part.part.formula},
                                 {"substituted", part.part.substituted},
                                 {"inside", part.part.inside}});
    return json;
}

QString partsTable(const std::vector<estimate::TermPart> &parts)
{
    const text::Formatter format;
    Table table({Cli::tr("part"), Cli::tr("layers"), Cli::tr("shape"), Cli::tr("bytes"), Cli::tr("formula")},
                {Align::Left, Align::Right, Align::Left, Align::Right, Align::Left});
    for (const auto &part : parts)
        table.add({text::partName(part), text::layersOf(part), text::shapeOf(part), format.count(part.bytes),
                   QString::fromStdString(part.part.formula)});
    return table.text();
}

class ExplainCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--format", m_format, Cli::tr("md (Markdown) or html").toStdString());
        app.add_option("--parts", m_parts,
                       Cli::tr("the parts of one number, as groups[0].terms.weights: tensors, kinds of layers, modules")
                           .toStdString());
        m_scenario.describe(app);
    }

    Answer run(Session &session) override
    {
        if (m_format != "md" && m_format != "html")
            throw InputError({"cli-bad-argument", Severity::Error, {}, "--format", m_format, "md, html"});
        const auto ready = resolveAsked(m_scenario.read(), session);
        if (!m_parts.empty())
            return partsAnswer(ready.resolved, session.json);
        const auto explained = estimate::explain(ready.resolved);
        const auto sources = Sources::load(session.data().folder() / "sources.json");
        if (session.json)
            return {dump(explainJson(explained, ready.resolved, sources))};
        const auto document = explainDocument(explained, ready.resolved, sources);
        return {(m_format == "html" ? asHtml(document) : asMarkdown(document)).toStdString()};
    }

private:
    [[nodiscard]] Answer partsAnswer(const scenario::Resolved &resolved, bool json) const
    {
        const auto parts = estimate::partsOf(resolved, m_parts);
        if (parts.empty())
            throw InputError({"cli-bad-argument", Severity::Error, {}, "--parts", m_parts, "groups[0].terms.weights"});
        return {json ? dump(partsJson(m_parts, parts)) : partsTable(parts).toStdString()};
    }

    ScenarioOptions m_scenario;
    std::string m_format = "md", m_parts;
};

}  // namespace

std::unique_ptr<Command> makeExplainCommand()
{
    return std::make_unique<ExplainCommand>();
}

}  // namespace headroom::cli
