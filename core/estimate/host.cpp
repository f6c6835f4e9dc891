// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Host memory of one node: offloaded states (with the pinned buffers that DeepSpeed's estimator counts as half as
// much again), and the layers and embedding that llama.cpp leaves there.
#include "core/estimate/answer.h"
#include "core/estimate/kv_cache.h"
#include "core/estimate/model_states.h"

namespace headroom::estimate {

namespace {

template <class N> using HostTerms = std::array<N, static_cast<std::size_t>(HostTerm::Count)>;

template <class N> N &at(HostTerms<N> &terms, HostTerm term)
{
    return terms[static_cast<std::size_t>(term)];
}

template <class N> N wholeModel(const Context<N> &context)
{
    return input<N>(static_cast<double>(context.r.model->parameters.total), sym::totalParameters, "model");
}

// What a node holds of states that are spread over all ranks: its share of the GPUs.
template <class N> N nodeShare(const Context<N> &context)
{
    const double share = static_cast<double>(context.r.gpusPerNode) / static_cast<double>(context.r.gpus);
    return input<N>(std::min(1.0, share), sym::factor, "hardware.gpus_per_node");
}

template <class N> void offloadedStates(const Context<N> &context, HostTerms<N> &terms)
{
    using scenario::Offload;
    const auto &training = context.training();
    const bool states = training.offloadOptimizer == Offload::Cpu && !scenario::hasAdapters(context.r.task);
    const bool parameters = training.offloadParameters == Offload::Cpu;
    const N total = wholeModel(context) * nodeShare(context);
    if (states) {
        at(terms, HostTerm::OptimizerStates) = total * N(12);  // fp32 copy and both moments
        at(terms, HostTerm::Gradients) = total * N(4);
    }
    if (parameters)
        at(terms, HostTerm::Parameters) = total * N(2);
    const N pinned = input<N>(0.5, sym::factor, "deepspeed-estimator");
    at(terms, HostTerm::Workspace) =
        (at(terms, HostTerm::OptimizerStates) + at(terms, HostTerm::Gradients) + at(terms, HostTerm::Parameters)) *
        pinned;
}

}  // namespace

template <class N> HostTerms<N> hostMemory(const Context<N> &context)
{
    HostTerms<N> terms;
    terms.fill(N(0));
    if (scenario::isTraining(context.r.task)) {
        offloadedStates(context, terms);
    } else {
        const auto stage = hostStage(context.r);
        if (stage.embedding) {
            at(terms, HostTerm::Weights) = weightBytes(context, stage, *context.inference().weights, false);
            if (expertsOnHost(context.r)) {
                for (const auto &onGpu : makeStages(context.r))
                    at(terms, HostTerm::Weights) +=
                        weightBytes(context, onGpu, *context.inference().weights, false, Experts::Only);
            }
            const N sequences = input<N>(static_cast<double>(context.inference().concurrency), sym::concurrency,
                                         "inference.concurrency");
            if (!stage.runs.empty())
                at(terms, HostTerm::KvCache) = kvCache(context, stage, sequences, plannedTokens(context));
        }
    }
    for (auto &term : terms)
        term = val(term) > 0 ? wholeBytes(define<N>(sym::hostTerm, term, "host-memory")) : N(0);
    return terms;
}

template HostTerms<double> hostMemory(const Context<double> &);
template HostTerms<Traced> hostMemory(const Context<Traced> &);

}  // namespace headroom::estimate
