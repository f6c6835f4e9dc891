// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Working memory of inference: prefill activations, logits and sampler, buffers that stay. Bytes on one rank.
#pragma once

#include "core/estimate/parameters.h"

namespace headroom::estimate {

template <class N> struct InferenceWorking {
    N prefillActivations = N(0), prefillLogits = N(0);
    N decodeActivations = N(0), decodeLogits = N(0);
    N decodeGathered = N(0);  // of tensor ranks: term communication
    N heldLogits = N(0);      // of the whole prompt, until the second token is there
    N persistent = N(0);      // input buffers and constants: term workspace
    N graphs = N(0);          // CUDA graphs: term workspace from their capture on
};
template <class N> [[nodiscard]] InferenceWorking<N> inferenceWorking(const Context<N> &context, const Stage &stage);

}  // namespace headroom::estimate
