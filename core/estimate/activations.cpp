// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `activations` of training: layers times what each saves, or layer inputs and one layer's working set under
// recompute.
#include "core/estimate/training_terms.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

using scenario::Recompute;

template <class N> N definedLayer(const Context<N> &context, const LayerRun &run, bool scores)
{
    const N bytes = context.tokens * layerBytesPerToken(context, *run.kind, scores);
    if constexpr (tracing<N>) {
        const auto math =
            std::string(sym::layerActivations.math) + context.labels[static_cast<std::size_t>(run.kindIndex)];
        return define<N>({math, sym::layerActivations.id, derive::Unit::Bytes}, bytes, context.profile().source);
    } else {
        return bytes;
    }
}

// How many of the run's layers are recomputed when only some of the model's are.
template <class N> N recomputedLayers(const Context<N> &context, const LayerRun &run)
{
    const auto &training = context.training();
    const auto all = context.a.numLayers();
    if (training.recomputeLayers >= all)
        return layerCount(context, run);
    const double share =
        static_cast<double>(run.count) * static_cast<double>(training.recomputeLayers) / static_cast<double>(all);
    return input<N>(share, sym::recomputedLayers, "training.recompute_layers");
}

template <class N> N selectiveLayer(const Context<N> &context, const LayerRun &run)
{
    if (!context.profile().selectiveMatmuls)
        return definedLayer(context, run, false);
    return define<N>(sym::layerActivations, context.tokens * selectiveBytesPerToken(context, *run.kind),
                     context.profile().source);
}

template <class N> Activations<N> recomputed(const Context<N> &context, const Stage &stage)
{
    Activations<N> sum;
    const bool offloaded = context.training().offloadActivations;
    const N perLayer = checkpointedInput(context);
    for (const auto &run : stage.runs) {
        const N whole = definedLayer(context, run, true);
        const N again = recomputedLayers(context, run);
        sum.kept += offloaded ? N(0) : again * perLayer;
        sum.kept += (layerCount(context, run) - again) * whole;
        if (val(whole) > val(sum.working))
            sum.working = whole;
    }
    if (offloaded)  // the copy of the layer in use and of the one on its way
        sum.kept += N(2) * perLayer;
    return sum;
}

template <class N> Activations<N> stored(const Context<N> &context, const Stage &stage)
{
    Activations<N> sum;
    const bool selective = context.training().recompute == Recompute::Selective;
    for (const auto &run : stage.runs) {
        const N layer = selective ? selectiveLayer(context, run) : definedLayer(context, run, true);
        sum.kept += layerCount(context, run) * layer;
        if (selective) {
            const N again = definedLayer(context, run, true) - layer;
            if (val(again) > val(sum.working))
                sum.working = again;
        }
        if (val(layer) > val(sum.remaining))
            sum.remaining = layer;
    }
    return sum;
}

}  // namespace

template <class N> N checkpointedInput(const Context<N> &context)
{
    return define<N>(sym::layerInput, context.tokens * context.hidden * streamBytes(context) / sequenceRanks(context),
                     "korthikanti");
}

// Each layer's input and the gradient of it, which the hooks of units with frozen parameters hold until the backward
// pass is over (FSDP1, torch/distributed/fsdp/_runtime_utils.py: _register_post_backward_reshard_only_hook; under
// reentrant checkpointing both are leaves).
template <class N> N heldInputs(const Context<N> &context, const Stage &stage)
{
    if (!holdsUnitInputs(context.r))
        return N(0);
    N layers = N(0);
    for (const auto &run : stage.runs)
        layers += layerCount(context, run);
    return N(2) * layers * checkpointedInput(context);
}

template <class N> N outsideActivations(const Context<N> &context, const Stage &stage)
{
    N bytes = N(0);
    if (stage.embedding && context.a.dropout > 0)
        bytes += context.tokens * context.hidden / sequenceRanks(context);
    if (stage.head) {
        const auto &kernels = kernelsOf(context.r);
        const bool oneKernel = context.a.norm == catalog::NormType::LayerNorm;
        const N fp32 = input<N>(oneKernel ? 0 : kernels.normFp32Copies, sym::kept, context.profile().source) * N(4);
        const bool trained = !scenario::hasAdapters(context.r.task);
        const double kept = (oneKernel ? 1 : kernels.normInputs) + (!oneKernel && trained ? kernels.normCopies : 0) + 1;
        const N width = fp32 + input<N>(kept, sym::kept, context.profile().source) * context.compute;
        // and, of an RMSNorm, 1/rms of the row in fp32
        const N row = input<N>(oneKernel ? 0 : 4, sym::constant, context.profile().source);
        bytes += context.tokens * (context.hidden * width + row) / sequenceRanks(context);
    }
    return val(bytes) > 0 ? define<N>(sym::savedOutside, bytes, context.profile().source) : bytes;
}

template <class N> N microBatchesInFlight(const Context<N> &context, const Stage &stage)
{
    const auto &par = context.r.parallelism;
    if (par.pipeline == 1)
        return N(1);
    const N microBatches = input<N>(static_cast<double>(context.training().gradientAccumulation), sym::accumulation,
                                    "training.gradient_accumulation");
    const N left = context.pipeline - input<N>(static_cast<double>(stage.index), sym::stageIndex, "korthikanti");
    N inFlight = left;
    if (par.virtualPipeline > 1) {
        // Megatron's schedules.py: 2·(p − i − 1) + (v − 1)·p chunks of a v-th of the stage before the first backward
        // pass
        const N chunks =
            input<N>(static_cast<double>(par.virtualPipeline), sym::virtualPipeline, "parallelism.virtual_pipeline");
        inFlight = (N(2) * left + (chunks - N(1)) * context.pipeline - N(1)) / chunks;
    }
    inFlight = minOf(inFlight, microBatches);
    return define<N>(sym::inFlight, inFlight, "korthikanti");
}

template <class N> Activations<N> activations(const Context<N> &context, const Stage &stage)
{
    const bool recompute = context.training().recompute == Recompute::Full;
    Activations<N> one = recompute ? recomputed(context, stage) : stored(context, stage);
    const N inFlight = microBatchesInFlight(context, stage);
    one.kept = inFlight * one.kept + outsideActivations(context, stage);
    one.kept = define<N>(sym::activations, one.kept, context.profile().source);
    if (recompute)
        one.remaining = one.working;
    one.working = define<N>(sym::activations, one.kept + one.working, context.profile().source);
    one.remaining = define<N>(sym::activations, one.remaining, context.profile().source);
    return one;
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N checkpointedInput(const Context<N> &);                                                                  \
    template N heldInputs(const Context<N> &, const Stage &);                                                          \
    template N outsideActivations(const Context<N> &, const Stage &);                                                  \
    template N microBatchesInFlight(const Context<N> &, const Stage &);                                                \
    template Activations<N> activations(const Context<N> &, const Stage &);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
