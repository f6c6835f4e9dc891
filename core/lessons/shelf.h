// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All lessons of the shipped folder and of a teacher's own; a broken one is told and left out, the rest is there.
#pragma once

#include "core/lessons/lesson.h"
#include "core/result.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace headroom::lessons {

struct Shelf {
    std::vector<std::shared_ptr<const Lesson>> lessons;  // shipped first, each folder by number
    Problems problems;

    [[nodiscard]] std::shared_ptr<const Lesson> find(std::string_view id) const;
    // The lesson that explains a term ("kv_cache"), a symbol ("kv-heads") or a number ("groups[0].terms.kv_cache").
    [[nodiscard]] std::shared_ptr<const Lesson> explaining(std::string_view key) const;
};

// A folder is a lesson itself, or holds one in each of its folders.
[[nodiscard]] Shelf readShelf(const std::vector<std::filesystem::path> &folders);

}  // namespace headroom::lessons
