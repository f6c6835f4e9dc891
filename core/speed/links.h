// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long GPUs take to add up a message among themselves.
#pragma once

#include "core/speed/factors.h"
#include "core/speed/workload.h"

namespace headroom::speed {

// Seconds of one all-reduce of `bytes` over `ranks` GPUs: latency + 2(n - 1)/n of the bytes over the link. Ranks beyond
// the NVLink domain meet over the network.
template <class N>
[[nodiscard]] N allReduce(const scenario::Resolved &resolved, const Factors &factors, std::int64_t ranks,
                          const N &bytes);
// Seconds to gather or scatter `bytes` over all data-parallel ranks: half of an all-reduce, all links of a node at
// once where it leaves the node.
template <class N>
[[nodiscard]] N gather(const scenario::Resolved &resolved, const Factors &factors, std::int64_t ranks, const N &bytes);

// Seconds in which `bytes` go once around `ranks` GPUs, a step for each of the others; `span`: how many GPUs lie
// between the first and the last of them.
template <class N>
[[nodiscard]] N ringPass(const scenario::Resolved &resolved, const Factors &factors, std::int64_t ranks,
                         std::int64_t span, const N &bytes);

}  // namespace headroom::speed
