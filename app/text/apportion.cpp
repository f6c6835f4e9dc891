// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Largest-remainder rounding.
#include "app/text/apportion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::text {

std::vector<std::int64_t> apportion(const std::vector<std::int64_t> &parts, double unit)
{
    std::vector<std::int64_t> rounded(parts.size(), 0);
    if (parts.empty() || unit <= 0)
        return rounded;
    std::vector<double> rests(parts.size());
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double exact = static_cast<double>(parts[i]) / unit;
        sum += exact;
        rounded[i] = static_cast<std::int64_t>(std::floor(exact));
        rests[i] = exact - std::floor(exact);
    }
    std::int64_t missing = std::llround(sum) - std::accumulate(rounded.begin(), rounded.end(), std::int64_t{0});
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rests[a] > rests[b]; });
    for (std::size_t i = 0; i < order.size() && missing > 0; ++i, --missing)
        ++rounded[order[i]];
    return rounded;
}

}  // namespace headroom::text
