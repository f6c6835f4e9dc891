// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole plan as one line of text, "headroom:?p=…": the plan file, packed. It needs no server; opening it opens the
// plan.
#pragma once

#include "core/scenario/plan_json.h"

#include <QString>

namespace headroom::models {

[[nodiscard]] QString planLink(const scenario::Plan &plan);
[[nodiscard]] bool isPlanLink(const QString &text);
// "bad-link" where the text is cut off or altered; else as a plan file is refused.
[[nodiscard]] Result<scenario::LoadedPlan> planFromLink(const QString &link);

}  // namespace headroom::models
