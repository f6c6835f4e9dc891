// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an optimizer keeps for each parameter, read from resources/optimizers.json.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::resources {

struct OptimizerSpec {
    std::string id, name, source;
    int stateCount = 2;                 // how many states follow the parameter's own type in pure 16-bit training
    bool statesFollowParameter = true;  // false: states have their own type (8-bit: block-quantised)
    double fixedStateBytes = 0;         // a parameter, where states do not follow (8-bit Adam 2 + scales)
    std::int64_t smallTensorLimit = 0;  // tensors below this many elements keep fp32 states (bitsandbytes: 4096)
    bool factored = false;              // Adafactor: row and column factors instead of a second moment
    bool matrixMomentumOnly = false;    // Muon: one state for matrices, Adam's two for the rest
    double projectedRank = 0;           // GaLore
    bool paged = false;                 // states in unified memory: on the host when short
    bool fusedInBackward = false;       // LOMO: gradients never whole
    double foreachCopies = 1;  // temporaries of the step as multiples of the fp32 parameter size (foreach AdamW: 1)
};

class Optimizers
{
public:
    [[nodiscard]] static Result<Optimizers> load(const std::filesystem::path &file);
    [[nodiscard]] const OptimizerSpec *find(std::string_view id) const;
    [[nodiscard]] const std::vector<OptimizerSpec> &all() const { return m_specs; }

private:
    std::vector<OptimizerSpec> m_specs;
};

}  // namespace headroom::resources
