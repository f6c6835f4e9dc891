// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a measured quantity is in an estimate.
#pragma once

#include "core/estimate/estimate.h"

#include <optional>
#include <string>
#include <string_view>

namespace headroom::accuracy {

enum class Scope { FullestGpu, AllGpus, AllDevices };

[[nodiscard]] bool isKnownQuantity(std::string_view quantity);
[[nodiscard]] std::string allQuantities();  // "weights_gib, kv_cache_gib, ...", for messages
// The estimate's value in the unit of the quantity (GiB, tokens, bytes, 0/1); nullopt: not of this estimate.
[[nodiscard]] std::optional<double> estimatedQuantity(const estimate::Estimate &estimate, std::string_view quantity,
                                                      Scope scope);

}  // namespace headroom::accuracy
