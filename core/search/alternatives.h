// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What else could be done: single changes of a plan (resources/alternatives.json) that need less on the fullest GPU.
#pragma once

#include "core/estimate/estimate.h"

#include <string>
#include <vector>

namespace headroom::search {

struct Change {
    std::string path;  // "training.recompute", "hardware.gpus"
    nlohmann::json value;
};

struct Alternative {
    std::vector<Change> changes;
    scenario::Scenario scenario;
    estimate::Estimate estimate;
    std::int64_t savedBytes = 0;  // on the fullest GPU
};

// Those that fit first, each in the order of the file (smallest change first). A change that the plan has already,
// that is impossible, that the card or the engine cannot do or that saves nothing is not among them.
[[nodiscard]] std::vector<Alternative> alternatives(const scenario::Resolved &resolved,
                                                    const estimate::Estimate &estimate, const scenario::World &world,
                                                    const std::string &folder = {});

}  // namespace headroom::search
