// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the ranks of one tensor-parallel position read and compute for a step of inference, summed over the pipeline's
// stages: they take turns for one sequence, and each has its share of the sequences when there are many.
#pragma once

#include "core/estimate/kv_cache.h"
#include "core/speed/symbols.h"

namespace headroom::speed {

using derive::define;
using derive::input;
using derive::maxOf;
using derive::minOf;
using derive::val;
using estimate::Context;
using estimate::Traced;

template <class N> struct Workload {
    N weights = N(0);         // bytes of weights that every step reads: no input embedding, no routed experts
    N experts = N(0);         // bytes of the routed experts that a step with these sequences touches
    N host = N(0);            // bytes of weights and cache that are read from host memory
    N uploaded = N(0);        // bytes of weights in host memory that go to the GPU for each pass over a prompt
    N cache = N(0);           // bytes of KV cache of one sequence
    N decodeFlops = N(0);     // one token of one sequence
    N prefillFlops = N(0);    // the matrices of one prompt
    N attentionFlops = N(0);  // scores and values of one prompt: in 16 bit, whatever the weights are
};

// `sequences`: of one step; `context`: tokens that each of them looks back on.
template <class N>
[[nodiscard]] Workload<N> workloadOf(const Context<N> &context, const N &sequences, const N &meanContext);

// Heads times width of each layer's attention, times the tokens that one of `tokens` queries looks at (half of them on
// average, no more than a window): FLOPs of scores and values are 4 times that for each query.
template <class N> [[nodiscard]] N attendedWidth(const Context<N> &context, const N &lookBack);

}  // namespace headroom::speed
