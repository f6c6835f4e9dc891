// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collects tensors; a product beyond maxElements is refused before it can overflow.
#include "core/catalog/tensor_list.h"

#include <utility>

namespace headroom::catalog {

NormKind readNormKind(const DescriptionView &norm)
{
    const std::string type = norm.text("type", "rmsnorm");
    NormKind kind;
    if (type == "none")
        kind.type = NormType::None;
    else if (type == "layernorm")
        kind = {NormType::LayerNorm, norm.flag("bias", true)};
    else if (type != "rmsnorm")
        norm.fail("wrong-type", "type", type, "rmsnorm, layernorm, none");
    return kind;
}

Tensor *TensorList::add(std::string name, std::vector<std::int64_t> shape, TensorRole role, Split split,
                        std::int64_t count)
{
    std::int64_t elements = count;
    for (const std::int64_t dim : shape) {
        if (dim <= 0 || elements <= 0)
            return nullptr;
        if (elements > maxElements / dim)
            m_view.fail("out-of-range", name, std::to_string(dim), "at most 10^15 parameters");
        elements *= dim;
    }
    if (elements <= 0)
        return nullptr;
    Tensor tensor;
    tensor.name = std::move(name);
    tensor.shape = std::move(shape);
    tensor.count = count;
    tensor.scope = m_scope;
    tensor.role = role;
    tensor.split = split;
    m_tensors.push_back(std::move(tensor));
    return &m_tensors.back();
}

void TensorList::linear(const std::string &name, std::int64_t out, std::int64_t in, const Trait &trait, bool bias,
                        std::int64_t count)
{
    if (Tensor *weight = add(name + ".weight", {out, in}, trait.role, trait.split, count)) {
        weight->quantisable = trait.quantisable;
        weight->linear = trait.linear;
        weight->routed = trait.routed;
        weight->shared = trait.shared;
    }
    if (!bias)
        return;
    // a bias of a row-parallel matrix is added once, after the sum
    const Split split = trait.split == Split::Row ? Split::Replicated : trait.split;
    if (Tensor *vector = add(name + ".bias", {out}, TensorRole::Bias, split, count)) {
        vector->routed = trait.routed;
        vector->shared = trait.shared;
    }
}

void TensorList::norm(const std::string &name, std::int64_t width, const NormKind &kind)
{
    if (kind.type == NormType::None)
        return;
    add(name + ".weight", {width}, TensorRole::Norm);
    if (kind.bias)
        add(name + ".bias", {width}, TensorRole::Norm);
}

void TensorList::append(std::vector<Tensor> tensors, const std::string &prefix)
{
    for (Tensor &tensor : tensors) {
        tensor.name = prefix + tensor.name;
        m_tensors.push_back(std::move(tensor));
    }
}

}  // namespace headroom::catalog
