// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/group_key.h"

#include <charconv>

namespace headroom::estimate {

namespace {
constexpr std::string_view prefix = "groups[", suffix = "].";
}

std::optional<GroupKey> readGroupKey(std::string_view key)
{
    if (!key.starts_with(prefix))
        return std::nullopt;
    key.remove_prefix(prefix.size());
    std::size_t group = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), group);
    if (error != std::errc())
        return std::nullopt;
    key.remove_prefix(static_cast<std::size_t>(end - key.data()));
    if (!key.starts_with(suffix))
        return std::nullopt;
    return GroupKey{group, key.substr(suffix.size())};
}

std::string groupKey(std::size_t group, std::string_view rest)
{
    return std::string(prefix) + std::to_string(group) + std::string(suffix) + std::string(rest);
}

}  // namespace headroom::estimate
