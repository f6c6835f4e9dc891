// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli hardware SCENARIO`: the smallest number of each GPU that holds the plan, for each precision or method.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/plan_problems.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/speed_texts.h"
#include "core/scenario/plan_json.h"
#include "core/search/hardware.h"

#include <algorithm>

namespace headroom::cli {

namespace {

using search::HardwareOffer;

// 0: not known.
class Speeds
{
public:
    Speeds(const scenario::World &world, std::string folder)
        : m_world(world), m_folder(std::move(folder)),
          m_factors(take(speed::Factors::load(world.folder / "speed.json")))
    {
    }
    [[nodiscard]] double of(const HardwareOffer &offer) const
    {
        const auto resolved = scenario::resolve(offer.scenario, m_world, m_folder);
        return resolved ? speed::speedOf(*resolved, m_factors).tokensPerSecond() : 0;
    }

private:
    const scenario::World m_world;  // references only: cheap to hold
    std::string m_folder;
    speed::Factors m_factors;
};

Json offerJson(const HardwareOffer &offer, double tokensPerSecond)
{
    return {{"gpu", offer.gpu->id},
            {"precision", offer.precision},
            {"gpus", offer.count},
            {"parallelism", {{"tensor", offer.tensor}, {"pipeline", offer.pipeline}, {"data", offer.data}}},
            {"bytes", offer.bytes},
            {"headroom_bytes", offer.headroomBytes},
            {"token_capacity", offer.tokenCapacity},
            {"verdict", verdictKey(offer.verdict)},
            {"tokens_per_second", tokensPerSecond > 0 ? Json(tokensPerSecond) : Json(nullptr)},
            {"scenario", Json::parse(scenario::toJson(offer.scenario).dump())}};
}

QString asTable(std::vector<HardwareOffer> offers, bool training, const Speeds &speeds)
{
    std::stable_sort(offers.begin(), offers.end(),
                     [](const HardwareOffer &a, const HardwareOffer &b) { return a.count < b.count; });
    const text::Formatter format;
    Table table({Cli::tr("GPUs"), training ? Cli::tr("Method") : Cli::tr("Weights"), Cli::tr("Layout"),
                 Cli::tr("To spare"), Cli::tr("Verdict"), Cli::tr("Speed")},
                {Align::Left, Align::Left, Align::Left, Align::Right, Align::Left, Align::Right});
    for (const auto &offer : offers) {
        const double speed = speeds.of(offer);
        table.add(
            {QStringLiteral("%1 × %2").arg(format.count(offer.count), QString::fromStdString(offer.gpu->name)),
             training ? text::wordName("task", offer.precision) : text::wordName("inference.weights", offer.precision),
             text::divisionName({.tensor = offer.tensor, .pipeline = offer.pipeline, .data = offer.data}),
             format.gib(offer.headroomBytes), text::verdictWord(offer.verdict),
             speed > 0 ? text::rateText(speed) : QString()});
    }
    return table.isEmpty() ? Cli::tr("No GPU of the catalogue holds it.") + u'\n' : table.text();
}

class HardwareCommand : public Command
{
public:
    void describe(CLI::App &app) override { m_scenario.describe(app); }

    Answer run(Session &session) override
    {
        const auto asked = m_scenario.read();
        refuseUnknownGpus(asked.scenario, session);
        const auto answer = take(search::findHardware(asked.scenario, session.world(), asked.folder));
        const Speeds speeds(session.world(), asked.folder);
        if (!session.json)
            return {asTable(answer.offers, scenario::isTraining(asked.scenario.task), speeds).toStdString()};
        Json json = head("headroom-hardware");
        json["examined"] = answer.examined;
        json["offers"] = Json::array();
        for (const auto &offer : answer.offers)
            json["offers"].push_back(offerJson(offer, speeds.of(offer)));
        return {dump(json)};
    }

private:
    // The answer does not depend on the GPU, which is no reason to pass over a name that nobody has.
    static void refuseUnknownGpus(const scenario::Scenario &asked, Session &session)
    {
        for (const auto &entry : asked.hardware.gpus) {
            if (entry.gpu.empty())
                continue;
            if (const auto problem = unknownGpu(session.data().catalog(), entry.gpu, "hardware.gpu"))
                throw InputError(*problem);
        }
    }

    ScenarioOptions m_scenario;
};

}  // namespace

std::unique_ptr<Command> makeHardwareCommand()
{
    return std::make_unique<HardwareCommand>();
}

}  // namespace headroom::cli
