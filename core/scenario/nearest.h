// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names close to a mistyped one: by letters changed, letters swapped, and common beginnings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headroom::scenario {

// At most `limit`, best first; only those near enough to be meant.
[[nodiscard]] std::vector<std::string> nearestNames(std::string_view found, const std::vector<std::string> &candidates,
                                                    std::size_t limit = 3);

}  // namespace headroom::scenario
