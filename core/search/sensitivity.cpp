// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One step of each setting, estimated.
#include "core/search/sensitivity.h"

#include "core/search/fix_candidates.h"

namespace headroom::search {

namespace {

using scenario::Engine;

constexpr std::int64_t thousandTokens = 1024;

struct Step {
    std::string path;
    StepKind kind = StepKind::Plus;
    std::int64_t step = 1;
    std::string value = {};
};

Step plus(const char *path, std::int64_t value, std::int64_t step)
{
    return {path, StepKind::Plus, step, std::to_string(value + step)};
}

Step times(const char *path, std::int64_t value, std::int64_t factor)
{
    return {path, StepKind::Times, factor, std::to_string(value * factor)};
}

Step to(const char *path, std::string_view word)
{
    return {path, StepKind::To, 0, std::string(word)};
}

void addInferenceSteps(std::vector<Step> &steps, const Asked &now)
{
    const auto &i = now.resolved.inference;
    const bool llamaCpp = i.engine == Engine::LlamaCpp;
    steps.push_back(plus("inference.prompt_tokens", i.promptTokens, thousandTokens));
    steps.push_back(plus("inference.output_tokens", i.outputTokens, thousandTokens));
    steps.push_back(plus("inference.context", i.context, thousandTokens));
    steps.push_back(plus("inference.concurrency", now.estimate.concurrency, 1));
    steps.push_back(to("inference.weights", llamaCpp ? "gguf:Q4_K_M" : "awq-int4"));
    steps.push_back(to("inference.kv_cache", llamaCpp ? "q8_0" : i.engine == Engine::Transformers ? "int8" : "fp8"));
    steps.push_back(times("inference.max_batched_tokens", i.maxBatchedTokens, 2));
    steps.push_back(times("inference.micro_batch_tokens", i.microBatchTokens, 2));
    steps.push_back(times("inference.max_num_seqs", i.maxNumSeqs, 2));
    steps.push_back(to("inference.cuda_graphs", i.cudaGraphs ? "false" : "true"));
    if (llamaCpp && i.gpuLayers > 0)
        steps.push_back(plus("inference.gpu_layers", i.gpuLayers, -1));
    if (llamaCpp)
        steps.push_back(to("inference.experts_on_host", i.expertsOnHost ? "false" : "true"));
}

void addTrainingSteps(std::vector<Step> &steps, const Asked &now)
{
    using scenario::Loss;
    using scenario::Offload;
    using scenario::Optimizer;
    using scenario::Recompute;
    const auto &t = now.resolved.training;
    steps.push_back(plus("training.sequence_length", t.sequenceLength, thousandTokens));
    steps.push_back(plus("training.micro_batch", t.microBatch, 1));
    steps.push_back(times("training.lora.rank", t.lora.rank, 2));
    steps.push_back(to("training.optimizer", t.optimizerId == Optimizer::AdamW ? "adamw-8bit" : "adamw"));
    steps.push_back(to("training.recompute", t.recompute == Recompute::Full ? "none" : "full"));
    steps.push_back(to("training.loss", t.loss == Loss::FusedLinear ? "standard" : "fused-linear"));
    steps.push_back(to("training.fused_kernels", t.fusedKernels ? "false" : "true"));
    steps.push_back(to("training.flash_attention", t.flashAttention ? "false" : "true"));
    steps.push_back(to("training.offload_optimizer", t.offloadOptimizer == Offload::None ? "cpu" : "none"));
    steps.push_back(to("training.offload_parameters", t.offloadParameters == Offload::None ? "cpu" : "none"));
    steps.push_back(to("training.offload_activations", t.offloadActivations ? "false" : "true"));
    if (scenario::hasAdapters(now.resolved.task))
        steps.push_back(to("training.base_weights", t.baseWeights && t.baseWeights->linear.bits > 8 ? "nf4" : "bf16"));
    if (now.resolved.parallelism.zeroStage < 3)
        steps.push_back(plus("parallelism.zero_stage", now.resolved.parallelism.zeroStage, 1));
}

bool ofTheTask(const Step &step, scenario::Task task)
{
    return step.path != "training.lora.rank" || scenario::hasAdapters(task);
}

// More tensor parallelism on the same GPUs takes from the replicas.
std::vector<std::string> assignmentsFor(const Step &step, const Asked &now)
{
    std::vector<std::string> list{assigned(step.path, std::string_view(step.value))};
    if (step.path == "parallelism.tensor" && now.scenario.parallelism.data)
        list.push_back(assigned("parallelism.data", now.resolved.parallelism.data / step.step));
    return list;
}

// Free blocks take what the card has left, and no more: then the total says "usable", whatever is allocated.
bool isFull(const estimate::Group &group)
{
    constexpr std::int64_t rounding = 64;
    return group.phases[group.peak].terms[estimate::Term::Fragmentation] > 0 &&
           std::abs(group.headroomBytes()) <= rounding;
}

std::int64_t allocatedBytes(const estimate::Group &group)
{
    return group.bytes() - group.peakPhase().terms[estimate::Term::Fragmentation];
}

}  // namespace

std::vector<Sensitivity> sensitivities(const Asked &now, const Asker &asker)
{
    std::vector<Step> steps;
    if (scenario::isTraining(now.resolved.task))
        addTrainingSteps(steps, now);
    else
        addInferenceSteps(steps, now);
    if (now.resolved.parallelism.data % 2 == 0)
        steps.push_back(times("parallelism.tensor", now.resolved.parallelism.tensor, 2));
    std::vector<Sensitivity> answers;
    for (const auto &step : steps) {
        if (!ofTheTask(step, now.resolved.task))
            continue;
        const auto assignments = assignmentsFor(step, now);
        const auto after = asker.askWith(now.scenario, assignments);
        if (!after)
            continue;
        const auto &was = now.estimate.worst();
        const auto &is = after->estimate.worst();
        const bool full = isFull(was) || isFull(is);
        answers.push_back({.path = step.path,
                           .kind = step.kind,
                           .step = step.step,
                           .word = step.kind == StepKind::To ? step.value : std::string(),
                           .assignment = assignments.front(),
                           .bytes = full ? allocatedBytes(is) - allocatedBytes(was) : is.bytes() - was.bytes(),
                           .full = full,
                           .headroomBytes = is.headroomBytes() - was.headroomBytes()});
    }
    return answers;
}

}  // namespace headroom::search
