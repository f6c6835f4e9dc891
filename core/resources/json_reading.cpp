// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the program's own data files.
#include "core/resources/json_reading.h"

#include <fstream>
#include <sstream>

namespace headroom::resources {

Result<nlohmann::json> readJsonFile(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Problem{.code = "cannot-read", .file = file.string(), .path = {}, .found = {}, .expected = {}};
    std::ostringstream text;
    text << stream.rdbuf();
    auto json = nlohmann::json::parse(text.str(), nullptr, false);
    if (json.is_discarded())
        return Problem{.code = "bad-data-file", .file = file.string(), .path = {}, .found = "not JSON", .expected = {}};
    return json;
}

}  // namespace headroom::resources
