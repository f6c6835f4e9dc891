// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From what was asked to what is computed: every default filled in as the ecosystem does it, every impossible ask
// refused by name. The estimator takes nothing but a Resolved.
#pragma once

#include "core/catalog/catalog.h"
#include "core/resources/bands.h"
#include "core/resources/formats.h"
#include "core/resources/optimizers.h"
#include "core/resources/profiles.h"
#include "core/result.h"
#include "core/scenario/scenario.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace headroom::scenario {

struct ResolvedParallelism {
    std::int64_t tensor = 1, pipeline = 1, context = 1, expert = 1, data = 1, virtualPipeline = 1;
    int zeroStage = 0;
    bool sequenceParallel = false, reshardAfterForward = true;
    ContextMethod contextMethod = ContextMethod::Ring;
    [[nodiscard]] std::int64_t gpus() const { return tensor * pipeline * context * data; }
};

struct ResolvedInference {
    Engine engine = Engine::Vllm;
    std::string engineVersion;
    double version = 0;  // resources::versionNumber(engineVersion)
    const resources::NumberFormat *weights = nullptr;
    const resources::NumberFormat *kvCache = nullptr;
    std::int64_t promptTokens = 2048, outputTokens = 512, context = 2560, concurrency = 1;
    bool concurrencyMax = false;
    std::int64_t maxNumSeqs = 256, maxBatchedTokens = 2048, microBatchTokens = 512;
    std::int64_t gpuLayers = 0;  // layers on GPUs; numLayers + 1 = all and the head
    double gpuMemoryUtilization = 0.9;
    bool swaFull = false, expertsOnHost = false, cudaGraphs = true, flashAttention = true;
    MlaCache mlaCache = MlaCache::Compressed;
};

struct ResolvedLora {
    std::int64_t rank = 8;
    std::vector<std::string> targets;  // empty = all linear
    int bytesPerElement = 4;
    double dropout = 0;
    bool dora = false;
    std::vector<std::string> modulesToSave;
};

struct ResolvedTraining {
    Framework framework = Framework::Transformers;
    Precision precision = Precision::MixedBf16;
    GradientType gradientDtype = GradientType::Bf16;
    Optimizer optimizerId = Optimizer::AdamW;
    const resources::OptimizerSpec *optimizer = nullptr;
    std::int64_t sequenceLength = 2048, microBatch = 1, gradientAccumulation = 1, recomputeLayers = 0;
    Recompute recompute = Recompute::None;
    bool flashAttention = true, fusedKernels = false, compile = false, optimizerInBackward = false, tiledMlp = false;
    bool doubleQuantization = true, offloadActivations = false;
    Loss loss = Loss::Standard;
    Offload offloadOptimizer = Offload::None, offloadParameters = Offload::None;
    KbitUpcast kbitUpcast = KbitUpcast::None;
    ResolvedLora lora;
    const resources::NumberFormat *baseWeights = nullptr;
};

// Equal GPUs of a machine; a mixed machine has several.
struct ResolvedGpus {
    const catalog::Gpu *gpu = nullptr;
    std::int64_t count = 1;
};

struct Resolved {
    Scenario asked;
    std::shared_ptr<const catalog::Model> model;
    Task task = Task::Inference;
    std::vector<ResolvedGpus> machine;
    std::int64_t gpus = 1, gpusPerNode = 1, nvlinkDomain = 1, reservedBytes = 0;
    std::int64_t hostBytes = 0;  // 0: not known
    ResolvedParallelism parallelism;
    ResolvedInference inference;
    ResolvedTraining training;
    const resources::Formats *formats = nullptr;           // block types of every tensor
    const resources::FrameworkProfile *profile = nullptr;  // of training.framework
    const resources::EngineProfile *engine = nullptr;      // of inference.engine
    resources::Band band;                                  // error band of this task with this framework or engine
    Problems warnings;                 // severity Warning/Info: features the GPU lacks (with the plan key), assumptions
    std::vector<std::string> assumed;  // keys that were not said and matter for this task
};

// ZeRO over one rank divides nothing, however many GPUs tensor and pipeline sizes take.
[[nodiscard]] inline bool shardsParameters(const Resolved &r)
{
    return r.parallelism.zeroStage == 3 && r.parallelism.data * r.parallelism.context > 1;
}

// What resolve() reads besides the scenario.
struct World {
    const catalog::Catalog &catalog;
    const resources::Formats &formats;
    const resources::Optimizers &optimizers;
    const resources::Profiles &profiles;
    const resources::Bands &bands;
    std::filesystem::path folder = {};  // the data folder, for what is read on demand (rules)
};

// A model given as a path or inline object is read by core/modelfile. Paths are relative to `folder` (of the plan).
[[nodiscard]] Result<Resolved> resolve(const Scenario &scenario, const World &world, const std::string &folder = {});
// Every problem that can be found, not only the first; empty = resolve() succeeds. For `check` and the window's fields.
[[nodiscard]] Problems validate(const Scenario &scenario, const World &world, const std::string &folder = {});

}  // namespace headroom::scenario
