// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a measured quantity is in an estimate.
#pragma once

#include "core/estimate/estimate.h"
#include "core/words.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace headroom::accuracy {

// Whose memory a row is: pipelines are often read on one end, where the log is written.
enum class Scope { FullestGpu, AllGpus, AllDevices, FirstStage, LastStage };

[[nodiscard]] bool isKnownQuantity(std::string_view quantity);
[[nodiscard]] std::string allQuantities();  // "weights_gib, kv_cache_gib, ...", for messages
// The estimate's value in the unit of the quantity (GiB, tokens, bytes, 0/1); nullopt: not of this estimate.
[[nodiscard]] std::optional<double> estimatedQuantity(const estimate::Estimate &estimate, std::string_view quantity,
                                                      Scope scope);

}  // namespace headroom::accuracy

namespace headroom {
template <> struct Words<accuracy::Scope> {
    using E = accuracy::Scope;
    static constexpr std::array<std::pair<E, std::string_view>, 6> table{{{E::FullestGpu, "gpu"},
                                                                          {E::FullestGpu, "fullest_gpu"},
                                                                          {E::AllGpus, "all_gpus"},
                                                                          {E::AllDevices, "all_devices"},
                                                                          {E::FirstStage, "first_stage"},
                                                                          {E::LastStage, "last_stage"}}};
};
}  // namespace headroom
