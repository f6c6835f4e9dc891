// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each division is resolved once to see whether it can be, then estimated in each recipe.
#include "core/search/layouts.h"

#include "core/speed/speed.h"

#include <algorithm>
#include <tuple>

namespace headroom::search {

namespace {

using scenario::Relayout;

// Tokens a second of the sequences that the plan has at once over all its replicas (`asked` of them): more replicas
// have them among themselves.
double tokensPerSecond(const scenario::Resolved &r, std::int64_t asked, const speed::Factors &factors)
{
    const auto replicas = r.parallelism.data;
    if (scenario::isTraining(r.task) || r.inference.concurrencyMax || replicas <= asked)
        return speed::speedOf(r, factors).tokensPerSecond();
    const auto sequences = r.inference.concurrency * asked;
    auto spread = r;
    spread.inference.concurrency = (sequences + replicas - 1) / replicas;
    const auto room = static_cast<double>(spread.inference.concurrency * replicas);
    return speed::speedOf(spread, factors).tokensPerSecond() * static_cast<double>(sequences) / room;
}

Communication communicationOf(const Division &d, const Recipe &recipe, const scenario::Resolved &r)
{
    if (d.tensor > r.nvlinkDomain)
        return Communication::AcrossNodes;
    if (d.tensor > 1 || d.context > 1 || d.expert > 1)
        return Communication::Layer;
    return d.pipeline > 1 || recipe.zeroStage == 3 ? Communication::MicroBatch : Communication::Step;
}

// The division and recipe that a plan has in the end, whether or not it says so.
std::pair<Division, Recipe> layoutOf(const scenario::Resolved &r)
{
    const auto &p = r.parallelism;
    const Division division{p.tensor, p.pipeline, p.context, p.expert, p.data};
    if (!scenario::isTraining(r.task))
        return {division, Recipe{}};
    return {division, {p.zeroStage, r.training.recompute, r.training.microBatch, r.training.gradientAccumulation}};
}

auto rankOf(const Layout &layout)
{
    const auto &d = layout.division;
    return std::tuple(layout.verdict, -layout.tokensPerSecond, layout.recipe.recompute, layout.communication,
                      d.tensor * d.context * d.expert, d.pipeline, -layout.recipe.microBatch, -layout.headroomBytes,
                      layout.recipe.zeroStage, d.tensor, d.context);
}

class Search
{
public:
    Search(const scenario::Scenario &asked, Relayout &relayout, const LayoutQuery &query,
           std::optional<speed::Factors> factors)
        : m_asked(asked), m_relayout(relayout), m_query(query), m_factors(std::move(factors)),
          m_candidates(asked, relayout.machine(), relayout.architecture(),
                       query.allowed.empty() ? dimensionsOf(asked.task) : query.allowed)
    {
    }

    [[nodiscard]] LayoutAnswer run();

private:
    void examine(const Division &division);
    void estimateIn(const Division &division, const Recipe &recipe);
    void refuse(const Division &division, Problem problem);
    [[nodiscard]] std::int64_t replicas() const  // of the plan
    {
        return m_atHand ? m_atHand->first.data : m_asked.parallelism.data.value_or(1);
    }

    const scenario::Scenario &m_asked;
    Relayout &m_relayout;
    const LayoutQuery &m_query;
    std::optional<speed::Factors> m_factors;
    std::optional<std::pair<Division, Recipe>> m_atHand;  // none: the plan itself is impossible
    LayoutCandidates m_candidates;
    LayoutAnswer m_answer;
};

void Search::refuse(const Division &division, Problem problem)
{
    ++m_answer.examined;
    m_answer.refused.push_back({division, std::move(problem)});
}

void Search::estimateIn(const Division &division, const Recipe &recipe)
{
    const auto *resolved =
        m_relayout.resolve(parallelismOf(m_asked, division, recipe.zeroStage), trainingOf(m_asked, recipe));
    if (!resolved)
        return refuse(division, m_relayout.problem());
    ++m_answer.examined;
    const auto estimate = estimate::estimate(*resolved);
    const auto &worst = estimate.worst();
    const bool hostFull = resolved->hostBytes > 0 && estimate.host.bytes() > resolved->hostBytes;
    if (!worst.fits() || hostFull) {
        ++m_answer.tooLarge;
        return;
    }
    m_answer.layouts.push_back({.division = division,
                                .recipe = recipe,
                                .virtualPipeline = resolved->parallelism.virtualPipeline,
                                .communication = communicationOf(division, recipe, *resolved),
                                .verdict = worst.verdict,
                                .peakBytes = worst.bytes(),
                                .headroomBytes = worst.headroomBytes(),
                                .tokenCapacity = estimate.kv.tokenCapacity * division.data,
                                .tokensPerSecond = m_factors ? tokensPerSecond(*resolved, replicas(), *m_factors) : 0,
                                .atHand = m_atHand == layoutOf(*resolved)});
}

void Search::examine(const Division &division)
{
    const auto recipes = m_candidates.recipesOf(division);
    if (recipes.empty())
        return refuse(division, {.code = "batch-not-divisible",
                                 .file = {},
                                 .path = "parallelism.data",
                                 .found = std::to_string(m_candidates.batch()) + " / " + std::to_string(division.data),
                                 .expected = std::to_string(m_candidates.batch())});
    const Recipe &first = recipes.front();
    if (!m_relayout.resolve(parallelismOf(m_asked, division, first.zeroStage), trainingOf(m_asked, first)))
        return refuse(division, m_relayout.problem());
    for (const auto &recipe : recipes)
        estimateIn(division, recipe);
}

LayoutAnswer Search::run()
{
    if (const auto *resolved = m_relayout.resolve(m_asked.parallelism, m_asked.training))
        m_atHand = layoutOf(*resolved);
    const auto divisions = m_candidates.divisions();
    for (std::size_t i = 0; i < divisions.size() && !m_answer.stopped; ++i) {
        examine(divisions[i]);
        const double share = static_cast<double>(i + 1) / static_cast<double>(divisions.size());
        m_answer.stopped = m_query.progress && !m_query.progress(share);
    }
    for (const auto &division : m_candidates.odd()) {
        if (!m_relayout.resolve(parallelismOf(m_asked, division, 0), m_asked.training))
            refuse(division, m_relayout.problem());
    }
    auto &list = m_answer.layouts;
    m_answer.feasible = static_cast<std::int64_t>(list.size());
    const auto better = [](const Layout &a, const Layout &b) { return rankOf(a) < rankOf(b); };
    const auto shown = m_query.top == 0 ? list.size() : std::min(m_query.top, list.size());
    std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(shown), list.end(), better);
    list.resize(shown);
    return std::move(m_answer);
}

}  // namespace

std::set<Dimension> dimensionsOf(scenario::Task task)
{
    using D = Dimension;
    if (scenario::isTraining(task))
        return {D::Tensor, D::Pipeline, D::Context, D::Expert, D::Data, D::Zero, D::Recompute, D::MicroBatch};
    return {D::Tensor, D::Pipeline, D::Expert, D::Data};
}

scenario::Scenario withLayout(const scenario::Scenario &asked, const Layout &layout)
{
    auto scenario = asked;
    scenario.parallelism = parallelismOf(asked, layout.division, layout.recipe.zeroStage);
    scenario.training = trainingOf(asked, layout.recipe);
    return scenario;
}

Result<LayoutAnswer> findLayouts(const scenario::Scenario &scenario, const scenario::World &world,
                                 const std::string &folder, const LayoutQuery &query)
{
    auto relayout = Relayout::of(scenario, world, folder);
    if (!relayout)
        return relayout.problem();
    auto factors = speed::Factors::load(world.folder / "speed.json");
    return Search(scenario, *relayout, query, factors ? std::optional(std::move(factors).value()) : std::nullopt).run();
}

}  // namespace headroom::search
