// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of a training step that come and go with its phases. Bytes on one rank.
#pragma once

#include "core/estimate/layer_activations.h"
#include "core/estimate/model_states.h"

namespace headroom::estimate {

template <class N> struct Activations {
    N kept = N(0);       // alive at the end of the forward pass, all micro-batches in flight
    N working = N(0);    // rebuilt for one layer during backward (recompute), or its own temporaries
    N remaining = N(0);  // at the end of backward: the first layer's share
};
template <class N>
[[nodiscard]] Activations<N> activations(const Context<N> &context, const Stage &stage);  // activations.cpp

// The input of a layer, which full recomputation keeps. Offloaded activations leave one behind.
template <class N> [[nodiscard]] N checkpointedInput(const Context<N> &context);
// Inputs of layers that FSDP's hooks hold besides, until the backward pass ends; with the communication.
template <class N> [[nodiscard]] N heldInputs(const Context<N> &context, const Stage &stage);
// What lies outside the layers: embedding dropout mask on the first stage, final norm and the head's input on the last.
template <class N> [[nodiscard]] N outsideActivations(const Context<N> &context, const Stage &stage);

template <class N> struct Logits {
    N peak = N(0);      // at the loss, gradient of the logits included
    N retained = N(0);  // what lives on during backward
};
template <class N> [[nodiscard]] Logits<N> logits(const Context<N> &context, const Stage &stage);  // logits.cpp

template <class N> struct Communication {
    N forward = N(0), loss = N(0), backward = N(0), backwardEnd = N(0), step = N(0), save = N(0);
    bool wholeGradients = false;  // added up over micro-batches; those of a rank come when the last one is reduced
};
template <class N> [[nodiscard]] Communication<N> communication(const Context<N> &context, const Trained<N> &trained);

template <class N> struct Workspace {
    N compute = N(0);   // casts and dequantised matrices while computing
    N loss = N(0);      // the same, and the head's gradient where it comes before the logits have gone
    N backward = N(0);  // the same, and the gradients of activations on their way through a layer
    N step = N(0);      // the optimizer's temporaries
};
// `gradientsStay`: the gradients of the micro-batches before are there already.
template <class N>
[[nodiscard]] Workspace<N> workspace(const Context<N> &context, const Stage &stage, const Trained<N> &trained,
                                     bool gradientsStay);

// Gradients of activations while one layer is passed backward, and the output of one that is recomputed.
template <class N>
[[nodiscard]] N gradientsInFlight(const Context<N> &context, const Stage &stage);  // gradients_in_flight.cpp
// The newest generation of NVIDIA's among the cards; 0: none.
[[nodiscard]] double computeCapability(const scenario::Resolved &resolved);
template <class N> [[nodiscard]] N gemmWorkspace(const Context<N> &context);  // gemm_workspace.cpp
// Under sequence parallelism Megatron gathers the input of the head into a buffer that stays.
template <class N> [[nodiscard]] N gatheredHeadInput(const Context<N> &context, const Stage &stage);
// 16-bit buffers that stand in for the gradients of the matrices, one for each shape (TransformerEngine).
template <class N>
[[nodiscard]] N weightGradientBuffers(const Context<N> &context, const Stage &stage);  // gradient_buffers.cpp

// Micro-batches whose activations a stage holds: 1F1B min(p − i, m); interleaved more, on the first stage 1F1B's times
// 1 + (p − 1)/(pv) (arXiv:2205.05198, §4.2.3), on the last nearly as many.
template <class N> [[nodiscard]] N microBatchesInFlight(const Context<N> &context, const Stage &stage);

}  // namespace headroom::estimate
