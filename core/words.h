// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enums as the words of the plan file: one constexpr table an enum, one pair of functions for all of them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace headroom {

template <class E>
struct Words;  // specialise with: static constexpr std::array<std::pair<E, std::string_view>, n> table{...};

template <class E> [[nodiscard]] constexpr std::string_view wordOf(E value)
{
    for (const auto &[candidate, word] : Words<E>::table) {
        if (candidate == value)
            return word;
    }
    return {};
}

template <class E> [[nodiscard]] constexpr std::optional<E> fromWord(std::string_view word)
{
    for (const auto &[candidate, text] : Words<E>::table) {
        if (text == word)
            return candidate;
    }
    return std::nullopt;
}

// "none, selective, full": for messages.
template <class E> [[nodiscard]] std::string allWords()
{
    std::string text;
    for (const auto &entry : Words<E>::table) {
        if (!text.empty())
            text += ", ";
        text += entry.second;
    }
    return text;
}

}  // namespace headroom
