// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson on paper: a handout (exercises with room to work, or with the answers), or slides of one step a page. And
// as plain Markdown for a terminal.
#pragma once

#include "app/report/blocks.h"
#include "core/lessons/exercise.h"

#include <cstdint>
#include <memory>

namespace headroom::lessons {

enum class Print { Handout, HandoutWithAnswers, Slides };

// In the language that the program speaks now. Equal seeds draw equal exercises: a handout and its answers belong
// together.
[[nodiscard]] report::Document lessonDocument(const std::shared_ptr<const lessons::Lesson> &lesson,
                                              const scenario::World &world, Print print, std::uint64_t seed);
[[nodiscard]] QString lessonMarkdown(const std::shared_ptr<const lessons::Lesson> &lesson, const scenario::World &world,
                                     std::uint64_t seed);

}  // namespace headroom::lessons
