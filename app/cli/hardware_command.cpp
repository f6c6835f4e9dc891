// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli hardware SCENARIO`: the smallest number of each GPU that holds the plan, for each precision or method.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/scenario/plan_json.h"
#include "core/search/hardware.h"

#include <algorithm>

namespace headroom::cli {

namespace {

using search::HardwareOffer;

Json offerJson(const HardwareOffer &offer)
{
    return {{"gpu", offer.gpu->id},
            {"precision", offer.precision},
            {"gpus", offer.count},
            {"parallelism", {{"tensor", offer.tensor}, {"pipeline", offer.pipeline}, {"data", offer.data}}},
            {"bytes", offer.bytes},
            {"headroom_bytes", offer.headroomBytes},
            {"token_capacity", offer.tokenCapacity},
            {"verdict", verdictKey(offer.verdict)},
            {"scenario", Json::parse(scenario::toJson(offer.scenario).dump())}};
}

QString asTable(std::vector<HardwareOffer> offers, bool training)
{
    std::stable_sort(offers.begin(), offers.end(),
                     [](const HardwareOffer &a, const HardwareOffer &b) { return a.count < b.count; });
    const text::Formatter format;
    Table table({Cli::tr("GPUs"), training ? Cli::tr("Method") : Cli::tr("Weights"), Cli::tr("Layout"),
                 Cli::tr("To spare"), Cli::tr("Verdict")},
                {Align::Left, Align::Left, Align::Left, Align::Right, Align::Left});
    for (const auto &offer : offers)
        table.add(
            {QStringLiteral("%1 × %2").arg(format.count(offer.count), QString::fromStdString(offer.gpu->name)),
             training ? text::wordName("task", offer.precision) : text::wordName("inference.weights", offer.precision),
             text::divisionName({.tensor = offer.tensor, .pipeline = offer.pipeline, .data = offer.data}),
             format.gib(offer.headroomBytes), text::verdictWord(offer.verdict)});
    return table.isEmpty() ? Cli::tr("No GPU of the catalogue holds it.") + u'\n' : table.text();
}

class HardwareCommand : public Command
{
public:
    void describe(CLI::App &app) override { m_scenario.describe(app); }

    Answer run(Session &session) override
    {
        const auto asked = m_scenario.read();
        const auto answer = take(search::findHardware(asked.scenario, session.world(), asked.folder));
        if (!session.json)
            return {asTable(answer.offers, scenario::isTraining(asked.scenario.task)).toStdString()};
        Json json = head("headroom-hardware");
        json["examined"] = answer.examined;
        json["offers"] = Json::array();
        for (const auto &offer : answer.offers)
            json["offers"].push_back(offerJson(offer));
        return {dump(json)};
    }

private:
    ScenarioOptions m_scenario;
};

}  // namespace

std::unique_ptr<Command> makeHardwareCommand()
{
    return std::make_unique<HardwareCommand>();
}

}  // namespace headroom::cli
