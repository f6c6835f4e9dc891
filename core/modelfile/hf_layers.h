// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of layers, and the parts of a description that several families share.
#pragma once

#include "core/modelfile/hf_family.h"

namespace headroom::modelfile {

// "FFFSFFFS" -> "F3 S1 F3 S1", as the catalogue writes it.
[[nodiscard]] std::string runLengths(const std::string &letters);
// layer_types of newer configs into t.mixers; false where the config has none.
bool readLayerTypes(Translation &t);
// The window of `key`, where it is shorter than the positions; writes it and returns true.
bool readWindow(Translation &t, std::string_view key = "sliding_window");
// S everywhere but on every n-th layer.
void slideAllButEvery(Translation &t, std::int64_t n);

struct ExpertCounts {
    std::int64_t experts = 1, perToken = 1, width = 1;
    std::int64_t shared = 0, sharedWidth = 0;
};
// Writes `moe`; more than one expert per token than there are experts is refused.
void writeExperts(Translation &t, const ExpertCounts &counts);

}  // namespace headroom::modelfile
