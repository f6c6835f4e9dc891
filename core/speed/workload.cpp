// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes and FLOPs over the tensor list.
#include "core/speed/workload.h"

#include <cmath>
#include <map>

namespace headroom::speed {

namespace {

using catalog::LayerKind;
using catalog::Mixer;
using catalog::TensorRole;
using catalog::TensorScope;
using estimate::Stage;

constexpr std::string_view speedModel = "speed-model";

// A row of the embedding is looked up, not the matrix read; a tied one is read as the head, on the last stage.
bool isRead(const catalog::Tensor &tensor, const Stage &stage, bool tied)
{
    if (tensor.scope != TensorScope::Text || tensor.role == TensorRole::PositionEmbedding)
        return false;
    return tensor.role != TensorRole::Embedding || (tied && stage.head);
}

bool isHead(const catalog::Tensor &tensor)
{
    return tensor.role == TensorRole::Head || tensor.role == TensorRole::Embedding;
}

const catalog::MoeSpec *expertsOf(const catalog::Architecture &a)
{
    for (const auto &kind : a.kinds) {
        if (kind.moe.experts > 0)
            return &kind.moe;
    }
    return nullptr;
}

// Each token picks K of E experts; of B tokens together some pick the same.
template <class N> N shareTouched(const Context<N> &context, const N &sequences)
{
    const auto *moe = expertsOf(context.a);
    if (!moe)
        return N(0);
    const double each = static_cast<double>(moe->expertsPerToken) / static_cast<double>(moe->experts);
    return input<N>(1 - std::pow(1 - each, std::max(1.0, val(sequences))), sym::expertsTouched, speedModel);
}

template <class N> struct Matrices {
    std::map<double, N> denseByBits, expertsByBits;
    N parameters = N(0), active = N(0), head = N(0);
};

template <class N> Matrices<N> matricesOf(const Context<N> &context, const Stage &stage)
{
    Matrices<N> sum;
    const auto *moe = expertsOf(context.a);
    const N share = moe ? estimate::sizeOf<N>(moe->expertsPerToken, derive::sym::expertsPerToken) /
                              estimate::sizeOf<N>(moe->experts, derive::sym::experts)
                        : N(1);
    const auto &format = *context.inference().weights;
    estimate::forEachTensor(context, stage,
                            [&](const catalog::Tensor &tensor, const N &layers, const N &elements, int layer) {
                                if (!isRead(tensor, stage, context.a.tiedEmbeddings))
                                    return;
                                const double bits = context.r.formats->bitsOf(format, tensor, layer, context.a, false);
                                auto &byBits = tensor.routed ? sum.expertsByBits : sum.denseByBits;
                                byBits.try_emplace(bits, N(0)).first->second += layers * elements;
                                if (isHead(tensor))
                                    sum.head += elements;
                                else if (tensor.routed)
                                    sum.active += layers * elements * share;
                                else
                                    sum.parameters += layers * elements;
                            });
    return sum;
}

template <class N> N bytesOf(const Context<N> &context, const std::map<double, N> &byBits)
{
    N bytes = N(0);
    for (const auto &[bits, elements] : byBits)
        bytes += elements * (input<N>(bits, derive::sym::bits, context.inference().weights->source) / N(8));
    return bytes;
}

// Width of the products of a query with keys and of weights with values.
double attentionWidthOf(const LayerKind &kind)
{
    const auto &spec = kind.attention;
    if (kind.mixer == Mixer::None || kind.mixer == Mixer::Linear || kind.mixer == Mixer::StateSpace)
        return 0;
    const double values = static_cast<double>(spec.vHeadDim > 0 ? spec.vHeadDim : spec.headDim);
    const double keys = static_cast<double>(spec.headDim > 0 ? spec.headDim : spec.qkNopeHeadDim + spec.qkRopeHeadDim);
    return static_cast<double>(spec.heads) * (keys + values) / 2;
}

template <class N> void addStage(Workload<N> &sum, const Context<N> &context, const Stage &stage, const N &touched)
{
    const auto matrices = matricesOf(context, stage);
    sum.weights += bytesOf(context, matrices.denseByBits);
    N parameters = matrices.parameters;
    if (!matrices.expertsByBits.empty()) {
        const N bytes = bytesOf(context, matrices.expertsByBits) * touched;
        if (estimate::expertsOnHost(context.r)) {
            sum.host += bytes;
            sum.uploaded += bytesOf(context, matrices.expertsByBits);
        } else {
            sum.experts += bytes;
        }
        parameters += matrices.active;
    }
    const N two = N(2);
    sum.prefillFlops += two * parameters;
    sum.decodeFlops += two * (parameters + matrices.head);
}

}  // namespace

template <class N> N attendedWidth(const Context<N> &context, const N &lookBack)
{
    N sum = N(0);
    const auto whole = estimate::makeStages(estimate::undivided(context.r));
    for (const auto &run : whole.front().runs) {
        const double width = attentionWidthOf(*run.kind);
        if (width == 0)
            continue;
        const N seen = run.kind->attention.window
                           ? minOf(lookBack, estimate::sizeOf<N>(*run.kind->attention.window, derive::sym::window))
                           : lookBack;
        sum += estimate::layerCount(context, run) * input<N>(width, sym::attentionWidth, "model") * seen;
    }
    return sum;
}

template <class N> Workload<N> workloadOf(const Context<N> &context, const N &sequences, const N &meanContext)
{
    Workload<N> sum;
    const N touched = shareTouched(context, sequences);
    for (const auto &stage : estimate::makeStages(context.r)) {
        addStage(sum, context, stage, touched);
        sum.cache += estimate::kvCache(context, stage, N(1), meanContext);
    }
    const auto host = estimate::hostStage(context.r);
    if (!host.runs.empty()) {
        const auto matrices = matricesOf(context, host);
        const N dense = bytesOf(context, matrices.denseByBits), experts = bytesOf(context, matrices.expertsByBits);
        sum.host += dense + experts * touched + estimate::kvCache(context, host, N(1), meanContext) * sequences;
        sum.uploaded += dense + experts;
        sum.prefillFlops += N(2) * (matrices.parameters + matrices.active);
    }
    const N prompt =
        input<N>(static_cast<double>(context.inference().promptTokens), derive::sym::prompt, "inference.prompt_tokens");
    const N four = N(4);
    const N perToken = four * attendedWidth(context, meanContext) / context.tensor;
    const N perPrompt = four * attendedWidth(context, prompt / N(2)) / context.tensor;
    sum.weights = define<N>(sym::weightsRead, sum.weights, speedModel);
    if (val(sum.experts) > 0)
        sum.experts = define<N>(sym::expertsRead, sum.experts, speedModel);
    if (val(sum.host) > 0)
        sum.host = define<N>(sym::hostRead, sum.host, speedModel);
    if (val(sum.uploaded) > 0)
        sum.uploaded = define<N>(sym::uploaded, sum.uploaded, speedModel);
    sum.cache = define<N>(sym::cacheRead, sum.cache, "kv-cache");
    sum.decodeFlops = define<N>(sym::tokenFlops, sum.decodeFlops + perToken, speedModel);
    sum.prefillFlops = define<N>(sym::promptFlops, prompt * sum.prefillFlops, speedModel);
    sum.attentionFlops = define<N>(sym::attentionFlops, prompt * perPrompt, speedModel);
    return sum;
}

template Workload<double> workloadOf(const Context<double> &, const double &, const double &);
template Workload<Traced> workloadOf(const Context<Traced> &, const Traced &, const Traced &);
template double attendedWidth(const Context<double> &, const double &);
template Traced attendedWidth(const Context<Traced> &, const Traced &);

}  // namespace headroom::speed
