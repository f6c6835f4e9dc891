// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rounding that adds up: shares of a whole, rounded so that the rounded parts make the rounded total.
#pragma once

#include <cstdint>
#include <vector>

namespace headroom::text {

// Each part in units of `unit` (largest remainder); their sum is round(sum / unit).
[[nodiscard]] std::vector<std::int64_t> apportion(const std::vector<std::int64_t> &parts, double unit);

}  // namespace headroom::text
