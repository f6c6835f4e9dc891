// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term by term.
#include "core/search/compare.h"

#include <algorithm>

namespace headroom::search {

std::vector<estimate::Term> termsInUse(const Estimates &estimates)
{
    std::vector<estimate::Term> terms;
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<estimate::Term>(i);
        if (std::any_of(estimates.begin(), estimates.end(),
                        [term](const auto *estimate) { return estimate->worst().peakPhase().terms[term] != 0; }))
            terms.push_back(term);
    }
    return terms;
}

estimate::TermBytes difference(const estimate::Estimate &reference, const estimate::Estimate &other)
{
    const auto &from = reference.worst().peakPhase().terms;
    estimate::TermBytes delta = other.worst().peakPhase().terms;
    for (std::size_t i = 0; i < estimate::termCount; ++i)
        delta.bytes[i] -= from.bytes[i];
    return delta;
}

}  // namespace headroom::search
