// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped data folder, opened once, for tests of the app.
#pragma once

#include "core/world.h"

#include <cstdlib>
#include <memory>

namespace headroom::tests {

inline const DataFolder &shippedData()
{
    static const std::unique_ptr<DataFolder> data = [] {
        auto opened = DataFolder::open(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources");
        if (!opened)
            std::abort();
        return std::move(*opened);
    }();
    return *data;
}

inline scenario::Scenario chatOn4090()
{
    scenario::Scenario scenario;
    scenario.model = "qwen2.5-7b";
    scenario.hardware.gpus.push_back({"rtx-4090", 1});
    return scenario;
}

inline scenario::Plan planOf(scenario::Scenario scenario)
{
    scenario::Plan plan;
    plan.scenarios.push_back(std::move(scenario));
    return plan;
}

}  // namespace headroom::tests
