// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `workspace` of training: autocast's cached casts, the dequantised matrix in use, cuBLAS, and the optimizer's
// temporaries in the step.
#include "core/estimate/training_terms.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

using scenario::Precision;

// Largest matrix of the stage on one rank, elements.
template <class N> N largestMatrix(const Context<N> &context, const Stage &stage)
{
    N largest = N(0);
    for (const auto &run : stage.runs) {
        for (const auto &tensor : run.kind->tensors) {
            if (!tensor.quantisable)
                continue;
            const N size = rankElements(context, tensor) / sizeOf<N>(tensor.count, sym::tensorCopies);
            if (val(size) > val(largest))
                largest = size;
        }
    }
    return largest;
}

// The one matrix that is dequantised while it is multiplied.
template <class N> N dequantisedMatrix(const Context<N> &context, const Stage &stage)
{
    if (!scenario::hasAdapters(context.r.task) || !context.training().baseWeights->dequantised)
        return N(0);
    const auto &profile = context.profile();
    N largest = largestMatrix(context, stage);
    if (profile.quantisesHead && stage.head)
        largest = maxOf(largest, context.vocabulary * context.hidden / context.tensor);
    return largest * input<N>(profile.dequantisedBytes, sym::weightBytes, profile.source);
}

template <class N> N computeBytes(const Context<N> &context, const Stage &stage, const Trained<N> &trained)
{
    const auto precision = context.training().precision;
    N bytes = gemmWorkspace(context) + gatheredHeadInput(context, stage);
    // Autocast keeps the 16-bit copy of every fp32 weight from the forward pass to the end of backward.
    const bool autocast = precision == Precision::AmpBf16 || precision == Precision::AmpFp16;
    // A frozen fp32 base is cast as well, and each linear layer saves its cast for the gradient of its input.
    const bool fp32Base = !scenario::hasAdapters(context.r.task) || context.training().baseWeights->linear.bits == 32;
    if (autocast && fp32Base)
        bytes += trained.base.matrices * N(2);
    return bytes;
}

// One state of all that is trained beside a frozen base.
template <class N> N adapterStates(const Context<N> &context, const Trained<N> &trained)
{
    const double width = context.training().lora.bytesPerElement;
    const N lora = trained.adapters.lora * input<N>(width, sym::stateBytes, "lora");
    const N saved = trained.adapters.saved * input<N>(pure16(context.r) ? 2 : width, sym::stateBytes, "peft");
    return (lora + saved) / shardRanks(context, 3);
}

// foreach optimizers make temporaries of the size of the states they touch; DeepSpeed clones the partition's
// gradients to fp32.
template <class N> N stepBytes(const Context<N> &context, const Trained<N> &trained)
{
    const auto &spec = *context.training().optimizer;
    const auto recipe = recipeOf(context.r);
    if (context.training().offloadOptimizer != scenario::Offload::None)
        return N(0);
    if (context.training().optimizerInBackward || spec.fusedInBackward)
        return N(0);
    const N copies = input<N>(spec.foreachCopies * context.profile().stepCopies, sym::copies, spec.source);
    if (scenario::hasAdapters(context.r.task))
        return adapterStates(context, trained) * copies;
    N bytes = sharded(context, trained.base, 1) * input<N>(recipe.state, sym::stateBytes, spec.source) * copies;
    if (context.profile().clonesGradients && recipe.master > 0 && recipe.gradient < 4) {
        N cloned = sharded(context, trained.base, 1);
        if (context.r.parallelism.zeroStage == 3 && context.profile().stepGroupElements > 0)
            cloned =
                minOf(cloned, input<N>(context.profile().stepGroupElements, sym::bucket, context.profile().source));
        bytes = cloned * input<N>(4, sym::gradientBytes, context.profile().source);
    }
    return bytes;
}

// A loss by chunks passes each chunk back by itself, so the head's gradient is there while the logits of the other
// chunks are: the sum so far and what the chunk in hand adds to it. A fused linear loss computes it in its forward
// pass.
template <class N> N headGradient(const Context<N> &context, const Stage &stage, bool gradientsStay)
{
    const auto loss = context.training().loss;
    const bool chunked = loss == scenario::Loss::Chunked && context.profile().chunksHead;
    int copies = chunked ? 2 : loss == scenario::Loss::FusedLinear ? 1 : 0;
    if (copies == 0 || !stage.head || scenario::hasAdapters(context.r.task))
        return N(0);
    const bool gathered = scenario::shardsParameters(context.r);  // counts the root's gradient by itself
    if (gathered || (gradientsStay && chunked))
        --copies;
    return input<N>(copies, sym::copies, context.profile().source) * context.vocabulary * context.hidden *
           context.compute / context.tensor;
}

}  // namespace

template <class N>
Workspace<N> workspace(const Context<N> &context, const Stage &stage, const Trained<N> &trained, bool gradientsStay)
{
    N compute = computeBytes(context, stage, trained);
    N step = gemmWorkspace(context) + gatheredHeadInput(context, stage) + stepBytes(context, trained);
    if (context.profile().weightGradientBuffers && !scenario::hasAdapters(context.r.task)) {
        const N buffers = weightGradientBuffers(context, stage);
        compute += buffers;
        step += buffers;
    }
    const N matrix = dequantisedMatrix(context, stage);
    // Multiplied by in its 16-bit form before the gradients of a layer are at their fullest, and not at the loss.
    const N loss =
        compute + headGradient(context, stage, gradientsStay) + (context.profile().quantisesHead ? matrix : N(0));
    // Gradients that are written over what was kept are at their fullest while the matrix is there.
    const N inFlight = gradientsInFlight(context, stage);
    const N backward = compute + (kernelsOf(context.r).mlpInPlace ? matrix + inFlight : maxOf(matrix, inFlight));
    return {.compute = define<N>(sym::workspace, compute + matrix, "cublas-workspace"),
            .loss = define<N>(sym::workspace, loss, "cublas-workspace"),
            .backward = define<N>(sym::workspace, backward, "pytorch-autograd"),
            .step = define<N>(sym::workspace, step, "pytorch-foreach")};
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template Workspace<N> workspace(const Context<N> &, const Stage &, const Trained<N> &, bool);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
