// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `weights`: the parameters as they lie on the GPU.
#include "core/estimate/model_states.h"
#include "core/estimate/rope_tables.h"

#include <cmath>

namespace headroom::estimate {

namespace {

double packedBits(const scenario::ResolvedTraining &training)
{
    const auto &format = *training.baseWeights;
    return training.doubleQuantization && format.doubleQuantBits > 0 ? format.doubleQuantBits : format.linear.bits;
}

// Scales of packed weights lie beside the parameters and are not sharded with them (bitsandbytes' quant_state, the
// buffers of GPTQ's layers).
template <class N> N scalesOfPacked(const Context<N> &context, const Stage &stage)
{
    const auto &format = *context.training().baseWeights;
    const double bits = packedBits(context.training());
    N elements = N(0);
    if (context.r.task != scenario::Task::Qlora || !format.dequantised || bits == std::floor(bits))
        return elements;
    forEachTensor(context, stage, [&](const catalog::Tensor &tensor, const N &layers, const N &each, int) {
        if (tensor.quantisable)
            elements += layers * each;
    });
    return elements * input<N>(bits - std::floor(bits), sym::bits, format.source) / N(8);
}

template <class N> N frozenBase(const Context<N> &context, const Stage &stage)
{
    const auto &training = context.training();
    const auto &format = *training.baseWeights;
    N bytes = weightBytes(context, stage, format, training.doubleQuantization);
    const bool kbit = context.r.task == scenario::Task::Qlora && format.dequantised;
    // k-bit preparation casts norms, router, embedding and head from 16 bit to fp32: 2 bytes more each.
    if (kbit && training.kbitUpcast == scenario::KbitUpcast::All)
        bytes += parametersOnRank(context, stage).fullPrecision * N(2);
    // The head is a linear layer like any other to these; its 16-bit bytes were counted above.
    const bool untied = context.profile().untiesHead && context.a.tiedEmbeddings;
    if (kbit && context.profile().quantisesHead && stage.head) {
        bytes = bytes - context.vocabulary * context.hidden / context.tensor *
                            (N(2) - input<N>(packedBits(training), sym::bits, format.source) / N(8));
    }
    if (untied && stage.head)
        bytes += context.vocabulary * context.hidden / context.tensor *
                 input<N>(2, sym::weightBytes, context.profile().source);
    if (training.offloadParameters != scenario::Offload::None)
        return N(0);
    const N ranks = shardRanks(context, 3);
    if (val(ranks) == 1)
        return bytes;
    const N scales = scalesOfPacked(context, stage);
    return (bytes - scales) / ranks + scales;
}

// MLA in the serving engines multiplies by parts of the up-projection, which lie beside it in 16 bit.
template <class N> N latentCopies(const Context<N> &context, const Stage &stage)
{
    N elements = N(0);
    const double copies = context.engine().latentCopies;
    const bool quantised = context.inference().weights->linear.bits < 16;
    if (copies == 0 || (copies == 1 && !quantised))
        return elements;
    forEachTensor(context, stage, [&](const catalog::Tensor &tensor, const N &layers, const N &each, int) {
        if (tensor.role == catalog::TensorRole::KeyValueUp)
            elements += layers * each;
    });
    return val(elements) > 0 ? elements * N(2) : N(0);
}

// MXFP4 kernels take widths in whole multiples: experts are padded while they are loaded.
template <class N> N expertPadding(const Context<N> &context, const Stage &stage)
{
    const auto &engine = context.engine();
    N bytes = N(0);
    const auto &format = *context.inference().weights;
    if (format.id != "mxfp4" || engine.expertHiddenMultiple * engine.expertWidthMultiple <= 1)
        return bytes;
    const double slices = context.r.parallelism.expert > 1 ? 1 : val(context.tensor);
    const auto padded = [](double size, double multiple) { return derive::ceilTo(size, multiple) / size; };
    forEachTensor(context, stage, [&](const catalog::Tensor &tensor, const N &layers, const N &elements, int layer) {
        if (!tensor.routed || tensor.shape.size() != 2)
            return;
        const bool down = tensor.role == catalog::TensorRole::Down;
        const auto width = static_cast<double>(down ? tensor.columns() : tensor.rows()) / slices;
        const auto hidden = static_cast<double>(down ? tensor.rows() : tensor.columns());
        const double ratio =
            padded(width, engine.expertWidthMultiple) * padded(hidden, engine.expertHiddenMultiple) - 1;
        const double bits = context.r.formats->bitsOf(format, tensor, layer, context.a, false);
        if (ratio > 0)
            bytes += layers * elements * input<N>(ratio, sym::ratio, engine.source) *
                     (input<N>(bits, sym::bits, format.source) / N(8));
    });
    return bytes;
}

template <class N> N loadedBesides(const Context<N> &context, const Stage &stage)
{
    N bytes = latentCopies(context, stage) + expertPadding(context, stage);
    if (context.engine().ropeTables == resources::RopeTables::One)
        bytes += ropeTables(context, stage);
    return bytes;
}

}  // namespace

template <class N> N weights(const Context<N> &context, const Stage &stage)
{
    if (!scenario::isTraining(context.r.task)) {
        const auto &format = *context.inference().weights;
        const auto experts = expertsOnHost(context.r) ? Experts::LeftOut : Experts::Included;
        return define<N>(sym::weights,
                         weightBytes(context, stage, format, false, experts) + loadedBesides(context, stage),
                         format.source);
    }
    if (scenario::hasAdapters(context.r.task))
        return define<N>(sym::weights, frozenBase(context, stage), context.training().baseWeights->source);
    if (context.training().offloadParameters != scenario::Offload::None)
        return N(0);
    const auto parameters = parametersOnRank(context, stage);
    const N bytes = input<N>(recipeOf(context.r).weight, sym::weightBytes, "zero");
    return define<N>(sym::weights, sharded(context, parameters, 3) * bytes, "zero");
}

template double weights(const Context<double> &, const Stage &);
template Traced weights(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
