// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding byte by byte, and the small readers on top of it.
#include "core/ask/folded_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace headroom::ask {

namespace {

// Signs of several bytes that stand for a plain one.
constexpr std::array<std::pair<std::string_view, char>, 20> signs{
    {{"\u00D7", '*'}, {"\u2715", '*'}, {"\u2716", '*'},  {"\u00A0", ' '},  {"\u3000", ' '},
     {"\u2009", ' '}, {"\u202F", ' '}, {"\u2010", '-'},  {"\u2011", '-'},  {"\u2012", '-'},
     {"\u2013", '-'}, {"\u2014", '-'}, {"\u2018", '\''}, {"\u2019", '\''}, {"\u201C", '"'},
     {"\u201D", '"'}, {"\u3001", ','}, {"\u3002", '.'},  {"\u3010", '('},  {"\u3011", ')'}}};

constexpr std::uint32_t firstFullWidth = 0xFF01, lastFullWidth = 0xFF5E, toPlain = 0xFEE0;

std::uint32_t threeByteCode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char foldedAscii(char c)
{
    const auto code = static_cast<unsigned char>(c);
    if (c == '\n')
        return c;
    return code < 0x20U || code == 0x7FU ? ' ' : lowered(c);
}

// The plain sign for a character of several bytes; 0: stays as it is.
char plainSign(std::string_view text, std::size_t at, std::size_t length)
{
    if (length == 3) {
        const std::uint32_t code = threeByteCode(text, at);
        if (code >= firstFullWidth && code <= lastFullWidth)
            return lowered(static_cast<char>(code - toPlain));
    }
    for (const auto &[sign, plain] : signs) {
        if (text.substr(at, length) == sign)
            return plain;
    }
    return 0;
}

}  // namespace

namespace {

// No longer form than needed, no surrogates, nothing beyond U+10FFFF: what goes on must be valid UTF-8.
bool isWellFormed(std::string_view text, std::size_t at, std::size_t length)
{
    const auto first = static_cast<unsigned char>(text[at]);
    const auto second = length > 1 ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (length == 2)
        return first >= 0xC2U;
    if (length == 3)
        return !(first == 0xE0U && second < 0xA0U) && !(first == 0xEDU && second > 0x9FU);
    if (length == 4)
        return !(first == 0xF0U && second < 0x90U) && !(first == 0xF4U && second > 0x8FU) && first <= 0xF4U;
    return true;
}

}  // namespace

std::size_t characterLength(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0xC0U ? 1 : first < 0xE0U ? 2 : first < 0xF0U ? 3 : first < 0xF8U ? 4 : 1;
    if (at + length > text.size())
        return 1;
    for (std::size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(text[at + i]) & 0xC0U) != 0x80U)
            return 1;
    }
    return isWellFormed(text, at, length) ? length : 1;
}

Folded fold(std::string_view text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.origin.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characterLength(text, at);
        const char plain = isAscii(text[at]) ? foldedAscii(text[at]) : length > 1 ? plainSign(text, at, length) : ' ';
        for (std::size_t i = 0; i < (plain ? 1 : length); ++i) {
            folded.text += plain ? plain : text[at + i];
            folded.origin.push_back(static_cast<std::uint32_t>(at));
        }
        at += length;
    }
    folded.origin.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

bool isBoundary(std::string_view text, std::size_t at)
{
    return at == 0 || at >= text.size() || !isAlnum(text[at - 1]) || !isAlnum(text[at]);
}

std::string compact(std::string_view folded)
{
    std::string result;
    std::copy_if(folded.begin(), folded.end(), std::back_inserter(result),
                 [](char c) { return isAlnum(c) || c == '.' || !isAscii(c); });
    return result;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view characters)
{
    const auto found = text.find_first_not_of(characters, at);
    return found == std::string_view::npos ? text.size() : found;
}

std::optional<Number> numberAt(std::string_view folded, std::size_t at)
{
    std::string digits;
    Number number;
    std::size_t i = at;
    for (; i < folded.size() && digits.size() < 30; ++i) {
        const bool group = folded[i] == ',' && !digits.empty() && i + 3 < folded.size() && isDigit(folded[i + 1]) &&
                           isDigit(folded[i + 2]) && isDigit(folded[i + 3]) &&
                           (i + 4 >= folded.size() || !isDigit(folded[i + 4])) && digits.find('.') == std::string::npos;
        const bool point = folded[i] == '.' && !digits.empty() && digits.find('.') == std::string::npos &&
                           i + 1 < folded.size() && isDigit(folded[i + 1]);
        if (group)
            number.grouped = true;
        else if (isDigit(folded[i]) || point)
            digits += folded[i];
        else
            break;
    }
    if (digits.empty())
        return std::nullopt;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    if (error != std::errc())
        return std::nullopt;
    number.end = i;
    return number;
}

std::optional<Number> quantityAt(std::string_view folded, std::size_t at, std::string_view unit)
{
    constexpr double kilo = 1024;
    const auto number = numberAt(folded, at);
    if (!number)
        return std::nullopt;
    Number value = *number;
    const auto take = [&](std::string_view suffix, double factor) {
        if (folded.substr(value.end, suffix.size()) != suffix || !isBoundary(folded, value.end + suffix.size()))
            return false;
        value.value *= factor;
        value.end += suffix.size();
        return true;
    };
    if (unit == "tokens") {
        const bool done = take("k", kilo) || take("m", kilo * kilo) || take("w", 10000) || take("\u4E07", 10000);
        if (!done && !isBoundary(folded, value.end))
            return std::nullopt;
    } else if (unit == "fraction") {
        if (take("%", 0.01) || value.value > 1)
            value.value = value.value > 1 ? value.value / 100 : value.value;
    } else if (unit == "gib") {
        value.end = skip(folded, value.end, " ");
        if (!(take("gib", 1) || take("gb", 1) || take("gigs", 1) || take("gig", 1) || take("g", 1) ||
              take("tib", kilo) || take("tb", kilo) || take("t", kilo)))
            return std::nullopt;
    }
    return isBoundary(folded, value.end) ? std::optional(value) : std::nullopt;
}

}  // namespace headroom::ask
