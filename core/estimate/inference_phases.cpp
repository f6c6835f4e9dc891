// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of serving: load, CUDA graphs, prefill, decode.
#include "core/estimate/inference_working.h"
#include "core/estimate/kv_cache.h"
#include "core/estimate/model_states.h"
#include "core/estimate/phases.h"

namespace headroom::estimate {

namespace {

// Engines with a dynamic cache hold only the prompt's tokens during prefill; old Transformers keep two caches while
// generating.
template <class N> N prefillCache(const Context<N> &context, const Stage &stage, const N &sequences, const N &whole)
{
    if (!context.engine().dynamicCache)
        return whole;
    const N prompt =
        input<N>(static_cast<double>(context.inference().promptTokens), sym::prompt, "inference.prompt_tokens");
    return kvCache(context, stage, sequences, prompt);
}

// Quantised matrices are repacked for their kernels one layer after the other: the largest lies twice meanwhile.
// llama.cpp maps its file and repacks nothing.
template <class N> N repacked(const Context<N> &context, const Stage &stage)
{
    const auto &format = *context.inference().weights;
    N most = N(0);
    if (format.linear.bits >= 16 || context.engine().embeddingOnHost)
        return most;
    for (const auto &run : stage.runs) {
        for (const auto &tensor : run.kind->tensors) {
            if (!tensor.quantisable || tensor.scope != catalog::TensorScope::Text)
                continue;
            const double bits = context.r.formats->bitsOf(format, tensor, -1, context.a, false);
            most = maxOf(most, rankElements(context, tensor) * (input<N>(bits, sym::bits, format.source) / N(8)));
        }
    }
    return val(most) > 0 ? define<N>(sym::workspace, most, format.source) : most;
}

template <class N> N copied(const Context<N> &context, const N &cache)
{
    // The first token comes out of prefill: a cache is only copied when there is a second one.
    const double copies = context.inference().outputTokens > 1 ? context.engine().cacheCopies : 1;
    if (copies == 1)
        return cache;
    return define<N>(sym::kvCache, cache * input<N>(copies, sym::copies, context.engine().source),
                     context.engine().source);
}

// The larger of the first step, beside which the answer to the prompt is still held, logits of every token and all,
// and of the last one, when the cache is at its longest.
template <class N>
PhaseTerms<N> decodePhase(const Context<N> &context, const PhaseTerms<N> &idle, const InferenceWorking<N> &working,
                          const N &promptCache, const N &cache)
{
    PhaseTerms<N> last = idle;
    last.phase = Phase::Decode;
    last[Term::KvCache] = copied(context, cache);
    last[Term::Activations] = working.decodeActivations;
    last[Term::Logits] = working.decodeLogits;
    last[Term::Communication] = working.decodeGathered;
    if (val(working.heldLogits) == 0 || context.inference().outputTokens < 2)
        return last;
    PhaseTerms<N> first = last;
    first[Term::KvCache] = copied(context, promptCache);
    first[Term::Logits] = working.heldLogits;
    return last.sum() >= first.sum() ? last : first;
}

}  // namespace

template <class N> std::vector<PhaseTerms<N>> inferencePhases(const Context<N> &context, const Stage &stage)
{
    const N sequences =
        input<N>(static_cast<double>(context.inference().concurrency), sym::concurrency, "inference.concurrency");
    const N cache = kvCache(context, stage, sequences, plannedTokens(context));
    const auto working = inferenceWorking(context, stage);
    PhaseTerms<N> load(Phase::Load);
    load[Term::Weights] = weights(context, stage);

    PhaseTerms<N> graphs = load;
    load[Term::Workspace] = repacked(context, stage);
    graphs.phase = Phase::CudaGraphs;
    graphs[Term::KvCache] = context.engine().preallocates || context.engine().embeddingOnHost ? cache : N(0);
    graphs[Term::Workspace] = define<N>(sym::workspace, working.persistent + working.graphs, context.engine().source);

    PhaseTerms<N> prefill = graphs;
    prefill.phase = Phase::Prefill;
    prefill[Term::KvCache] = prefillCache(context, stage, sequences, cache);
    prefill[Term::Activations] = working.prefillActivations;
    prefill[Term::Logits] = working.prefillLogits;

    const PhaseTerms<N> decode = decodePhase(context, graphs, working, prefill[Term::KvCache], cache);

    std::vector<PhaseTerms<N>> phases{load};
    if (context.inference().cudaGraphs)
        phases.push_back(graphs);
    phases.push_back(prefill);
    phases.push_back(decode);
    return phases;
}

template std::vector<PhaseTerms<double>> inferencePhases(const Context<double> &, const Stage &);
template std::vector<PhaseTerms<Traced>> inferencePhases(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
