// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON from outside, read strictly: the parser of the library keeps the last of two equal keys and has no depth limit.
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace headroom::scenario {

// Refused: empty text, text that ends too early or is not JSON (with the byte), a number beyond double, a key twice in
// one object (with its path), nesting deeper than 64.
[[nodiscard]] Result<nlohmann::json> parseStrictly(std::string_view text, std::string_view fileName);

}  // namespace headroom::scenario
