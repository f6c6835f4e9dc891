// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inverse questions: the largest (smallest) value of one setting that still fits. Exact: the value found fits, the
// next one does not. Memory grows with every such setting (tests/core/estimate/tst_laws.cpp), so halving finds it.
#pragma once

#include "core/estimate/estimate.h"

#include <string>

namespace headroom::search {

enum class What {
    MaxContext,
    MaxConcurrency,
    MaxMicroBatch,
    MaxSequenceLength,
    MaxOutputTokens,
    MaxLoraRank,
    MaxGpuLayers,
    MinGpus,
    LargestModel,
    CheapestGpu
};

// Why there is no larger value: memory is full, the model was not made for more, or not even the smallest value fits.
enum class Limit { Memory, Model, NoneFits };

struct Solution {
    What what = What::MaxContext;
    std::int64_t value = 0;  // tokens, sequences, GPUs; 0 where the answer is a name
    std::string name = {};   // model or GPU id
    Limit limit = Limit::Memory;
    scenario::Scenario scenario = {};  // the asked one with the answer put in (as asked, when none fits)
    scenario::Resolved resolved = {};
    estimate::Estimate estimate = {};
};

// `folder`: of the plan, for models given as paths. A setting that does not belong to the task ("max-context" of a
// training run) is refused: "question-not-of-task", expected = the questions that do.
[[nodiscard]] Result<Solution> solve(What what, const scenario::Scenario &scenario, const scenario::World &world,
                                     const std::string &folder = {});
[[nodiscard]] bool belongsToTask(What what, scenario::Task task);
// The question that "as much as fits" means for one key of the plan; nullopt: none.
[[nodiscard]] std::optional<What> questionOf(std::string_view path, scenario::Task task);

}  // namespace headroom::search

namespace headroom {
template <> struct Words<search::What> {
    using E = search::What;
    static constexpr std::array<std::pair<E, std::string_view>, 10> table{
        {{E::MaxContext, "max-context"},
         {E::MaxConcurrency, "max-concurrency"},
         {E::MaxMicroBatch, "max-micro-batch"},
         {E::MaxSequenceLength, "max-sequence-length"},
         {E::MaxOutputTokens, "max-output-tokens"},
         {E::MaxLoraRank, "max-lora-rank"},
         {E::MaxGpuLayers, "max-gpu-layers"},
         {E::MinGpus, "min-gpus"},
         {E::LargestModel, "largest-model"},
         {E::CheapestGpu, "cheapest-gpu"}}};
};
template <> struct Words<search::Limit> {
    using E = search::Limit;
    static constexpr std::array<std::pair<E, std::string_view>, 3> table{
        {{E::Memory, "memory"}, {E::Model, "model"}, {E::NoneFits, "none-fits"}}};
};
}  // namespace headroom
