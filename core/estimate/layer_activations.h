// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one decoder layer saves for the backward pass, for one token on one rank, in bytes: module by module, in the
// kernels that the framework profile names. This is the line to read when an activation figure surprises.
// Megatron's published sums are special cases: s·b·h·(10 + 24/t + 5as/(ht)), with sequence parallel s·b·h/t·(34 +
// 5as/h) (arXiv:2205.05198, §4).
#pragma once

#include "core/estimate/parameters.h"

namespace headroom::estimate {

// Which inputs of linear layers must be kept: those with a weight gradient, an adapter, or a kernel that saves anyway.
struct KeptInputs {
    bool attention = true;  // input of q, k, v
    bool output = true;     // input of o
    bool mlp = true;        // input of gate and up
    bool down = true;       // input of down
    bool gains = true;      // norm gains have gradients
};
[[nodiscard]] KeptInputs keptInputs(const scenario::Resolved &resolved, const catalog::LayerKind &kind);

template <class N>
[[nodiscard]] N attentionBytesPerToken(const Context<N> &context, const catalog::LayerKind &kind, bool scores);
template <class N> [[nodiscard]] N mlpBytesPerToken(const Context<N> &context, const catalog::LayerKind &kind);
template <class N> [[nodiscard]] N normBytesPerToken(const Context<N> &context, const catalog::LayerKind &kind);
template <class N> [[nodiscard]] N adapterBytesPerToken(const Context<N> &context, const catalog::LayerKind &kind);

// Sum of the above. `scores`: the s² terms of attention without flash attention are kept (false under selective
// recompute).
template <class N>
[[nodiscard]] N layerBytesPerToken(const Context<N> &context, const catalog::LayerKind &kind, bool scores);

// Under torchtitan's per-operation selective recompute: the layer's input, the attention kernel's output and every
// second matmul's output (wq, wv, w1, w2).
template <class N> [[nodiscard]] N selectiveBytesPerToken(const Context<N> &context, const catalog::LayerKind &kind);

// Norms that k-bit preparation has cast to fp32 put out fp32, and with them the linear layers behind them and the
// residual stream (bitsandbytes returns the type of its input).
[[nodiscard]] inline bool fp32Stream(const scenario::Resolved &r)
{
    const auto precision = r.training.precision;
    const bool mixed = precision == scenario::Precision::MixedBf16 || precision == scenario::Precision::MixedFp16;
    return r.task == scenario::Task::Qlora && !(mixed && r.profile->castsModule) &&
           r.training.kbitUpcast != scenario::KbitUpcast::None;
}
template <class N> [[nodiscard]] N streamBytes(const Context<N> &context)
{
    return fp32Stream(context.r) ? N(4) : context.compute;
}

// Where FSDP1 holds inputs of units until the backward pass is over; why: heldInputs() in activations.cpp.
[[nodiscard]] inline bool holdsUnitInputs(const scenario::Resolved &r)
{
    return r.profile->holdsUnitInputs && scenario::hasAdapters(r.task) && r.parallelism.zeroStage == 3 &&
           r.parallelism.data * r.parallelism.context > 1 && r.training.recompute == scenario::Recompute::Full;
}

// Tensor ranks over which sequence parallelism spreads what tensor parallelism leaves whole.
template <class N> [[nodiscard]] N sequenceRanks(const Context<N> &context)
{
    return context.r.parallelism.sequenceParallel ? context.tensor : N(1);
}

[[nodiscard]] inline const resources::Kernels &kernelsOf(const scenario::Resolved &r)
{
    return r.training.fusedKernels || r.training.compile ? r.profile->fused : r.profile->eager;
}

}  // namespace headroom::estimate
