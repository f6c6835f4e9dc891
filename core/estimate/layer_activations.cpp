// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one decoder layer saves for backward: norms, adapters and the sum.
#include "core/estimate/layer_activations.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

using catalog::LayerKind;
using catalog::Tensor;
using catalog::TensorRole;

bool anyTarget(const scenario::Resolved &r, const LayerKind &kind, std::initializer_list<TensorRole> roles)
{
    return std::any_of(kind.tensors.begin(), kind.tensors.end(), [&](const Tensor &tensor) {
        const bool wanted = std::find(roles.begin(), roles.end(), tensor.role) != roles.end();
        return wanted && isLoraTarget(r.training.lora, tensor);
    });
}

// One of the three that a merged projection consists of.
bool isProjection(const Tensor &tensor)
{
    return tensor.role == TensorRole::Query || tensor.role == TensorRole::Key || tensor.role == TensorRole::Value;
}

bool isGateOrUp(const Tensor &tensor)
{
    return tensor.role == TensorRole::Gate || tensor.role == TensorRole::Up;
}

// Projections of one tensor: q, k and v of the norm's output, gate and up of the other's.
bool sharesInput(const Tensor &a, const Tensor &b)
{
    return (isProjection(a) && isProjection(b)) || (isGateOrUp(a) && isGateOrUp(b));
}

// Under autocast the adapters run in 16 bit like the rest: the shared input serves.
bool autocasts(const scenario::Resolved &r)
{
    return r.training.precision != scenario::Precision::Bf16;
}

bool quantised(const scenario::Resolved &r)
{
    return r.task == scenario::Task::Qlora && r.training.baseWeights->dequantised;
}

// bitsandbytes hangs the inputs of its matrices on the graph, not among the saved tensors: the backward pass does not
// release them, and where a loop holds the old loss while it computes the new one, those of two steps are there.
template <class N> N previousInputs(const Context<N> &context, const LayerKind &kind)
{
    if (!context.profile().keepsPreviousInputs || !quantised(context.r))
        return N(0);
    const bool oneNorm = context.a.parallelResidual && kind.norms < 2;
    N width = N(0);
    const Tensor *last = nullptr;
    for (const auto &tensor : kind.tensors) {
        if (!tensor.quantisable || tensor.shape.size() != 2 || tensor.routed)
            continue;
        const bool same = (last != nullptr && sharesInput(*last, tensor)) || (oneNorm && isGateOrUp(tensor));
        last = &tensor;
        if (!same)
            width += sizeOf<N>(tensor.columns(), {tensor.name, sym::inputWidth.id, derive::Unit::Elements});
    }
    return width * context.compute / context.tensor;
}

// Adapters in another type than the activations: their input is cast, and the cast is kept instead of it (PEFT).
bool castsInputs(const scenario::Resolved &r)
{
    constexpr double compute = 2;
    return r.profile->castsAdapterInputs && r.training.lora.bytesPerElement > compute && !autocasts(r);
}

}  // namespace

KeptInputs keptInputs(const scenario::Resolved &r, const LayerKind &kind)
{
    if (!scenario::hasAdapters(r.task))
        return {};
    if (quantised(r) && r.profile->keepsFrozenInputs)
        return {.gains = false};
    // The casts, or what the dropout of the adapters leaves, stand in the adapters' bytes; a frozen matrix keeps
    // nothing.
    if (castsInputs(r) || fp32Stream(r) || r.training.lora.dropout > 0)
        return {.attention = false, .output = false, .mlp = false, .down = false, .gains = false};
    return {.attention = anyTarget(r, kind,
                                   {TensorRole::Query, TensorRole::Key, TensorRole::Value, TensorRole::QueryDown,
                                    TensorRole::KeyValueDown, TensorRole::LinearAttention, TensorRole::StateSpace}),
            .output = anyTarget(r, kind, {TensorRole::Output}),
            .mlp = anyTarget(r, kind, {TensorRole::Gate, TensorRole::Up}),
            .down = anyTarget(r, kind, {TensorRole::Down}),
            .gains = false};
}

template <class N> N normBytesPerToken(const Context<N> &context, const LayerKind &kind)
{
    const auto &kernels = kernelsOf(context.r);
    const auto kept = keptInputs(context.r, kind);
    // LayerNorm is one kernel everywhere: it keeps its input. An eager RMSNorm is six operations.
    const bool oneKernel = context.a.norm == catalog::NormType::LayerNorm;
    const double inputs = oneKernel ? 1 : kernels.normInputs;
    const double fp32 = oneKernel ? 0 : kernels.normFp32Copies;
    const double copies = oneKernel || !kept.gains ? 0 : kernels.normCopies;
    const N each = context.hidden * (input<N>(fp32, sym::kept, context.profile().source) * N(4) +
                                     input<N>(inputs + copies, sym::kept, context.profile().source) * context.compute) +
                   input<N>(oneKernel ? 0 : 4, sym::constant, context.profile().source);  // 1/rms of the row, fp32
    // Norms side by side read one residual stream; what an eager norm makes of it is each one's own.
    const bool oneInput = context.a.parallelResidual && kind.norms == 2 && inputs + copies > 0 && fp32 == 0;
    const N count = oneInput ? N(1) : sizeOf<N>(kind.norms, sym::norms);
    // The norm's output is the input of the matmuls behind it, kept once for all of them.
    const double outputs = context.a.parallelResidual && kind.norms < 2
                               ? (kept.attention || kept.mlp ? 1 : 0)
                               : (kept.attention ? 1 : 0) + (kept.mlp && kind.ffn != catalog::Ffn::None ? 1 : 0);
    const N outputBytes = input<N>(outputs, sym::kept, context.profile().source) * context.hidden * context.compute;
    N bytes = (count * each + outputBytes) / sequenceRanks(context);
    if (context.a.dropout > 0)  // one-byte masks behind attention and MLP
        bytes += N(2) * context.hidden / sequenceRanks(context);
    return bytes;
}

template <class N> N adapterBytesPerToken(const Context<N> &context, const LayerKind &kind)
{
    if (!scenario::hasAdapters(context.r.task))
        return N(0);
    const auto &lora = context.training().lora;
    const auto &profile = context.profile();
    N inner = N(0), inputs = N(0), padded = N(0), outputs = N(0);
    int merged = 0;
    for (const auto &tensor : kind.tensors) {
        if (!isLoraTarget(lora, tensor))
            continue;
        inner += input<N>(static_cast<double>(lora.rank), sym::rank, "training.lora.rank");
        if (lora.dora)
            outputs += sizeOf<N>(tensor.rows(), {tensor.name, sym::outputWidth.id, derive::Unit::Elements});
        const bool shares = profile.sharesAdapterInput && isProjection(tensor);
        if (shares)
            padded += sizeOf<N>(tensor.rows(), {tensor.name, sym::outputWidth.id, derive::Unit::Elements});
        if (!shares || merged++ == 0)
            inputs += input<N>(static_cast<double>(tensor.columns()),
                               {tensor.name, sym::inputWidth.id, derive::Unit::Elements}, "model");
    }
    N bytes = inner * input<N>(lora.bytesPerElement, sym::adapterBytes, "peft");
    const bool drops = lora.dropout > 0;
    if (castsInputs(context.r))
        bytes += inputs * N(4);
    else if (drops || fp32Stream(context.r))  // its own: dropped out, or cast by autocast from an fp32 input
        bytes += inputs * context.compute;
    if (drops)
        bytes += inputs;  // a byte each: what was dropped
    if (lora.dora)  // scaled row by row, the output of the matrix and that of its adapter are both kept (PEFT: dora.py)
        bytes += outputs * (context.compute + input<N>(lora.bytesPerElement, sym::adapterBytes, "peft"));
    if (merged == 1 || merged == 2)  // index_copy keeps what it copies between the zeros of the others
        bytes += padded * context.compute;
    return bytes / context.tensor;
}

template <class N> N layerBytesPerToken(const Context<N> &context, const LayerKind &kind, bool scores)
{
    // Each module has a name of its own: whoever asks what a layer saves wants to know which part of it.
    const auto module = [&](const derive::Symbol &symbol, const N &bytes) {
        return val(bytes) > 0 ? define<N>(symbol, bytes, context.profile().source) : bytes;
    };
    return module(sym::savedByNorms, normBytesPerToken(context, kind)) +
           module(sym::savedByAttention, attentionBytesPerToken(context, kind, scores)) +
           module(sym::savedByMlp, mlpBytesPerToken(context, kind)) +
           module(sym::savedByAdapters, adapterBytesPerToken(context, kind)) +
           module(sym::previousInputs, previousInputs(context, kind));
}

template <class N> N selectiveBytesPerToken(const Context<N> &context, const LayerKind &kind)
{
    const auto &spec = kind.attention;
    const N heads = sizeOf<N>(spec.heads, sym::heads);
    const N query = heads * sizeOf<N>(spec.headDim, sym::headDim);
    const N value = sizeOf<N>(spec.kvHeads, sym::kvHeads) * sizeOf<N>(spec.vHeadDim, sym::valueDim);
    const N out = heads * sizeOf<N>(spec.vHeadDim, sym::valueDim);
    const N width = kind.ffn == catalog::Ffn::Experts ? sizeOf<N>(kind.moe.expertsPerToken, sym::expertsPerToken) *
                                                                sizeOf<N>(kind.moe.expertWidth, sym::expertWidth) +
                                                            sizeOf<N>(kind.moe.sharedWidth, sym::sharedWidth)
                                                      : sizeOf<N>(kind.intermediateSize, sym::width);
    const N split = (query + value + out + width) * context.compute + heads * N(4);
    // The layer's input; eager recompute also keeps the down projection's output, which no backward pass reads.
    const N whole = input<N>(context.training().compile ? 1 : 2, sym::kept, context.profile().source);
    return split / context.tensor + whole * context.hidden * context.compute / sequenceRanks(context);
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N normBytesPerToken(const Context<N> &, const LayerKind &);                                               \
    template N selectiveBytesPerToken(const Context<N> &, const LayerKind &);                                          \
    template N adapterBytesPerToken(const Context<N> &, const LayerKind &);                                            \
    template N layerBytesPerToken(const Context<N> &, const LayerKind &, bool);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
