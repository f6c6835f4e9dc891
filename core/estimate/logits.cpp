// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `logits` of training: bytes a token and vocabulary row by loss implementation, on the stage with the head.
#include "core/estimate/training_terms.h"

namespace headroom::estimate {

namespace {

using scenario::Loss;

double bytesFor(const resources::LossBytes &bytes, Loss loss)
{
    switch (loss) {
    case Loss::Standard:
        return bytes.standard;
    case Loss::Fused:
        return bytes.fused;
    case Loss::Chunked:
        return bytes.chunked;
    case Loss::FusedLinear:
        return bytes.fusedLinear;
    }
    return bytes.standard;
}

}  // namespace

template <class N> Logits<N> logits(const Context<N> &context, const Stage &stage)
{
    Logits<N> result;
    const auto &bytes = context.profile().lossBytes;
    if (!stage.head || bytesFor(bytes, context.training().loss) == 0)
        return result;
    const N rows = context.tokens * context.vocabulary / context.tensor;
    const bool own = context.r.task == scenario::Task::Pretrain && context.training().loss == Loss::Standard &&
                     context.profile().pretrainStandardLoss > 0;
    const double width = own ? context.profile().pretrainStandardLoss : bytesFor(bytes, context.training().loss);
    const N each = input<N>(width, sym::lossBytes, context.profile().source);
    result.peak = define<N>(sym::logits, rows * each, context.profile().source);
    if (context.training().loss == Loss::Standard && bytes.retained > 0)
        result.retained =
            define<N>(sym::logits, rows * input<N>(bytes.retained, sym::lossBytes, context.profile().source),
                      context.profile().source);
    return result;
}

template Logits<double> logits(const Context<double> &, const Stage &);
template Logits<Traced> logits(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
