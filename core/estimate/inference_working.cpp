// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Working memory of inference, by engine profile.
#include "core/estimate/inference_working.h"

#include "core/estimate/images.h"
#include "core/estimate/llama_buffer.h"
#include "core/estimate/rope_tables.h"
#include "core/estimate/training_terms.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

using catalog::LayerKind;

constexpr double blackwell = 10.0;  // compute capability

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

template <class N> N mlpWidths(const Context<N> &context)
{
    return input<N>(context.engine().mlpWidths, sym::factor, context.engine().source);
}

// Width of an expert on this rank: whole experts where they are dealt out over the ranks.
template <class N> N expertWidth(const Context<N> &context, const LayerKind &kind)
{
    const N width = sizeOf<N>(kind.moe.expertWidth, sym::expertWidth);
    return context.r.parallelism.expert > 1 ? width : width / context.tensor;
}

// One expert after the other (Transformers' loop): its share of the tokens at a time, beside the sum of all outputs
// and the router's scores in fp32.
template <class N> N expertsInTurn(const Context<N> &context, const LayerKind &kind, const N &shared)
{
    const N experts = sizeOf<N>(kind.moe.experts, sym::experts);
    const N each = sizeOf<N>(kind.moe.expertsPerToken, sym::expertsPerToken) / experts;
    const N routed = each * (expertWidth(context, kind) * mlpWidths(context) + N(4) * context.hidden) +
                     N(2) * context.hidden + N(6) * experts;
    return maxOf(routed, shared);
}

// Bytes a token inside the MLP of a layer: two or three tensors of its width, or K expanded copies for experts.
template <class N> N mlpBytes(const Context<N> &context, const LayerKind &kind)
{
    const N dense = sizeOf<N>(kind.intermediateSize, sym::width) * mlpWidths(context) / context.tensor;
    if (kind.moe.experts == 0)
        return dense;
    const N shared = sizeOf<N>(kind.moe.sharedWidth, sym::sharedWidth) * mlpWidths(context) / context.tensor;
    if (context.engine().expertsInTurn)
        return maxOf(dense, expertsInTurn(context, kind, shared));
    // Expanded tokens: [K, max(2·f_e, h)] and [K, f_e], 16 bit.
    const N width = expertWidth(context, kind);
    const N routed = N(2) * sizeOf<N>(kind.moe.expertsPerToken, sym::expertsPerToken) *
                     (maxOf(N(2) * width, context.hidden) + width);
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
    return (heads * span + queries) * input<N>(4, sym::scoreBytes, context.engine().source) / context.tensor;
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

template <class N> N mostSequences(const Context<N> &context)
{
    return input<N>(static_cast<double>(context.inference().maxNumSeqs), sym::maxSequences, "inference.max_num_seqs");
}

// Rows of logits that prefill computes: one a sequence, or every prompt token (Transformers before 4.45). Those that
// the sampler has no room for wait.
template <class N> N logitRows(const Context<N> &context, const N &tokens)
{
    if (context.engine().fullPromptLogits || context.engine().embeddingOnHost)
        return tokens;
    const bool waiting = context.inference().concurrency > context.inference().maxNumSeqs;
    return context.engine().samplerBytes > 0 && waiting ? mostSequences(context) : sequencesOf(context);
}

// Rows of logits that the sampler has room for, as elements.
template <class N> N samplerRows(const Context<N> &context)
{
    return mostSequences(context) * context.vocabulary;
}

template <class N> N sampler(const Context<N> &context)
{
    const auto &engine = context.engine();
    if (engine.samplerBytes == 0)
        return sequencesOf(context) * context.vocabulary * input<N>(engine.logitBytes, sym::logitBytes, engine.source);
    return samplerRows(context) * input<N>(engine.samplerBytes, sym::samplerBytes, engine.source);
}

// What more the sampler's rows take where tensor ranks gather their parts of the vocabulary.
template <class N> N gatheredRows(const Context<N> &context)
{
    const auto &engine = context.engine();
    const double more = engine.samplerBytesGathered - engine.samplerBytes;
    if (context.r.parallelism.tensor == 1 || more <= 0)
        return N(0);
    return samplerRows(context) * input<N>(more, sym::samplerBytes, engine.source);
}

// A prompt whose logits are computed whole: the layers are done by then, and their input of the head is left.
template <class N> void logitsAfterLayers(const Context<N> &context, InferenceWorking<N> &working, const N &tokens)
{
    if (!context.engine().dynamicCache || val(working.prefillLogits) == 0)
        return;
    const N rest = tokens * context.hidden * N(2);
    if (val(working.prefillLogits + rest) > val(working.prefillActivations))
        working.prefillActivations = rest;
    else
        working.prefillLogits = N(0);
}

// Buffers of the expanded tokens between the two multiplications of the experts, which stay after the profile run
// (vLLM's modular kernels). FlashInfer's kernels for quantised experts on Blackwell have none.
template <class N> N moeWorkspace(const Context<N> &context, const Stage &stage, const N &tokens)
{
    N most = N(0);
    const auto &weights = *context.inference().weights;
    const bool quantised = weights.linear.bits < 16;
    const auto which = context.engine().moeWorkspace;
    const bool inOneKernel = which == 3 && quantised && computeCapability(context.r) >= blackwell;
    if (which == 0 || (which == 1 && !quantised) || inOneKernel)
        return most;
    for (const auto &run : stage.runs) {
        if (run.kind->moe.experts == 0)
            continue;
        const N width = expertWidth(context, *run.kind);
        const N expanded = N(2) * sizeOf<N>(run.kind->moe.expertsPerToken, sym::expertsPerToken) *
                           (maxOf(width, context.hidden) + maxOf(N(2) * width, context.hidden));
        most = maxOf(most, expanded);
    }
    return tokens * most;
}

// Kernels that Transformers calls for 4-bit GPTQ have one buffer on a card, for the largest matrix in 16 bit (AutoGPTQ,
// exllama: temp_dq); serving engines have kernels of their own.
template <class N> N dequantisingBuffer(const Context<N> &context, const Stage &stage)
{
    N largest = N(0);
    if (!context.engine().dynamicCache || !context.inference().weights->keepsBuffer)
        return largest;
    for (const auto &run : stage.runs) {
        for (const auto &tensor : run.kind->tensors) {
            if (tensor.quantisable)
                largest = maxOf(largest, rankElements(context, tensor) / sizeOf<N>(tensor.count, sym::tensorCopies));
        }
    }
    return largest * N(2);
}

template <class N> N persistentBuffers(const Context<N> &context, const Stage &stage, const N &tokens)
{
    const auto &engine = context.engine();
    N bytes = input<N>(engine.constantGib * gib, sym::constant, engine.source) + moeWorkspace(context, stage, tokens) +
              dequantisingBuffer(context, stage);
    if (engine.ropeTables == resources::RopeTables::PerLayer)
        bytes += ropeTables(context, stage);
    if (stage.tower && context.a.vision)
        bytes += imageTokens(context) * context.hidden * N(2);
    return bytes;
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
        working.decodeGathered = gatheredRows(context);
        if (engine.heldLogitBytes > 0)
            working.heldLogits =
                tokens * context.vocabulary * input<N>(engine.heldLogitBytes, sym::logitBytes, engine.source);
    }
    // The outputs of the layers and the input buffers lie beside the sampler; in a layer they are part of its widths.
    working.decodeActivations = tokens * context.hidden * input<N>(engine.persistentHidden, sym::factor, engine.source);
    if (stage.tower && context.a.vision)
        working.prefillActivations = maxOf(working.prefillActivations, towerActivations(context));
    logitsAfterLayers(context, working, tokens);
    if (engine.embeddingOnHost)
        shareOneBuffer(context, stage, tokens, working);
    working.persistent = persistentBuffers(context, stage, tokens);
    if (context.inference().cudaGraphs)
        working.graphs = input<N>(engine.graphGib * gib, sym::constant, engine.source);
    const auto name = [&](N &bytes, const derive::Symbol &symbol) {
        bytes = val(bytes) > 0 ? define<N>(symbol, bytes, engine.source) : N(0);
    };
    name(working.prefillActivations, sym::activations);
    name(working.decodeActivations, sym::activations);
    name(working.prefillLogits, sym::logits);
    name(working.decodeLogits, sym::logits);
    name(working.heldLogits, sym::logits);
    name(working.decodeGathered, sym::communication);
    name(working.persistent, sym::workspace);
    return working;
}

template InferenceWorking<double> inferenceWorking(const Context<double> &, const Stage &);
template InferenceWorking<Traced> inferenceWorking(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
