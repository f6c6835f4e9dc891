// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What attention (softmax, MLA, linear, state space) saves for backward, bytes a token on one rank.
#include "core/estimate/layer_activations.h"
#include "core/estimate/training_terms.h"

namespace headroom::estimate {

namespace {

using catalog::AttentionType;
using catalog::LayerKind;
using catalog::Mixer;

// Width of q, k and v as the attention kernel keeps them.
template <class N> N keptQkv(const Context<N> &context, const LayerKind &kind)
{
    const auto &spec = kind.attention;
    const auto &kernels = kernelsOf(context.r);
    const N heads = sizeOf<N>(spec.heads, sym::heads);
    if (spec.type == AttentionType::Mla) {
        const N nope = sizeOf<N>(spec.qkNopeHeadDim, sym::nopeDim), rope = sizeOf<N>(spec.qkRopeHeadDim, sym::ropeDim);
        return heads * (N(2) * (nope + rope) + sizeOf<N>(spec.vHeadDim, sym::valueDim));
    }
    // Expanding a single head is a view; only a product of scores copies it.
    const bool repeated = !context.training().flashAttention || (kernels.repeatsKeyValue && spec.kvHeads > 1);
    const N kv = repeated ? heads : sizeOf<N>(spec.kvHeads, sym::kvHeads);
    const N dim = sizeOf<N>(spec.headDim, sym::headDim);
    N width = heads * dim + kv * (dim + sizeOf<N>(spec.vHeadDim, sym::valueDim));
    // The fused projection's output stays whole where v is a view of it: not where the repeat copies v.
    if (kernels.ropeInputs > 0 && (spec.kvHeads == spec.heads || spec.kvHeads == 1))
        width += input<N>(kernels.ropeInputs, sym::kept, context.profile().source) *
                 (heads + sizeOf<N>(spec.kvHeads, sym::kvHeads)) * dim;
    if (spec.qkNorm)
        width += input<N>(kernels.normFp32Copies > 0 ? 3 : 1, sym::kept, context.profile().source) *
                 (heads + sizeOf<N>(spec.kvHeads, sym::kvHeads)) * dim;
    return width;
}

// MLA's low-rank latents before and after their norms; not divided by tensor parallelism.
template <class N> N latents(const Context<N> &context, const LayerKind &kind)
{
    const auto &spec = kind.attention;
    if (spec.type != AttentionType::Mla)
        return N(0);
    const N ranks = sizeOf<N>(spec.qLoraRank, sym::qRank) + sizeOf<N>(spec.kvLoraRank, sym::kvRank);
    const double each =
        kernelsOf(context.r).normFp32Copies > 0 ? 8 : 4;  // fp32 copy, normalised, output | input, output
    return (ranks * input<N>(each, sym::kept, context.profile().source)) / sequenceRanks(context);
}

// TransformerEngine takes FlashAttention 2 before Hopper. That works sample by sample and Megatron position by
// position, so several samples are copied: the kernel keeps the one, the projection the other.
template <class N> bool flashOutputTwice(const Context<N> &context, const catalog::AttentionSpec &spec)
{
    const auto &training = context.training();
    const bool before = computeCapability(context.r) < 9;
    return context.profile().flashCopiesOutput && training.flashAttention && before && training.microBatch > 1 &&
           spec.type != AttentionType::Mla && context.r.parallelism.context == 1;
}

template <class N> N softmaxAttention(const Context<N> &context, const LayerKind &kind, bool scores)
{
    const auto &spec = kind.attention;
    const N heads = sizeOf<N>(spec.heads, sym::heads);
    const N out = heads * sizeOf<N>(spec.vHeadDim, sym::valueDim);
    N bytes = (keptQkv(context, kind) + out) * context.compute;
    // All-to-all hands the output on in another layout: the kernel keeps the one, the projection the other.
    if (context.r.parallelism.context > 1 && context.r.parallelism.contextMethod == scenario::ContextMethod::Ulysses)
        bytes += out * context.compute;
    if (flashOutputTwice(context, spec))
        bytes += out * context.compute;
    if (spec.outputGate)
        bytes += N(2) * out * context.compute;
    if (context.training().flashAttention) {
        bytes += heads * N(4);  // log-sum-exp, fp32
    } else if (scores) {
        const double dropout = context.a.attentionDropout > 0 ? 1 + val(context.compute) : 0;
        const N each = input<N>(kernelsOf(context.r).scoreBytes + dropout, sym::scoreBytes, context.profile().source);
        bytes += heads * context.sequence * each;
    }
    return bytes / context.tensor + latents(context, kind);
}

// In-projections, convolution output, gate and scan inputs: three tensors of the inner width. Coarse: kernels differ.
template <class N> N recurrentMixer(const Context<N> &context, const LayerKind &kind)
{
    return N(3) * sizeOf<N>(kind.recurrent.innerSize, sym::innerSize) * context.compute / context.tensor;
}

}  // namespace

template <class N> N attentionBytesPerToken(const Context<N> &context, const LayerKind &kind, bool scores)
{
    switch (kind.mixer) {
    case Mixer::None:
        return N(0);
    case Mixer::Linear:
    case Mixer::StateSpace:
        return recurrentMixer(context, kind);
    case Mixer::Hybrid:
        return softmaxAttention(context, kind, scores) + recurrentMixer(context, kind);
    default:
        return softmaxAttention(context, kind, scores);
    }
}

template double attentionBytesPerToken(const Context<double> &, const LayerKind &, bool);
template Traced attentionBytesPerToken(const Context<Traced> &, const LayerKind &, bool);

}  // namespace headroom::estimate
