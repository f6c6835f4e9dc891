// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates of inference: what the engine can be told to hold less of.
#include "core/search/fix_candidates.h"

#include "core/search/solve.h"

#include <algorithm>

namespace headroom::search {

namespace {

using scenario::Engine;

constexpr double bestUtilisation = 0.95;
constexpr std::int64_t smallestChunk = 512, shortestPrompt = 256;

// Formats to go down to, from the nearest: of llama.cpp's files, or of the others' checkpoints.
std::vector<const char *> smallerWeights(Engine engine)
{
    if (engine == Engine::LlamaCpp)
        return {"gguf:Q8_0", "gguf:Q6_K", "gguf:Q4_K_M"};
    if (engine == Engine::Transformers || engine == Engine::Generic)
        return {"int8", "nf4"};
    return {"fp8", "int8-w8a8", "awq-int4"};
}

std::vector<const char *> smallerCaches(Engine engine)
{
    if (engine == Engine::LlamaCpp)
        return {"q8_0", "q4_0"};
    return {engine == Engine::Transformers ? "int8" : "fp8"};
}

void addFormats(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &i = now.resolved.inference;
    // fp8 caches are stored by cards that cannot compute in fp8; the estimate warns where that matters.
    int change = 1;
    for (const char *cache : smallerCaches(i.engine)) {
        const auto *format = now.resolved.formats->findKvCache(cache);
        if (format && i.kvCache && format->linear.bits < i.kvCache->linear.bits)
            list.push_back(
                {Edit::KvCache, CostClass::ChangesResult, change++, {assigned("inference.kv_cache", cache)}});
    }
    change = 1;
    for (const char *weights : smallerWeights(i.engine)) {
        const auto *format = now.resolved.formats->find(weights);
        if (format && i.weights && format->linear.bits + 1 < i.weights->linear.bits)
            list.push_back({Edit::Weights,
                            CostClass::ChangesResult,
                            format->linear.bits < 8 ? change + 1 : change,
                            {assigned("inference.weights", weights)}});
    }
}

void addPreallocation(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &i = now.resolved.inference;
    if (!now.resolved.engine->preallocates)
        return;
    if (i.gpuMemoryUtilization < bestUtilisation)
        list.push_back({Edit::Utilisation, CostClass::Free, 1, {"inference.gpu_memory_utilization=0.95"}});
    if (i.maxNumSeqs > i.concurrency)
        list.push_back({Edit::MaxNumSeqs, CostClass::Free, 1, {assigned("inference.max_num_seqs", i.concurrency)}});
    if (i.cudaGraphs)
        list.push_back({Edit::CudaGraphs, CostClass::Slower, 2, {"inference.cuda_graphs=false"}});
}

void addChunk(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &i = now.resolved.inference;
    const bool llamaCpp = i.engine == Engine::LlamaCpp;
    const auto chunk = llamaCpp ? i.microBatchTokens : i.maxBatchedTokens;
    const auto smallest = llamaCpp ? smallestChunk / 4 : smallestChunk;
    const char *path = llamaCpp ? "inference.micro_batch_tokens" : "inference.max_batched_tokens";
    int change = 1;
    for (std::int64_t parts = 2; parts <= 16 && chunk / parts >= smallest; parts *= 2)
        list.push_back({Edit::PrefillChunk, CostClass::Slower, change++, {assigned(path, chunk / parts)}});
}

void addLlamaCpp(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &i = now.resolved.inference;
    if (i.engine != Engine::LlamaCpp)
        return;
    if (i.swaFull)
        list.push_back({Edit::WindowCache, CostClass::Free, 1, {"inference.swa_full=false"}});
    if (!i.expertsOnHost && now.resolved.model->architecture.hasExperts())
        list.push_back({Edit::ExpertsOnHost, CostClass::Slower, 4, {"inference.experts_on_host=true"}});
    const std::int64_t layers = now.resolved.model->architecture.numLayers();
    const std::int64_t step = std::max<std::int64_t>(layers / 16, 1);
    int change = 3;
    for (std::int64_t kept = std::min(i.gpuLayers - 1, layers); kept >= 0; kept -= step)
        list.push_back({Edit::GpuLayers, CostClass::Slower, change++, {assigned("inference.gpu_layers", kept)}});
}

void addWorkload(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &i = now.resolved.inference;
    int change = 2;
    for (std::int64_t users = now.estimate.concurrency / 2; users >= 1; users /= 2)
        list.push_back({Edit::Concurrency, CostClass::Slower, change++, {assigned("inference.concurrency", users)}});
    change = 2;
    for (std::int64_t parts = 2; parts <= 64 && i.promptTokens / parts >= shortestPrompt; parts *= 2) {
        FixCandidate shorter{Edit::Length,
                             CostClass::ChangesResult,
                             change++,
                             {assigned("inference.prompt_tokens", i.promptTokens / parts)}};
        // A context that was said is what the engine reserves: it shrinks with the prompt.
        if (now.scenario.inference.context)
            shorter.assignments.push_back(
                assigned("inference.context",
                         std::max(*now.scenario.inference.context / parts, i.promptTokens / parts + i.outputTokens)));
        list.push_back(std::move(shorter));
    }
}

}  // namespace

void addInferenceCandidates(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &i = now.resolved.inference;
    if (!i.flashAttention)
        list.push_back({Edit::FlashAttention, CostClass::Free, 1, {"inference.flash_attention=true"}});
    addPreallocation(list, now);
    addChunk(list, now);
    addLlamaCpp(list, now);
    addFormats(list, now);
    addWorkload(list, now);
}

}  // namespace headroom::search
