// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what a search proposes: fixes and what they cost, the price of one step of a setting, layouts.
#pragma once

#include "core/search/fixes.h"
#include "core/search/layouts.h"
#include "core/search/sensitivity.h"
#include "core/search/solve.h"

#include <QString>

namespace headroom::text {

// "Turn on recomputation"; the edits of a combination joined by "+".
[[nodiscard]] QString fixName(const search::Fix &fix);
// "slower", "about 30 % slower", "changes the result"
[[nodiscard]] QString fixCost(const search::Fix &fix);
// "Turn on recomputation (−7.9 GiB, about 30 % slower)"
[[nodiscard]] QString fixWithGain(const search::Fix &fix);
[[nodiscard]] QString costClassName(search::CostClass cost);
// "+1k: +0.9 GiB"
[[nodiscard]] QString sensitivityText(const search::Sensitivity &sensitivity);
// "−7.9 GiB", "+0.9 GiB"
[[nodiscard]] QString signedGib(std::int64_t bytes);
// "TP 2 × PP 2 × DP 2", without what is 1
[[nodiscard]] QString divisionName(const search::Division &division);
[[nodiscard]] QString layoutName(const search::Layout &layout);  // its division; says so where the plan has it
[[nodiscard]] QString communicationName(search::Communication communication);
// "Largest context that fits: 23,648 tokens." Also when none fits, or when the model sets the limit.
[[nodiscard]] QString solutionSentence(const search::Solution &solution);

}  // namespace headroom::text
