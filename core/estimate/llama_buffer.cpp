// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The graph allocator frees what no later node reads, so the buffer is as large as the fullest moment: the masks while
// they are turned into 16 bit, the widest layer, or the head (ggml-alloc.c, llama-graph.cpp).
#include "core/estimate/llama_buffer.h"

namespace headroom::estimate {

namespace {

template <class N> N spanOf(const Context<N> &context)
{
    return input<N>(static_cast<double>(context.inference().context), sym::reservedContext, "inference.context");
}

// Cells of the second mask, of the layers with a window: their own cache, or the whole context under --swa-full.
template <class N> N windowCells(const Context<N> &context, const Stage &stage, const N &tokens)
{
    for (const auto &run : stage.runs) {
        if (!run.kind->attention.window)
            continue;
        if (context.inference().swaFull || context.engine().windowPadding == 0)
            return spanOf(context);
        return minOf(spanOf(context), sizeOf<N>(*run.kind->attention.window, sym::window) + tokens);
    }
    return N(0);
}

bool attends(const Stage &stage)
{
    for (const auto &run : stage.runs) {
        if (run.kind->attention.heads > 0)
            return true;
    }
    return false;
}

// fp32 masks, beside their 16-bit copies for a flash kernel while these are made.
template <class N> N maskBytes(const Context<N> &context, const Stage &stage, const N &tokens)
{
    if (!context.engine().maskInBuffer || !attends(stage))
        return N(0);
    const double each = context.inference().flashAttention ? 6 : 4;
    return tokens * (spanOf(context) + windowCells(context, stage, tokens)) *
           input<N>(each, sym::scoreBytes, context.engine().source);
}

// The residual stream, its norm and the queries, fp32: what lies beside the masks of the first layer that attends.
template <class N> N attentionInputs(const Context<N> &context)
{
    const auto &spec = context.a.mainKind().attention;
    const N queries = sizeOf<N>(spec.heads, sym::heads) * sizeOf<N>(spec.headDim, sym::headDim);
    return N(4) * (N(2) * context.hidden + queries);
}

// With layers on several GPUs, llama.cpp has several micro-batches under way and keeps the inputs of each: the mask
// and the embeddings, fp32. One mask is counted with the layers.
template <class N> N copiedInputs(const Context<N> &context, const N &tokens)
{
    const auto &engine = context.engine();
    if (context.r.parallelism.pipeline == 1 || engine.inputCopies <= 1)
        return N(0);
    const N copies = input<N>(engine.inputCopies, sym::copies, engine.source);
    return tokens * ((copies - N(1)) * spanOf(context) + copies * context.hidden) * N(4);
}

}  // namespace

template <class N>
void shareOneBuffer(const Context<N> &context, const Stage &stage, const N &tokens, InferenceWorking<N> &working)
{
    const N masks = maskBytes(context, stage, tokens);
    // Without a flash kernel the scores need their mask; with one, its copy is made before the layer begins.
    if (!context.inference().flashAttention)
        working.prefillActivations += masks;
    else if (val(masks) > 0)
        working.prefillActivations =
            maxOf(masks + tokens * attentionInputs(context), working.prefillActivations + masks / N(3));
    // The head's normalised input, fp32; experts on the host hand their sum over in a copy.
    const N inputs = expertsOnHost(context.r) ? N(2) : N(1);
    if (val(working.prefillLogits) > 0)
        working.prefillLogits += inputs * tokens * context.hidden * N(4);
    if (val(working.prefillLogits) >= val(working.prefillActivations))
        working.prefillActivations = N(0);
    else
        working.prefillLogits = N(0);
    working.prefillActivations += copiedInputs(context, tokens);
    working.decodeActivations = working.prefillActivations;  // the buffer is allocated once and stays
    working.decodeLogits = working.prefillLogits;
}

template void shareOneBuffer(const Context<double> &, const Stage &, const double &, InferenceWorking<double> &);
template void shareOneBuffer(const Context<Traced> &, const Stage &, const Traced &, InferenceWorking<Traced> &);

}  // namespace headroom::estimate
