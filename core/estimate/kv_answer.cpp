// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is left for the KV cache under pre-allocation, and how many tokens that is: what vLLM prints at start.
#include "core/estimate/answer.h"
#include "core/estimate/ground_floor.h"
#include "core/estimate/kv_cache.h"

#include <algorithm>

namespace headroom::estimate {

// Budget minus weights, the peak of the profile run and NCCL.
template <class N> N roomForCache(const Context<N> &context, const StageAnswer<N> &answer, double usable)
{
    using resources::PoolOf;
    const auto &engine = context.engine();
    const N card = input<N>(usable, sym::usable, "gpu");
    const N total = context.r.reservedBytes == 0 ? card : card - othersBytes(context);
    const N share =
        input<N>(context.inference().gpuMemoryUtilization, sym::utilization, "inference.gpu_memory_utilization");
    const N loaded = answer.phases.front()[Term::Weights];
    if (engine.preallocates && engine.poolOf == PoolOf::FreeBefore)
        return share * (total - frameworkBytes(context)) - loaded;
    N working = N(0);
    for (const auto &phase : answer.phases) {
        if (phase.phase == Phase::Load)
            continue;
        const N bytes =
            phase[Term::Activations] + phase[Term::Logits] + phase[Term::Communication] + phase[Term::Workspace];
        if (phase.phase != Phase::CudaGraphs && val(bytes) > val(working))
            working = bytes;
    }
    if (!engine.preallocates)
        return total - frameworkBytes(context) - loaded - working;
    if (engine.poolOf == PoolOf::FreeAfter)
        return share * (total - frameworkBytes(context) - loaded - working);
    N inBudget = working;
    if (context.inference().cudaGraphs && !engine.graphsInBudget)
        inBudget = working - input<N>(engine.graphGib * gib, sym::constant, engine.source);
    const N pool = card * share - loaded - inBudget - ncclBytes(context);
    if (context.r.reservedBytes == 0)
        return pool;
    // The share is of the whole card, although others hold some of it; more than they leave there is not.
    return minOf(pool, total - frameworkBytes(context) - loaded - working);
}

namespace {

// Bytes that a token takes on one rank of the stage; the pool gives every attention layer the same pages.
template <class N> N pageBytes(const Context<N> &context, const Stage &stage)
{
    N bytes = N(0);
    for (const auto &run : stage.runs) {
        const N each = cacheBytesPerToken(context, *run.kind);
        if (val(each) > 0)
            bytes += layerCount(context, run) * each;
    }
    return bytes;
}

// Layers of a stage that keep a cache for each token, and those that keep a state for each sequence.
struct CacheLayers {
    std::int64_t growing = 0, constant = 0;
};

template <class N> CacheLayers cacheLayers(const Context<N> &context, const Stage &stage)
{
    CacheLayers layers;
    for (const auto &run : stage.runs) {
        layers.growing += val(cacheBytesPerToken(context, *run.kind)) > 0 ? run.count : 0;
        layers.constant += val(stateBytesPerSequence(context, *run.kind)) > 0 ? run.count : 0;
    }
    return layers;
}

// vLLM cuts the layers into groups of one size, of one kind each, whose pages are alike (v1/core/kv_cache_utils.py),
// and prints the pool as if each group held every token. A state does not: what it prints for models that have both is
// less than what fits.
template <class N> N printedTokens(const Context<N> &context, const Stage &stage, const N &capacity)
{
    const auto layers = cacheLayers(context, stage);
    if (!context.engine().groupsLayers || layers.growing == 0 || layers.constant == 0)
        return capacity;
    const auto size = std::min(layers.growing, layers.constant);
    const auto groupsOf = [size](std::int64_t count) { return (count + size - 1) / size; };
    const auto groups = groupsOf(layers.growing) + groupsOf(layers.constant);
    const double share = static_cast<double>(layers.growing) / static_cast<double>(size * groups);
    return define<N>(sym::capacity, floorOf(capacity * input<N>(share, sym::factor, context.engine().source)),
                     context.engine().source);
}

}  // namespace

template <class N> KvNumbers<N> kvNumbers(const Context<N> &context, const std::vector<StageAnswer<N>> &stages)
{
    auto single = undivided(context.r);
    single.inference.gpuLayers = context.r.model->architecture.numLayers() + 1;  // those on the host keep a cache too
    const auto whole = makeContext<N>(single);
    KvNumbers<N> numbers;
    for (const auto &stage : makeStages(single))
        numbers.bytesPerToken += growingBytesPerToken(whole, stage);

    bool first = true;
    for (const auto &answer : stages) {
        const N perToken = pageBytes(context, answer.stage);
        if (val(perToken) == 0)
            continue;
        double usable = 0;
        for (const auto &part : context.r.machine) {
            const auto bytes = static_cast<double>(part.gpu->usableBytes);
            usable = usable == 0 ? bytes : std::min(usable, bytes);
        }
        const N pool =
            define<N>(sym::pool, maxOf(N(0), roomForCache(context, answer, usable)), context.engine().source);
        const N page = input<N>(static_cast<double>(context.engine().pageTokens), sym::page, context.engine().source);
        const N capacity = define<N>(sym::capacity, floorOf(pool / (perToken * page)) * page, context.engine().source);
        if (first || val(capacity) < val(numbers.capacity)) {
            numbers.pool = pool;
            numbers.capacity = capacity;
            numbers.printed = printedTokens(context, answer.stage, capacity);
            numbers.stage = answer.stage.index;
        }
        first = false;
    }
    return numbers;
}

template double roomForCache(const Context<double> &, const StageAnswer<double> &, double);
template Traced roomForCache(const Context<Traced> &, const StageAnswer<Traced> &, double);
template KvNumbers<double> kvNumbers(const Context<double> &, const std::vector<StageAnswer<double>> &);
template KvNumbers<Traced> kvNumbers(const Context<Traced> &, const std::vector<StageAnswer<Traced>> &);

}  // namespace headroom::estimate
