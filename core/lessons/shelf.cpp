// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the folders; equal ids are told, the first of them stays.
#include "core/lessons/shelf.h"

#include "core/lessons/json_places.h"
#include "core/lessons/lesson_parts.h"
#include "core/lessons/lesson_reader.h"
#include "core/lessons/lesson_text.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace headroom::lessons {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> lessonFolders(const fs::path &folder, Problems &problems)
{
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        problems.push_back({"not-found", Severity::Error, folder.string(), {}, {}, {}});
        return {};
    }
    if (fs::exists(folder / "lesson.json", error))
        return {folder};
    std::vector<fs::path> found;
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (fs::exists(entry->path() / "lesson.json", ignored))
            found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end());
    if (found.size() > mostLessons) {
        problems.push_back({"out-of-range",
                            Severity::Error,
                            folder.string(),
                            {},
                            std::to_string(found.size()),
                            "0.." + std::to_string(mostLessons)});
        found.resize(mostLessons);
    }
    return found;
}

// "groups[0].terms.kv_cache" -> "kv_cache", "host.terms.weights" -> "weights".
std::string_view lastPart(std::string_view key)
{
    const auto dot = key.rfind('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

}  // namespace

std::shared_ptr<const Lesson> Shelf::find(std::string_view id) const
{
    const auto found =
        std::find_if(lessons.begin(), lessons.end(), [&](const auto &lesson) { return lesson->id == id; });
    return found == lessons.end() ? nullptr : *found;
}

std::shared_ptr<const Lesson> Shelf::explaining(std::string_view key) const
{
    for (const auto wanted : {key, lastPart(key)}) {
        for (const auto &lesson : lessons) {
            if (std::find(lesson->explains.begin(), lesson->explains.end(), wanted) != lesson->explains.end())
                return lesson;
        }
    }
    return nullptr;
}

Shelf readShelf(const std::vector<fs::path> &folders)
{
    Shelf shelf;
    std::set<std::string> ids;
    for (const auto &folder : folders) {
        const auto begin = static_cast<std::ptrdiff_t>(shelf.lessons.size());
        for (const auto &place : lessonFolders(folder, shelf.problems)) {
            auto read = readLesson(place);
            shelf.problems.insert(shelf.problems.end(), read.problems.begin(), read.problems.end());
            if (!read.lesson)
                continue;
            if (ids.insert(read.lesson->id).second)
                shelf.lessons.push_back(std::move(read.lesson));
            else
                shelf.problems.push_back(lessonProblem("lesson-repeated-id", (place / "lesson.json").string(),
                                                       lineOfPath(read.lesson->structure, "id"), read.lesson->id));
        }
        std::stable_sort(shelf.lessons.begin() + begin, shelf.lessons.end(),
                         [](const auto &a, const auto &b) { return a->number < b->number; });
    }
    return shelf;
}

}  // namespace headroom::lessons
