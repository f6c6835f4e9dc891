// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A step as a sequence of phases: which terms are alive in each, on one rank of a stage. Terms are already rounded to
// whole bytes here, each once.
#pragma once

#include "core/estimate/context.h"
#include "core/estimate/terms.h"

#include <array>
#include <vector>

namespace headroom::estimate {

template <class N> struct PhaseTerms {
    Phase phase = Phase::Load;
    std::array<N, termCount> terms;

    explicit PhaseTerms(Phase p) : phase(p) { terms.fill(N(0)); }
    N &operator[](Term term) { return terms[static_cast<std::size_t>(term)]; }
    const N &operator[](Term term) const { return terms[static_cast<std::size_t>(term)]; }
    [[nodiscard]] double sum() const
    {
        double bytes = 0;
        for (const auto &term : terms)
            bytes += val(term);
        return bytes;
    }
};

template <class N>
[[nodiscard]] std::vector<PhaseTerms<N>> trainingPhases(const Context<N> &context, const Stage &stage);
template <class N>
[[nodiscard]] std::vector<PhaseTerms<N>> inferencePhases(const Context<N> &context, const Stage &stage);

// Adds what lies outside the model: CUDA context and NCCL, allocator fragmentation, others' memory. Rounds all terms.
template <class N> void addGroundFloor(const Context<N> &context, std::vector<PhaseTerms<N>> &phases);

// Whole bytes, at most 2^59, so that sums cannot overflow.
inline constexpr double mostBytes = 576460752303423488.0;
[[nodiscard]] double wholeBytes(double bytes);
[[nodiscard]] Traced wholeBytes(const Traced &bytes);

}  // namespace headroom::estimate
