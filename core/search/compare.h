// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several estimates side by side: which terms there are to show, and what changes from one to another. Each is judged
// by its fullest GPU at its peak.
#pragma once

#include "core/estimate/estimate.h"

#include <vector>

namespace headroom::search {

using Estimates = std::vector<const estimate::Estimate *>;

// The terms that at least one of them has.
[[nodiscard]] std::vector<estimate::Term> termsInUse(const Estimates &estimates);
// What `other` holds more than `reference`, term by term; the sum is the difference of what they need.
[[nodiscard]] estimate::TermBytes difference(const estimate::Estimate &reference, const estimate::Estimate &other);

}  // namespace headroom::search
