// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to divide the work over the GPUs of a plan: sizes that divide their number, ZeRO stages, recomputation and
// micro-batches with the same batch for each step.
#pragma once

#include "core/scenario/relayout.h"

#include <set>
#include <vector>

namespace headroom::search {

// What a search over layouts may change; the rest stays as asked.
enum class Dimension { Tensor, Pipeline, Context, Expert, Data, Zero, Recompute, MicroBatch };

// The sizes alone: what can be refused.
struct Division {
    std::int64_t tensor = 1, pipeline = 1, context = 1, expert = 1, data = 1;
    friend bool operator==(const Division &, const Division &) = default;
};

// How one division is run.
struct Recipe {
    int zeroStage = 0;
    scenario::Recompute recompute = scenario::Recompute::None;
    std::int64_t microBatch = 1, gradientAccumulation = 1;
    friend bool operator==(const Recipe &, const Recipe &) = default;
};

class LayoutCandidates
{
public:
    LayoutCandidates(const scenario::Scenario &asked, const scenario::Resolved &machine,
                     const catalog::Architecture &architecture, std::set<Dimension> allowed);

    [[nodiscard]] std::vector<Division> divisions() const;
    // Tensor and pipeline sizes that do not divide the number of GPUs: refused, but people ask why.
    [[nodiscard]] std::vector<Division> odd() const;
    // Empty where no micro-batch keeps the batch of a step.
    [[nodiscard]] std::vector<Recipe> recipesOf(const Division &division) const;
    // Sequences of a step over all replicas: as asked, or one micro-batch for each GPU where that was not said.
    [[nodiscard]] std::int64_t batch() const { return m_batch; }

private:
    [[nodiscard]] bool may(Dimension dimension) const { return m_allowed.contains(dimension); }
    [[nodiscard]] std::vector<std::int64_t> sizes(Dimension dimension, std::int64_t of, std::int64_t asked) const;
    [[nodiscard]] std::vector<std::int64_t> expertSizes(std::int64_t ranks) const;

    const scenario::Scenario &m_asked;
    const catalog::Architecture &m_architecture;
    std::set<Dimension> m_allowed;
    std::int64_t m_gpus = 1, m_batch = 1;
};

[[nodiscard]] scenario::Parallelism parallelismOf(const scenario::Scenario &asked, const Division &division,
                                                  int zeroStage);
[[nodiscard]] scenario::Training trainingOf(const scenario::Scenario &asked, const Recipe &recipe);

}  // namespace headroom::search

namespace headroom {
template <> struct Words<search::Dimension> {
    using E = search::Dimension;
    static constexpr std::array<std::pair<E, std::string_view>, 8> table{{{E::Tensor, "tensor"},
                                                                          {E::Pipeline, "pipeline"},
                                                                          {E::Context, "context"},
                                                                          {E::Expert, "expert"},
                                                                          {E::Data, "data"},
                                                                          {E::Zero, "zero"},
                                                                          {E::Recompute, "recompute"},
                                                                          {E::MicroBatch, "micro-batch"}}};
};
}  // namespace headroom
