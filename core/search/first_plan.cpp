// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Largest first; each rung is estimated like any other scenario.
#include "core/search/first_plan.h"

#include "core/estimate/estimate.h"

#include <array>

namespace headroom::search {

namespace {

constexpr std::array<const char *, 7> ladder{"qwen2.5-72b", "qwen2.5-32b",  "qwen2.5-14b", "qwen2.5-7b",
                                             "qwen2.5-3b",  "qwen2.5-1.5b", "qwen2.5-0.5b"};
constexpr std::int64_t context = 8192, answer = 2048;

scenario::Scenario chat(const std::string &model, const catalog::Gpu &gpu, bool packed)
{
    scenario::Scenario s;
    s.model = model;
    s.hardware.gpus.push_back({gpu.id, 1});
    s.inference.context = context;
    s.inference.promptTokens = context - answer;
    s.inference.outputTokens = answer;
    if (packed)
        s.inference.weights = "awq-int4";
    else if (!gpu.bf16)
        s.inference.weights = "fp16";
    return s;
}

}  // namespace

std::optional<scenario::Scenario> firstPlan(const std::string &gpu, const scenario::World &world)
{
    const auto card = world.catalog.gpu(gpu);
    if (!card)
        return std::nullopt;
    for (const bool packed : {false, true}) {
        for (const char *model : ladder) {
            auto scenario = chat(model, **card, packed);
            const auto resolved = scenario::resolve(scenario, world);
            if (resolved && estimate::estimate(*resolved).fits())
                return scenario;
        }
    }
    return std::nullopt;
}

}  // namespace headroom::search
