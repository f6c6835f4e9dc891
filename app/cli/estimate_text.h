// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The estimate for people: verdict, groups, terms, phases, host memory, warnings.
#pragma once

#include "app/report/derivation_text.h"
#include "core/estimate/estimate.h"

#include <QString>

namespace headroom::cli {

[[nodiscard]] QString estimateText(const estimate::Estimate &estimate, const scenario::Resolved &resolved,
                                   const Problems &warnings);
// One line each, with its severity.
[[nodiscard]] QString problemLines(const Problems &problems);
using report::ranksText;

}  // namespace headroom::cli
