// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several commands refuse about a plan file.
#pragma once

#include "core/result.h"

namespace headroom::cli {

// Its list of scenarios is empty.
[[nodiscard]] inline Problem withoutScenario(const std::string &planFile)
{
    return {"cli-plan-without-scenario", Severity::Error, planFile, "scenarios", {}, {}};
}

}  // namespace headroom::cli
