// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sentences: problems, warnings, the verdict.
#pragma once

#include "core/estimate/estimate.h"
#include "core/result.h"
#include "core/rules/rules.h"

#include <QString>

namespace headroom::text {

// One sentence with place, what was found, what was expected (and the nearest names).
[[nodiscard]] QString problemText(const Problem &problem);
// "Fits: needs 17.2 of 23.6 GiB" ...: word, needed against usable, on which GPU, by how much.
[[nodiscard]] QString verdictSentence(const estimate::Estimate &estimate);
// "Largest: optimizer states, 56.0 GiB (63 %)."
[[nodiscard]] QString largestTermSentence(const estimate::Estimate &estimate);
[[nodiscard]] QString rulesSummary(const rules::RulesAnswer &answer, const estimate::Estimate &plan);
// Short name of what is planned: "Qwen2.5 7B · full fine-tuning · 4 × A100 SXM4 40GB"
[[nodiscard]] QString planInWords(const scenario::Resolved &resolved);

}  // namespace headroom::text
