// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// vLLM's budget for the encoder is a batch of tokens, or one image where that is more; the tower sees a token as a
// square of patches.
#include "core/estimate/images.h"

namespace headroom::estimate {

namespace {

constexpr double patchesPerToken = 4;  // two by two are merged (Qwen-VL, InternVL, Pixtral)

}  // namespace

template <class N> N imageTokens(const Context<N> &context)
{
    const auto &engine = context.engine();
    if (engine.imageTokens == 0 || !context.a.vision)
        return N(0);
    const auto &vision = *context.a.vision;
    const auto own = static_cast<double>(vision.tokensPerImage);
    if (vision.crossAttentionTokens > 0)  // every patch is attended to, and they are no tokens of the prompt
        return sizeOf<N>(vision.crossAttentionTokens, sym::batchedTokens);
    const N image = input<N>(own > 0 ? own : engine.imageTokens, sym::batchedTokens, own > 0 ? "model" : engine.source);
    return maxOf(image, input<N>(static_cast<double>(context.inference().maxBatchedTokens), sym::batchedTokens,
                                 "inference.max_batched_tokens"));
}

template <class N> N towerActivations(const Context<N> &context)
{
    const auto &engine = context.engine();
    const auto &vision = *context.a.vision;
    const N widths =
        sizeOf<N>(vision.intermediateSize, sym::width) * input<N>(engine.mlpWidths, sym::factor, engine.source) +
        sizeOf<N>(vision.hiddenSize, sym::hidden) * input<N>(engine.hiddenWidths, sym::factor, engine.source);
    const double patches = vision.crossAttentionTokens > 0 ? 1 : patchesPerToken;
    return imageTokens(context) * input<N>(patches, sym::factor, engine.source) * widths;
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N imageTokens(const Context<N> &);                                                                        \
    template N towerActivations(const Context<N> &);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
