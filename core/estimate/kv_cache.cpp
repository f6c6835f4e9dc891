// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `kv_cache`.
#include "core/estimate/kv_cache.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

using catalog::AttentionType;
using catalog::LayerKind;
using catalog::Mixer;
using scenario::MlaCache;

bool growsWithContext(const LayerKind &kind)
{
    return kind.mixer != Mixer::None && kind.mixer != Mixer::Linear && kind.mixer != Mixer::StateSpace &&
           kind.mixer != Mixer::Cross && kind.attention.ownsCache;
}

template <class N> N typeBytes(const Context<N> &context)
{
    const auto &format = *context.inference().kvCache;
    return input<N>(format.linear.bits / 8, sym::cacheBytes, format.source);
}

// Elements of keys and values that one token leaves in one layer, whole model.
template <class N> N cacheElements(const Context<N> &context, const LayerKind &kind)
{
    const auto &spec = kind.attention;
    if (spec.type == AttentionType::Mla) {
        const N rope = sizeOf<N>(spec.qkRopeHeadDim, sym::ropeDim);
        if (context.inference().mlaCache == MlaCache::Compressed)
            return sizeOf<N>(spec.kvLoraRank, sym::kvRank) + rope;
        const N heads = sizeOf<N>(spec.heads, sym::heads);
        return heads * (sizeOf<N>(spec.qkNopeHeadDim, sym::nopeDim) + rope + sizeOf<N>(spec.vHeadDim, sym::valueDim)) /
               context.tensor;
    }
    const auto kv = std::max<std::int64_t>(spec.kvHeads, 1);
    // Fewer KV heads than ranks: each rank keeps one head, replicated.
    const N heads = context.r.parallelism.tensor <= kv ? sizeOf<N>(kv, sym::kvHeads) / context.tensor : N(1);
    if (spec.keysAreValues && spec.type == AttentionType::DeepseekV4)
        return sizeOf<N>(spec.headDim, sym::headDim);
    if (spec.vHeadDim == spec.headDim)
        return N(2) * heads * sizeOf<N>(spec.headDim, sym::headDim);
    return heads * (sizeOf<N>(spec.headDim, sym::headDim) + sizeOf<N>(spec.vHeadDim, sym::valueDim));
}

// llama.cpp pads window layers to 256 cells beyond the micro-batch; vLLM frees pages behind the window.
template <class N> N windowTokens(const Context<N> &context, const LayerKind &kind, const N &sequences, const N &tokens)
{
    const auto &inference = context.inference();
    if (!kind.attention.window || inference.swaFull)
        return tokens;
    const N window = sizeOf<N>(*kind.attention.window, sym::window);
    if (context.engine().windowPadding > 0) {
        const N chunk = input<N>(static_cast<double>(inference.microBatchTokens), sym::batchedTokens,
                                 "inference.micro_batch_tokens");
        const N cells = ceilTo(window * sequences + chunk,
                               input<N>(context.engine().windowPadding, sym::page, context.engine().source)) /
                        sequences;
        return minOf(tokens, cells);
    }
    if (context.engine().dynamicCache)
        return minOf(tokens, window);
    const N chunk =
        input<N>(static_cast<double>(inference.maxBatchedTokens), sym::batchedTokens, "inference.max_batched_tokens");
    return minOf(tokens, ceilTo(window + chunk, input<N>(static_cast<double>(context.engine().pageTokens), sym::page,
                                                         context.engine().source)));
}

// Compressed attention (DeepSeek V4) pools tokens; a sparse indexer keeps a key of its own beside the cache.
template <class N> N perTokenWithIndexer(const Context<N> &context, const LayerKind &kind)
{
    const auto &spec = kind.attention;
    N bytes = cacheElements(context, kind) * typeBytes(context);
    if (spec.compressRatio > 0)
        bytes = bytes / sizeOf<N>(spec.compressRatio, sym::pooled);
    if (spec.indexerHeadDim > 0) {
        // one byte an element and a 4-byte scale, whatever the cache type (vLLM's indexer cache: 132 bytes)
        const N key = sizeOf<N>(spec.indexerHeadDim, sym::indexDim) + N(4);
        bytes += key / sizeOf<N>(spec.indexerPool, sym::pooled);
    }
    return bytes;
}

}  // namespace

template <class N> N cacheBytesPerToken(const Context<N> &context, const LayerKind &kind)
{
    return growsWithContext(kind) ? perTokenWithIndexer(context, kind) / context.context : N(0);
}

template <class N> N stateBytesPerSequence(const Context<N> &context, const LayerKind &kind)
{
    const auto &spec = kind.recurrent;
    if (spec.stateElements + spec.convElements == 0)
        return N(0);
    const N width = N(spec.stateFp32 ? 4 : 2);
    const N conv = context.engine().convFp32 && !scenario::isTraining(context.r.task) ? N(4) : N(2);
    return (sizeOf<N>(spec.stateElements, sym::recurrentState) * width +
            sizeOf<N>(spec.convElements, sym::convState) * conv) /
           context.tensor;
}

// Cross-attention layers keep the keys and values of one image for each sequence, whatever its length.
template <class N> N imageCacheBytes(const Context<N> &context, const LayerKind &kind)
{
    if (kind.mixer != Mixer::Cross || !context.a.vision || context.a.vision->crossAttentionTokens == 0)
        return N(0);
    const N tokens = sizeOf<N>(context.a.vision->crossAttentionTokens, sym::cachedTokens);
    return tokens * cacheElements(context, kind) * typeBytes(context);
}

template <class N> N growingBytesPerToken(const Context<N> &context, const Stage &stage)
{
    N bytes = N(0);
    for (const auto &run : stage.runs) {
        const auto &spec = run.kind->attention;
        if (!spec.window || context.inference().swaFull || spec.compressRatio > 0)
            bytes += layerCount(context, run) * cacheBytesPerToken(context, *run.kind);
    }
    return define<N>(sym::bytesPerToken, bytes, "kv-cache");
}

template <class N> N plannedTokens(const Context<N> &context)
{
    const auto &inference = context.inference();
    const N page = input<N>(static_cast<double>(context.engine().pageTokens), sym::page, context.engine().source);
    if (context.engine().embeddingOnHost) {  // llama.cpp reserves the context it is given
        const N reserved = input<N>(static_cast<double>(inference.context), sym::reservedContext, "inference.context");
        return define<N>(sym::cachedTokens, ceilTo(reserved, page), context.engine().source);
    }
    const N prompt = input<N>(static_cast<double>(inference.promptTokens), sym::prompt, "inference.prompt_tokens");
    const N output = input<N>(static_cast<double>(inference.outputTokens), sym::output, "inference.output_tokens");
    // The last generated token is never written to a dynamic cache.
    const N tokens = context.engine().dynamicCache ? prompt + output - N(1) : prompt + output;
    return define<N>(sym::cachedTokens, ceilTo(tokens, page), context.engine().source);
}

// A layer's cache of one sequence. Compressed attention pools all tokens and keeps those in its window beside them.
template <class N>
N grownBytes(const Context<N> &context, const LayerKind &kind, const N &each, const N &sequences, const N &tokens)
{
    const N kept = windowTokens(context, kind, sequences, tokens);
    if (kind.attention.compressRatio == 0)
        return each * kept;
    return each * tokens + kept * cacheElements(context, kind) * typeBytes(context) / context.context;
}

template <class N> N kvCache(const Context<N> &context, const Stage &stage, const N &sequences, const N &tokens)
{
    N perSequence = N(0);
    for (const auto &run : stage.runs) {
        const N layers = layerCount(context, run);
        const N each = cacheBytesPerToken(context, *run.kind);
        if (val(each) > 0)
            perSequence += layers * grownBytes(context, *run.kind, each, sequences, tokens);
        const N fixed = stateBytesPerSequence(context, *run.kind) + imageCacheBytes(context, *run.kind);
        if (val(fixed) > 0)
            perSequence += layers * fixed;
    }
    return define<N>(sym::kvCache, sequences * perSequence, "kv-cache");
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N cacheBytesPerToken(const Context<N> &, const LayerKind &);                                              \
    template N stateBytesPerSequence(const Context<N> &, const LayerKind &);                                           \
    template N growingBytesPerToken(const Context<N> &, const Stage &);                                                \
    template N plannedTokens(const Context<N> &);                                                                      \
    template N kvCache(const Context<N> &, const Stage &, const N &, const N &);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
