// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients of activations while one layer is passed backward: what is alive besides what the layer kept, at the
// fullest moment. Autograd frees what a node kept once the node has run, so the moment moves with the kernels.
#include "core/estimate/training_terms.h"

namespace headroom::estimate {

namespace {

using catalog::Ffn;
using catalog::LayerKind;

// Experts that run one after the other have the gradients of one at a time, with its share of the tokens.
template <class N> N expertWidth(const Context<N> &context, const catalog::MoeSpec &moe)
{
    N routed = sizeOf<N>(moe.expertsPerToken, sym::expertsPerToken) * sizeOf<N>(moe.expertWidth, sym::expertWidth);
    if (context.profile().expertsInTurn && moe.experts > 0)
        routed = routed / sizeOf<N>(moe.experts, sym::experts);
    return routed + sizeOf<N>(moe.sharedWidth, sym::sharedWidth);
}

// At the product of gate and up: its gradient and those of both factors, while gate, act(gate) and up are still kept.
// The input of `down`, kept or not, has gone by then; where it was kept, it made room for one of the three. Kernels in
// place write both over what they had kept.
template <class N> N mlpGradients(const Context<N> &context, const LayerKind &kind)
{
    if (kind.ffn == Ffn::None)
        return N(0);
    const auto &kernels = kernelsOf(context.r);
    const double least = catalog::isGated(kind.mlpType) ? kernels.gatedGradients : kernels.plainGradients;
    const bool roomMade = keptInputs(context.r, kind).down || kernels.mlpInPlace;
    const N tensors = input<N>(least + (roomMade ? 0 : 1), sym::kept, "pytorch-autograd");
    const N width =
        kind.ffn == Ffn::Experts ? expertWidth(context, kind.moe) : sizeOf<N>(kind.intermediateSize, sym::width);
    return width * tensors * streamBytes(context) / context.tensor;
}

// At the softmax, when what the MLP had kept has gone.
template <class N> N scoreGradients(const Context<N> &context, const LayerKind &kind)
{
    if (context.training().flashAttention || kind.attention.heads == 0)
        return N(0);
    const N each = input<N>(kernelsOf(context.r).scoreGradientBytes, sym::scoreBytes, "pytorch-autograd");
    const N scores = sizeOf<N>(kind.attention.heads, sym::heads) * context.sequence * each / context.tensor;
    return scores - mlpBytesPerToken(context, kind);
}

// The gradient that comes down the residual stream takes the place of what the norm behind the layer had kept. A layer
// that is run again as a whole has its output besides, and no norm behind it.
template <class N> N streamGradients(const Context<N> &context)
{
    const bool again = context.training().recompute == scenario::Recompute::Full && context.profile().reentrant;
    if (!again)
        return N(0);
    return N(2) * context.hidden * streamBytes(context) / sequenceRanks(context);
}

}  // namespace

template <class N> N gradientsInFlight(const Context<N> &context, const Stage &stage)
{
    N most = N(0);
    for (const auto &run : stage.runs) {
        const N layer =
            streamGradients(context) + maxOf(mlpGradients(context, *run.kind), scoreGradients(context, *run.kind));
        if (val(layer) > val(most))
            most = layer;
    }
    return context.tokens * most;
}

template double gradientsInFlight(const Context<double> &, const Stage &);
template Traced gradientsInFlight(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
