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

template <class N> N computeBytes(const Context<N> &context, const Stage &stage, const Trained<N> &trained)
{
    const auto precision = context.training().precision;
    N bytes = input<N>(32.0 * 1024 * 1024, sym::constant, "cublas-workspace");
    // Autocast keeps the 16-bit copy of every fp32 weight from the forward pass to the end of backward.
    const bool autocast = precision == Precision::AmpBf16 || precision == Precision::AmpFp16;
    // A frozen fp32 base is cast as well, and each linear layer saves its cast for the gradient of its input.
    const bool fp32Base = !scenario::hasAdapters(context.r.task) || context.training().baseWeights->linear.bits == 32;
    if (autocast && fp32Base)
        bytes += trained.base.matrices * N(2);
    if (scenario::hasAdapters(context.r.task) && context.training().baseWeights->dequantised) {
        const auto &profile = context.profile();
        N largest = largestMatrix(context, stage);
        if (profile.quantisesHead && stage.head)
            largest = maxOf(largest, context.vocabulary * context.hidden / context.tensor);
        bytes += largest * input<N>(profile.dequantisedBytes, sym::weightBytes, profile.source);
    }
    return bytes;
}

// foreach optimizers make temporaries of the size of the states they touch; DeepSpeed clones the partition's
// gradients to fp32.
template <class N> N stepBytes(const Context<N> &context, const Trained<N> &trained)
{
    const auto &spec = *context.training().optimizer;
    const auto recipe = recipeOf(context.r);
    if (scenario::hasAdapters(context.r.task) || context.training().offloadOptimizer != scenario::Offload::None)
        return N(0);
    if (context.training().optimizerInBackward || spec.fusedInBackward)
        return N(0);
    N bytes = sharded(context, trained.base, 1) * input<N>(recipe.state, sym::stateBytes, spec.source) *
              input<N>(spec.foreachCopies * context.profile().stepCopies, sym::copies, spec.source);
    if (context.profile().clonesGradients && recipe.master > 0 && recipe.gradient < 4) {
        N cloned = sharded(context, trained.base, 1);
        if (context.r.parallelism.zeroStage == 3 && context.profile().stepGroupElements > 0)
            cloned =
                minOf(cloned, input<N>(context.profile().stepGroupElements, sym::bucket, context.profile().source));
        bytes = cloned * input<N>(4, sym::gradientBytes, context.profile().source);
    }
    return bytes;
}

}  // namespace

template <class N> Workspace<N> workspace(const Context<N> &context, const Stage &stage, const Trained<N> &trained)
{
    const N compute = computeBytes(context, stage, trained);
    const N step = N(32.0 * 1024 * 1024) + stepBytes(context, trained);
    return {.compute = define<N>(sym::workspace, compute, "cublas-workspace"),
            .step = define<N>(sym::workspace, step, "pytorch-foreach")};
}

template Workspace<double> workspace(const Context<double> &, const Stage &, const Trained<double> &);
template Workspace<Traced> workspace(const Context<Traced> &, const Stage &, const Trained<Traced> &);

}  // namespace headroom::estimate
