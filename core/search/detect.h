// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The GPUs of this machine as the driver's tool prints them, with their entries of the catalogue. Who runs the tool
// is up to the program.
#pragma once

#include "core/catalog/catalog.h"
#include "core/scenario/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom::search {

struct DetectedGpu {
    std::int64_t index = 0;
    std::string name, driver;
    std::int64_t totalBytes = 0, usedBytes = 0;
    const catalog::Gpu *gpu = nullptr;  // null: not in the catalogue
};

inline constexpr std::string_view smiProgram = "nvidia-smi";
inline constexpr std::string_view smiQuery = "--query-gpu=index,name,memory.total,memory.used,driver_version";
inline constexpr std::string_view smiFormat = "--format=csv,noheader,nounits";

// Lines that do not read as a GPU are left out.
[[nodiscard]] std::vector<DetectedGpu> detectedGpus(std::string_view smiOutput, const catalog::Catalog &catalog);
// Equal cards together; what the catalogue does not know is left out.
[[nodiscard]] std::vector<scenario::FleetEntry> fleetOf(const std::vector<DetectedGpu> &gpus);

}  // namespace headroom::search
