// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `weights`: the parameters as they lie on the GPU.
#include "core/estimate/model_states.h"

namespace headroom::estimate {

namespace {

template <class N> N frozenBase(const Context<N> &context, const Stage &stage)
{
    const auto &training = context.training();
    const auto &format = *training.baseWeights;
    N bytes = weightBytes(context, stage, format, training.doubleQuantization);
    const bool kbit = context.r.task == scenario::Task::Qlora && format.dequantised;
    // k-bit preparation casts norms, router, embedding and head from 16 bit to fp32: 2 bytes more each.
    if (kbit && context.profile().kbitUpcast)
        bytes += parametersOnRank(context, stage).fullPrecision * N(2);
    // The head is a linear layer like any other to these; its 16-bit bytes were counted above.
    const bool untied = context.profile().untiesHead && context.a.tiedEmbeddings;
    if (kbit && context.profile().quantisesHead && stage.head) {
        const double bits =
            training.doubleQuantization && format.doubleQuantBits > 0 ? format.doubleQuantBits : format.linear.bits;
        bytes = bytes - context.vocabulary * context.hidden / context.tensor *
                            (N(2) - input<N>(bits, sym::bits, format.source) / N(8));
    }
    if (untied && stage.head)
        bytes += context.vocabulary * context.hidden / context.tensor *
                 input<N>(2, sym::weightBytes, context.profile().source);
    if (training.offloadParameters != scenario::Offload::None)
        return N(0);
    return bytes / shardRanks(context, 3);
}

}  // namespace

template <class N> N weights(const Context<N> &context, const Stage &stage)
{
    if (!scenario::isTraining(context.r.task)) {
        const auto &format = *context.inference().weights;
        return define<N>(
            sym::weights,
            weightBytes(context, stage, format, false, expertsOnHost(context.r) ? Experts::LeftOut : Experts::Included),
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
