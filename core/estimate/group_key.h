// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a number that belongs to a group: "groups[3].terms.weights". Made and read here only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace headroom::estimate {

struct GroupKey {
    std::size_t group = 0;  // index into Estimate::groups; of any size, whoever uses it checks
    std::string_view rest;  // "terms.weights", "phases.backward.bytes", "bytes"
};

// Nothing for the key of a number of the whole ("kv.pool_bytes") and for what is no key. `rest` lives as long as `key`.
[[nodiscard]] std::optional<GroupKey> readGroupKey(std::string_view key);
[[nodiscard]] std::string groupKey(std::size_t group, std::string_view rest);

}  // namespace headroom::estimate
