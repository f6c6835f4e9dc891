// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with lesson.json, en.md and zh_CN.md becomes a Lesson, or a list of what is wrong with it.
#pragma once

#include "core/lessons/lesson.h"
#include "core/result.h"

#include <filesystem>
#include <memory>

namespace headroom::lessons {

struct ReadLesson {
    std::shared_ptr<const Lesson> lesson;  // null when there are problems
    Problems problems;                     // each with file and line
};

[[nodiscard]] ReadLesson readLesson(const std::filesystem::path &folder);

// Keys of `own` over those of `base`, as scenario files inherit in a lesson.
[[nodiscard]] nlohmann::json overlaid(nlohmann::json base, const nlohmann::json &own);
// {"inference": {"context": 4096}} of "inference.context".
[[nodiscard]] nlohmann::json keyAsJson(std::string_view key, const nlohmann::json &value);

}  // namespace headroom::lessons
