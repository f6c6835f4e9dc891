// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the report about speed and cost, and about how to start the plan.
#pragma once

#include "app/report/blocks.h"
#include "app/report/content.h"

namespace headroom::report {

// Figures, what bounds them and how sure they are; empty where the catalogue cannot tell a speed.
[[nodiscard]] std::vector<Block> speedBlocks(const ScenarioContent &scenario);
// The files for the engine or framework of the plan; empty where it has none, or cannot be started so.
[[nodiscard]] std::vector<Block> launchBlocks(const ScenarioContent &scenario);

}  // namespace headroom::report
