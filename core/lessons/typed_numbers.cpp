// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at each number: what follows it, and how many digits it has.
#include "core/lessons/typed_numbers.h"

#include <array>

namespace headroom::lessons {

namespace {

constexpr std::array<std::string_view, 8> units = {"TiB", "GiB", "MiB", "KiB", "TB", "GB", "MB", "KB"};
constexpr int mostDigits = 6;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Everything that may hold a number by right becomes blanks; lines stay.
std::string withoutCode(std::string_view text)
{
    std::string plain(text);
    bool fence = false, span = false, place = false, lineStart = true;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto rest = text.substr(i);
        if (lineStart && rest.starts_with("```")) {
            fence = !fence;
            span = false;
        } else if (!fence && text[i] == '`') {
            span = !span;
        } else if (!fence && rest.starts_with("{{")) {
            place = true;
        } else if (rest.starts_with("}}")) {
            place = false;
        }
        lineStart = text[i] == '\n' || (lineStart && text[i] == ' ');
        if ((fence || span || place) && text[i] != '\n')
            plain[i] = '\x01';  // neither digit nor letter
        if (text[i] == '\n')
            span = place = false;
    }
    return plain;
}

std::string_view unitAfter(std::string_view rest)
{
    const auto first = rest.find_first_not_of(' ');
    if (first == std::string_view::npos || first > 2)
        return {};
    for (const auto unit : units) {
        const auto after = rest.substr(first);
        if (after.starts_with(unit) && (after.size() == unit.size() || !isLetter(after[unit.size()])))
            return rest.substr(0, first + unit.size());
    }
    return {};
}

}  // namespace

std::vector<TypedNumber> typedNumbers(std::string_view markdown)
{
    const std::string plain = withoutCode(markdown);
    std::vector<TypedNumber> found;
    int line = 1;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        line += plain[i] == '\n' ? 1 : 0;
        if (!isDigit(plain[i]) || (i > 0 && isLetter(plain[i - 1])))
            continue;
        std::size_t end = i;
        int digits = 0;
        while (end < plain.size() && (isDigit(plain[end]) || plain[end] == ',' || plain[end] == '.'))
            digits += isDigit(plain[end++]) ? 1 : 0;
        const std::size_t behind = end;
        while (plain[end - 1] == '.' || plain[end - 1] == ',')
            --end;  // of the sentence
        const std::string number = plain.substr(i, end - i);
        const auto unit = unitAfter(std::string_view(plain).substr(end));
        // Long with a point inside: an arXiv number or a version, no count.
        if (!unit.empty() || (digits > mostDigits && number.find('.') == std::string::npos))
            found.push_back({number + std::string(unit), line});
        i = behind - 1;
    }
    return found;
}

}  // namespace headroom::lessons
