// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speeds as numbers of type N, before they become the answer: what speedOf() and explainSpeed() share.
#pragma once

#include "core/speed/links.h"

namespace headroom::speed {

// What a step is made of, seconds.
template <class N> struct Parts {
    N memory = N(0), compute = N(0), interconnect = N(0), overhead = N(0);
    N host = N(0);  // part of `memory`
};

template <class N> struct InferenceTimes {
    N prefill = N(0), decodeStep = N(0);  // one prompt alone; one step of all sequences, nothing else in it
    N firstToken = N(0), perToken = N(0);
    N tokensPerSecond = N(0), perGpu = N(0);                        // generated, of all replicas; prefill in the time
    N prefillTokensPerSecond = N(0), decodeTokensPerSecond = N(0);  // one replica
    Parts<N> step;
};

template <class N> struct TrainingTimes {
    N tokensPerSecond = N(0), perGpu = N(0), step = N(0), mfu = N(0);
    N days = N(0);  // 0: the plan does not say how many tokens
    Parts<N> parts;
};

template <class N>
[[nodiscard]] InferenceTimes<N> inferenceTimes(const scenario::Resolved &resolved, const Factors &factors,
                                               std::int64_t sequences);
template <class N>
[[nodiscard]] TrainingTimes<N> trainingTimes(const scenario::Resolved &resolved, const Factors &factors);

// What the card can do, as numbers with a source; nullopt figures make the answer unknown and are checked before.
template <class N> [[nodiscard]] N bandwidthOf(const scenario::Resolved &resolved)
{
    double least = 0;
    for (const auto &part : resolved.machine) {
        const double gbs = part.gpu->bandwidthGbs.value_or(0);
        least = least == 0 ? gbs : std::min(least, gbs);
    }
    return input<N>(least * 1e9, sym::bandwidth, "gpu");
}

}  // namespace headroom::speed
