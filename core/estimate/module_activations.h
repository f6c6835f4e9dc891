// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each module saves for backward, taken from the same code as the estimate: to be read by people, and to be
// counted against PyTorch's own saved tensors (tests/accuracy/saved_tensors).
#pragma once

#include "core/derive/derivation.h"
#include "core/scenario/resolve.h"

#include <string>
#include <vector>

namespace headroom::estimate {

// A module of one layer, or what lies outside the layers, for one micro-batch on one rank.
struct ModuleActivations {
    std::string
        module;  // "norms", "attention", "mlp", "adapters", "layer-input"; "outside"; "logits", "logits-retained"
    std::int64_t stage = 0;   // of the pipeline
    std::int64_t kind = -1;   // layer kind; -1: not in a layer
    std::int64_t layers = 0;  // of this kind in the stage
    std::int64_t bytes = 0;   // of one layer
    derive::Step step;        // how it is made
};

struct ActivationList {
    std::int64_t tokens = 0;  // of a micro-batch on one rank
    std::vector<ModuleActivations> modules;
};

// Of a training scenario; empty for inference. What recomputation drops is listed too: it is there while its layer is
// recomputed; "layer-input" is what full recomputation keeps instead.
[[nodiscard]] ActivationList activationList(const scenario::Resolved &resolved);

}  // namespace headroom::estimate
