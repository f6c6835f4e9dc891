// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a lesson with its numbers put in, as Markdown.
#pragma once

#include "core/lessons/exercise.h"

#include <QString>

namespace headroom::lessons {

// `drawn` and `exercise` inside an exercise.
[[nodiscard]] QString filled(const lessons::Passage &passage, const lessons::Desk &desk,
                             const lessons::Drawn *drawn = nullptr, const lessons::Exercise *exercise = nullptr);
// Does the solution begin with the answer, or has it to be told before?
[[nodiscard]] bool tellsAnswer(const lessons::Passage &solution);
[[nodiscard]] QString answerText(const lessons::Exercise &exercise, const lessons::Drawn &drawn);

}  // namespace headroom::lessons
