// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `master_weights`: the fp32 copy that mixed precision updates (ZeRO paper §3.1).
#include "core/estimate/model_states.h"

namespace headroom::estimate {

template <class N> N masterWeights(const Context<N> &context, const Trained<N> &trained)
{
    const auto recipe = recipeOf(context.r);
    const bool offloaded = context.training().offloadOptimizer != scenario::Offload::None;
    if (recipe.master == 0 || offloaded || scenario::hasAdapters(context.r.task))
        return N(0);
    const N bytes = input<N>(recipe.master, sym::masterBytes, "zero");
    return define<N>(sym::masterWeights, sharded(context, trained.base, 1) * bytes, "zero");
}

template double masterWeights(const Context<double> &, const Trained<double> &);
template Traced masterWeights(const Context<Traced> &, const Trained<Traced> &);

}  // namespace headroom::estimate
