// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that the libraries behind the matrix products keep once they have run, and Megatron's buffer of the gathered
// input of the head.
#include "core/estimate/layer_activations.h"
#include "core/estimate/training_terms.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

constexpr double mib = 1024.0 * 1024.0;
constexpr double hopper = 9.0;

}  // namespace

double computeCapability(const scenario::Resolved &r)
{
    double newest = 0;
    for (const auto &part : r.machine)
        newest = std::max(newest, part.gpu->computeCapability.value_or(0));
    return newest;
}

template <class N> N gemmWorkspace(const Context<N> &context)
{
    const auto &profile = context.profile();
    if (profile.cublasHandles == 0)
        return input<N>(32 * mib, sym::constant, "cublas-workspace");
    const double capability = computeCapability(context.r);
    // PyTorch: 32 MiB a handle on Hopper, 8.125 elsewhere; TransformerEngine: 32 from Hopper on, 4 before.
    const double each = capability >= hopper && capability < hopper + 1 ? 32 : 8.125;
    const N handles = input<N>(profile.cublasHandles, sym::copies, "cublas-workspace");
    const N bytes = handles * input<N>(each * mib, sym::constant, "cublas-workspace");
    if (!profile.transformerEngine)
        return bytes;
    return bytes + input<N>((capability >= hopper ? 32 : 4) * mib, sym::constant, "te-workspace");
}

template <class N> N gatheredHeadInput(const Context<N> &context, const Stage &stage)
{
    const auto &par = context.r.parallelism;
    if (!context.profile().gathersHeadInput || !stage.head || !par.sequenceParallel || par.tensor == 1)
        return N(0);
    return context.tokens * context.hidden * context.compute;
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N gemmWorkspace(const Context<N> &);                                                                      \
    template N gatheredHeadInput(const Context<N> &, const Stage &);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
