// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters of one rank, and how ZeRO shards them.
#include "core/estimate/parameters.h"

#include <algorithm>
#include <map>

namespace headroom::estimate {

namespace {

using catalog::Split;
using catalog::Tensor;
using catalog::TensorRole;

template <class N> N tensorSize(const Tensor &tensor)
{
    return input<N>(static_cast<double>(tensor.elements()),
                    {tensor.name, sym::tensorElements.id, derive::Unit::Elements}, "model");
}

// Vocabulary rows are padded so that every tensor rank holds the same number.
template <class N> N paddedRatio(const Context<N> &context, const Tensor &tensor)
{
    const double multiple = scenario::isTraining(context.r.task) ? context.profile().vocabularyMultiple : 1;
    const double rows = static_cast<double>(tensor.rows());
    const double padded = derive::ceilTo(rows, multiple * val(context.tensor));
    if (padded == rows)
        return N(1);
    return input<N>(padded / rows, sym::factor, "megatron-vocabulary");
}

// Engines give whole experts to expert-parallel ranks; Megatron slices them over tensor ranks as well.
template <class N> N expertDivisor(const Context<N> &context)
{
    if (scenario::isTraining(context.r.task))
        return context.expert * context.tensor;
    return context.r.parallelism.expert > 1 ? context.expert : context.tensor;
}

template <class N> N divisor(const Context<N> &context, const Tensor &tensor)
{
    if (tensor.routed)
        return expertDivisor(context);
    switch (tensor.split) {
    case Split::Replicated:
        return N(1);
    case Split::KeyValue: {
        const auto kvHeads = std::max<std::int64_t>(context.a.mainKind().attention.kvHeads, 1);
        return context.r.parallelism.tensor <= kvHeads ? context.tensor : sizeOf<N>(kvHeads, sym::kvHeads);
    }
    default:
        return context.tensor;
    }
}

bool isMatrix(const Tensor &tensor)
{
    return tensor.shape.size() >= 2 && tensor.columns() > 1;
}

bool isRoot(const Tensor &tensor)
{
    return tensor.role == TensorRole::Embedding || tensor.role == TensorRole::Head ||
           tensor.role == TensorRole::PositionEmbedding;
}

template <class N>
void addTensor(Parameters<N> &sum, const Context<N> &context, const Tensor &tensor, const N &elements)
{
    if (tensor.routed)
        sum.experts += elements;
    else
        sum.dense += elements;
    if (!tensor.quantisable && tensor.scope == catalog::TensorScope::Text)
        sum.fullPrecision += elements;
    if (isMatrix(tensor) && !isRoot(tensor))
        sum.matrices += elements;
    const auto limit = context.training().optimizer ? context.training().optimizer->smallTensorLimit : 0;
    if (tensor.elementsOfOne() < limit)
        sum.small += elements;
    if (isMatrix(tensor)) {
        const double share =
            static_cast<double>(tensor.rows() + tensor.columns()) / static_cast<double>(tensor.elementsOfOne());
        sum.factors += elements * input<N>(share, sym::factor, "adafactor");
    } else {
        sum.factors += elements;
    }
}

// The largest layer of the stage: what FSDP and ZeRO-3 gather at once.
template <class N> N largestBlock(const Context<N> &context, const Stage &stage)
{
    N largest = N(0);
    for (const auto &run : stage.runs) {
        N block = N(0);
        for (const auto &tensor : run.kind->tensors)
            block += rankElements(context, tensor);
        if (val(block) > val(largest))
            largest = block;
    }
    return largest;
}

}  // namespace

template <class N> N rankElements(const Context<N> &context, const Tensor &tensor)
{
    N size = tensorSize<N>(tensor);
    if (tensor.split == Split::Vocabulary)
        size = size * paddedRatio(context, tensor);
    return size / divisor(context, tensor);
}

template <class N> Parameters<N> parametersOnRank(const Context<N> &context, const Stage &stage)
{
    Parameters<N> sum;
    forEachTensor(context, stage, [&](const Tensor &tensor, const N &layers, const N &elements, int) {
        addTensor(sum, context, tensor, layers * elements);
        if (isRoot(tensor))
            sum.root += elements;
    });
    sum.dense = define<N>(sym::denseParameters, sum.dense, "model");
    if (val(sum.experts) > 0)
        sum.experts = define<N>(sym::expertParameters, sum.experts, "model");
    sum.block = define<N>(sym::blockParameters, largestBlock(context, stage), "model");
    sum.root = define<N>(sym::rootParameters, sum.root, "model");
    return sum;
}

// A tensor in some of the layers of a run: in a mixture of formats not all of them have the same bits.
template <class N> struct Portion {
    const Tensor *tensor;
    double bits, layers;
    N elements;
};

template <class N>
void addLayer(std::vector<Portion<N>> &portions, const Tensor &tensor, double bits, const N &elements)
{
    const auto same = std::find_if(portions.begin(), portions.end(), [&](const Portion<N> &portion) {
        return portion.tensor == &tensor && portion.bits == bits;
    });
    if (same != portions.end())
        same->layers += 1;
    else
        portions.push_back({&tensor, bits, 1, elements});
}

template <class N>
N weightBytes(const Context<N> &context, const Stage &stage, const resources::NumberFormat &format,
              bool doubleQuantized, Experts experts)
{
    // Elements of equal bits are added first, so that the formula reads "bits/8 · (q + k + ...)".
    std::map<double, N> byBits;
    std::vector<Portion<N>> portions;
    forEachTensor(context, stage, [&](const Tensor &tensor, const N &layers, const N &elements, int layer) {
        if (tensor.routed ? experts == Experts::LeftOut : experts == Experts::Only)
            return;
        const double bits = context.r.formats->bitsOf(format, tensor, layer, context.a, doubleQuantized);
        if (layer >= 0)
            addLayer(portions, tensor, bits, elements);
        else
            byBits.try_emplace(bits, N(0)).first->second += layers * elements;
    });
    for (const auto &portion : portions)
        byBits.try_emplace(portion.bits, N(0)).first->second +=
            input<N>(portion.layers, sym::layers, "model") * portion.elements;
    N bytes = N(0);
    for (const auto &[bits, elements] : byBits)
        bytes += elements * (input<N>(bits, sym::bits, format.source) / N(8));
    return bytes;
}

bool isLoraTarget(const scenario::ResolvedLora &lora, const Tensor &tensor)
{
    if (!tensor.linear || tensor.scope != catalog::TensorScope::Text || tensor.shape.size() != 2)
        return false;
    if (lora.targets.empty())
        return tensor.role != TensorRole::Head;
    return std::any_of(lora.targets.begin(), lora.targets.end(),
                       [&](const std::string &target) { return tensor.name.find(target) != std::string::npos; });
}

template <class N> AdapterParameters<N> adaptersOnRank(const Context<N> &context, const Stage &stage)
{
    AdapterParameters<N> sum;
    const auto &lora = context.training().lora;
    const N rank = input<N>(static_cast<double>(lora.rank), sym::rank, "training.lora.rank");
    forEachTensor(context, stage, [&](const Tensor &tensor, const N &layers, const N &elements, int) {
        if (isLoraTarget(lora, tensor)) {
            // The split side of A or B follows the matrix; the rank side is replicated. Counted whole on each rank.
            const N sides =
                input<N>(static_cast<double>(tensor.rows() + tensor.columns()) * static_cast<double>(tensor.count),
                         {tensor.name, sym::loraSides.id, derive::Unit::Elements}, "lora");
            sum.lora += layers * sides;
            if (lora.dora)
                sum.lora += layers *
                            sizeOf<N>(tensor.rows() * tensor.count,
                                      {tensor.name, sym::doraMagnitude.id, derive::Unit::Elements}) /
                            rank;
        }
        const bool saved =
            std::any_of(lora.modulesToSave.begin(), lora.modulesToSave.end(), [&](const std::string &name) {
                const bool embedding = name == "wte" || name == "embed_tokens" || name == "embed_in";
                return (tensor.role == TensorRole::Head && name == "lm_head") ||
                       (tensor.role == TensorRole::Embedding && embedding) ||
                       tensor.name.find(name) != std::string::npos;
            });
        if (saved)
            sum.saved += layers * elements;
    });
    sum.lora = define<N>(sym::adapterParameters, rank * sum.lora / context.tensor, "lora");
    if (val(sum.saved) > 0)
        sum.saved = define<N>(sym::savedParameters, sum.saved, "peft");
    return sum;
}

template <class N> N shardRanks(const Context<N> &context, int fromStage)
{
    if (context.r.parallelism.zeroStage < fromStage)
        return N(1);
    return context.data * context.context;
}

template <class N> N expertShardRanks(const Context<N> &context, int fromStage)
{
    if (context.r.parallelism.zeroStage < fromStage)
        return N(1);
    return maxOf(N(1), context.data * context.context / context.expert);
}

template <class N> N sharded(const Context<N> &context, const Parameters<N> &parameters, int fromStage)
{
    const N dense = parameters.dense / shardRanks(context, fromStage);
    if (val(parameters.experts) == 0)
        return dense;
    return dense + parameters.experts / expertShardRanks(context, fromStage);
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N rankElements(const Context<N> &, const Tensor &);                                                       \
    template Parameters<N> parametersOnRank(const Context<N> &, const Stage &);                                        \
    template N weightBytes(const Context<N> &, const Stage &, const resources::NumberFormat &, bool, Experts);         \
    template AdapterParameters<N> adaptersOnRank(const Context<N> &, const Stage &);                                   \
    template N shardRanks(const Context<N> &, int);                                                                    \
    template N expertShardRanks(const Context<N> &, int);                                                              \
    template N sharded(const Context<N> &, const Parameters<N> &, int);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
