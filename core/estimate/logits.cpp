// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `logits` of training: bytes a token and vocabulary row by loss implementation, on the stage with the head.
#include "core/estimate/training_terms.h"

namespace headroom::estimate {

namespace {

using scenario::Loss;

bool quantisedHead(const scenario::Resolved &r)
{
    return r.profile->quantisesHead && scenario::hasAdapters(r.task) && r.training.baseWeights->dequantised;
}

double bytesFor(const scenario::Resolved &r)
{
    const auto &bytes = r.profile->lossBytes;
    switch (r.training.loss) {
    case Loss::Standard:
        return bytes.standard;
    case Loss::Fused:
        return bytes.fused;
    case Loss::Chunked:
        if (quantisedHead(r) && bytes.chunkedQuantised > 0)
            return bytes.chunkedQuantised;
        return r.training.compile && bytes.chunkedCompiled > 0 ? bytes.chunkedCompiled : bytes.chunked;
    case Loss::FusedLinear:
        return bytes.fusedLinear;
    }
    return bytes.standard;
}

// Where the model's code makes no fp32 copy, and no autocast does it for it: logits, their shifted copy, the
// log-probabilities and the gradient, all in the compute type.
bool staysInModelType(const scenario::Resolved &r)
{
    return r.model->architecture.lossInModelType && r.training.loss == Loss::Standard &&
           r.training.precision == scenario::Precision::MixedFp16;
}

double widthOf(const scenario::Resolved &r, double compute)
{
    if (staysInModelType(r))
        return 4 * compute;
    if (r.task == scenario::Task::Pretrain && r.training.loss == Loss::Standard && r.profile->pretrainStandardLoss > 0)
        return r.profile->pretrainStandardLoss;
    return bytesFor(r);
}

// Where the loss leaves its gradient in the logits themselves, the head's backward pass is the peak: that gradient, and
// the gradient of the head's input, whole before sequence parallelism spreads it.
template <class N> N headInputGradient(const Context<N> &context)
{
    const N whole = context.tokens * context.hidden * context.compute;
    const auto &par = context.r.parallelism;
    return par.sequenceParallel && par.tensor > 1 ? whole + whole / context.tensor : whole;
}

}  // namespace

template <class N> Logits<N> logits(const Context<N> &context, const Stage &stage)
{
    Logits<N> result;
    const auto &bytes = context.profile().lossBytes;
    if (!stage.head || bytesFor(context.r) == 0)
        return result;
    const N rows = context.tokens * context.vocabulary / context.tensor;
    const N each = input<N>(widthOf(context.r, val(context.compute)), sym::lossBytes, context.profile().source);
    N peak = rows * each;
    if (val(each) <= val(context.compute))
        peak += headInputGradient(context);
    result.peak = define<N>(sym::logits, peak, context.profile().source);
    if (context.training().loss == Loss::Standard && bytes.retained > 0) {
        const double kept = staysInModelType(context.r) ? val(context.compute) : bytes.retained;
        result.retained = define<N>(sym::logits, rows * input<N>(kept, sym::lossBytes, context.profile().source),
                                    context.profile().source);
    }
    return result;
}

template Logits<double> logits(const Context<double> &, const Stage &);
template Logits<Traced> logits(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
