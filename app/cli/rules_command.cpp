// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli rules --model M [--gpu G --gpus N]`: the rules of thumb beside the detailed estimate.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/rules/rules.h"
#include "core/scenario/plan_json.h"

#include <optional>

namespace headroom::cli {

namespace {

// The plan that the rules are held against, where a machine was named.
struct PlanAtHand {
    scenario::Resolved resolved;
    estimate::Estimate estimate;
};

std::optional<PlanAtHand> planAtHand(const scenario::Scenario &asked, const std::string &folder, Session &session)
{
    if (asked.hardware.gpus.empty())
        return std::nullopt;
    PlanAtHand plan{take(scenario::resolve(asked, session.world(), folder)), {}};
    plan.estimate = estimate::estimate(plan.resolved);
    return plan;
}

// One figure, or "392–522".
QString range(std::int64_t low, std::int64_t high)
{
    const text::Formatter format;
    const auto gb = [&](std::int64_t bytes) { return format.number(static_cast<double>(bytes) / 1e9, 1); };
    return high > low ? gb(low) + QStringLiteral("–") + gb(high) : gb(low);
}

QString bytesEach(const rules::RuleAnswer &rule)
{
    const text::Formatter format;
    const auto shown = [&](double v) {
        return format.number(v, v == static_cast<double>(static_cast<int>(v)) ? 0 : 2);
    };
    return rule.bytesPerParameterHigh > rule.bytesPerParameter
               ? shown(rule.bytesPerParameter) + QStringLiteral("–") + shown(rule.bytesPerParameterHigh)
               : shown(rule.bytesPerParameter);
}

Json ruleJson(const rules::RuleAnswer &rule)
{
    Json json;
    json["id"] = rule.id;
    json["seed_ids"] = rule.seedIds;
    json["name"] = text::ruleName(rule.id).toStdString();
    json["recipe"] = text::ruleRecipe(rule.id).toStdString();
    json["comment"] = text::ruleComment(rule.id).toStdString();
    json["applies"] = rule.applies;
    json["verdict"] = rule.verdict;
    json["bytes_per_parameter"] = rule.bytesPerParameter;
    json["bytes_per_parameter_high"] = rule.bytesPerParameterHigh;
    json["nominal_bytes"] = rule.nominalBytes;
    json["nominal_bytes_high"] = rule.nominalBytesHigh;
    json["exact_bytes"] = rule.exactBytes;
    json["exact_bytes_high"] = rule.exactBytesHigh;
    json["estimate_bytes"] = rule.estimateBytes;
    json["difference"] = termsJson(rule.difference);
    json["left_out"] = rule.leftOut;
    json["exact_at_tokens"] = rule.exactAtTokens;
    json["scenario"] = Json::parse(scenario::toJson(rule.recipe).dump());
    return json;
}

QString leftOutWords(const rules::RuleAnswer &rule)
{
    QStringList names;
    for (const auto &word : rule.leftOut) {
        const auto term = fromWord<estimate::Term>(word);
        names << (term ? text::termName(*term) : QString::fromStdString(word));
    }
    return names.join(Cli::tr(", ", "between the items of a list"));
}

QString details(const rules::RuleAnswer &rule)
{
    const QString end(QLatin1Char('\n'));
    QString text = text::ruleName(rule.id) + QStringLiteral(" [") + QString::fromStdString(rule.id) + QLatin1Char(']');
    if (!rule.applies)
        text += Cli::tr(" (does not apply to this checkpoint)");
    text += end + QStringLiteral("  ") + Cli::tr("Recipe: %1").arg(text::ruleRecipe(rule.id)) + end;
    if (!rule.leftOut.empty())
        text += QStringLiteral("  ") + Cli::tr("Leaves out: %1").arg(leftOutWords(rule)) + end;
    if (rule.exactAtTokens > 0)
        text += QStringLiteral("  ") +
                Cli::tr("Exact at a sequence length of %1").arg(text::Formatter().count(rule.exactAtTokens)) + end;
    return text + QStringLiteral("  ") + text::ruleComment(rule.id) + end;
}

QString summary(const rules::RulesAnswer &answer, const std::optional<PlanAtHand> &plan)
{
    return plan ? text::rulesSummary(answer, plan->estimate, plan->resolved) : QString();
}

QString asTable(const rules::RulesAnswer &answer, const std::optional<PlanAtHand> &plan)
{
    const text::Formatter format;
    QString text = Cli::tr("%1: %2 parameters, %3 B by its name")
                       .arg(QString::fromStdString(answer.model->name), format.count(answer.model->parameters.total),
                            format.number(answer.nominalBillions, 1)) +
                   QStringLiteral("\n\n");
    Table table({Cli::tr("rule"), Cli::tr("bytes a parameter"), Cli::tr("by the name (GB)"), Cli::tr("exact (GB)"),
                 Cli::tr("detailed estimate of its recipe (GB)")});
    for (const auto &rule : answer.rules)
        table.add({text::ruleName(rule.id), bytesEach(rule), range(rule.nominalBytes, rule.nominalBytesHigh),
                   range(rule.exactBytes, rule.exactBytesHigh), range(rule.estimateBytes, 0)});
    text += table.text() + QLatin1Char('\n');
    const QString words = summary(answer, plan);
    text += words.isEmpty() ? QString() : words + QStringLiteral("\n\n");
    for (const auto &rule : answer.rules)
        text += details(rule);
    return text;
}

class RulesCommand : public Command
{
public:
    void describe(CLI::App &app) override { m_scenario.describe(app); }

    Answer run(Session &session) override
    {
        const auto asked = m_scenario.read();
        const auto answer = take(rules::compareRules(asked.scenario, session.world()));
        const auto plan = planAtHand(asked.scenario, asked.folder, session);
        if (!session.json)
            return {asTable(answer, plan).toStdString()};
        Json json = head("headroom-rules");
        json["model"] = modelJson(*answer.model);
        json["nominal_billions"] = answer.nominalBillions;
        json["rules"] = Json::array();
        for (const auto &rule : answer.rules)
            json["rules"].push_back(ruleJson(rule));
        json["summary"] = summary(answer, plan).toStdString();
        json["estimate"] = plan ? estimateJson(plan->estimate, plan->resolved,
                                               allWarnings(asked.warnings, plan->resolved, plan->estimate))
                                : Json(nullptr);
        return {dump(json)};
    }

private:
    ScenarioOptions m_scenario;
};

}  // namespace

std::unique_ptr<Command> makeRulesCommand()
{
    return std::make_unique<RulesCommand>();
}

}  // namespace headroom::cli
