// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// No number of a lesson is typed: a size with a unit, or a count of seven digits, is a place that the estimator fills.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headroom::lessons {

struct TypedNumber {
    std::string text;  // "61.3 GiB"
    int line = 1;      // of the text given
};

// Outside code spans, fenced blocks and {{...}}.
[[nodiscard]] std::vector<TypedNumber> typedNumbers(std::string_view markdown);

}  // namespace headroom::lessons
