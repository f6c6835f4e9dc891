// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a lesson in one language: Markdown, cut into steps at its level 2 headings, with {{places}} to fill in.
#pragma once

#include "core/lessons/lesson.h"
#include "core/result.h"

#include <string_view>

namespace headroom::lessons {

// What is wrong goes to `problems`, each with file and line; the text is whole only when nothing was added.
[[nodiscard]] LessonText parseLessonText(std::string_view markdown, const std::string &file, Problems &problems);

// "line 12" or "line 12, blocks.bar" of a file of a lesson.
[[nodiscard]] Problem lessonProblem(const char *code, const std::string &file, int line, std::string found = {},
                                    std::string expected = {});

}  // namespace headroom::lessons
