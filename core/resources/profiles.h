// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How each training framework and each inference engine uses memory, read from resources/profiles.json. A term of
// core/estimate asks the profile; it never asks which framework it is.
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"
#include "core/words.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::resources {

// What the modules of one layer keep for the backward pass. 1 = one tensor of the named width in the compute type.
struct Kernels {
    double normFp32Copies = 0;      // fp32 copies of the norm's input (eager RMSNorm)
    double normCopies = 0;          // normalised copies besides the norm's output, kept for the gain's gradient
    double normInputs = 0;          // the residual stream itself, kept as the norm's input (fused norms)
    double gatedTensors = 4;        // of FFN width kept by a gated MLP: gate, up, act(gate), product
    double plainTensors = 2;        // by an ungated MLP: before and after the activation
    double ropeInputs = 0;          // q and k from before RoPE that stay alive (views of a fused QKV output)
    bool repeatsKeyValue = false;   // KV heads expanded to all heads before attention
    double scoreBytes = 6;          // a score without flash attention: fp32 softmax and its 16-bit copy; + dropout
    double scoreGradientBytes = 4;  // and what its backward pass needs besides
    double gatedGradients = 2;      // of FFN width, while a gated MLP is passed backward, besides what it kept
    double plainGradients = 1;      // the same of an ungated one
    bool mlpInPlace = false;        // gradients are written over what was kept (Liger, unsloth)
};

// Bytes a token and vocabulary row at the loss, by implementation (training.loss).
struct LossBytes {
    double standard = 16, fused = 6, chunked = 4, fusedLinear = 0;
    double chunkedCompiled = 0;   // of "chunked" where the loss is compiled: no fp32 copy is kept; 0: the same
    double chunkedQuantised = 0;  // of "chunked" while a quantised head is there dequantised; 0: the same
    double retained = 0;          // of "standard", during the whole backward pass (logits in the output object)
};

struct FrameworkProfile {
    std::string id, name, newestVersion, source;
    scenario::Precision precision = scenario::Precision::MixedBf16;
    scenario::GradientType mixedGradient = scenario::GradientType::Bf16;  // gradient type of mixed precision
    scenario::Loss loss = scenario::Loss::Standard;
    scenario::AdapterType adapterType = scenario::AdapterType::Fp32;  // LoRA weights
    bool fusedKernels = false;
    Kernels eager, fused;  // fused also stands for compiled: measured alike (torchtitan, torchtune)
    LossBytes lossBytes;
    double pretrainStandardLoss = 0;  // of "standard" in pre-training, where its scripts differ; 0: the same
    bool selectiveMatmuls = false;    // selective recompute keeps every second matmul's output, not all but the scores
    double stepCopies = 1;            // times the optimizer's own temporaries; 0: fused optimizer kernels
    // reserved over used of the logits where their blocks are not used again: lengths that vary from step to step, or
    // an allocator without expandable segments; fitted
    double varyingLengthRatio = 1;
    bool shardedMaster = false;  // "mixed-bf16" = fp32 shards with 16-bit gather and compute (FSDP), not 2+2+12
    bool reduceFp32 = false;     // gradients are reduced in fp32 (input of the reduce-scatter)
    double prefetchedUnits = 1;  // unsharded blocks besides the one in use (FSDP, ZeRO-3)
    double reduceBucketElements = 0, gatherBucketElements = 0;  // ZeRO
    bool overlapsReduction = false;                             // two reduce buckets
    bool bucketsWith16BitGradients =
        false;                     // ZeRO buckets only with 16-bit gradients (Megatron-DeepSpeed's fp16 engine)
    double stepGroupElements = 0;  // ZeRO-3 steps in groups of at most this many elements; 0: all at once
    // FSDP1 under reentrant checkpointing: a frozen unit's input and its gradient stay until the backward pass ends
    bool holdsUnitInputs = false;
    bool expertsInTurn = false;  // experts run one after the other, not all expanded tokens at once
    double liveElements = 0;     // ZeRO-3 keeps up to this many gathered; 0: the units in use
    // Under FSDP a step of several micro-batches adds up whole gradients (no_sync); the second: it always has several
    bool accumulatesWhole = false, alwaysAccumulates = false;
    // FSDP of one flat parameter a unit: with adapters, the frozen part of it has a gradient too (zeros)
    bool flatGradients = false;
    bool chunksHead = false;             // a loss by chunks has the head's product by chunks too
    bool autoBuckets = false;            // ZeRO-3 with "auto" bucket sizes: hidden size squared
    bool bucketsCopyGradients = false;   // DDP without gradient_as_bucket_view: its buckets are a second gradient
    bool weightGradientBuffers = false;  // one 16-bit buffer a shape of matrix stands in for its gradient (TE)
    double cublasHandles = 0;            // threads that keep a cuBLAS workspace, by card; 0: 32 MiB in all
    bool transformerEngine = false;      // and the workspace of TransformerEngine's products
    bool gathersHeadInput = false;       // a buffer for the whole input of the head under sequence parallelism
    bool flashCopiesOutput = false;      // FlashAttention 2 hands its output on in another layout: kept twice
    double pipelineBuffers = 0;          // inputs and gradients on their way to or from the neighbouring stages
    bool sharesAdapterInput = false;     // q, k and v are one matrix: their adapters have one input, and outputs padded
                                         // with zeros where not all three have one (LitGPT)
    bool untiesHead = false;             // a tied head is loaded as a matrix of its own
    bool quantisesHead = false;          // QLoRA: the head is quantised like the layers
    double dequantisedBytes = 2;         // an element of the matrix in use after dequantising, casts included
    scenario::KbitUpcast kbitUpcast = scenario::KbitUpcast::None;  // QLoRA: what k-bit preparation casts to fp32
    bool castsPacked = false;  // and that of GPTQ too (PEFT before pull request 771, August 2023)
    bool castsModule = false;  // the engine casts the whole model to 16 bit under mixed precision (DeepSpeed)
    bool reentrant = false;    // checkpointing runs the whole layer again: its output is there while it goes backward
    bool keepsPreviousInputs = false;  // and those of the step before: its graph lives until the new loss is there
    bool keepsFrozenInputs = false;    // bitsandbytes: inputs of frozen linears are saved for backward
    bool castsAdapterInputs = false;   // PEFT: an fp32 copy of the input for fp32 adapters
    double loraDropout = 0;            // of the adapters' input, where the plan does not say
    bool mastersAdapters = false;      // 16-bit adapters have fp32 masters and states under mixed precision (DeepSpeed)
    bool wholeBuckets = false;         // reduce buckets are as large as asked and there before the loss (DeepSpeed)
    bool persistentGradients = false;  // gradient buffers are never freed (Megatron)
    bool offloadsCheckpoints = false;  // what recomputation keeps lies in host memory unless the plan says no (unsloth)
    // The step has an fp32 copy of the gradients of a partition (DeepSpeed, Megatron-DeepSpeed)
    bool clonesGradients = false;
    bool fullGatherOnSave = false;  // saving under FSDP makes whole units on the GPU, one after the other
    double vocabularyMultiple = 1;  // rows padded to a multiple of this times tensor size
    double reservedRatio = 1.02, reservedRatioSharded = 1.08;  // reserved / allocated, by kind of work; fitted
    // Instead of a ratio, where they are known apart: holes left by what comes and goes in a step, as a share of it,
    // and by the logits, whose blocks are the largest and of several sizes; fitted, residuals beside them
    struct Holes {
        double moving = 0, logits = 0;
    } holes, holesSharded;
    double shardedGib = 0;  // reserved besides where units are sharded; fitted with them
    // Reserved besides, as multiples of the sharded gradients: other streams have block pools of their own; fitted
    double gradientPools = 0;
    double contextGib = 1.0;  // CUDA context and libraries
    double ncclGib = 0.5;     // with more than one GPU, outside PyTorch's allocator
};

// What a share of the card (EngineProfile::utilization) is a share of.
enum class PoolOf {
    Card,        // the whole card, everything comes out of it (vLLM)
    FreeBefore,  // what is free before the weights are loaded; activations come out of the rest (SGLang)
    FreeAfter,   // what is free once everything else is there (TensorRT-LLM)
};

// Defaults that depend on the card: the last entry that it reaches.
struct CardDefaults {
    double fromGib = 0, fromCapability = 0;  // a card without CUDA reaches any capability
    std::int64_t maxBatchedTokens = 0, maxNumSeqs = 0;
    std::int64_t maxNumSeqsWide = 0;  // with a tensor size of 4 and more; 0: the same
};

// Positions that are rotated by a table of cosines and sines.
enum class RopeTables { None, One, PerLayer };

struct EngineProfile {
    std::string id, name, newestVersion, source;
    bool preallocates = false;  // takes gpu_memory_utilization of the card at start
    double utilization = 0.9;
    std::int64_t pageTokens = 1;                                              // KV granularity
    std::int64_t maxBatchedTokens = 0, maxNumSeqs = 0, microBatchTokens = 0;  // 0: as asked
    bool fullPromptLogits = false;
    bool mlaCompressed = true;
    bool cudaGraphs = false;
    // layers and embedding can stay on the host, the context is reserved whole (llama.cpp)
    bool embeddingOnHost = false;
    bool dynamicCache = false;  // the cache grows with each token, nothing is reserved (Transformers)
    double inputCopies = 1;     // of a micro-batch's inputs where layers are spread over GPUs (llama.cpp: 4, pipelined)
    double windowPadding = 0;   // cells that window layers are rounded up to; 0: they keep pages (llama.cpp 256)
    double mlpWidths = 6, hiddenWidths = 8;  // prefill peak: bytes a token and FFN width / hidden width
    double persistentHidden = 0;             // bytes a batched token and hidden width that stay (input buffers)
    double samplerBytes = 0;                 // a sequence and vocabulary row in the sampler
    double samplerBytesGathered = 0;         // the same with the logits of tensor ranks gathered first; 0: the same
    double logitBytes = 6;                   // a row of logits: 16-bit and fp32 copy
    double heldLogitBytes = 0;               // of it, what the first answer keeps until the second one is there
    double cacheCopies = 1;                  // caches alive while generating (legacy tuple cache: 2)
    bool groupsLayers = false;               // tokens are counted by groups of layers that share one page (vLLM)
    bool graphsInBudget = false;             // CUDA graphs count against the utilisation (vLLM from 0.21)
    PoolOf poolOf = PoolOf::Card;
    bool reservesForActivations = false;  // utilization, where it is not said, is what a rule of thumb leaves (SGLang)
    bool batchesContext = false;          // a prompt is not cut: as many tokens a step as the context has (vLLM V0)
    std::vector<CardDefaults> cards;
    RopeTables ropeTables = RopeTables::None;
    double latentCopies = 0;  // 16-bit copies of MLA's up-projection: 1 where it is quantised, 2 always
    double expertHiddenMultiple = 1, expertWidthMultiple = 1;  // MXFP4 experts are padded to these on loading
    bool expertsInTurn = false;  // experts run one after the other, not all expanded tokens at once
    // buffers of the expanded tokens that stay: 1 quantised experts, 2 all, 3 all but quantised ones on Blackwell
    int moeWorkspace = 0;
    bool convFp32 = false;      // convolution state of recurrent layers in fp32, like the recurrent state
    double imageTokens = 0;     // of the profile run, where the model takes images of any size
    bool maskInBuffer = false;  // attention masks lie in the compute buffer (llama.cpp)
    double constantGib = 0;     // inside PyTorch's allocator whatever the size
    double graphGib = 0;        // CUDA graphs
    double contextGib = 0.5;
    double ncclGib = 0, ncclGibPerDoubling = 0;  // with tensor parallelism: + per doubling
    double hipGib = 0, hipGibPerDoubling = 0;    // the same on AMD cards, on top; fitted, residuals beside it
    double reservedRatio = 1.0;
};

class Profiles
{
public:
    [[nodiscard]] static Result<Profiles> load(const std::filesystem::path &file);
    // The newest entry whose from_version is not above `version` (versionNumber of what the scenario says).
    [[nodiscard]] const FrameworkProfile &framework(scenario::Framework id, double version = 1e9) const;
    [[nodiscard]] const EngineProfile &engine(scenario::Engine id, double version = 1e9) const;

private:
    template <class Profile> struct Versioned {
        double fromVersion = 0;
        Profile profile;
    };
    template <class Profile> using Versions = std::vector<Versioned<Profile>>;  // oldest first

    std::map<scenario::Framework, Versions<FrameworkProfile>> m_frameworks;
    std::map<scenario::Engine, Versions<EngineProfile>> m_engines;
};

// "0.18.0" -> 1800, "4.46.0" -> 44600, "b1691" -> 16910000, "core 0.14" -> 1400: orders the versions of one engine.
[[nodiscard]] double versionNumber(std::string_view text);
// The same of what a person wrote: "0.10.2", "v4.45.0.dev0", "b4000", "core 0.11"; nothing where it reads
// otherwise.
[[nodiscard]] std::optional<double> readVersion(std::string_view text);

}  // namespace headroom::resources

namespace headroom {
template <> struct Words<resources::PoolOf> {
    using E = resources::PoolOf;
    static constexpr std::array<std::pair<E, std::string_view>, 3> table{
        {{E::Card, "card"}, {E::FreeBefore, "free_before"}, {E::FreeAfter, "free_after"}}};
};
template <> struct Words<resources::RopeTables> {
    using E = resources::RopeTables;
    static constexpr std::array<std::pair<E, std::string_view>, 3> table{
        {{E::None, "none"}, {E::One, "one"}, {E::PerLayer, "per_layer"}}};
};
}  // namespace headroom
