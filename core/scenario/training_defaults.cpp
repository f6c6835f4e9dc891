// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a training framework does when it is not told: from its profile, where the scenario is silent.
#include "core/scenario/draft.h"
#include "core/scenario/lora_targets.h"
#include "core/scenario/nearest.h"

#include <algorithm>

namespace headroom::scenario {
namespace {

constexpr double newestVersion = 1e9;

// ZeRO over one rank divides nothing, however many GPUs tensor and pipeline sizes take.
bool shardsParameters(const Draft &draft)
{
    const Parallelism &asked = draft.asked.parallelism;
    const auto others = boundedProduct({asked.tensor.value_or(1), asked.pipeline.value_or(1)});
    const auto ranks =
        asked.data ? boundedProduct({*asked.data, asked.context.value_or(1)}) : draft.resolved.gpus / others;
    return asked.zeroStage.value_or(0) == 3 && ranks > 1;
}

bool isFp16(Precision precision)
{
    return precision == Precision::MixedFp16 || precision == Precision::AmpFp16;
}

// Gradients have the type of the parameters they are for; mixed recipes differ by framework (Megatron adds them up in
// fp32), and FSDP keeps fp32 shards of them.
GradientType defaultGradient(const Draft &draft, Precision precision)
{
    const auto &profile = *draft.resolved.profile;
    const bool sharded = shardsParameters(draft);
    switch (precision) {
    case Precision::AmpBf16:
    case Precision::AmpFp16:
    case Precision::Fp32:
        return GradientType::Fp32;
    case Precision::Bf16:
        return GradientType::Bf16;
    case Precision::MixedBf16:
    case Precision::MixedFp16:
    case Precision::Fp8:
        break;
    }
    if (profile.mixedGradient == GradientType::Fp32 || (profile.shardedMaster && sharded))
        return GradientType::Fp32;
    return precision == Precision::MixedFp16 ? GradientType::Fp16 : GradientType::Bf16;
}

Loss resolvedLoss(Draft &draft)
{
    const Training &asked = draft.asked.training;
    const Loss standard = draft.resolved.profile->loss;
    if (asked.loss) {
        if (asked.fusedLoss.value_or(false) && *asked.loss != Loss::FusedLinear)
            draft.warn(Severity::Warning, "loss-contradiction", "training.fused_loss", "true",
                       std::string(wordOf(*asked.loss)), {"training.fused_loss=false", "training.loss=fused-linear"});
        return *asked.loss;
    }
    if (asked.fusedLoss)
        return *asked.fusedLoss ? Loss::FusedLinear : standard == Loss::FusedLinear ? Loss::Standard : standard;
    draft.assume("training.loss");
    return standard;
}

void resolveRecipe(Draft &draft, ResolvedTraining &t)
{
    const Training &asked = draft.asked.training;
    const auto &profile = *draft.resolved.profile;
    t.precision = draft.orAssume(asked.precision, profile.precision, "training.precision");
    t.gradientDtype = asked.gradientDtype.value_or(defaultGradient(draft, t.precision));
    t.optimizerId = draft.orAssume(asked.optimizer, Optimizer::AdamW, "training.optimizer");
    const std::string optimizer(wordOf(t.optimizerId));
    t.optimizer = draft.world.optimizers.find(optimizer);
    if (!t.optimizer)
        draft.refuse("unknown-optimizer", "training.optimizer", optimizer, {});
    t.optimizerInBackward = asked.optimizerInBackward.value_or(t.optimizer != nullptr && t.optimizer->fusedInBackward);
    t.loss = resolvedLoss(draft);
    t.fusedKernels = asked.fusedKernels.value_or(profile.fusedKernels);
    t.compile = asked.compile.value_or(false);
    t.tiledMlp = asked.tiledMlp.value_or(false);
}

void resolveBatch(Draft &draft, ResolvedTraining &t)
{
    const Training &asked = draft.asked.training;
    t.sequenceLength = draft.orAssume<std::int64_t>(asked.sequenceLength, 2048, "training.sequence_length");
    t.microBatch = draft.orAssume<std::int64_t>(asked.microBatch, 1, "training.micro_batch");
    t.gradientAccumulation = asked.gradientAccumulation.value_or(1);
    t.recompute = draft.orAssume(asked.recompute, Recompute::None, "training.recompute");
    const std::int64_t layers = draft.architecture().numLayers();
    t.recomputeLayers = asked.recomputeLayers.value_or(layers);
    if (t.recomputeLayers > layers)
        draft.refuse("too-many-recompute-layers", "training.recompute_layers", std::to_string(t.recomputeLayers),
                     "0.." + std::to_string(layers), {"training.recompute_layers=" + std::to_string(layers)});
}

void resolveMemorySavers(Draft &draft, ResolvedTraining &t)
{
    const Training &asked = draft.asked.training;
    t.offloadOptimizer = asked.offloadOptimizer.value_or(Offload::None);
    t.offloadParameters = asked.offloadParameters.value_or(Offload::None);
    const bool byItself = draft.resolved.profile->offloadsCheckpoints && t.recompute == Recompute::Full;
    t.offloadActivations = asked.offloadActivations.value_or(byItself);
    const bool able = draft.cardThat([](const catalog::Gpu &gpu) { return !gpu.flashAttention2; }) == nullptr;
    // The warning of a card that cannot is made in feature_warnings.cpp, asked for or not.
    t.flashAttention = able && asked.flashAttention.value_or(true);
}

void resolveModules(Draft &draft, const std::vector<std::string> &names, const char *path,
                    std::vector<std::string> &modules)
{
    for (const auto &name : names) {
        const auto found = modulesNamed(draft.architecture(), name, names);
        if (found.empty()) {
            const auto known = linearModules(draft.architecture());
            std::string expected = "all-linear";
            for (const auto &module : known)
                expected += ", " + module;
            auto nearest = nearestNames(name, known);
            draft.refuse("unknown-lora-target", path, name, expected, nearest.empty() ? known : nearest);
        }
        for (const auto &module : found) {
            if (std::find(modules.begin(), modules.end(), module) == modules.end())
                modules.push_back(module);
        }
    }
}

int bytesOf(AdapterType type)
{
    return type == AdapterType::Fp32 ? 4 : 2;
}

void resolveLora(Draft &draft, ResolvedTraining &t)
{
    const Lora &asked = draft.asked.training.lora;
    t.lora.rank = draft.orAssume<std::int64_t>(asked.rank, 8, "training.lora.rank");
    t.lora.dropout = asked.dropout.value_or(draft.resolved.profile->loraDropout);
    t.lora.dora = asked.dora.value_or(false);
    t.lora.bytesPerElement = bytesOf(asked.dtype.value_or(draft.resolved.profile->adapterType));
    if (!asked.targets)
        draft.assume("training.lora.targets");
    else if (std::find(asked.targets->begin(), asked.targets->end(), "all-linear") == asked.targets->end())
        resolveModules(draft, *asked.targets, "training.lora.targets", t.lora.targets);
    if (asked.modulesToSave)
        resolveModules(draft, *asked.modulesToSave, "training.lora.modules_to_save", t.lora.modulesToSave);
}

void resolveBase(Draft &draft, ResolvedTraining &t)
{
    const Training &asked = draft.asked.training;
    const bool qlora = draft.asked.task == Task::Qlora;
    const std::string standard = qlora ? "nf4" : isFp16(t.precision) ? "fp16" : "bf16";
    const auto base = draft.orAssume(asked.baseWeights, standard, "training.base_weights");
    t.baseWeights = formatOf(draft, base, "training.base_weights", false);
    t.doubleQuantization = asked.doubleQuantization.value_or(qlora);
    // PEFT casts nothing beside what another tool has quantised before, and shards have one type.
    const bool sharded = shardsParameters(draft);
    const bool prepared =
        t.baseWeights != nullptr && !sharded &&
        (t.baseWeights->kbitPrepared || (draft.resolved.profile->castsPacked && t.baseWeights->dequantised));
    t.kbitUpcast = asked.kbitUpcast.value_or(prepared ? draft.resolved.profile->kbitUpcast : KbitUpcast::None);
}

}  // namespace

void resolveTraining(Draft &draft)
{
    ResolvedTraining &t = draft.resolved.training;
    t.framework = draft.orAssume(draft.asked.training.framework, Framework::Transformers, "training.framework");
    const auto &version = draft.asked.training.frameworkVersion;
    const auto &profiles = draft.world.profiles;
    // A model that comes with code of its own (Qwen-1) does what the framework of its time did, whatever is installed.
    const double unsaid = draft.architecture().lossInModelType ? 0 : newestVersion;
    const auto read = version ? resources::readVersion(*version) : std::nullopt;
    if (version && !read)
        draft.warn(Severity::Warning, "version-not-read", "training.framework_version", *version,
                   profiles.framework(t.framework, newestVersion).newestVersion, {});
    draft.resolved.profile = &profiles.framework(t.framework, read.value_or(unsaid));
    resolveRecipe(draft, t);
    resolveBatch(draft, t);
    resolveMemorySavers(draft, t);
    if (!hasAdapters(draft.asked.task))
        return;
    resolveBase(draft, t);
    resolveLora(draft, t);
}

}  // namespace headroom::scenario
