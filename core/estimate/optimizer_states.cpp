// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `optimizer_states`: what resources/optimizers.json says for each trained parameter, sharded from ZeRO stage 1.
#include "core/estimate/model_states.h"

namespace headroom::estimate {

namespace {

using resources::OptimizerSpec;

template <class N> Parameters<N> shardOf(const Context<N> &context, const Parameters<N> &whole)
{
    Parameters<N> shard = whole;
    const N ranks = shardRanks(context, 1);
    shard.dense = sharded(context, whole, 1);
    shard.experts = N(0);
    shard.matrices = whole.matrices / ranks;
    shard.factors = whole.factors / ranks;
    shard.small = whole.small / ranks;
    return shard;
}

template <class N> N perParameter(double bytes, const OptimizerSpec &spec)
{
    return input<N>(bytes, sym::stateBytes, spec.source);
}

}  // namespace

template <class N> N stateBytes(const Context<N> &context, const Parameters<N> &shard, double stateWidth)
{
    const auto &spec = *context.training().optimizer;
    const N following = perParameter<N>(stateWidth * spec.stateCount, spec);
    if (spec.factored)
        return shard.factors * perParameter<N>(4, spec);
    if (!spec.statesFollowParameter)
        return (shard.all() - shard.small) * perParameter<N>(spec.fixedStateBytes, spec) +
               shard.small * perParameter<N>(4.0 * spec.stateCount, spec);
    if (spec.matrixMomentumOnly) {
        const N rest = shard.all() - shard.matrices;
        return shard.matrices * following + rest * perParameter<N>(2 * stateWidth, spec);
    }
    if (spec.projectedRank > 0) {
        // States of rank r' x the longer side instead of both sides; plus the projection: r'·(rows + columns).
        const N rank = input<N>(spec.projectedRank, sym::rank, spec.source);
        const N projected = minOf(shard.matrices, rank * shard.factors);
        return projected * following + (shard.all() - shard.matrices) * following;
    }
    return shard.all() * following;
}

template <class N> N optimizerStates(const Context<N> &context, const Trained<N> &trained)
{
    const auto &spec = *context.training().optimizer;
    if (scenario::hasAdapters(context.r.task) || context.training().offloadOptimizer != scenario::Offload::None)
        return N(0);
    if (spec.paged)  // unified memory: outside PyTorch's allocator, on the host when the GPU is full
        return N(0);
    const N states = stateBytes(context, shardOf(context, trained.base), recipeOf(context.r).state);
    return define<N>(sym::optimizerStates, states, spec.source);
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N stateBytes(const Context<N> &, const Parameters<N> &, double);                                          \
    template N optimizerStates(const Context<N> &, const Trained<N> &);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
