// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Divisors, and what they leave.
#include "core/search/layout_candidates.h"

#include <algorithm>

namespace headroom::search {

namespace {

using scenario::Recompute;

constexpr std::int64_t largestOdd = 16, largestMicroBatch = 16;

std::vector<std::int64_t> divisorsOf(std::int64_t n)
{
    std::vector<std::int64_t> low, high;
    for (std::int64_t d = 1; d <= n / d; ++d) {
        if (n % d != 0)
            continue;
        low.push_back(d);
        if (d != n / d)
            high.push_back(n / d);
    }
    low.insert(low.end(), high.rbegin(), high.rend());
    return low;
}

std::int64_t batchOf(const scenario::Scenario &asked, std::int64_t gpus)
{
    const auto &p = asked.parallelism;
    const auto others = p.tensor.value_or(1) * p.pipeline.value_or(1) * p.context.value_or(1);
    const auto data = p.data.value_or(std::max<std::int64_t>(gpus / std::max<std::int64_t>(others, 1), 1));
    const auto micro = asked.training.microBatch.value_or(1);
    if (asked.training.gradientAccumulation)
        return micro * data * *asked.training.gradientAccumulation;
    return micro * gpus;
}

}  // namespace

LayoutCandidates::LayoutCandidates(const scenario::Scenario &asked, const scenario::Resolved &machine,
                                   const catalog::Architecture &architecture, std::set<Dimension> allowed)
    : m_asked(asked), m_architecture(architecture), m_allowed(std::move(allowed)), m_gpus(machine.gpus),
      m_batch(batchOf(asked, machine.gpus))
{
}

std::vector<std::int64_t> LayoutCandidates::sizes(Dimension dimension, std::int64_t of, std::int64_t asked) const
{
    if (may(dimension))
        return divisorsOf(of);
    return of % asked == 0 ? std::vector{asked} : std::vector<std::int64_t>();
}

std::vector<std::int64_t> LayoutCandidates::expertSizes(std::int64_t ranks) const
{
    if (!may(Dimension::Expert))
        return {m_asked.parallelism.expert.value_or(1)};
    if (!m_architecture.hasExperts())
        return {1};
    auto list = divisorsOf(ranks);
    std::int64_t experts = 1;
    for (const auto &kind : m_architecture.kinds)
        experts = std::max(experts, kind.moe.experts);
    std::erase_if(list, [experts](std::int64_t size) { return size > experts; });
    return list;
}

std::vector<Division> LayoutCandidates::divisions() const
{
    const auto &p = m_asked.parallelism;
    std::vector<Division> list;
    for (const auto tensor : sizes(Dimension::Tensor, m_gpus, p.tensor.value_or(1))) {
        for (const auto pipeline : sizes(Dimension::Pipeline, m_gpus / tensor, p.pipeline.value_or(1))) {
            const auto rest = m_gpus / tensor / pipeline;
            for (const auto context : sizes(Dimension::Context, rest, p.context.value_or(1))) {
                const auto data = rest / context;
                if (!may(Dimension::Data) && data != p.data.value_or(1))
                    continue;
                for (const auto expert : expertSizes(tensor * context * data))
                    list.push_back({tensor, pipeline, context, expert, data});
            }
        }
    }
    return list;
}

std::vector<Division> LayoutCandidates::odd() const
{
    std::vector<Division> list;
    for (std::int64_t size = 2; size <= std::min(largestOdd, m_gpus); ++size) {
        if (m_gpus % size == 0)
            continue;
        const auto data = std::max<std::int64_t>(m_gpus / size, 1);
        if (may(Dimension::Tensor))
            list.push_back({.tensor = size, .data = data});
        if (may(Dimension::Pipeline))
            list.push_back({.pipeline = size, .data = data});
    }
    return list;
}

std::vector<Recipe> LayoutCandidates::recipesOf(const Division &division) const
{
    if (!scenario::isTraining(m_asked.task))
        return {Recipe{}};
    const auto &asked = m_asked.training;
    std::vector<std::int64_t> micro{asked.microBatch.value_or(1)};
    if (may(Dimension::MicroBatch)) {
        for (std::int64_t size = 1; size <= largestMicroBatch; size *= 2) {
            if (size != micro.front())
                micro.push_back(size);
        }
    }
    std::vector<Recompute> levels{asked.recompute.value_or(Recompute::None)};
    if (may(Dimension::Recompute))
        levels = {Recompute::None, Recompute::Selective, Recompute::Full};
    const bool one = division.data * division.context == 1;
    const auto stage = static_cast<int>(m_asked.parallelism.zeroStage.value_or(0));
    std::vector<Recipe> list;
    for (int zero = may(Dimension::Zero) ? 0 : stage; zero <= (may(Dimension::Zero) ? one ? 0 : 3 : stage); ++zero) {
        for (const auto level : levels) {
            for (const auto size : micro) {
                if (m_batch % (size * division.data) == 0)
                    list.push_back({zero, level, size, m_batch / (size * division.data)});
            }
        }
    }
    return list;
}

scenario::Parallelism parallelismOf(const scenario::Scenario &asked, const Division &division, int zeroStage)
{
    auto p = asked.parallelism;
    p.tensor = division.tensor;
    p.pipeline = division.pipeline;
    p.context = division.context;
    p.expert = division.expert;
    p.data = division.data;
    if (division.pipeline == 1)
        p.virtualPipeline.reset();
    if (scenario::isTraining(asked.task))
        p.zeroStage = zeroStage;
    return p;
}

scenario::Training trainingOf(const scenario::Scenario &asked, const Recipe &recipe)
{
    auto t = asked.training;
    if (!scenario::isTraining(asked.task))
        return t;
    t.recompute = recipe.recompute;
    t.microBatch = recipe.microBatch;
    t.gradientAccumulation = recipe.gradientAccumulation;
    return t;
}

}  // namespace headroom::search
