// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli layouts SCENARIO [--top N] [--allow tensor,pipeline,...]`: every layout that fits, ranked.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/text/speed_texts.h"

#include <map>

namespace headroom::cli {

namespace {

using search::Layout;
using search::LayoutAnswer;

// What the order is made of, most important first.
constexpr std::array rankedBy{"verdict",       "tokens_per_second", "recompute", "communication", "layer-parallel-size",
                              "pipeline-size", "micro-batch",       "headroom"};

Json divisionJson(const search::Division &division)
{
    return {{"tensor", division.tensor},
            {"pipeline", division.pipeline},
            {"context", division.context},
            {"expert", division.expert},
            {"data", division.data}};
}

Json layoutJson(const Layout &layout, bool training, std::size_t rank)
{
    Json json;
    json["parallelism"] = divisionJson(layout.division);
    json["training"] = nullptr;
    if (training) {
        json["parallelism"]["virtual_pipeline"] = layout.virtualPipeline;
        json["parallelism"]["zero_stage"] = layout.recipe.zeroStage;
        json["training"] = {{"recompute", wordOf(layout.recipe.recompute)},
                            {"micro_batch", layout.recipe.microBatch},
                            {"gradient_accumulation", layout.recipe.gradientAccumulation}};
    }
    json["peak_bytes"] = layout.peakBytes;
    json["headroom_bytes"] = layout.headroomBytes;
    json["verdict"] = verdictKey(layout.verdict);
    json["communication"] = wordOf(layout.communication);
    if (!training)
        json["token_capacity"] = layout.tokenCapacity;
    json["tokens_per_second"] = layout.tokensPerSecond > 0 ? Json(layout.tokensPerSecond) : Json(nullptr);
    json["rank"] = rank;
    json["at_hand"] = layout.atHand;
    return json;
}

// By rule: how often, and the first of them.
Json refusedJson(const LayoutAnswer &answer)
{
    std::map<std::string, std::pair<std::int64_t, const search::RefusedLayout *>> rules;
    for (const auto &refused : answer.refused) {
        auto &[count, first] = rules[refused.problem.code];
        first = count++ == 0 ? &refused : first;
    }
    Json list = Json::array();
    for (const auto &[code, rule] : rules)
        list.push_back({{"code", code},
                        {"count", rule.first},
                        {"parallelism", divisionJson(rule.second->division)},
                        {"message", text::problemText(rule.second->problem).toStdString()}});
    return list;
}

Json asJson(const LayoutAnswer &answer, bool training)
{
    Json json = head("headroom-layouts");
    json["examined"] = answer.examined;
    json["feasible"] = answer.feasible;
    json["too_large"] = answer.tooLarge;
    json["ranked_by"] = rankedBy;
    json["layouts"] = Json::array();
    std::size_t rank = 0;
    for (const auto &layout : answer.layouts)
        json["layouts"].push_back(layoutJson(layout, training, ++rank));
    json["refused"] = refusedJson(answer);
    return json;
}

QString asText(const LayoutAnswer &answer, bool training)
{
    const text::Formatter format;
    QString text = Cli::tr("%1 layouts examined: %2 fit, %3 are too large, %4 are refused.")
                       .arg(format.count(answer.examined), format.count(answer.feasible), format.count(answer.tooLarge),
                            format.count(static_cast<std::int64_t>(answer.refused.size()))) +
                   u'\n';
    QStringList heads{Cli::tr("Layout")};
    if (training)
        heads << QStringLiteral("ZeRO") << Cli::tr("Recompute") << Cli::tr("Micro-batch");
    heads << Cli::tr("Needs") << Cli::tr("To spare") << Cli::tr("Verdict") << Cli::tr("Speed")
          << Cli::tr("GPUs wait for each other");
    Table table(heads, std::vector<Align>(static_cast<std::size_t>(heads.size()), Align::Left));
    for (const auto &layout : answer.layouts) {
        QStringList row{text::layoutName(layout)};
        if (training)
            row << format.count(layout.recipe.zeroStage)
                << text::wordName("training.recompute", wordOf(layout.recipe.recompute))
                << format.count(layout.recipe.microBatch);
        row << format.gib(layout.peakBytes) << format.gib(layout.headroomBytes) << text::verdictWord(layout.verdict)
            << (layout.tokensPerSecond > 0 ? text::rateText(layout.tokensPerSecond) : QString())
            << text::communicationName(layout.communication);
        table.add(row);
    }
    if (!table.isEmpty())
        text += table.text();
    for (const auto &rule : refusedJson(answer))
        text += Cli::tr("Refused %1 times: %2")
                    .arg(format.count(rule["count"].get<std::int64_t>()),
                         QString::fromStdString(rule["message"].get<std::string>())) +
                u'\n';
    return text;
}

class LayoutsCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        m_scenario.describe(app);
        app.add_option("--top", m_top, Cli::tr("how many layouts to list").toStdString())
            ->check(CLI::Range(0, 1'000'000));
        app.add_option("--allow", m_allow,
                       Cli::tr("what may differ from the plan: %1")
                           .arg(QString::fromStdString(allWords<search::Dimension>()))
                           .toStdString())
            ->delimiter(',');
    }

    Answer run(Session &session) override
    {
        const auto asked = m_scenario.read();
        search::LayoutQuery query{.allowed = {}, .top = m_top};
        for (const auto &word : m_allow) {
            const auto dimension = fromWord<search::Dimension>(word);
            if (!dimension)
                throw InputError({.code = "unknown-word",
                                  .file = {},
                                  .path = "--allow",
                                  .found = word,
                                  .expected = allWords<search::Dimension>()});
            query.allowed.insert(*dimension);
        }
        const auto answer = take(search::findLayouts(asked.scenario, session.world(), asked.folder, query));
        const bool training = scenario::isTraining(asked.scenario.task);
        return {session.json ? dump(asJson(answer, training)) : asText(answer, training).toStdString()};
    }

private:
    ScenarioOptions m_scenario;
    std::size_t m_top = 20;
    std::vector<std::string> m_allow;
};

}  // namespace

std::unique_ptr<Command> makeLayoutsCommand()
{
    return std::make_unique<LayoutsCommand>();
}

}  // namespace headroom::cli
