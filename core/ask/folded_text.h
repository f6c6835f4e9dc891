// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A text as it is compared: lower case, one form of each sign, every byte still knowing where it came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::ask {

struct Folded {
    std::string text;
    std::vector<std::uint32_t> origin;  // one for each byte of text, and one for its end
};

// Capitals, full-width signs, all kinds of spaces, hyphens and times signs become plain ones. Any bytes will do.
[[nodiscard]] Folded fold(std::string_view text);

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool isAlnum(char c)
{
    return isDigit(c) || isLetter(c);
}
[[nodiscard]] constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80U;
}
// Of one character that begins at `at`; 1 where the bytes are no UTF-8.
[[nodiscard]] std::size_t characterLength(std::string_view text, std::size_t at);
// Between two letters or digits of one word there is none.
[[nodiscard]] bool isBoundary(std::string_view text, std::size_t at);
// Letters, digits, points and Han only: "RTX 2080-Ti" and "rtx2080ti" are one.
[[nodiscard]] std::string compact(std::string_view folded);

struct Number {
    double value = 0;
    std::size_t end = 0;   // behind digits, not the unit
    bool grouped = false;  // 1,037,712
};
// Digits with grouping commas and a fraction at `at`.
[[nodiscard]] std::optional<Number> numberAt(std::string_view folded, std::size_t at);
[[nodiscard]] std::size_t skip(std::string_view text, std::size_t at, std::string_view characters);
// A number with what may stand behind it in this unit: "tokens" ("32k", "3万"), "fraction" ("90%"), "gib" ("24 GB"; the
// size is a must), "count".
[[nodiscard]] std::optional<Number> quantityAt(std::string_view folded, std::size_t at, std::string_view unit);

}  // namespace headroom::ask
