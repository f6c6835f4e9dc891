// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number of the answer part by part: the weights tensor by tensor, the KV cache by kind of layer, activations by
// what each module saves; whatever else by what its own derivation adds up.
#pragma once

#include "core/derive/parts.h"
#include "core/scenario/resolve.h"

namespace headroom::estimate {

struct TermPart {
    derive::Part part;
    std::int64_t bytes = 0;                    // whole; the parts of a number add up to it
    const catalog::Tensor *tensor = nullptr;   // that it consists of; null: it is no tensor
    const catalog::LayerKind *kind = nullptr;  // that the layers are of; null: no layer, or the model has one kind
    std::int64_t layers = 0;                   // how many layers have it; 0: it is in none
    std::optional<derive::SymbolUse> element;  // bits or bytes of one element
};

// Largest first; `bytes`: what they add up to. `architecture` outlives the answer.
[[nodiscard]] std::vector<TermPart> partsOf(const derive::Traced &number, std::int64_t bytes,
                                            const catalog::Architecture &architecture);
// Of the number with this key ("groups[0].terms.weights"); empty: there is none.
[[nodiscard]] std::vector<TermPart> partsOf(const scenario::Resolved &resolved, const std::string &key);

}  // namespace headroom::estimate
