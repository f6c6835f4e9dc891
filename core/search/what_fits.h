// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The question before the plan: what can these GPUs run? For each use the largest catalogue model that fits, each
// answer a scenario to open. The tier table (S5.3 of the founding document) is the same for single cards of 8 to 192
// GB.
#pragma once

#include "core/estimate/estimate.h"

#include <functional>
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

// One model, one use, one machine: also when it does not fit. The model of the answer is null where such a plan is
// impossible.
[[nodiscard]] Fit fitOf(const catalog::Model &model, Use use, const catalog::Gpu &gpu, std::int64_t count,
                        const scenario::World &world);

// A kind of GPU and how many of it.
struct Machine {
    const catalog::Gpu *gpu = nullptr;
    std::int64_t count = 1;
};
// What fits where: for each use the machine that does it with the most room to spare, in share of its memory; when it
// fits none, the one that is nearest to it.
struct FleetFit {
    std::size_t machine = 0;  // index into the machines asked
    Fit fit;
};
struct FleetRow {
    const catalog::Model *model = nullptr;
    std::vector<FleetFit> cells;  // one for each use, in the order of the enum
    [[nodiscard]] bool fitsSomewhere() const;
};
// Models of the catalogue, largest first. `cancelled` is asked between models; true: the rows so far.
[[nodiscard]] std::vector<FleetRow> whatFitsWhere(const std::vector<Machine> &machines, const scenario::World &world,
                                                  const std::function<bool()> &cancelled = {});

// The settings of the questions: 4096 tokens of context, one sequence; training 2048 tokens, batch 1, recompute.
// Formats follow the card: fp16 where it has no bf16.
[[nodiscard]] Result<FitRow> largestModels(const std::string &gpu, std::int64_t count, const scenario::World &world);
// One row for each card of resources/tiers.json. `cancelled` is asked between cards; true: the rows so far.
[[nodiscard]] Result<std::vector<FitRow>> tierTable(const scenario::World &world,
                                                    const std::function<bool()> &cancelled = {});
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
