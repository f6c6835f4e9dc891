// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The walk over the tensors of a stage; a template because its visitor is.
#pragma once

namespace headroom::estimate {

// Which tensors outside the layers a stage holds: embedding on the first, head on the last; a tied embedding on both.
[[nodiscard]] inline bool stageHolds(const Stage &stage, const catalog::Tensor &tensor, bool tied)
{
    using catalog::TensorRole;
    using catalog::TensorScope;
    if (tensor.scope == TensorScope::Mtp || tensor.scope == TensorScope::Buffer)
        return false;
    if (tensor.scope != TensorScope::Text)
        return stage.tower;
    if (tensor.role == TensorRole::Embedding || tensor.role == TensorRole::PositionEmbedding)
        return stage.embedding || (tied && stage.head && tensor.role == TensorRole::Embedding);
    if (tensor.role == TensorRole::Head || tensor.role == TensorRole::Norm)
        return stage.head;
    return stage.embedding || stage.tower;
}

template <class N, class Visit> void forEachTensor(const Context<N> &context, const Stage &stage, Visit visit)
{
    using catalog::TensorScope;
    for (const auto &run : stage.runs) {
        const N layers = layerCount(context, run);
        for (const auto &tensor : run.kind->tensors) {
            if (tensor.scope == TensorScope::Mtp || tensor.scope == TensorScope::Buffer)
                continue;
            const N elements = rankElements(context, tensor);
            if (run.indices.empty()) {
                visit(tensor, layers, elements, -1);
            } else {
                for (const auto index : run.indices)
                    visit(tensor, N(1), elements, static_cast<int>(index));
            }
        }
    }
    for (const auto &tensor : context.a.outer) {
        if (stageHolds(stage, tensor, context.a.tiedEmbeddings))
            visit(tensor, N(1), rankElements(context, tensor), -1);
    }
}

}  // namespace headroom::estimate
