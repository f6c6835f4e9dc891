// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the MLP or the experts of a layer save for backward, bytes a token on one rank.
#include "core/estimate/layer_activations.h"

namespace headroom::estimate {

namespace {

using catalog::Ffn;
using catalog::LayerKind;

// Tensors of MLP width: gate, up, act(gate) and their product; the product only where `down` needs its input.
template <class N> N keptTensors(const Context<N> &context, const LayerKind &kind)
{
    const auto &kernels = kernelsOf(context.r);
    const double all = catalog::isGated(kind.mlpType) ? kernels.gatedTensors : kernels.plainTensors;
    return input<N>(keptInputs(context.r, kind).down ? all : all - 1, sym::kept, context.profile().source);
}

// Router scores in fp32 (logits and softmax), the tokens sent to K experts, what the experts keep, and their outputs
// before they are weighted. Balanced routing: every rank receives as many tokens as it sends.
template <class N> N expertBytes(const Context<N> &context, const LayerKind &kind)
{
    const auto &moe = kind.moe;
    const N chosen = sizeOf<N>(moe.expertsPerToken, sym::expertsPerToken);
    const N width = sizeOf<N>(moe.expertWidth, sym::expertWidth);
    const N hidden = moe.latentSize > 0 ? sizeOf<N>(moe.latentSize, sym::hidden) : context.hidden;
    const N router = sizeOf<N>(moe.experts, sym::experts) * N(8) / sequenceRanks(context);
    // Experts that are sliced over tensor ranks need the tokens of all of those; their outputs are spread again.
    const N dispatched = chosen * hidden * context.compute * (N(1) + N(1) / sequenceRanks(context));
    const N inside = chosen * width * keptTensors(context, kind) * streamBytes(context) / context.tensor;
    const N shared = sizeOf<N>(moe.sharedWidth, sym::sharedWidth) * keptTensors(context, kind) * streamBytes(context) /
                     context.tensor;
    return router + dispatched + inside + shared;
}

}  // namespace

template <class N> N mlpBytesPerToken(const Context<N> &context, const LayerKind &kind)
{
    N bytes = N(0);
    if (kind.ffn == Ffn::Dense || kind.ffn == Ffn::Both)
        bytes += sizeOf<N>(kind.intermediateSize, sym::width) * keptTensors(context, kind) * streamBytes(context) /
                 context.tensor;
    if (kind.ffn == Ffn::Experts || kind.ffn == Ffn::Both)
        bytes += expertBytes(context, kind);
    return bytes;
}

template double mlpBytesPerToken(const Context<double> &, const LayerKind &);
template Traced mlpBytesPerToken(const Context<Traced> &, const LayerKind &);

}  // namespace headroom::estimate
