// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the work is divided: what was said, what the engine does by itself, and what cannot be.
#include "core/scenario/draft.h"

#include <algorithm>
#include <functional>

namespace headroom::scenario {
namespace {

using catalog::AttentionType;

std::string text(std::int64_t value)
{
    return std::to_string(value);
}

ContextMethod defaultContextMethod(Framework framework)
{
    switch (framework) {
    case Framework::Torchtitan:
    case Framework::Fsdp:
        return ContextMethod::AllGather;
    case Framework::DeepSpeed:
    case Framework::MsSwift:
        return ContextMethod::Ulysses;
    default:
        return ContextMethod::Ring;
    }
}

// Heads and KV heads by kind of layer: tensor parallelism must divide all of them.
struct HeadFault {
    std::int64_t heads = 0;
    bool keyValue = false;
};

std::optional<HeadFault> headFault(const catalog::Architecture &architecture, std::int64_t tensor)
{
    for (const auto &kind : architecture.kinds) {
        const auto &a = kind.attention;
        if (a.type == AttentionType::None || a.heads == 0)
            continue;
        if (a.heads % tensor != 0)
            return HeadFault{a.heads, false};
        const bool oneCopy = a.type == AttentionType::Mla || a.kvHeads == 0;
        // Each rank has whole KV heads, or several ranks share one.
        if (!oneCopy && a.kvHeads % tensor != 0 && tensor % a.kvHeads != 0)
            return HeadFault{a.kvHeads, true};
    }
    return std::nullopt;
}

// Sizes near the one asked for that all heads can be divided by and that `allowed` holds for: the next smaller and the
// next larger.
std::vector<std::int64_t> validTensorSizes(const catalog::Architecture &architecture, std::int64_t tensor,
                                           const std::function<bool(std::int64_t)> &allowed)
{
    std::vector<std::int64_t> sizes;
    const auto valid = [&](std::int64_t size) { return !headFault(architecture, size) && allowed(size); };
    const std::int64_t most = std::max<std::int64_t>(architecture.mainKind().attention.heads, 1);
    for (std::int64_t size = std::min(tensor - 1, most); size >= 1 && sizes.empty(); --size) {
        if (valid(size))
            sizes.push_back(size);
    }
    const std::size_t smaller = sizes.size();
    for (std::int64_t size = tensor + 1; size <= most && sizes.size() == smaller; ++size) {
        if (valid(size))
            sizes.push_back(size);
    }
    return sizes;
}

bool splitsMatrices(Engine engine)
{
    return engine == Engine::Vllm || engine == Engine::Sglang || engine == Engine::TensorrtLlm;
}

// At most `most` and such that `allowed` holds for it; 1 always does.
std::int64_t largestDivisor(std::int64_t number, std::int64_t most, const std::function<bool(std::int64_t)> &allowed)
{
    std::int64_t divisor = std::min(number, std::max<std::int64_t>(most, 1));
    while (divisor > 1 && (number % divisor != 0 || !allowed(divisor)))
        --divisor;
    return divisor;
}

bool any(std::int64_t)
{
    return true;
}

// Nothing was said and there are several cards: servers split every matrix, as far as the heads allow; what is left,
// and what other engines do, is dealing out the layers. More cards than that hold replicas.
void placeByEngine(Draft &draft, std::int64_t cards)
{
    ResolvedParallelism &p = draft.resolved.parallelism;
    const auto &architecture = draft.architecture();
    if (splitsMatrices(draft.resolved.inference.engine))
        p.tensor = largestDivisor(cards, architecture.mainKind().attention.heads,
                                  [&](std::int64_t size) { return !headFault(architecture, size); });
    p.pipeline = largestDivisor(cards / p.tensor, architecture.numLayers(), any);
    if (p.tensor > 1)
        draft.assume("parallelism.tensor");
    if (p.pipeline > 1)
        draft.assume("parallelism.pipeline");
}

std::int64_t remainingCards(const Draft &draft)
{
    const Parallelism &asked = draft.asked.parallelism;
    const std::int64_t taken = boundedProduct({asked.context.value_or(1), asked.data.value_or(1)});
    return draft.resolved.gpus % taken == 0 ? draft.resolved.gpus / taken : 1;
}

void resolveSizes(Draft &draft)
{
    const Parallelism &asked = draft.asked.parallelism;
    ResolvedParallelism &p = draft.resolved.parallelism;
    p.tensor = asked.tensor.value_or(1);
    p.pipeline = asked.pipeline.value_or(1);
    p.context = asked.context.value_or(1);
    p.expert = asked.expert.value_or(1);
    p.virtualPipeline = asked.virtualPipeline.value_or(1);
    const std::int64_t cards = remainingCards(draft);
    if (!isTraining(draft.asked.task) && !asked.tensor && !asked.pipeline && cards > 1)
        placeByEngine(draft, cards);
    const std::int64_t others = boundedProduct({p.tensor, p.pipeline, p.context});
    p.data = asked.data.value_or(std::max<std::int64_t>(draft.resolved.gpus / others, 1));
    if (!asked.data && p.data > 1)
        draft.assume("parallelism.data");
}

void checkProduct(Draft &draft)
{
    const ResolvedParallelism &p = draft.resolved.parallelism;
    const std::int64_t product = boundedProduct({p.tensor, p.pipeline, p.context, p.data});
    if (product == draft.resolved.gpus)
        return;
    const std::int64_t others = boundedProduct({p.tensor, p.pipeline, p.context});
    std::vector<std::string> fixes;
    if (draft.resolved.gpus % others == 0)
        fixes.push_back("parallelism.data=" + text(draft.resolved.gpus / others));
    if (draft.resolved.machine.size() == 1 && product <= 1'000'000)
        fixes.push_back("hardware.gpus=" + text(product));
    draft.refuse("sizes-product", "parallelism",
                 text(p.tensor) + " x " + text(p.pipeline) + " x " + text(p.context) + " x " + text(p.data) + " = " +
                     text(product),
                 text(draft.resolved.gpus), fixes);
}

void checkHeads(Draft &draft)
{
    const ResolvedParallelism &p = draft.resolved.parallelism;
    const auto fault = p.tensor > 1 ? headFault(draft.architecture(), p.tensor) : std::nullopt;
    if (!fault)
        return;
    std::string expected;
    for (const auto size : validTensorSizes(draft.architecture(), p.tensor, any))
        expected += (expected.empty() ? "" : ", ") + text(size);
    // Offered is only what the cards can be divided by too.
    const auto divides = [&](std::int64_t size) {
        const auto others = boundedProduct({size, p.pipeline, p.context, draft.asked.parallelism.data.value_or(1)});
        return draft.asked.parallelism.data ? others == draft.resolved.gpus : draft.resolved.gpus % others == 0;
    };
    std::vector<std::string> fixes;
    for (const auto size : validTensorSizes(draft.architecture(), p.tensor, divides))
        fixes.push_back("parallelism.tensor=" + text(size));
    draft.refuse(fault->keyValue ? "kv-heads-not-divisible" : "heads-not-divisible", "parallelism.tensor",
                 text(fault->heads) + " / " + text(p.tensor), expected, fixes);
}

void checkStages(Draft &draft)
{
    const ResolvedParallelism &p = draft.resolved.parallelism;
    const std::int64_t layers = draft.architecture().numLayers();
    const std::int64_t chunks = boundedProduct({p.pipeline, p.virtualPipeline});
    if (p.virtualPipeline > 1 && p.pipeline == 1)
        draft.refuse("virtual-without-pipeline", "parallelism.virtual_pipeline", text(p.virtualPipeline), "1",
                     {"parallelism.virtual_pipeline=1"});
    else if (p.pipeline > layers)
        draft.refuse("more-stages-than-layers", "parallelism.pipeline", text(p.pipeline), "1.." + text(layers),
                     {"parallelism.pipeline=" + text(layers)});
    else if (chunks > layers)
        draft.refuse("more-stages-than-layers", "parallelism.virtual_pipeline",
                     text(p.pipeline) + " x " + text(p.virtualPipeline) + " = " + text(chunks),
                     "1.." + text(layers / p.pipeline), {"parallelism.virtual_pipeline=" + text(layers / p.pipeline)});
}

void checkExperts(Draft &draft)
{
    ResolvedParallelism &p = draft.resolved.parallelism;
    if (p.expert == 1)
        return;
    if (!draft.architecture().hasExperts()) {
        draft.warn(Severity::Warning, "expert-parallel-without-experts", "parallelism.expert", text(p.expert), "1",
                   {"parallelism.expert=1"});
        p.expert = 1;
        return;
    }
    for (const auto &kind : draft.architecture().kinds) {
        if (kind.moe.experts > 0 && kind.moe.experts % p.expert != 0)
            return draft.refuse("experts-not-divisible", "parallelism.expert",
                                text(kind.moe.experts) + " / " + text(p.expert), text(kind.moe.experts));
    }
    const std::int64_t ranks = boundedProduct({p.tensor, p.data, p.context});
    if (ranks % p.expert != 0)
        draft.refuse("expert-parallel-not-divisible", "parallelism.expert", text(ranks) + " / " + text(p.expert),
                     text(ranks), {"parallelism.expert=" + text(ranks)});
}

}  // namespace

void resolveParallelism(Draft &draft)
{
    const Parallelism &asked = draft.asked.parallelism;
    ResolvedParallelism &p = draft.resolved.parallelism;
    resolveSizes(draft);
    p.zeroStage = isTraining(draft.asked.task) ? static_cast<int>(asked.zeroStage.value_or(0)) : 0;
    if (isTraining(draft.asked.task) && draft.resolved.gpus > 1 && !asked.zeroStage)
        draft.assume("parallelism.zero_stage");
    p.reshardAfterForward = asked.reshardAfterForward.value_or(true);
    p.contextMethod = asked.contextMethod.value_or(defaultContextMethod(draft.resolved.training.framework));
    // Megatron refuses lengths that the tensor ranks cannot share; then the default stays off.
    const bool divides = draft.resolved.training.sequenceLength % p.tensor == 0;
    p.sequenceParallel = isTraining(draft.asked.task) && p.tensor > 1 && asked.sequenceParallel.value_or(divides);
}

void checkParallelism(Draft &draft)
{
    checkHeads(draft);
    checkStages(draft);
    checkExperts(draft);
    checkProduct(draft);
}

void checkTokens(Draft &draft)
{
    const ResolvedParallelism &p = draft.resolved.parallelism;
    if (isTraining(draft.asked.task)) {
        const std::int64_t length = draft.resolved.training.sequenceLength;
        const std::int64_t parts = boundedProduct({p.context, p.sequenceParallel ? p.tensor : 1});
        if (length % parts != 0) {
            const std::int64_t next = length / parts * parts + parts;
            draft.refuse("sequence-not-divisible", "training.sequence_length", text(length) + " / " + text(parts),
                         text(next), {"training.sequence_length=" + text(next)});
        }
        return;
    }
    const std::int64_t most = draft.architecture().numLayers() + 1;
    if (draft.resolved.inference.gpuLayers > most)
        draft.refuse("too-many-gpu-layers", "inference.gpu_layers", text(draft.resolved.inference.gpuLayers),
                     "0.." + text(most), {"inference.gpu_layers=" + text(most)});
}

}  // namespace headroom::scenario
