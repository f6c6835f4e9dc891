// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to divide a plan over its GPUs: those that fit, ranked; those that are refused, by the rule.
// Verdict first, then speed where core/speed knows one; otherwise, and between equals, what is known to cost speed:
// recomputation, how often the GPUs wait for each other, the sizes of what divides each layer, small micro-batches;
// then headroom.
#pragma once

#include "core/estimate/estimate.h"
#include "core/search/layout_candidates.h"

#include <functional>
#include <optional>

namespace headroom::search {

// How often ranks wait for each other. Data parallelism and ZeRO-1/2 exchange gradients once a step; ZeRO-3 gathers
// weights and pipelines pass activations for each micro-batch, beside the computation; tensor, context and expert
// parallelism exchange inside every layer, and that between nodes is slowest.
enum class Communication { Step, MicroBatch, Layer, AcrossNodes };

struct Layout {
    Division division;
    Recipe recipe;
    std::int64_t virtualPipeline = 1;
    Communication communication = Communication::Step;
    estimate::Verdict verdict = estimate::Verdict::Fits;
    std::int64_t peakBytes = 0, headroomBytes = 0;  // of the fullest GPU
    std::int64_t tokenCapacity = 0;                 // inference: room for KV over all replicas
    double tokensPerSecond = 0;                     // 0: not known
    bool atHand = false;                            // as the plan is now
};

struct RefusedLayout {
    Division division;
    Problem problem;
};

struct LayoutQuery {
    std::set<Dimension> allowed;  // empty: all that the task has
    std::size_t top = 0;          // 0: all that fit
    // Told the share that is done; false stops the search.
    std::function<bool(double)> progress = {};
};

struct LayoutAnswer {
    std::int64_t examined = 0, feasible = 0, tooLarge = 0;
    std::vector<Layout> layouts;         // those that fit, best first
    std::vector<RefusedLayout> refused;  // each division once
    bool stopped = false;
};

[[nodiscard]] Result<LayoutAnswer> findLayouts(const scenario::Scenario &scenario, const scenario::World &world,
                                               const std::string &folder, const LayoutQuery &query);
[[nodiscard]] std::set<Dimension> dimensionsOf(scenario::Task task);
// The asked plan in that layout.
[[nodiscard]] scenario::Scenario withLayout(const scenario::Scenario &asked, const Layout &layout);

}  // namespace headroom::search

namespace headroom {
template <> struct Words<search::Communication> {
    using E = search::Communication;
    static constexpr std::array<std::pair<E, std::string_view>, 4> table{
        {{E::Step, "step"}, {E::MicroBatch, "micro-batch"}, {E::Layer, "layer"}, {E::AcrossNodes, "across-nodes"}}};
};
}  // namespace headroom
