// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine does when it is not told: from its profile, where the scenario is silent.
#include "core/scenario/draft.h"
#include "core/scenario/nearest.h"

#include <algorithm>

namespace headroom::scenario {

const resources::NumberFormat *formatOf(Draft &draft, const std::string &id, const char *path, bool kvCache)
{
    const auto &formats = draft.world.formats;
    const auto *format = kvCache ? formats.findKvCache(id) : formats.find(id);
    if (format)
        return format;
    std::string expected;
    const auto ids = formats.ids(kvCache);
    for (const auto &known : ids)
        expected += (expected.empty() ? "" : ", ") + known;
    draft.refuse("unknown-format", path, id, expected, nearestNames(id, ids));
    return nullptr;
}

namespace {

// llama.cpp chooses flash attention by itself since this build (ggml-org/llama.cpp, "-fa auto", August 2025).
constexpr std::string_view LlamaCppFlashAttentionAuto = "b6325";

// GGUF files hold what the checkpoint holds; 16-bit ones are converted to F16 by default.
std::string nativeWeights(const Draft &draft, Engine engine)
{
    const std::string &native = draft.resolved.model->nativeFormat;
    if (engine != Engine::LlamaCpp || native.rfind("gguf:", 0) == 0)
        return native;
    const std::string gguf = native == "mxfp4" ? "gguf:MXFP4" : "gguf:F16";
    return draft.world.formats.find(gguf) ? gguf : native;
}

// The cache has the type the model computes in: the 16-bit type of its weights, or of its checkpoint.
std::string nativeCache(const Draft &draft, Engine engine, const resources::NumberFormat *weights)
{
    if (engine == Engine::LlamaCpp)
        return "fp16";
    if (weights && (weights->id == "fp16" || weights->id == "bf16" || weights->id == "fp32"))
        return weights->id;
    return draft.resolved.model->nativeFormat == "fp16" ? "fp16" : "bf16";
}

void resolveFormats(Draft &draft, ResolvedInference &i)
{
    const Inference &asked = draft.asked.inference;
    const auto weights = draft.orAssume(asked.weights, nativeWeights(draft, i.engine), "inference.weights");
    i.weights = formatOf(draft, weights, "inference.weights", false);
    const auto cache = draft.orAssume(asked.kvCache, nativeCache(draft, i.engine, i.weights), "inference.kv_cache");
    i.kvCache = formatOf(draft, cache, "inference.kv_cache", true);
}

// The profile is that of the version: the newest entry not above it.
void resolveVersion(Draft &draft, ResolvedInference &i)
{
    const Inference &asked = draft.asked.inference;
    const auto &profiles = draft.world.profiles;
    const std::string &newest = profiles.engine(i.engine).newestVersion;
    i.engineVersion = asked.engineVersion.value_or(newest);
    if (asked.engineVersion && !resources::readVersion(*asked.engineVersion)) {
        draft.warn(Severity::Warning, "version-not-read", "inference.engine_version", *asked.engineVersion, newest,
                   {"inference.engine_version=" + newest});
        i.engineVersion = newest;
    }
    i.version = resources::versionNumber(i.engineVersion);
    draft.resolved.engine =
        i.engineVersion.empty() ? &profiles.engine(i.engine) : &profiles.engine(i.engine, i.version);
}

void resolveWorkload(Draft &draft, ResolvedInference &i)
{
    const Inference &asked = draft.asked.inference;
    i.promptTokens = draft.orAssume<std::int64_t>(asked.promptTokens, 2048, "inference.prompt_tokens");
    i.outputTokens = draft.orAssume<std::int64_t>(asked.outputTokens, 512, "inference.output_tokens");
    i.context = asked.context.value_or(i.promptTokens + i.outputTokens);
    i.concurrencyMax = asked.concurrencyMax;
    i.concurrency = i.concurrencyMax ? 1 : draft.orAssume<std::int64_t>(asked.concurrency, 1, "inference.concurrency");
}

// The smallest card of the machine decides.
const catalog::Gpu *smallestCard(const Draft &draft)
{
    const catalog::Gpu *smallest = nullptr;
    for (const auto &part : draft.resolved.machine) {
        if (part.gpu && (!smallest || part.gpu->memoryGib < smallest->memoryGib))
            smallest = part.gpu;
    }
    return smallest;
}

std::int64_t cardsOfReplica(const Draft &draft)
{
    const Parallelism &asked = draft.asked.parallelism;
    if (!asked.tensor && !asked.pipeline)
        return draft.resolved.gpus;
    return boundedProduct({asked.tensor.value_or(1), asked.pipeline.value_or(1)});
}

resources::CardDefaults cardDefaults(const Draft &draft)
{
    const auto &engine = *draft.resolved.engine;
    resources::CardDefaults reached{.maxBatchedTokens = engine.maxBatchedTokens, .maxNumSeqs = engine.maxNumSeqs};
    const auto *card = smallestCard(draft);
    for (const auto &entry : engine.cards) {
        if (card && card->memoryGib >= entry.fromGib &&
            card->computeCapability.value_or(entry.fromCapability) >= entry.fromCapability)
            reached = entry;
    }
    constexpr std::int64_t wide = 4;
    if (reached.maxNumSeqsWide > 0 && cardsOfReplica(draft) >= wide)
        reached.maxNumSeqs = reached.maxNumSeqsWide;
    return reached;
}

// SGLang keeps free what its rule of thumb says activations, graphs and parallelism need (server_args.py, MiB).
double leftByRule(const Draft &draft, const ResolvedInference &i)
{
    constexpr double mib = 1024;
    const auto *card = smallestCard(draft);
    if (!card || card->memoryGib <= 0)
        return draft.resolved.engine->utilization;
    const auto chunk = static_cast<double>(std::max<std::int64_t>(i.maxBatchedTokens, 2048));
    double reserved = 512 + chunk * 1.5 + static_cast<double>(i.maxNumSeqs) * 2 +
                      static_cast<double>(cardsOfReplica(draft)) / 8 * mib;
    const double memory = static_cast<double>(card->usableBytes) / (mib * mib);
    if (card->memoryGib > 60)
        reserved = std::max(reserved, 10 * mib);
    return std::clamp(1 - reserved / memory, 0.1, 0.95);
}

// A profile says 0 where the engine has no limit of its own and takes the prompts as they come.
void resolveLimits(Draft &draft, ResolvedInference &i)
{
    const Inference &asked = draft.asked.inference;
    const auto &engine = *draft.resolved.engine;
    const auto card = cardDefaults(draft);
    const std::int64_t together = boundedProduct({i.promptTokens, i.concurrency});
    i.maxNumSeqs = asked.maxNumSeqs.value_or(card.maxNumSeqs > 0 ? card.maxNumSeqs : i.concurrency);
    i.maxBatchedTokens = asked.maxBatchedTokens.value_or(card.maxBatchedTokens > 0 ? card.maxBatchedTokens : together);
    constexpr std::int64_t longestUncut = 32768;
    if (engine.batchesContext && !asked.maxBatchedTokens && i.context <= longestUncut)
        i.maxBatchedTokens = std::max(i.maxBatchedTokens, i.context);
    i.microBatchTokens = asked.microBatchTokens.value_or(engine.microBatchTokens > 0 ? engine.microBatchTokens : 512);
    const double share = engine.reservesForActivations ? leftByRule(draft, i) : engine.utilization;
    i.gpuMemoryUtilization = asked.gpuMemoryUtilization.value_or(share > 0 ? share : 0.9);
    // Who asks for more sequences at once starts the engine with room for them in its sampler. SGLang's share above
    // goes by the rows of its graphs, which stay as they are.
    if (!asked.maxNumSeqs && engine.samplerBytes > 0 && !i.concurrencyMax)
        i.maxNumSeqs = std::max(i.maxNumSeqs, i.concurrency);
    i.gpuLayers = asked.gpuLayers.value_or(draft.architecture().numLayers() + 1);
}

bool defaultFlashAttention(const Draft &draft, const ResolvedInference &i)
{
    if (i.engine == Engine::LlamaCpp)
        return i.version >= resources::versionNumber(LlamaCppFlashAttentionAuto);
    return draft.cardThat([](const catalog::Gpu &gpu) { return !gpu.flashAttention2; }) == nullptr;
}

void resolveFeatures(Draft &draft, ResolvedInference &i)
{
    const Inference &asked = draft.asked.inference;
    const auto &engine = *draft.resolved.engine;
    i.swaFull = asked.swaFull.value_or(false);
    i.expertsOnHost = asked.expertsOnHost.value_or(false);
    i.cudaGraphs = asked.cudaGraphs.value_or(engine.cudaGraphs);
    i.flashAttention = asked.flashAttention.value_or(defaultFlashAttention(draft, i));
    i.mlaCache = asked.mlaCache.value_or(engine.mlaCompressed ? MlaCache::Compressed : MlaCache::Full);
}

}  // namespace

void resolveInference(Draft &draft)
{
    ResolvedInference &i = draft.resolved.inference;
    i.engine = draft.orAssume(draft.asked.inference.engine, Engine::Vllm, "inference.engine");
    resolveVersion(draft, i);
    resolveFormats(draft, i);
    resolveWorkload(draft, i);
    resolveLimits(draft, i);
    resolveFeatures(draft, i);
}

}  // namespace headroom::scenario
