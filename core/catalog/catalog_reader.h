// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From JSON to the catalogue's values: files, the shipped index, single entries, the table of memory gaps.
#pragma once

#include "core/catalog/catalog_index.h"
#include "core/catalog/gpu.h"
#include "core/catalog/model.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace headroom::catalog {

// Our own files are checked by the tests; a user's are checked for keys given twice, which takes longer than parsing.
enum class KeyCheck { Trusted, NoRepeats };

[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path &path);  // else "unreadable-file"

// Parsed, or "unreadable-file", "bad-json", "duplicate-key" with "line N".
[[nodiscard]] Result<nlohmann::json> readJsonFile(const std::filesystem::path &path, KeyCheck check);

// One entry; `aliases` and notes come from the index.
[[nodiscard]] Result<Model> readModelEntry(const nlohmann::json &entry, const IndexEntry &index,
                                           const std::string &file, const std::string &place);
[[nodiscard]] Result<Gpu> readGpuEntry(const nlohmann::json &entry, const IndexEntry &index, const nlohmann::json &gaps,
                                       const std::string &file, const std::string &place);

// smiBytes, usableBytes, usableSource, unifiedMemory of a GPU from its entry and resources/catalog/usable_gap.json.
void setUsableMemory(Gpu &gpu, const nlohmann::json &entry, const nlohmann::json &gaps);

// Bytes of a checkpoint that nobody measured: the narrow matrices of its native format, the rest in 16 (or 32) bit.
[[nodiscard]] std::int64_t computedCheckpointBytes(const Architecture &architecture, const std::string &nativeFormat,
                                                   bool expertsOnly);

// Made from an entry of a file that has no index.
[[nodiscard]] Result<IndexEntry> indexEntryOfFile(const nlohmann::json &entry, const std::string &file,
                                                  const std::string &place);

}  // namespace headroom::catalog
