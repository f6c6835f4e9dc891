// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The expression behind a number as a line of text.
#pragma once

#include "core/derive/traced.h"

namespace headroom::derive {

enum class Style { Symbols, Numbers };

[[nodiscard]] std::string numberText(double value);
// What is named is written as its symbol, or as its value.
[[nodiscard]] std::string render(const Node &node, Style style);

}  // namespace headroom::derive
