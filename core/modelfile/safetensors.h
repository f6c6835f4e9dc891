// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors: the header of a file, and the index over several.
#pragma once

#include "core/modelfile/modelfile.h"

namespace headroom::modelfile {

[[nodiscard]] Result<Inspection> inspectSafetensors(const std::filesystem::path &path);
[[nodiscard]] Result<Inspection> inspectSafetensorsIndex(const std::filesystem::path &path);
// A JSON file of sane size; "file-not-found", "invalid-json" with the byte.
[[nodiscard]] Result<nlohmann::json> readJsonFile(const std::filesystem::path &path);

}  // namespace headroom::modelfile
