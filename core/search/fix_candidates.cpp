// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates of training and of the machine.
#include "core/search/fix_candidates.h"

#include <algorithm>

namespace headroom::search {

namespace {

using scenario::Recompute;
using scenario::Resolved;
using scenario::Task;

constexpr std::int64_t mostGpusTried = 4096, linearTries = 64;

void addKernels(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &t = now.resolved.training;
    if (!t.flashAttention)
        list.push_back({Edit::FlashAttention, CostClass::Free, 1, {"training.flash_attention=true"}});
    if (t.loss != scenario::Loss::FusedLinear)
        list.push_back({Edit::FusedLoss, CostClass::Free, 1, {"training.loss=fused-linear"}});
    if (!t.fusedKernels && !t.compile)
        list.push_back({Edit::FusedKernels, CostClass::Free, 1, {"training.fused_kernels=true"}});
}

// Stages 1 and 2 exchange as much as plain data parallelism; stage 3 half as much again (arXiv:1910.02054, §7).
void addZero(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &p = now.resolved.parallelism;
    if (p.data * p.context == 1)
        return;
    for (int stage = p.zeroStage + 1; stage <= 3; ++stage)
        list.push_back({Edit::ZeroStage,
                        stage == 3 ? CostClass::Slower : CostClass::Free,
                        stage - p.zeroStage,
                        {assigned("parallelism.zero_stage", stage)}});
}

void addRecompute(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &t = now.resolved.training;
    std::vector<std::string> whole;  // a number of layers that was said would limit it
    if (now.scenario.training.recomputeLayers)
        whole.push_back("training.recompute_layers=");
    const auto add = [&](Recompute level, int change) {
        FixCandidate candidate{
            Edit::Recompute, CostClass::Slower, change, {assigned("training.recompute", wordOf(level))}};
        candidate.assignments.insert(candidate.assignments.end(), whole.begin(), whole.end());
        list.push_back(std::move(candidate));
    };
    if (t.recompute == Recompute::None)
        add(Recompute::Selective, 1);
    if (t.recompute != Recompute::Full || !whole.empty())
        add(Recompute::Full, 2);
}

void addOffload(std::vector<FixCandidate> &list, const Asked &now)
{
    using scenario::Offload;
    const auto &t = now.resolved.training;
    if (t.offloadOptimizer == Offload::None)
        list.push_back({Edit::OffloadOptimizer, CostClass::Slower, 4, {"training.offload_optimizer=cpu"}});
    // Parameters leave the GPU only where they are partitioned (DeepSpeed ZeRO-3, FSDP).
    if (t.offloadParameters == Offload::None && now.resolved.parallelism.zeroStage == 3)
        list.push_back({Edit::OffloadParameters, CostClass::Slower, 5, {"training.offload_parameters=cpu"}});
    if (!t.offloadActivations)
        list.push_back({Edit::OffloadActivations, CostClass::Slower, 4, {"training.offload_activations=true"}});
}

// Half the micro-batch and twice the accumulation: the same step in more passes.
void addBatchAndLength(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &t = now.resolved.training;
    int change = 1;
    for (std::int64_t parts = 2; t.microBatch % parts == 0 && t.microBatch / parts >= 1; parts *= 2)
        list.push_back({Edit::MicroBatch,
                        CostClass::Slower,
                        change++,
                        {assigned("training.micro_batch", t.microBatch / parts),
                         assigned("training.gradient_accumulation", t.gradientAccumulation * parts)}});
    change = 2;
    for (std::int64_t parts = 2; parts <= 8 && t.sequenceLength / parts >= 256; parts *= 2)
        list.push_back({Edit::Length,
                        CostClass::ChangesResult,
                        change++,
                        {assigned("training.sequence_length", t.sequenceLength / parts)}});
}

void addMethods(std::vector<FixCandidate> &list, const Asked &now)
{
    using scenario::Optimizer;
    const auto &t = now.resolved.training;
    const auto eightBit = t.optimizerId == Optimizer::AdamW        ? Optimizer::AdamW8bit
                          : t.optimizerId == Optimizer::PagedAdamW ? Optimizer::PagedAdamW8bit
                          : t.optimizerId == Optimizer::Lion       ? Optimizer::Lion8bit
                                                                   : t.optimizerId;
    if (eightBit != t.optimizerId)
        list.push_back(
            {Edit::Optimizer, CostClass::ChangesResult, 1, {assigned("training.optimizer", wordOf(eightBit))}});
    if (now.resolved.task == Task::Full)
        list.push_back({Edit::Lora, CostClass::ChangesResult, 4, {"task=lora"}});
    if (now.resolved.task == Task::Lora && t.baseWeights && t.baseWeights->linear.bits > 8)
        list.push_back({Edit::Weights, CostClass::ChangesResult, 2, {"training.base_weights=int8"}});
    if (now.resolved.task == Task::Full || now.resolved.task == Task::Lora) {
        FixCandidate qlora{Edit::Qlora, CostClass::ChangesResult, 5, {"task=qlora"}};
        if (now.scenario.training.baseWeights)
            qlora.assignments.emplace_back("training.base_weights=");
        list.push_back(std::move(qlora));
    }
}

// The same GPUs, every matrix (or the layers) over twice as many of them.
void addDivision(std::vector<FixCandidate> &list, const Asked &now)
{
    const auto &p = now.resolved.parallelism;
    if (p.data % 2 != 0)
        return;
    const auto add = [&](Edit edit, std::string_view path, std::int64_t size, int change) {
        FixCandidate candidate{edit, CostClass::Slower, change, {assigned(path, size * 2)}};
        if (now.scenario.parallelism.data)
            candidate.assignments.push_back(assigned("parallelism.data", p.data / 2));
        list.push_back(std::move(candidate));
    };
    add(Edit::Tensor, "parallelism.tensor", p.tensor, 3);
    add(Edit::Pipeline, "parallelism.pipeline", p.pipeline, 3);
}

FixCandidate withGpus(const Asked &now, std::int64_t count)
{
    const auto &asked = now.scenario.parallelism;
    FixCandidate candidate{Edit::MoreGpus,
                           CostClass::NeedsHardware,
                           static_cast<int>(count - now.resolved.gpus),
                           {assigned("hardware.gpus", count)}};
    if (asked.data)
        candidate.assignments.emplace_back("parallelism.data=");
    // Inference: what was said to be divided over all cards is divided over the new number of them.
    if (!scenario::isTraining(now.resolved.task)) {
        if (asked.tensor && *asked.tensor == now.resolved.gpus)
            candidate.assignments.push_back(assigned("parallelism.tensor", count));
        else if (asked.pipeline && *asked.pipeline == now.resolved.gpus)
            candidate.assignments.push_back(assigned("parallelism.pipeline", count));
    }
    return candidate;
}

std::optional<Asked> withCount(const Asked &now, std::int64_t count, const Asker &asker)
{
    return asker.askWith(now.scenario, withGpus(now, count).assignments);
}

// The next number of GPUs that the layout can be divided over, and the smallest that fits.
void addGpus(std::vector<FixCandidate> &list, const Asked &now, const Asker &asker)
{
    if (now.resolved.machine.size() != 1)
        return;
    const auto gpus = now.resolved.gpus;
    std::int64_t next = gpus + 1;
    while (next <= gpus + linearTries && !withCount(now, next, asker))
        ++next;
    if (next > gpus + linearTries)
        return;
    list.push_back(withGpus(now, next));
    const auto fits = [&](std::int64_t count) {
        const auto found = withCount(now, count, asker);
        return found && found->estimate.fits();
    };
    std::int64_t below = next, enough = 1;
    while (enough <= next)
        enough *= 2;
    while (enough <= mostGpusTried && !fits(enough)) {
        below = enough;
        enough *= 2;
    }
    if (enough > mostGpusTried || fits(next))
        return;
    std::int64_t count = below + 1;
    for (std::int64_t tries = 0; count < enough && tries < linearTries && !fits(count); ++tries)
        ++count;
    list.push_back(withGpus(now, fits(count) ? count : enough));
}

void addTrainingCandidates(std::vector<FixCandidate> &list, const Asked &now)
{
    addKernels(list, now);
    addZero(list, now);
    addRecompute(list, now);
    addOffload(list, now);
    addBatchAndLength(list, now);
    addMethods(list, now);
}

}  // namespace

std::string assigned(std::string_view path, std::string_view value)
{
    return std::string(path) + "=" + std::string(value);
}

std::string assigned(std::string_view path, std::int64_t value)
{
    return assigned(path, std::string_view(std::to_string(value)));
}

std::vector<FixCandidate> fixCandidates(const Asked &now, const Asker &asker, CostClass limit)
{
    std::vector<FixCandidate> list;
    if (scenario::isTraining(now.resolved.task))
        addTrainingCandidates(list, now);
    else
        addInferenceCandidates(list, now);
    if (now.resolved.reservedBytes > 0)
        list.push_back({Edit::OthersMemory, CostClass::Free, 3, {"hardware.reserved_gib="}});
    addDivision(list, now);
    if (limit >= CostClass::NeedsHardware)
        addGpus(list, now, asker);
    std::erase_if(list, [limit](const FixCandidate &candidate) { return candidate.cost > limit; });
    std::stable_sort(list.begin(), list.end(), [](const FixCandidate &a, const FixCandidate &b) {
        return a.cost != b.cost ? a.cost < b.cost : a.change < b.change;
    });
    return list;
}

}  // namespace headroom::search
