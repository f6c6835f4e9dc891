// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What runs otherwise than asked, or badly: features the cards lack, lengths the model was not made for. Each warning
// carries assignments that put it right, in the form setFromText() takes.
#include "core/scenario/draft.h"

#include <algorithm>
#include <cmath>

namespace headroom::scenario {
namespace {

using catalog::Gpu;
using resources::NumberFormat;

std::string text(std::int64_t value)
{
    return std::to_string(value);
}

bool lacksBf16(const Gpu &gpu)
{
    return !gpu.bf16;
}

bool lacksFp8(const Gpu &gpu)
{
    return !gpu.fp8;
}

bool lacksFlashAttention(const Gpu &gpu)
{
    return !gpu.flashAttention2;
}

std::string assigned(std::string_view path, std::string_view value)
{
    return std::string(path) + "=" + std::string(value);
}

// Which 16-bit type these cards can compute in.
std::string_view sixteenBit(const Draft &draft)
{
    return draft.cardThat(lacksBf16) ? "fp16" : "bf16";
}

const Gpu *cardWithout(const Draft &draft, const NumberFormat &format)
{
    return draft.cardThat([&](const Gpu &gpu) {
        if (format.id == "bf16" || format.id == "gguf:BF16")
            return lacksBf16(gpu);
        if (format.id == "fp8")
            return lacksFp8(gpu);
        return gpu.computeCapability.has_value() && *gpu.computeCapability < format.minimumCapability;
    });
}

std::string codeFor(const NumberFormat &format)
{
    if (format.id == "gguf:BF16")
        return "bf16-unsupported";
    if (format.id == "int8" || format.id == "int8-w8a8")
        return "int8-unsupported";
    if (format.id == "nvfp4" || format.id == "mxfp4")
        return "fp4-unsupported";
    return format.id + "-unsupported";
}

void warnAboutFormat(Draft &draft, const char *path, const NumberFormat *format)
{
    // llama.cpp converts what a card cannot compute in while it loads or multiplies.
    const bool llamaCpp = !isTraining(draft.asked.task) && draft.resolved.inference.engine == Engine::LlamaCpp;
    const Gpu *gpu = format && !llamaCpp ? cardWithout(draft, *format) : nullptr;
    if (!gpu)
        return;
    const std::string_view instead = sixteenBit(draft);
    draft.warn(Severity::Warning, codeFor(*format), path, gpu->name, std::string(instead), {assigned(path, instead)});
}

void warnAboutPrecision(Draft &draft)
{
    const Precision precision = draft.resolved.training.precision;
    const char *path = "training.precision";
    if (precision == Precision::Fp8) {
        if (const Gpu *gpu = draft.cardThat(lacksFp8)) {
            const bool fp16 = draft.cardThat(lacksBf16) != nullptr;
            draft.warn(Severity::Warning, "fp8-unsupported", path, gpu->name, fp16 ? "fp16" : "bf16",
                       {assigned(path, fp16 ? "mixed-fp16" : "mixed-bf16")});
        }
        return;
    }
    const Gpu *gpu = draft.cardThat(lacksBf16);
    const bool bf16 =
        precision == Precision::MixedBf16 || precision == Precision::AmpBf16 || precision == Precision::Bf16;
    if (gpu && bf16)
        draft.warn(Severity::Warning, "bf16-unsupported", path, gpu->name, "fp16",
                   {assigned(path, precision == Precision::AmpBf16 ? "amp-fp16" : "mixed-fp16")});
}

void warnAboutTrainingAttention(Draft &draft)
{
    const Gpu *gpu = draft.cardThat(lacksFlashAttention);
    if (gpu && draft.asked.training.flashAttention.value_or(true))
        draft.warn(Severity::Warning, "flash-attention-unsupported", "training.flash_attention", gpu->name, "false",
                   {"training.flash_attention=false"});
}

// llama.cpp brings kernels of its own for every card.
void warnAboutInferenceAttention(Draft &draft)
{
    ResolvedInference &i = draft.resolved.inference;
    const Gpu *gpu = draft.cardThat(lacksFlashAttention);
    if (!gpu || i.engine == Engine::LlamaCpp || !draft.asked.inference.flashAttention.value_or(false))
        return;
    i.flashAttention = false;
    draft.warn(Severity::Warning, "flash-attention-unsupported", "inference.flash_attention", gpu->name, "false",
               {"inference.flash_attention=false"});
}

void warnAboutTrainingLength(Draft &draft)
{
    const std::int64_t most = draft.architecture().maxPositionEmbeddings;
    const std::int64_t length = draft.resolved.training.sequenceLength;
    if (most > 0 && length > most)
        draft.warn(Severity::Warning, "sequence-beyond-model", "training.sequence_length", text(length), text(most),
                   {"training.sequence_length=" + text(most)});
}

void warnAboutContext(Draft &draft)
{
    const ResolvedInference &i = draft.resolved.inference;
    const std::int64_t most = draft.architecture().maxPositionEmbeddings;
    const std::int64_t tokens = i.promptTokens + i.outputTokens;
    const bool said = draft.asked.inference.context.has_value();
    if (most > 0 && i.context > most) {
        const std::int64_t prompt = std::max<std::int64_t>(most - i.outputTokens, 1);
        draft.warn(Severity::Warning, "sequence-beyond-model", said ? "inference.context" : "inference.prompt_tokens",
                   text(i.context), text(most),
                   {said ? "inference.context=" + text(most) : "inference.prompt_tokens=" + text(prompt)});
    }
    if (i.context < tokens)
        draft.warn(Severity::Warning, "context-below-tokens", "inference.context", text(i.context), text(tokens),
                   {"inference.context=" + text(tokens)});
}

// Quantised formats that an engine has no kernels for. Transformers reads a GGUF, but unpacks it to 16 bit.
bool loads(Engine engine, const NumberFormat &format)
{
    const auto &id = format.id;
    switch (engine) {
    case Engine::TensorrtLlm:
        return !format.gguf && id != "nf4" && id != "fp4" && id != "hqq-int4" && id != "gptq-int8";
    case Engine::Transformers:
        return !format.gguf && id != "nvfp4";
    case Engine::Sglang:
        return id != "hqq-int4";
    default:
        return true;
    }
}

void warnAboutEngineFormat(Draft &draft)
{
    const ResolvedInference &i = draft.resolved.inference;
    if (!i.weights)
        return;
    if (i.engine != Engine::LlamaCpp) {
        if (!loads(i.engine, *i.weights))
            draft.warn(Severity::Warning, "format-not-of-engine", "inference.weights", i.weights->id,
                       "bf16, fp8, awq-int4, gptq-int4", {"inference.weights=awq-int4"});
        return;
    }
    if (i.weights->gguf)
        return;
    const bool sixteenBits = i.weights->id == "fp16" || i.weights->id == "bf16" || i.weights->id == "fp32";
    if (!sixteenBits)
        draft.warn(Severity::Warning, "format-not-of-engine", "inference.weights", i.weights->id, "gguf:*",
                   {"inference.weights=gguf:Q4_K_M"});
}

// "0.87": a share as people write it, rounded down so that it holds.
std::string shareText(double share)
{
    const auto hundredths = static_cast<std::int64_t>(std::floor(share * 100 + 1e-9));
    return hundredths >= 100 ? "1" : (hundredths < 10 ? "0.0" : "0.") + text(hundredths);
}

// vLLM takes its share of the whole card, and does not start where less than that is free.
void warnAboutShare(Draft &draft)
{
    const Resolved &r = draft.resolved;
    if (!r.engine->preallocates || r.engine->poolOf != resources::PoolOf::Card || r.reservedBytes == 0)
        return;
    const char *path = "inference.gpu_memory_utilization";
    const double taken = static_cast<double>(r.reservedBytes) + r.engine->contextGib * BytesPerGib;
    double free = 1;
    for (const auto &part : r.machine)
        free = std::min(free, 1 - taken / static_cast<double>(part.gpu->usableBytes));
    if (free >= 0.01 && r.inference.gpuMemoryUtilization > free)
        draft.warn(Severity::Warning, "share-not-free", path, shareText(r.inference.gpuMemoryUtilization),
                   shareText(free), {assigned(path, shareText(free))});
}

}  // namespace

void warnAboutFeatures(Draft &draft)
{
    if (isTraining(draft.asked.task)) {
        warnAboutPrecision(draft);
        if (draft.asked.training.baseWeights)
            warnAboutFormat(draft, "training.base_weights", draft.resolved.training.baseWeights);
        warnAboutTrainingAttention(draft);
        warnAboutTrainingLength(draft);
        return;
    }
    warnAboutFormat(draft, "inference.weights", draft.resolved.inference.weights);
    if (draft.asked.inference.kvCache)
        warnAboutFormat(draft, "inference.kv_cache", draft.resolved.inference.kvCache);
    warnAboutInferenceAttention(draft);
    warnAboutContext(draft);
    warnAboutEngineFormat(draft);
    warnAboutShare(draft);
}

void warnAboutParallelism(Draft &draft)
{
    const ResolvedParallelism &p = draft.resolved.parallelism;
    const Framework framework = draft.resolved.training.framework;
    if (p.tensor > draft.resolved.nvlinkDomain)
        draft.warn(Severity::Warning, "tensor-across-nodes", "parallelism.tensor", text(p.tensor),
                   text(draft.resolved.nvlinkDomain));
    if (!isTraining(draft.asked.task))
        return;
    if (p.zeroStage > 0 && p.data * p.context == 1)
        draft.warn(Severity::Info, "zero-one-rank", "parallelism.zero_stage", text(p.zeroStage), "0",
                   {"parallelism.zero_stage=0"});
    // DeepSpeed's pipeline engine keeps gradients over micro-batches and takes no stage above 1.
    if (framework == Framework::DeepSpeed && p.zeroStage >= 2 && p.pipeline > 1)
        draft.warn(Severity::Warning, "zero3-pipeline", "parallelism.zero_stage", text(p.zeroStage), "1",
                   {"parallelism.zero_stage=1"});
    if (framework == Framework::Fsdp && draft.resolved.gpus > 1 && !draft.asked.parallelism.zeroStage)
        draft.warn(Severity::Info, "fsdp-not-sharded", "parallelism.zero_stage", "0", "3",
                   {"parallelism.zero_stage=3"});
}

}  // namespace headroom::scenario
