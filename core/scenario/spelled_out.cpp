// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies each resolved value into the key it answers; computes nothing.
#include "core/scenario/spelled_out.h"

namespace headroom::scenario {

namespace {

void spellHardware(const Resolved &r, Hardware &hardware)
{
    hardware.gpusPerNode = r.gpusPerNode;
    hardware.nvlinkDomain = r.nvlinkDomain;
    if (!hardware.reservedGib)
        hardware.reservedGib = 0;
}

void spellParallelism(const ResolvedParallelism &r, Parallelism &p)
{
    p.tensor = r.tensor;
    p.pipeline = r.pipeline;
    p.context = r.context;
    p.expert = r.expert;
    p.data = r.data;
    p.virtualPipeline = r.virtualPipeline;
    p.zeroStage = r.zeroStage;
    p.sequenceParallel = r.sequenceParallel;
    p.reshardAfterForward = r.reshardAfterForward;
    p.contextMethod = r.contextMethod;
}

void spellInference(const ResolvedInference &r, Inference &inference)
{
    inference.engine = r.engine;
    inference.engineVersion = r.engineVersion;
    if (r.weights)
        inference.weights = r.weights->id;
    if (r.kvCache)
        inference.kvCache = r.kvCache->id;
    inference.promptTokens = r.promptTokens;
    inference.outputTokens = r.outputTokens;
    inference.context = r.context;
    inference.concurrency = r.concurrency;
    inference.concurrencyMax = r.concurrencyMax;
    inference.maxNumSeqs = r.maxNumSeqs;
    inference.maxBatchedTokens = r.maxBatchedTokens;
    inference.microBatchTokens = r.microBatchTokens;
    inference.gpuLayers = r.gpuLayers;
    inference.gpuMemoryUtilization = r.gpuMemoryUtilization;
    inference.swaFull = r.swaFull;
    inference.expertsOnHost = r.expertsOnHost;
    inference.cudaGraphs = r.cudaGraphs;
    inference.flashAttention = r.flashAttention;
    inference.mlaCache = r.mlaCache;
}

void spellLora(const ResolvedLora &r, Lora &lora)
{
    lora.rank = r.rank;
    lora.targets = r.targets.empty() ? std::vector<std::string>{"all-linear"} : r.targets;
    if (!lora.dtype)
        lora.dtype = r.bytesPerElement == 4 ? AdapterType::Fp32 : AdapterType::Bf16;
    lora.dropout = r.dropout;
    lora.dora = r.dora;
    lora.modulesToSave = r.modulesToSave;
}

void spellTraining(const ResolvedTraining &r, Training &training)
{
    training.framework = r.framework;
    training.precision = r.precision;
    training.gradientDtype = r.gradientDtype;
    training.optimizer = r.optimizerId;
    training.sequenceLength = r.sequenceLength;
    training.microBatch = r.microBatch;
    training.gradientAccumulation = r.gradientAccumulation;
    training.recomputeLayers = r.recomputeLayers;
    training.flashAttention = r.flashAttention;
    training.fusedKernels = r.fusedKernels;
    training.fusedLoss = r.loss == Loss::FusedLinear;
    training.compile = r.compile;
    training.optimizerInBackward = r.optimizerInBackward;
    training.tiledMlp = r.tiledMlp;
    training.doubleQuantization = r.doubleQuantization;
    training.kbitUpcast = r.kbitUpcast;
    training.offloadActivations = r.offloadActivations;
    training.recompute = r.recompute;
    training.loss = r.loss;
    training.offloadOptimizer = r.offloadOptimizer;
    training.offloadParameters = r.offloadParameters;
    if (r.baseWeights)
        training.baseWeights = r.baseWeights->id;
    spellLora(r.lora, training.lora);
}

}  // namespace

Scenario spelledOut(const Resolved &resolved)
{
    Scenario scenario = resolved.asked;
    spellHardware(resolved, scenario.hardware);
    spellParallelism(resolved.parallelism, scenario.parallelism);
    spellInference(resolved.inference, scenario.inference);
    spellTraining(resolved.training, scenario.training);
    return scenario;
}

}  // namespace headroom::scenario
