// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked. A scenario holds only what the user said: an empty optional is "as the ecosystem does", and
// resolve() (core/scenario/resolve.h) fills it in. Keys are those of docs/plan_format.md, one to one.
#pragma once

#include "core/words.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom::scenario {

enum class Task { Inference, Pretrain, Full, Lora, Qlora };
enum class Engine { Transformers, Vllm, Sglang, TensorrtLlm, LlamaCpp, Generic };
enum class Framework {
    Transformers,
    DeepSpeed,
    Fsdp,
    Megatron,
    Torchtune,
    Torchtitan,
    LlamaFactory,
    MsSwift,
    Unsloth,
    Litgpt,
    Generic
};
enum class Precision { MixedBf16, MixedFp16, AmpBf16, AmpFp16, Bf16, Fp32, Fp8 };
enum class GradientType { Fp32, Bf16, Fp16 };
enum class Optimizer {
    AdamW,
    AdamW8bit,
    PagedAdamW,
    PagedAdamW8bit,
    Adafactor,
    Sgd,
    SgdMomentum,
    Lion,
    Lion8bit,
    Muon,
    GaloreAdamW,
    AdamMini,
    Lomo
};
enum class Recompute { None, Selective, Full };
enum class Loss { Standard, Fused, Chunked, FusedLinear };
enum class Offload { None, Cpu, Nvme };
enum class ContextMethod { Ring, AllGather, Ulysses };
enum class MlaCache { Compressed, Full };
enum class KbitUpcast { None, Norms, All };  // norms, and with All the embedding and the head
enum class AdapterType { Fp32, Bf16, Fp16 };

struct GpuCount {
    std::string gpu;
    std::int64_t count = 1;
    nlohmann::json unknown = nullptr;  // keys we do not know; null: none
    friend bool operator==(const GpuCount &, const GpuCount &) = default;
};

struct Hardware {
    std::vector<GpuCount> gpus;  // one entry; several for a mixed machine (`gpu` as a list)
    std::optional<std::int64_t> gpusPerNode, nvlinkDomain;
    std::optional<double> reservedGib;
    std::optional<double> hostMemoryGib;  // of one node, for the host-memory check
    [[nodiscard]] std::int64_t total() const
    {
        std::int64_t n = 0;
        for (const auto &g : gpus)
            n += g.count;
        return n;
    }
    friend bool operator==(const Hardware &, const Hardware &) = default;
};

struct Parallelism {
    std::optional<std::int64_t> tensor, pipeline, context, expert, data, virtualPipeline,
        zeroStage;  // data empty = "auto"
    std::optional<bool> sequenceParallel, reshardAfterForward;
    std::optional<ContextMethod> contextMethod;
    friend bool operator==(const Parallelism &, const Parallelism &) = default;
};

struct Inference {
    std::optional<Engine> engine;
    std::optional<std::string> engineVersion, weights, kvCache, backend;
    std::optional<std::int64_t> promptTokens, outputTokens, context, concurrency, maxNumSeqs, maxBatchedTokens,
        microBatchTokens, gpuLayers;
    bool concurrencyMax = false;  // concurrency: "max"
    std::optional<double> gpuMemoryUtilization;
    std::optional<bool> swaFull, expertsOnHost, cudaGraphs, flashAttention;
    std::optional<MlaCache> mlaCache;
    friend bool operator==(const Inference &, const Inference &) = default;
};

struct Lora {
    std::optional<std::int64_t> rank;
    std::optional<std::vector<std::string>> targets;  // empty optional or {"all-linear"}: every linear layer
    std::optional<AdapterType> dtype;
    std::optional<double> dropout;
    std::optional<bool> dora;
    std::optional<std::vector<std::string>> modulesToSave;
    friend bool operator==(const Lora &, const Lora &) = default;
};

struct Training {
    std::optional<Framework> framework;
    std::optional<std::string> frameworkVersion, baseWeights;
    std::optional<Precision> precision;
    std::optional<GradientType> gradientDtype;
    std::optional<Optimizer> optimizer;
    std::optional<std::int64_t> sequenceLength, microBatch, gradientAccumulation, recomputeLayers;
    std::optional<Recompute> recompute;
    std::optional<bool> flashAttention, fusedKernels, fusedLoss, compile, optimizerInBackward, tiledMlp,
        doubleQuantization, offloadActivations;
    std::optional<Loss> loss;
    std::optional<KbitUpcast> kbitUpcast;
    std::optional<Offload> offloadOptimizer, offloadParameters;
    Lora lora;
    std::optional<double> tokens, datasetTokens;
    friend bool operator==(const Training &, const Training &) = default;
};

struct Scenario {
    std::string name;
    std::string model;                          // catalogue id or path; empty when inlineModel is set
    std::optional<nlohmann::json> inlineModel;  // architecture object with Hugging Face config keys
    Task task = Task::Inference;
    Hardware hardware;
    Parallelism parallelism;
    Inference inference;
    Training training;
    nlohmann::json unknown = nlohmann::json::object();  // keys we do not know, kept at their place for saving
    friend bool operator==(const Scenario &, const Scenario &) = default;
};

struct FleetEntry {
    std::string gpu;
    std::int64_t count = 1;
    std::optional<std::int64_t> gpusPerNode;
    nlohmann::json unknown = nullptr;  // keys we do not know; null: none
    friend bool operator==(const FleetEntry &, const FleetEntry &) = default;
};

struct Plan {
    std::string title;
    std::vector<FleetEntry> fleet;
    std::vector<Scenario> scenarios;
    nlohmann::json unknown = nlohmann::json::object();
    friend bool operator==(const Plan &, const Plan &) = default;
};

[[nodiscard]] constexpr bool isTraining(Task t)
{
    return t != Task::Inference;
}
[[nodiscard]] constexpr bool hasAdapters(Task t)
{
    return t == Task::Lora || t == Task::Qlora;
}

}  // namespace headroom::scenario

namespace headroom {
#define HEADROOM_WORDS(Type, N, ...)                                                                                   \
    template <> struct Words<scenario::Type> {                                                                         \
        using E = scenario::Type;                                                                                      \
        static constexpr std::array<std::pair<E, std::string_view>, N> table{{__VA_ARGS__}};                           \
    }
HEADROOM_WORDS(Task, 5, {E::Inference, "inference"}, {E::Pretrain, "pretrain"}, {E::Full, "full"}, {E::Lora, "lora"},
               {E::Qlora, "qlora"});
HEADROOM_WORDS(Engine, 6, {E::Transformers, "transformers"}, {E::Vllm, "vllm"}, {E::Sglang, "sglang"},
               {E::TensorrtLlm, "tensorrt-llm"}, {E::LlamaCpp, "llama.cpp"}, {E::Generic, "generic"});
HEADROOM_WORDS(Framework, 11, {E::Transformers, "transformers"}, {E::DeepSpeed, "deepspeed"}, {E::Fsdp, "fsdp"},
               {E::Megatron, "megatron"}, {E::Torchtune, "torchtune"}, {E::Torchtitan, "torchtitan"},
               {E::LlamaFactory, "llama-factory"}, {E::MsSwift, "ms-swift"}, {E::Unsloth, "unsloth"},
               {E::Litgpt, "litgpt"}, {E::Generic, "generic"});
HEADROOM_WORDS(Precision, 7, {E::MixedBf16, "mixed-bf16"}, {E::MixedFp16, "mixed-fp16"}, {E::AmpBf16, "amp-bf16"},
               {E::AmpFp16, "amp-fp16"}, {E::Bf16, "bf16"}, {E::Fp32, "fp32"}, {E::Fp8, "fp8"});
HEADROOM_WORDS(GradientType, 3, {E::Fp32, "fp32"}, {E::Bf16, "bf16"}, {E::Fp16, "fp16"});
HEADROOM_WORDS(Optimizer, 13, {E::AdamW, "adamw"}, {E::AdamW8bit, "adamw-8bit"}, {E::PagedAdamW, "paged-adamw"},
               {E::PagedAdamW8bit, "paged-adamw-8bit"}, {E::Adafactor, "adafactor"}, {E::Sgd, "sgd"},
               {E::SgdMomentum, "sgd-momentum"}, {E::Lion, "lion"}, {E::Lion8bit, "lion-8bit"}, {E::Muon, "muon"},
               {E::GaloreAdamW, "galore-adamw"}, {E::AdamMini, "adam-mini"}, {E::Lomo, "lomo"});
HEADROOM_WORDS(Recompute, 3, {E::None, "none"}, {E::Selective, "selective"}, {E::Full, "full"});
HEADROOM_WORDS(Loss, 4, {E::Standard, "standard"}, {E::Fused, "fused"}, {E::Chunked, "chunked"},
               {E::FusedLinear, "fused-linear"});
HEADROOM_WORDS(Offload, 3, {E::None, "none"}, {E::Cpu, "cpu"}, {E::Nvme, "nvme"});
HEADROOM_WORDS(ContextMethod, 3, {E::Ring, "ring"}, {E::AllGather, "all-gather"}, {E::Ulysses, "ulysses"});
HEADROOM_WORDS(MlaCache, 2, {E::Compressed, "compressed"}, {E::Full, "full"});
HEADROOM_WORDS(KbitUpcast, 3, {E::None, "none"}, {E::Norms, "norms"}, {E::All, "all"});
HEADROOM_WORDS(AdapterType, 3, {E::Fp32, "fp32"}, {E::Bf16, "bf16"}, {E::Fp16, "fp16"});
#undef HEADROOM_WORDS
}  // namespace headroom
