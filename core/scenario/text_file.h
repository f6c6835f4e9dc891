// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a small text file that a person named, and writing one without ever leaving half of it.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace headroom::scenario {

// Refused by what the file system says, before a byte is read: absent, a folder, a device, larger than `maximumBytes`.
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path &file, std::uintmax_t maximumBytes);

// A temporary file in the same folder, flushed to the disk, renamed over the target. On any failure the target keeps
// its old contents. Permissions of an existing file are kept, and a link is followed.
[[nodiscard]] std::optional<Problem> writeTextFileAtomically(const std::filesystem::path &file, std::string_view text);

}  // namespace headroom::scenario
