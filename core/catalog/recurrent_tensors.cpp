// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that keep a state of constant size: gated DeltaNet, Kimi delta attention, lightning attention, short
// convolutions, Mamba 1 and 2.
#include "core/catalog/layer_parts.h"

namespace headroom::catalog {

namespace {

constexpr std::int64_t maxKernel = 4096;
constexpr std::int64_t maxState = std::int64_t{1} << 20;  // head and state widths: their products stay in 64 bit

// How the parts of one family of layers are marked.
struct Marks {
    TensorRole role;
    std::string prefix;

    [[nodiscard]] Trait in() const { return {role, Split::Column}; }
    [[nodiscard]] Trait out() const { return {role, Split::Row}; }
    [[nodiscard]] Trait whole() const { return {role}; }
};
const Marks linearMarks{TensorRole::LinearAttention, "linear_attn."};
const Marks stateMarks{TensorRole::StateSpace, "mamba."};

void vector(TensorList &list, const Marks &marks, const char *name, std::vector<std::int64_t> shape,
            Split split = Split::Column)
{
    list.add(marks.prefix + name, std::move(shape), marks.role, split);
}

void addGatedDeltaNet(TensorList &list, const DescriptionView &view, const DescriptionView &la, RecurrentSpec &spec)
{
    const Marks &m = linearMarks;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t valueHeads = la.size("num_value_heads", maxHeads);
    const std::int64_t keyDim = la.size("key_head_dim", maxState);
    const std::int64_t valueDim = la.size("value_head_dim", maxState);
    const std::int64_t keyWidth = la.size("num_key_heads", maxHeads) * keyDim;
    const std::int64_t valueWidth = valueHeads * valueDim;
    const std::int64_t kernel = la.size("conv_kernel", maxKernel);
    const std::int64_t channels = 2 * keyWidth + valueWidth;
    Trait small = m.in();
    small.quantisable = la.flag("ba_quantised", true);
    list.linear(m.prefix + "in_proj_qkv", channels, h, m.in());
    list.linear(m.prefix + "in_proj_z", valueWidth, h, m.in());
    list.linear(m.prefix + "in_proj_b", valueHeads, h, small);
    list.linear(m.prefix + "in_proj_a", valueHeads, h, small);
    vector(list, m, "conv1d.weight", {channels, 1, kernel});
    vector(list, m, "dt_bias", {valueHeads});
    vector(list, m, "A_log", {valueHeads});
    list.add(m.prefix + "norm.weight", {valueDim}, TensorRole::Norm);
    list.linear(m.prefix + "out_proj", h, valueWidth, m.out());
    spec.stateElements = valueWidth * keyDim;
    spec.convElements = channels * (kernel - 1);
    spec.innerSize = channels + valueWidth + 2 * valueHeads;
}

void addKimiDelta(TensorList &list, const DescriptionView &view, const DescriptionView &la, RecurrentSpec &spec)
{
    const Marks &m = linearMarks;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t heads = la.size("num_heads", maxHeads);
    const std::int64_t dim = la.size("head_dim", maxState);
    const std::int64_t kernel = la.size("conv_kernel", maxKernel);
    const std::int64_t width = heads * dim;
    for (const std::string name : {"q", "k", "v"}) {
        list.linear(m.prefix + name + "_proj", width, h, m.in());
        list.add(m.prefix + name + "_conv1d.weight", {width, 1, kernel}, m.role, Split::Column);
    }
    vector(list, m, "A_log", {heads});
    list.linear(m.prefix + "f_a_proj", dim, h, m.whole());
    list.linear(m.prefix + "f_b_proj", width, dim, m.in());
    vector(list, m, "dt_bias", {width});
    list.linear(m.prefix + "b_proj", heads, h, m.in());
    if (la.flag("full_rank_gate")) {
        list.linear(m.prefix + "g_proj", width, h, m.in());
    } else {
        list.linear(m.prefix + "g_a_proj", dim, h, m.whole());
        list.linear(m.prefix + "g_b_proj", width, dim, m.in());
    }
    list.add(m.prefix + "o_norm.weight", {dim}, TensorRole::Norm);
    list.linear(m.prefix + "o_proj", h, width, m.out());
    spec.stateElements = width * dim;
    spec.convElements = 3 * width * (kernel - 1);
    spec.innerSize = 5 * width + heads;  // q, k, v, decay, gate, beta
}

void addLightning(TensorList &list, const DescriptionView &view, const DescriptionView &la, RecurrentSpec &spec)
{
    const Marks &m = linearMarks;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t dim = la.size("head_dim", maxState);
    const std::int64_t width = la.size("num_heads", maxHeads) * dim;
    list.linear(m.prefix + "qkv_proj", 3 * width, h, m.in());
    list.linear(m.prefix + "output_gate", width, h, m.in());
    list.add(m.prefix + "norm.weight", {width}, TensorRole::Norm);
    list.linear(m.prefix + "out_proj", h, width, m.out());
    spec.stateElements = width * dim;
    spec.innerSize = 4 * width;
}

void addShortConvolution(TensorList &list, const DescriptionView &view, const DescriptionView &la, RecurrentSpec &spec)
{
    const Marks &m = linearMarks;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t kernel = la.size("conv_kernel", maxKernel);
    const bool bias = la.flag("bias");
    list.linear(m.prefix + "in_proj", 3 * h, h, m.in(), bias);
    vector(list, m, "conv.weight", {h, 1, kernel});
    list.linear(m.prefix + "out_proj", h, h, m.out(), bias);
    spec.convElements = h * (kernel - 1);
    spec.innerSize = 3 * h;
}

void addMamba2(TensorList &list, const DescriptionView &view, const DescriptionView &s, RecurrentSpec &spec)
{
    const Marks &m = stateMarks;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t heads = s.size("num_heads", maxHeads);
    const std::int64_t inner = heads * s.size("head_dim", maxState);
    const std::int64_t state = s.size("state_size", maxState);
    const std::int64_t kernel = s.size("conv_kernel", maxKernel);
    const std::int64_t channels = inner + 2 * s.size("num_groups", maxHeads) * state;
    const bool bias = s.flag("proj_bias");
    list.linear(m.prefix + "in_proj", inner + channels + heads, h, m.in(), bias);
    vector(list, m, "conv1d.weight", {channels, 1, kernel});
    if (s.flag("conv_bias", true))
        vector(list, m, "conv1d.bias", {channels});
    for (const char *name : {"dt_bias", "A_log", "D"})
        vector(list, m, name, {heads});
    if (s.flag("gated_norm", true))
        list.add(m.prefix + "norm.weight", {inner}, TensorRole::Norm, Split::Column);
    list.linear(m.prefix + "out_proj", h, inner, m.out(), bias);
    spec.stateElements = inner * state;
    spec.convElements = channels * (kernel - 1);
    spec.innerSize = inner + channels + heads;
}

void addMamba1(TensorList &list, const DescriptionView &view, const DescriptionView &s, RecurrentSpec &spec)
{
    const Marks &m = stateMarks;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t inner = s.size("inner_size");
    const std::int64_t state = s.size("state_size", maxState);
    const std::int64_t rank = s.size("dt_rank");
    const std::int64_t kernel = s.size("conv_kernel", maxKernel);
    const bool bias = s.flag("proj_bias");
    list.linear(m.prefix + "in_proj", 2 * inner, h, m.in(), bias);
    vector(list, m, "conv1d.weight", {inner, 1, kernel});
    if (s.flag("conv_bias", true))
        vector(list, m, "conv1d.bias", {inner});
    list.linear(m.prefix + "x_proj", rank + 2 * state, inner, m.out());
    list.linear(m.prefix + "dt_proj", inner, rank, m.in(), true);
    vector(list, m, "A_log", {inner, state});
    vector(list, m, "D", {inner});
    if (s.flag("inner_norms")) {  // Jamba: on dt, B and C
        list.add(m.prefix + "dt_layernorm.weight", {rank}, TensorRole::Norm);
        list.add(m.prefix + "b_layernorm.weight", {state}, TensorRole::Norm);
        list.add(m.prefix + "c_layernorm.weight", {state}, TensorRole::Norm);
    }
    list.linear(m.prefix + "out_proj", h, inner, m.out(), bias);
    spec.stateElements = inner * state;
    spec.convElements = inner * (kernel - 1);
    spec.innerSize = 2 * inner;
}

void readStateFormat(const DescriptionView &part, RecurrentSpec &spec)
{
    spec.stateFp32 = part.text("state_dtype", "fp32") == "fp32";
    if (spec.stateElements < 0 || spec.stateElements > maxElements || spec.convElements > maxElements)
        part.fail("out-of-range", "", std::to_string(spec.stateElements), "at most 10^15 elements of state");
}

}  // namespace

void addLinearAttention(TensorList &list, const DescriptionView &view, RecurrentSpec &spec)
{
    const DescriptionView la = view.child("linear_attention");
    if (la.empty())
        view.fail("missing-key", "linear_attention", {}, "object");
    const std::string type = la.requiredText("type");
    if (type == "gated_deltanet")
        addGatedDeltaNet(list, view, la, spec);
    else if (type == "kda")
        addKimiDelta(list, view, la, spec);
    else if (type == "lightning")
        addLightning(list, view, la, spec);
    else if (type == "short_conv")
        addShortConvolution(list, view, la, spec);
    else
        la.fail("wrong-type", "type", type, "gated_deltanet, kda, lightning, short_conv");
    readStateFormat(la, spec);
}

void addStateSpace(TensorList &list, const DescriptionView &view, RecurrentSpec &spec)
{
    const DescriptionView s = view.child("ssm");
    if (s.empty())
        view.fail("missing-key", "ssm", {}, "object");
    const std::string type = s.requiredText("type");
    if (type == "mamba2")
        addMamba2(list, view, s, spec);
    else if (type == "mamba1")
        addMamba1(list, view, s, spec);
    else
        s.fail("wrong-type", "type", type, "mamba1, mamba2");
    readStateFormat(s, spec);
}

}  // namespace headroom::catalog
