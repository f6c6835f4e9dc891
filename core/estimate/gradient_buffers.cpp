// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TransformerEngine adds the gradient of a matrix straight to its fp32 sum and hands autograd an empty 16-bit buffer
// instead. One buffer for each shape is kept for good (get_dummy_wgrad), also for Megatron's own head.
#include "core/estimate/training_terms.h"

#include <map>

namespace headroom::estimate {

namespace {

using catalog::Tensor;
using catalog::TensorRole;

// Matrices that Megatron keeps as one: q, k and v; gate and up. The others stand for themselves.
std::string mergedName(const Tensor &tensor)
{
    const std::string owner = tensor.routed ? "expert " : tensor.shared ? "shared " : "";
    switch (tensor.role) {
    case TensorRole::Query:
    case TensorRole::Key:
    case TensorRole::Value:
        return "qkv";
    case TensorRole::Gate:
    case TensorRole::Up:
        return owner + "up";
    default:
        return owner + tensor.name;
    }
}

template <class N> using Matrices = std::map<std::string, N>;

// Elements of each merged matrix of a layer on one rank; of the experts, one.
template <class N> Matrices<N> matricesOf(const Context<N> &context, const catalog::LayerKind &kind)
{
    Matrices<N> merged;
    for (const auto &tensor : kind.tensors) {
        if (!tensor.linear || tensor.shape.size() != 2 || tensor.role == TensorRole::Router)
            continue;
        N elements = rankElements(context, tensor);
        if (tensor.routed)
            elements = elements * context.expert / sizeOf<N>(tensor.count, sym::tensorCopies);
        merged.try_emplace(mergedName(tensor), N(0)).first->second += elements;
    }
    return merged;
}

}  // namespace

template <class N> N weightGradientBuffers(const Context<N> &context, const Stage &stage)
{
    std::map<double, N> shapes;  // by size: layers of several kinds share what is equal
    for (const auto &run : stage.runs) {
        for (const auto &[name, elements] : matricesOf(context, *run.kind))
            shapes.try_emplace(val(elements), elements);
    }
    N sum = N(0);
    for (const auto &[size, elements] : shapes)
        sum += elements;
    if (stage.head)
        sum += context.vocabulary * context.hidden / context.tensor;
    return sum * context.compute;
}

template double weightGradientBuffers(const Context<double> &, const Stage &);
template Traced weightGradientBuffers(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
