// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `communication` of training: unsharded parameters and gradients (FSDP, ZeRO-3), reduce and gather buckets
// (ZeRO), DDP's buckets. NCCL's own buffers are in `framework`: they are outside PyTorch's allocator.
#include "core/estimate/training_terms.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

// Gradients of all units, whole, while micro-batches are added up without reducing them (no_sync). The flat parameter
// of a unit with adapters has one for its frozen part too.
template <class N> N wholeGradients(const Context<N> &context, const Trained<N> &trained)
{
    const auto &profile = context.profile();
    const bool accumulates = profile.alwaysAccumulates || context.training().gradientAccumulation > 1;
    if (!profile.accumulatesWhole || !accumulates)
        return N(0);
    if (!scenario::hasAdapters(context.r.task))
        return trained.base.all() * context.compute;
    return profile.flatGradients ? (trained.base.all() - trained.base.root) * context.compute : N(0);
}

// An element of a layer as it is gathered: in the compute type, or as it was quantised (packed into 16-bit elements).
template <class N> N gatheredBytes(const Context<N> &context)
{
    const auto *base = context.training().baseWeights;
    if (context.r.task != scenario::Task::Qlora || base == nullptr || !base->dequantised)
        return context.compute;
    return input<N>(base->linear.bits, sym::bits, base->source) / N(8);
}

// FSDP units and ZeRO-3 gathers: the block in use and the prefetched ones.
template <class N> Communication<N> gathered(const Context<N> &context, const Trained<N> &trained)
{
    const auto &profile = context.profile();
    const N unitsAtOnce = N(1) + input<N>(profile.prefetchedUnits, sym::units, profile.source);
    const bool frozen = scenario::hasAdapters(context.r.task);
    const N block = trained.base.block * gatheredBytes(context);
    N blocks = unitsAtOnce * block;
    const N root = trained.base.root * context.compute;
    const N layers = (trained.base.all() - trained.base.root) * gatheredBytes(context);
    const bool kept = !context.r.parallelism.reshardAfterForward;
    if (kept)
        blocks = layers;  // nothing is given back before its own backward pass
    // Gradients of the unit in hand, whole, before they are reduced; again in fp32 where the reduction is.
    const bool noGradients = frozen && !profile.flatGradients;
    const N gradientBytes = input<N>(noGradients ? 0 : val(context.compute), sym::gradientBytes, profile.source);
    const N rootGradient = trained.base.root * (frozen ? N(0) : gradientBytes);
    const N whole = wholeGradients(context, trained);
    const N reducedBytes = input<N>(frozen || !profile.reduceFp32 ? 0 : 4, sym::gradientBytes, profile.source);
    Communication<N> result;
    result.forward = root + blocks + whole;
    result.loss = root + rootGradient + whole;
    if (kept)
        result.loss += blocks;
    else if (val(reducedBytes) > 0)  // FSDP2: the last block, fetched for its backward pass, and the reduction's input
        result.loss += trained.base.block * (context.compute + reducedBytes);
    const N gradients = trained.base.block * (gradientBytes + reducedBytes);
    result.backward = root + blocks + gradients + whole;
    // Where layers leave something behind, the first layer is the fullest, and it has nothing to prefetch.
    const N last = holdsUnitInputs(context.r) ? block : blocks;
    result.backwardEnd = root + last + gradients;
    result.wholeGradients = val(whole) > 0 && !frozen;
    if (profile.fullGatherOnSave && !frozen)  // unit by unit, each on its way to the host
        result.save = maxOf(root, trained.base.block * context.compute);
    return result;
}

// DeepSpeed fetches up to a number of elements ahead and frees what it has used, embedding and head like the layers;
// a gradient goes into the buckets as it comes, so one matrix of it is whole.
template <class N> Communication<N> fetched(const Context<N> &context, const Trained<N> &trained)
{
    const auto &profile = context.profile();
    const N most = input<N>(profile.liveElements, sym::bucket, profile.source);
    const N largest = maxOf(trained.base.block, context.vocabulary * context.hidden / context.tensor);
    const N live = minOf(trained.base.all(), maxOf(most, largest)) * context.compute;
    const N gradientBytes =
        input<N>(scenario::hasAdapters(context.r.task) ? 0 : val(context.compute), sym::gradientBytes, profile.source);
    Communication<N> result;
    result.forward = result.loss = live;
    result.backward = result.backwardEnd = live + largest * gradientBytes;
    return result;
}

template <class N> N buckets(const Context<N> &context, double elements, double copies)
{
    const auto &profile = context.profile();
    return input<N>(elements, sym::bucket, profile.source) * input<N>(copies, sym::copies, profile.source) *
           context.compute;
}

// Adapters are fewer than a bucket holds; DeepSpeed's engine makes it as large as asked nevertheless.
template <class N> bool bucketsAreWhole(const Context<N> &context)
{
    return scenario::hasAdapters(context.r.task) && context.profile().wholeBuckets;
}

// ZeRO 1 and 2: gradients pass through reduce buckets, updated weights through gather buckets.
template <class N> Communication<N> zeroBuckets(const Context<N> &context, const Trained<N> &trained)
{
    const auto &profile = context.profile();
    Communication<N> result;
    const double asked = context.r.parallelism.zeroStage == 3 && profile.autoBuckets
                             ? val(context.hidden) * val(context.hidden)
                             : profile.reduceBucketElements;
    const double reduced = scenario::hasAdapters(context.r.task) ? val(trained.adapters.lora) : val(trained.base.all());
    const double size = bucketsAreWhole(context) ? asked : std::min(asked, reduced);
    result.backward = buckets(context, size, profile.overlapsReduction ? 2 : 1);
    result.step = buckets(context, std::min(profile.gatherBucketElements, size), 1);
    return result;
}

// DDP's buckets hold the gradients a second time, from the start on.
template <class N> N bucketCopies(const Context<N> &context, const Trained<N> &trained)
{
    const auto &par = context.r.parallelism;
    if (!context.profile().bucketsCopyGradients || par.zeroStage > 0 || par.data * par.context == 1)
        return N(0);
    if (scenario::hasAdapters(context.r.task))
        return trained.adapters.lora *
               input<N>(context.training().lora.bytesPerElement, sym::gradientBytes, "pytorch-ddp");
    return trained.base.all() * input<N>(recipeOf(context.r).gradient, sym::gradientBytes, "pytorch-ddp");
}

template <class N> bool hasBuckets(const Context<N> &context)
{
    const auto &profile = context.profile();
    const auto &par = context.r.parallelism;
    if (par.zeroStage == 0 || profile.reduceBucketElements == 0)
        return false;
    if (profile.bucketsWith16BitGradients)  // the engine makes them for one rank too
        return recipeOf(context.r).gradient < 4;
    return par.data * par.context > 1;
}

}  // namespace

template <class N> Communication<N> communication(const Context<N> &context, const Trained<N> &trained)
{
    const auto &par = context.r.parallelism;
    Communication<N> result;
    if (scenario::shardsParameters(context.r))
        result = context.profile().liveElements > 0 ? fetched(context, trained) : gathered(context, trained);
    if (hasBuckets(context)) {
        const auto bucketed = zeroBuckets(context, trained);
        // made before the backward pass begins, with the loss still alive
        if (!scenario::hasAdapters(context.r.task) || bucketsAreWhole(context))
            result.loss += bucketed.backward;
        result.backward += bucketed.backward;
        result.backwardEnd += bucketed.backward;
        result.step += bucketed.step;
    }
    const N copies = bucketCopies(context, trained);
    for (auto *bytes : {&result.forward, &result.loss, &result.backward, &result.backwardEnd, &result.step})
        *bytes += copies;
    if (par.pipeline > 1 && context.profile().pipelineBuffers > 0) {
        const N buffers = input<N>(context.profile().pipelineBuffers, sym::copies, context.profile().source) *
                          checkpointedInput(context);
        for (auto *bytes : {&result.forward, &result.loss, &result.backward, &result.backwardEnd})
            *bytes += buffers;
    }
    const auto named = [](N &bytes) {
        bytes = val(bytes) > 0 ? define<N>(sym::communication, bytes, "pytorch-fsdp") : N(0);
    };
    for (auto *bytes :
         {&result.forward, &result.loss, &result.backward, &result.backwardEnd, &result.step, &result.save})
        named(*bytes);
    return result;
}

template Communication<double> communication(const Context<double> &, const Trained<double> &);
template Communication<Traced> communication(const Context<Traced> &, const Trained<Traced> &);

}  // namespace headroom::estimate
