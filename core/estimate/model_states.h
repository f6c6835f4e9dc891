// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one rank keeps for its parameters whatever the step does: weights, master copy, gradients, optimizer states,
// adapters. Bytes, after tensor, expert and pipeline parallelism and ZeRO. One .cpp for each.
#pragma once

#include "core/estimate/parameters.h"

namespace headroom::estimate {

// Parameters of a stage and of its adapters, counted once for all terms.
template <class N> struct Trained {
    Parameters<N> base;
    AdapterParameters<N> adapters;
};

template <class N> [[nodiscard]] N weights(const Context<N> &context, const Stage &stage);  // weights.cpp
template <class N>
[[nodiscard]] N masterWeights(const Context<N> &context, const Trained<N> &trained);  // master_weights.cpp
template <class N> [[nodiscard]] N gradients(const Context<N> &context, const Trained<N> &trained);  // gradients.cpp
template <class N>
[[nodiscard]] N optimizerStates(const Context<N> &context, const Trained<N> &trained);  // optimizer_states.cpp
// With their gradients or, before the backward pass, without.
template <class N>
[[nodiscard]] N adapters(const Context<N> &context, const Trained<N> &trained, bool gradients);  // adapters.cpp

// Bytes of one parameter of a fully trained model by recipe (training.precision).
struct Recipe {
    double weight = 2, gradient = 2, master = 4, state = 4;  // state: of one state that follows the parameter
};
[[nodiscard]] Recipe recipeOf(const scenario::Resolved &resolved);
// States and gradients of the trained parameters are 16-bit (pure bf16) or 32-bit.
[[nodiscard]] bool pure16(const scenario::Resolved &resolved);
// Optimizer states of `elements` trained parameters, of which `matrices` are two-dimensional, and so on; bytes.
template <class N> [[nodiscard]] N stateBytes(const Context<N> &context, const Parameters<N> &shard, double stateWidth);

}  // namespace headroom::estimate
