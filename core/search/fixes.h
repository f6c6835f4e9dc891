// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What to change when a plan does not fit: every candidate edit is resolved and estimated; those that reach the goal
// are offered, cheapest class first. Where no single edit does, the shortest combination that does comes with the
// edits that help most.
#pragma once

#include "core/search/fix_candidates.h"

namespace headroom::search {

struct Fix {
    std::vector<Edit> edits;               // one; up to three in a combination
    std::vector<std::string> assignments;  // to apply in this order
    CostClass cost = CostClass::Free;      // of the costliest edit
    int change = 1;
    bool reachesGoal = false;
    std::int64_t savedBytes = 0;  // what the fullest GPU needs less
    std::int64_t gainBytes = 0;   // what its headroom grows by: the same, unless what is usable changes too
    scenario::Scenario scenario;  // the plan with the edits
    estimate::Estimate estimate;  // and its answer
};

struct FixAnswer {
    estimate::Estimate before;
    std::int64_t examined = 0;  // estimates made
    // Those that reach the goal, by class, then by the smallest change and the largest gain; behind them, where no
    // single edit does, those that only help. Empty for a plan that fits with more to spare than its error band.
    std::vector<Fix> fixes;
};

// The goal of a plan that does not fit is to fit; of a tight one, to fit with more to spare than the error band.
[[nodiscard]] Result<FixAnswer> findFixes(const scenario::Scenario &scenario, const scenario::World &world,
                                          const std::string &folder = {});

}  // namespace headroom::search
