// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts of a lesson's text: the words of a {{place}} and what they stand for; the limits of a lesson.
#pragma once

#include "core/lessons/lesson.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom::lessons {

inline constexpr std::uintmax_t mostFileBytes = 1 << 20;
inline constexpr std::size_t mostProblems = 100;  // of one lesson; more help nobody
inline constexpr std::size_t mostEntries = 64;    // scenarios, blocks, exercises: each
inline constexpr std::size_t mostValues = 64;     // of one slider, drawn key or curve
inline constexpr std::size_t mostDraws = 1024;    // combinations of one exercise
inline constexpr std::size_t mostLessons = 200;   // of one folder

// Words between blanks; "several words" in quotes are one.
[[nodiscard]] std::vector<std::string> placeWords(std::string_view text);
// {{value …}}, {{field …}}, {{given …}}, {{answer}}; else lesson-placeholder.
[[nodiscard]] Result<Piece> pieceOf(const std::vector<std::string> &words);

}  // namespace headroom::lessons
