// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes a parameter by precision recipe: 2+2+12 (mixed), 4+4+8 (autocast, fp32), 2+2+4 (pure 16 bit), and FSDP's mixed
// precision, whose shards are fp32 (ZeRO paper §3.1; PyTorch FSDP MixedPrecision).
#include "core/estimate/model_states.h"

namespace headroom::estimate {

namespace {

using scenario::GradientType;
using scenario::Precision;

double bytesOf(GradientType type)
{
    return type == GradientType::Fp32 ? 4 : 2;
}

}  // namespace

bool pure16(const scenario::Resolved &r)
{
    return r.training.precision == Precision::Bf16;
}

Recipe recipeOf(const scenario::Resolved &r)
{
    const auto &training = r.training;
    switch (training.precision) {
    case Precision::Bf16:
        return {.weight = 2, .gradient = bytesOf(training.gradientDtype), .master = 0, .state = 2};
    case Precision::Fp32:
    case Precision::AmpBf16:
    case Precision::AmpFp16:
        return {.weight = 4, .gradient = 4, .master = 0, .state = 4};
    case Precision::MixedBf16:
    case Precision::MixedFp16:
    case Precision::Fp8:
        break;
    }
    if (r.profile->shardedMaster && scenario::shardsParameters(r))
        return {.weight = 4, .gradient = 4, .master = 0, .state = 4};
    return {.weight = 2, .gradient = bytesOf(training.gradientDtype), .master = 4, .state = 4};
}

}  // namespace headroom::estimate
