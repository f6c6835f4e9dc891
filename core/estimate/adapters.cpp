// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `adapters`: LoRA matrices and the modules trained in full beside them, with their gradients and optimizer
// states (PEFT: fp32, 16 bytes a parameter; pure 16 bit: 8).
#include "core/estimate/model_states.h"

namespace headroom::estimate {

namespace {

// What one adapter parameter has: ZeRO divides each part from its own stage on.
struct Parts {
    double weight = 0, gradient = 0, states = 0;
};

Parts partsOf(const scenario::Resolved &r, double weight, bool gradients)
{
    const auto &spec = *r.training.optimizer;
    const bool mastered = r.profile->mastersAdapters && weight < 4 && recipeOf(r).master > 0;
    const double each = mastered ? 4 : weight;
    // Paged states live in unified memory, outside the caching allocator.
    const double states = spec.paged ? 0 : spec.statesFollowParameter ? spec.stateCount * each : spec.fixedStateBytes;
    return {.weight = weight, .gradient = gradients ? weight : 0, .states = (mastered ? 4 : 0) + states};
}

template <class N> N bytesOf(const Context<N> &context, double width, bool gradients, std::string_view source)
{
    const auto parts = partsOf(context.r, width, gradients);
    const auto part = [&](double bytes, const derive::Symbol &symbol, int stage) {
        return input<N>(bytes, symbol, source) / shardRanks(context, stage);
    };
    return part(parts.weight, sym::adapterBytes, 3) + part(parts.gradient, sym::gradientBytes, 2) +
           part(parts.states, sym::stateBytes, 1);
}

}  // namespace

template <class N> N adapters(const Context<N> &context, const Trained<N> &trained, bool gradients)
{
    if (!scenario::hasAdapters(context.r.task))
        return N(0);
    const auto &lora = context.training().lora;
    N bytes = trained.adapters.lora * bytesOf(context, lora.bytesPerElement, gradients, "lora");
    if (val(trained.adapters.saved) > 0) {
        // The copy in the base stays; the trained copy has the adapters' type.
        const double width = pure16(context.r) ? 2 : lora.bytesPerElement;
        bytes += trained.adapters.saved * bytesOf(context, width, gradients, "peft");
    }
    return define<N>(sym::adapters, bytes, "lora");
}

template double adapters(const Context<double> &, const Trained<double> &, bool);
template Traced adapters(const Context<Traced> &, const Trained<Traced> &, bool);

}  // namespace headroom::estimate
