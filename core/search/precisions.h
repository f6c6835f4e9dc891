// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same plan with its weights in sixteen, eight and four bits: the first thing that is asked of a model on a card.
#pragma once

#include "core/search/asker.h"

#include <array>
#include <vector>

namespace headroom::search {

struct PrecisionAnswer {
    int bits = 16;                // 16, 8 or 4; a format may take a little more
    std::string weights;          // "bf16", "gguf:Q4_K_M"
    bool asked = false;           // the weights of the plan are of this size
    scenario::Scenario scenario;  // the plan with these weights
    estimate::Estimate estimate;
};

// The usual formats of an engine on a card: of sixteen, eight and four bits.
[[nodiscard]] std::array<const char *, 3> usualWeights(scenario::Engine engine, const catalog::Gpu &gpu);

// For inference, widest first; empty for a training. Where the plan has weights of one of the sizes, its own format
// stands for it. What the engine refuses is left out.
[[nodiscard]] std::vector<PrecisionAnswer> precisions(const Asked &now, const Asker &asker);

}  // namespace headroom::search
