// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Working memory of inference, by engine profile.
#include "core/estimate/inference_working.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

using catalog::LayerKind;

template <class N> N sequencesOf(const Context<N> &context)
{
    return input<N>(static_cast<double>(context.inference().concurrency), sym::concurrency, "inference.concurrency");
}

// Tokens of one forward pass during prefill.
template <class N> N prefillTokens(const Context<N> &context)
{
    const auto &inference = context.inference();
    if (context.engine().microBatchTokens > 0)
        return input<N>(static_cast<double>(inference.microBatchTokens), sym::batchedTokens,
                        "inference.micro_batch_tokens");
    if (context.engine().maxBatchedTokens > 0)
        return input<N>(static_cast<double>(inference.maxBatchedTokens), sym::batchedTokens,
                        "inference.max_batched_tokens");
    return sequencesOf(context) *
           input<N>(static_cast<double>(inference.promptTokens), sym::prompt, "inference.prompt_tokens");
}

// Bytes a token inside the MLP of a layer: two or three tensors of its width, or K expanded copies for experts.
template <class N> N mlpBytes(const Context<N> &context, const LayerKind &kind)
{
    const N dense = sizeOf<N>(kind.intermediateSize, sym::width) *
                    input<N>(context.engine().mlpWidths, sym::factor, context.engine().source) / context.tensor;
    if (kind.moe.experts == 0)
        return dense;
    // Expanded tokens: [K, max(2·f_e, h)] and [K, f_e], 16 bit.
    const N width = sizeOf<N>(kind.moe.expertWidth, sym::expertWidth) / context.tensor;
    const N routed = N(2) * sizeOf<N>(kind.moe.expertsPerToken, sym::expertsPerToken) *
                     (maxOf(N(2) * width, context.hidden) + width);
    const N shared = sizeOf<N>(kind.moe.sharedWidth, sym::sharedWidth) *
                     input<N>(context.engine().mlpWidths, sym::factor, context.engine().source) / context.tensor;
    const N experts = routed + shared;
    return kind.intermediateSize > 0 && val(dense) > val(experts) ? dense : experts;
}

// Attention scores of a chunk where no flash kernel is used: 16 bit and fp32 softmax.
template <class N> N scoreBytes(const Context<N> &context, const LayerKind &kind)
{
    // Serving engines have a memory-efficient kernel for every GPU; Transformers and llama.cpp materialise the scores.
    if (context.inference().flashAttention || kind.attention.heads == 0 || context.engine().preallocates)
        return N(0);
    const N span =
        input<N>(static_cast<double>(context.inference().context), sym::reservedContext, "inference.context");
    const N heads = sizeOf<N>(kind.attention.heads, sym::heads);
    if (!context.engine().embeddingOnHost)
        return heads * span * input<N>(6, sym::scoreBytes, context.engine().source) / context.tensor;
    // llama.cpp: fp32 scores with the mask, and the queries before and after they are reordered.
    const N queries = N(2) * heads * sizeOf<N>(kind.attention.headDim, sym::headDim);
    return ((heads + N(1)) * span + queries) * input<N>(4, sym::scoreBytes, context.engine().source) / context.tensor;
}

template <class N> N widestLayer(const Context<N> &context, const Stage &stage)
{
    N widest = N(0);
    const N residual = context.hidden * input<N>(context.engine().hiddenWidths, sym::factor, context.engine().source);
    for (const auto &run : stage.runs) {
        const N bytes = maxOf(mlpBytes(context, *run.kind), scoreBytes(context, *run.kind)) + residual;
        if (val(bytes) > val(widest))
            widest = bytes;
    }
    return widest;
}

// Rows of logits that prefill computes: one a sequence, or every prompt token (Transformers before 4.45).
template <class N> N logitRows(const Context<N> &context, const N &tokens)
{
    if (context.engine().fullPromptLogits || context.engine().embeddingOnHost)
        return tokens;
    return sequencesOf(context);
}

template <class N> N sampler(const Context<N> &context)
{
    const auto &engine = context.engine();
    if (engine.samplerBytes == 0)
        return sequencesOf(context) * context.vocabulary * input<N>(engine.logitBytes, sym::logitBytes, engine.source);
    const N rows =
        input<N>(static_cast<double>(context.inference().maxNumSeqs), sym::maxSequences, "inference.max_num_seqs");
    return rows * context.vocabulary * input<N>(engine.samplerBytes, sym::samplerBytes, engine.source);
}

// With layers on several GPUs, llama.cpp has several micro-batches under way and keeps the inputs of each: the mask and
// the embeddings, fp32.
template <class N> N copiedInputs(const Context<N> &context, const N &tokens)
{
    const auto &engine = context.engine();
    if (context.r.parallelism.pipeline == 1 || engine.inputCopies <= 1)
        return N(0);
    const N span =
        input<N>(static_cast<double>(context.inference().context), sym::reservedContext, "inference.context");
    return input<N>(engine.inputCopies - 1, sym::copies, engine.source) * tokens * (span + context.hidden) * N(4);
}

// llama.cpp reuses one buffer: it is as large as the logits of a micro-batch or the widest layer, whichever is more.
template <class N> void shareOneBuffer(const Context<N> &context, InferenceWorking<N> &working)
{
    if (!context.engine().embeddingOnHost)
        return;
    const N tokens = prefillTokens(context);
    if (val(working.prefillLogits) > 0)  // the head's input and its normalised copy, fp32
        working.prefillLogits += N(2) * tokens * context.hidden * N(4);
    if (val(working.prefillLogits) >= val(working.prefillActivations))
        working.prefillActivations = N(0);
    else
        working.prefillLogits = N(0);
    working.prefillActivations += copiedInputs(context, tokens);
    working.decodeActivations = working.prefillActivations;  // the buffer is allocated once and stays
    working.decodeLogits = working.prefillLogits;
}

}  // namespace

template <class N> InferenceWorking<N> inferenceWorking(const Context<N> &context, const Stage &stage)
{
    const auto &engine = context.engine();
    InferenceWorking<N> working;
    if (stage.runs.empty() && !stage.head)
        return working;
    const N tokens = prefillTokens(context);
    working.prefillActivations = tokens * widestLayer(context, stage);
    if (stage.head) {
        working.prefillLogits = logitRows(context, tokens) * context.vocabulary *
                                input<N>(engine.logitBytes, sym::logitBytes, engine.source);
        working.decodeLogits = sampler(context);
    }
    shareOneBuffer(context, working);
    working.persistent = input<N>(engine.constantGib * gib, sym::constant, engine.source) +
                         tokens * context.hidden * input<N>(engine.persistentHidden, sym::factor, engine.source);
    if (context.inference().cudaGraphs)
        working.graphs = input<N>(engine.graphGib * gib, sym::constant, engine.source);
    const auto name = [&](N &bytes, const derive::Symbol &symbol) {
        bytes = val(bytes) > 0 ? define<N>(symbol, bytes, engine.source) : N(0);
    };
    name(working.prefillActivations, sym::activations);
    name(working.decodeActivations, sym::activations);
    name(working.prefillLogits, sym::logits);
    name(working.decodeLogits, sym::logits);
    name(working.persistent, sym::workspace);
    return working;
}

template InferenceWorking<double> inferenceWorking(const Context<double> &, const Stage &);
template InferenceWorking<Traced> inferenceWorking(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
