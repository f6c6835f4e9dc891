// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `gradients`: of the trained parameters, when all of them are there (end of the backward pass).
#include "core/estimate/model_states.h"

namespace headroom::estimate {

namespace {

// Optimizers that step inside the backward hook hold one block's gradients at a time (LOMO, optimizer_in_backward).
bool neverWhole(const scenario::Resolved &r)
{
    return r.training.optimizerInBackward || r.training.optimizer->fusedInBackward;
}

}  // namespace

template <class N> N gradients(const Context<N> &context, const Trained<N> &trained)
{
    if (scenario::hasAdapters(context.r.task))
        return N(0);  // in the term `adapters`
    const N bytes = input<N>(recipeOf(context.r).gradient, sym::gradientBytes, "zero");
    if (neverWhole(context.r))
        return define<N>(sym::gradients, maxOf(trained.base.block, trained.base.root) * bytes, "lomo");
    if (context.training().offloadOptimizer != scenario::Offload::None && context.r.parallelism.zeroStage >= 2)
        return N(0);  // leaves for the host bucket by bucket
    return define<N>(sym::gradients, sharded(context, trained.base, 2) * bytes, "zero");
}

template double gradients(const Context<double> &, const Trained<double> &);
template Traced gradients(const Context<Traced> &, const Trained<Traced> &);

}  // namespace headroom::estimate
