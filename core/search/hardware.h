// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What hardware does this model need? For each GPU of the catalogue and each precision (in training: each method) the
// smallest number that fits, and how the model is divided over it.
#pragma once

#include "core/estimate/estimate.h"

#include <functional>
#include <string>
#include <vector>

namespace headroom::search {

struct HardwareOffer {
    const catalog::Gpu *gpu = nullptr;
    std::string precision;  // of the weights; in training the task: "full", "lora", "qlora"
    std::int64_t count = 0, tensor = 1, pipeline = 1, data = 1;
    std::int64_t bytes = 0, headroomBytes = 0;  // of the fullest GPU
    std::int64_t tokenCapacity = 0;             // inference: room for KV
    estimate::Verdict verdict = estimate::Verdict::Fits;
    scenario::Scenario scenario = {};  // the plan on these GPUs
};

struct HardwareAnswer {
    std::int64_t examined = 0;
    std::vector<HardwareOffer> offers;  // GPUs in the order of the catalogue; without those that never fit
    bool stopped = false;
};

// `progress` is told the share that is done; false stops the search. Beyond eight, GPUs come in nodes of eight.
[[nodiscard]] Result<HardwareAnswer> findHardware(const scenario::Scenario &scenario, const scenario::World &world,
                                                  const std::string &folder,
                                                  const std::function<bool(double)> &progress = {});

}  // namespace headroom::search
