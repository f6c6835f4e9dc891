// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts over the tensor list, and the layer that stands for a model.
#include "core/catalog/architecture.h"

#include <algorithm>

namespace headroom::catalog {

namespace {

bool countsAsEmbedding(TensorRole role)
{
    return role == TensorRole::Embedding || role == TensorRole::PositionEmbedding || role == TensorRole::Head;
}

void addTensor(ParameterCounts &counts, const Tensor &tensor, const MoeSpec &moe, std::int64_t layers)
{
    const std::int64_t elements = tensor.elements() * layers;
    switch (tensor.scope) {
    case TensorScope::Buffer:
        counts.buffers += elements;
        return;
    case TensorScope::Mtp:
        counts.mtp += elements;
        return;
    case TensorScope::Vision:
        counts.vision += elements;
        break;
    case TensorScope::Audio:
        counts.audio += elements;
        break;
    case TensorScope::Text:
        if (tensor.routed && moe.experts > 0) {
            counts.routedExperts += elements;
            counts.active += tensor.elementsOfOne() * (tensor.count * moe.expertsPerToken / moe.experts) * layers;
        } else {
            counts.active += elements;
        }
        if (countsAsEmbedding(tensor.role))
            counts.embedding += elements;
        break;
    }
    counts.total += elements;
}

}  // namespace

const LayerKind &Architecture::mainKind() const
{
    std::vector<std::int64_t> uses(kinds.size(), 0);
    for (const int kind : layers)
        ++uses[static_cast<std::size_t>(kind)];
    std::size_t best = 0;
    const auto rank = [&](std::size_t i) {
        return (kinds[i].attention.type != AttentionType::None ? std::int64_t{1'000'000} : 0) + uses[i];
    };
    for (std::size_t i = 1; i < kinds.size(); ++i) {
        if (rank(i) > rank(best))
            best = i;
    }
    return kinds[best];
}

bool Architecture::hasExperts() const
{
    return std::any_of(kinds.begin(), kinds.end(), [](const LayerKind &kind) { return kind.moe.experts > 0; });
}

ParameterCounts countParameters(const Architecture &architecture)
{
    ParameterCounts counts;
    std::vector<std::int64_t> uses(architecture.kinds.size(), 0);
    for (const int kind : architecture.layers)
        ++uses[static_cast<std::size_t>(kind)];
    for (std::size_t i = 0; i < architecture.kinds.size(); ++i) {
        const LayerKind &kind = architecture.kinds[i];
        for (const Tensor &tensor : kind.tensors)
            addTensor(counts, tensor, kind.moe, uses[i]);
    }
    for (const Tensor &tensor : architecture.outer)
        addTensor(counts, tensor, {}, 1);
    return counts;
}

}  // namespace headroom::catalog
