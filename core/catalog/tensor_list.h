// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the tensors of one layer or of what lies outside the layers, with every product checked against overflow.
#pragma once

#include "core/catalog/architecture.h"
#include "core/catalog/description_view.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom::catalog {

// What a matrix is, beside its name and shape.
struct Trait {
    TensorRole role = TensorRole::Other;
    Split split = Split::Replicated;
    bool quantisable = true;
    bool linear = true;
    bool routed = false;
    bool shared = false;
};

struct NormKind {
    NormType type = NormType::RmsNorm;
    bool bias = false;
};
[[nodiscard]] NormKind readNormKind(const DescriptionView &norm);

class TensorList
{
public:
    TensorList(const DescriptionView &view, TensorScope scope) : m_view(view), m_scope(scope) {}

    // Anything that is not a Linear. Nothing is added when a dimension or the count is zero.
    Tensor *add(std::string name, std::vector<std::int64_t> shape, TensorRole role = TensorRole::Other,
                Split split = Split::Replicated, std::int64_t count = 1);
    // name.weight [out, in] and, with a bias, name.bias [out].
    void linear(const std::string &name, std::int64_t out, std::int64_t in, const Trait &trait, bool bias = false,
                std::int64_t count = 1);
    void norm(const std::string &name, std::int64_t width, const NormKind &kind);

    // Tensors made elsewhere, their names behind `prefix`.
    void append(std::vector<Tensor> tensors, const std::string &prefix);

    void setScope(TensorScope scope) { m_scope = scope; }
    [[nodiscard]] TensorScope scope() const { return m_scope; }
    [[nodiscard]] const DescriptionView &view() const { return m_view; }
    [[nodiscard]] std::vector<Tensor> take() { return std::move(m_tensors); }

private:
    DescriptionView m_view;
    TensorScope m_scope;
    std::vector<Tensor> m_tensors;
};

}  // namespace headroom::catalog
