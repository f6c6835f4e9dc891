// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The estimate with numbers of type N before it becomes whole bytes: what estimate() and explain() share.
#pragma once

#include "core/estimate/estimate.h"
#include "core/estimate/phases.h"

#include <set>
#include <vector>

namespace headroom::estimate {

template <class N> struct StageAnswer {
    Stage stage;
    std::vector<PhaseTerms<N>> phases;
};

template <class N> struct KvNumbers {
    N bytesPerToken = N(0), pool = N(0), capacity = N(0);
    N printed = N(0);         // tokens that the engine prints
    std::int64_t stage = -1;  // of the pipeline, whose pool holds the fewest tokens; -1: none has a cache
};

template <class N> struct Answer {
    std::vector<StageAnswer<N>> stages;
    KvNumbers<N> kv;
    N checkpoint = N(0), trainingCheckpoint = N(0);
    N trainable = N(0);
    std::array<N, static_cast<std::size_t>(HostTerm::Count)> host;
};

// `only`: indices of the stages that are asked about, among them the one of KvNumbers::stage; empty: all. The numbers
// of the whole are the same either way.
template <class N>
[[nodiscard]] Answer<N> answer(const scenario::Resolved &resolved, const std::set<std::int64_t> &only = {});

// What is left for the KV cache on a rank of the stage, on a card of so many usable bytes. Negative: what else is
// needed takes more than the engine may fill.
template <class N> [[nodiscard]] N roomForCache(const Context<N> &context, const StageAnswer<N> &answer, double usable);
template <class N>
[[nodiscard]] KvNumbers<N> kvNumbers(const Context<N> &context, const std::vector<StageAnswer<N>> &stages);

// Host memory of one node: what offload and layers on the host put there.
template <class N>
[[nodiscard]] std::array<N, static_cast<std::size_t>(HostTerm::Count)> hostMemory(const Context<N> &context);

}  // namespace headroom::estimate
