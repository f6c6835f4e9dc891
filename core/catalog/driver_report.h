// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The GPUs of a machine as its driver tells them (nvidia-smi, CSV), with their entries of the catalogue.
#pragma once

#include "core/catalog/catalog.h"

namespace headroom::catalog {

struct DriverGpu {
    int index = 0;
    std::string name, driver;
    std::int64_t totalBytes = 0, usedBytes = 0;
    const Gpu *gpu = nullptr;  // null: none of the catalogue is of this name and size
};

// What driverReport() reads: the options of nvidia-smi.
inline constexpr std::string_view driverQuery = "--query-gpu=index,name,memory.total,memory.used,driver_version";
inline constexpr std::string_view driverFormat = "--format=csv,noheader,nounits";

// Rows that cannot be read are left out.
[[nodiscard]] std::vector<DriverGpu> driverReport(std::string_view csv, const Catalog &catalog);

}  // namespace headroom::catalog
