// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `adapters`: LoRA matrices and the modules trained in full beside them, with their gradients and optimizer
// states (PEFT: fp32, 16 bytes a parameter; pure 16 bit: 8).
#include "core/estimate/model_states.h"

namespace headroom::estimate {

namespace {

// Weight + gradient + states of one adapter parameter.
double bytesEach(const scenario::Resolved &r, double weight, bool gradients)
{
    const auto &spec = *r.training.optimizer;
    const double states = spec.statesFollowParameter ? spec.stateCount * weight : spec.fixedStateBytes;
    // Paged states live in unified memory, outside the caching allocator.
    return (gradients ? 2 : 1) * weight + (spec.paged ? 0 : states);
}

}  // namespace

template <class N> N adapters(const Context<N> &context, const Trained<N> &trained, bool gradients)
{
    if (!scenario::hasAdapters(context.r.task))
        return N(0);
    const auto &lora = context.training().lora;
    const N each = input<N>(bytesEach(context.r, lora.bytesPerElement, gradients), sym::adapterBytes, "lora");
    N bytes = trained.adapters.lora * each;
    if (val(trained.adapters.saved) > 0) {
        // The copy in the base stays; the trained copy has the adapters' type.
        const N savedEach = input<N>(bytesEach(context.r, pure16(context.r) ? 2 : lora.bytesPerElement, gradients),
                                     sym::adapterBytes, "peft");
        bytes += trained.adapters.saved * savedEach;
    }
    return define<N>(sym::adapters, bytes / shardRanks(context, 3), "lora");
}

template double adapters(const Context<double> &, const Trained<double> &, bool);
template Traced adapters(const Context<Traced> &, const Trained<Traced> &, bool);

}  // namespace headroom::estimate
