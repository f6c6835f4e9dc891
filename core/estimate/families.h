// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Terms that belong together: what a picture with little room shows instead of all of them.
#pragma once

#include "core/estimate/terms.h"

namespace headroom::estimate {

enum class Family { Weights, Gradients, OptimizerStates, Activations, KvCache, Buffers, Other, Count };
inline constexpr std::size_t familyCount = static_cast<std::size_t>(Family::Count);

[[nodiscard]] constexpr Family familyOf(Term term)
{
    switch (term) {
    case Term::Weights:
    case Term::MasterWeights:
    case Term::Adapters:
        return Family::Weights;
    case Term::Gradients:
        return Family::Gradients;
    case Term::OptimizerStates:
        return Family::OptimizerStates;
    case Term::Activations:
    case Term::Logits:
        return Family::Activations;
    case Term::KvCache:
        return Family::KvCache;
    case Term::Communication:
    case Term::Workspace:
        return Family::Buffers;
    default:
        return Family::Other;
    }
}

using FamilyBytes = std::array<std::int64_t, familyCount>;

[[nodiscard]] constexpr FamilyBytes byFamily(const TermBytes &terms)
{
    FamilyBytes sums{};
    for (std::size_t i = 0; i < termCount; ++i)
        sums[static_cast<std::size_t>(familyOf(static_cast<Term>(i)))] += terms.bytes[i];
    return sums;
}

}  // namespace headroom::estimate
