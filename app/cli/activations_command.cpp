// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli activations SCENARIO`: what each module saves for the backward pass, with its formula.
#include "app/cli/command_list.h"
#include "app/cli/explain_document.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "core/estimate/module_activations.h"

namespace headroom::cli {

namespace {

QString moduleName(const std::string &module)
{
    static constexpr std::pair<std::string_view, const char *> names[] = {
        {"norms", QT_TRANSLATE_NOOP("Cli", "norms, inputs of the matrices")},
        {"attention", QT_TRANSLATE_NOOP("Cli", "attention")},
        {"mlp", QT_TRANSLATE_NOOP("Cli", "MLP or experts")},
        {"adapters", QT_TRANSLATE_NOOP("Cli", "adapters")},
        {"layer-input", QT_TRANSLATE_NOOP("Cli", "input, kept instead under full recomputation")},
        {"outside", QT_TRANSLATE_NOOP("Cli", "final norm and input of the head")},
        {"logits", QT_TRANSLATE_NOOP("Cli", "logits and loss, at their peak")},
        {"logits-retained", QT_TRANSLATE_NOOP("Cli", "logits that live on in the backward pass")},
    };
    for (const auto &[key, name] : names) {
        if (key == module)
            return Cli::tr(name);
    }
    return QString::fromStdString(module);
}

Json moduleJson(const estimate::ModuleActivations &module)
{
    return {{"module", module.module},
            {"stage", module.stage},
            {"kind", module.kind < 0 ? Json(nullptr) : Json(module.kind)},
            {"layers", module.layers},
            {"bytes", module.bytes},
            {"formula", module.step.formula},
            {"substituted", module.step.substituted},
            {"source", module.step.source}};
}

QString tableOf(const estimate::ActivationList &list)
{
    const text::Formatter format;
    Table table({Cli::tr("stage"), Cli::tr("layers"), Cli::tr("module"), Cli::tr("bytes"), Cli::tr("formula")},
                {Align::Left, Align::Right, Align::Left, Align::Right, Align::Left});
    for (const auto &module : list.modules) {
        if (module.bytes > 0)
            table.add({format.count(module.stage), module.layers > 0 ? format.count(module.layers) : QString(),
                       moduleName(module.module), format.count(module.bytes),
                       QString::fromStdString(module.step.formula)});
    }
    return table.text();
}

class ActivationsCommand : public Command
{
public:
    void describe(CLI::App &app) override { m_scenario.describe(app); }

    Answer run(Session &session) override
    {
        const auto ready = resolveAsked(m_scenario.read(), session);
        const auto list = estimate::activationList(ready.resolved);
        if (!session.json)
            return {(Cli::tr("What one micro-batch leaves for the backward pass on one GPU (each layer):") +
                     QLatin1Char('\n') + tableOf(list))
                        .toStdString()};
        Json json = head("headroom-activations");
        json["tokens"] = list.tokens;
        json["modules"] = Json::array();
        for (const auto &module : list.modules)
            json["modules"].push_back(moduleJson(module));
        return {dump(json)};
    }

private:
    ScenarioOptions m_scenario;
};

}  // namespace

std::unique_ptr<Command> makeActivationsCommand()
{
    return std::make_unique<ActivationsCommand>();
}

}  // namespace headroom::cli
