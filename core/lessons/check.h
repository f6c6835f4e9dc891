// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Does a lesson hold? Every place and block evaluates, at every slider position; every exercise has an answer; both
// languages say the same; no number is typed.
#pragma once

#include "core/lessons/lesson.h"
#include "core/result.h"
#include "core/scenario/resolve.h"

#include <memory>

namespace headroom::lessons {

struct LessonCheck {
    Problems problems;                  // each with file and line
    std::size_t values = 0, draws = 0;  // how many were computed: a check that looked at nothing shows
};

[[nodiscard]] LessonCheck checkLesson(const std::shared_ptr<const Lesson> &lesson, const scenario::World &world);

}  // namespace headroom::lessons
