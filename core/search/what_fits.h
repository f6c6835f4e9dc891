// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The question before the plan: what can these GPUs run? For each use the largest catalogue model that fits, each
// answer a scenario to open. The tier table (S5.3 of the founding document) is the same for single cards of 8 to 192
// GB.
#pragma once

#include "core/estimate/estimate.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom::search {

// Words: inference-fp16, inference-8bit, inference-4bit, qlora, lora, full.
enum class Use { Inference16Bit, Inference8Bit, Inference4Bit, Qlora, Lora, Full };

struct Fit {
    Use use = Use::Inference16Bit;
    const catalog::Model *model = nullptr;    // nullptr: no model of the catalogue fits
    scenario::Scenario scenario = {};         // the plan that was estimated
    std::int64_t bytes = 0, usableBytes = 0;  // of the fullest GPU
    estimate::Verdict verdict = estimate::Verdict::DoesNotFit;
};

struct FitRow {
    const catalog::Gpu *gpu = nullptr;
    std::int64_t count = 1;
    std::vector<Fit> fits;  // one for each use, in the order of the enum
};

// The settings of the questions: 4096 tokens of context, one sequence; training 2048 tokens, batch 1, recompute.
// Formats follow the card: fp16 where it has no bf16.
[[nodiscard]] Result<FitRow> largestModels(const std::string &gpu, std::int64_t count, const scenario::World &world);
// One row for each card of resources/tiers.json.
[[nodiscard]] Result<std::vector<FitRow>> tierTable(const scenario::World &world);
// The scenario that asks whether `model` can be put to `use` on these GPUs.
[[nodiscard]] scenario::Scenario questionFor(const std::string &model, Use use, const catalog::Gpu &gpu,
                                             std::int64_t count);

}  // namespace headroom::search

namespace headroom {
template <> struct Words<search::Use> {
    using E = search::Use;
    static constexpr std::array<std::pair<E, std::string_view>, 6> table{{{E::Inference16Bit, "inference-fp16"},
                                                                          {E::Inference8Bit, "inference-8bit"},
                                                                          {E::Inference4Bit, "inference-4bit"},
                                                                          {E::Qlora, "qlora"},
                                                                          {E::Lora, "lora"},
                                                                          {E::Full, "full"}}};
};
}  // namespace headroom
