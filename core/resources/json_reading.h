// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the program's own data files: the whole file as JSON, or the one Problem that says why not.
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace headroom::resources {

[[nodiscard]] Result<nlohmann::json> readJsonFile(const std::filesystem::path &file);

// Runs `build` and turns a missing or ill-typed key of a data file into a Problem with the file's name.
template <class T, class Build> [[nodiscard]] Result<T> readWith(const std::filesystem::path &file, Build build)
{
    auto json = readJsonFile(file);
    if (!json)
        return json.problem();
    try {
        return build(*json);
    } catch (const nlohmann::json::exception &error) {
        return Problem{
            .code = "bad-data-file", .file = file.string(), .path = {}, .found = error.what(), .expected = {}};
    }
}

}  // namespace headroom::resources
