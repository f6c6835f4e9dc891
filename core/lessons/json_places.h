// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// On which line of a JSON text something stands: teachers write lesson.json by hand.
#pragma once

#include <string_view>

namespace headroom::lessons {

// Line of the value at `path` ("blocks.bar.fields[0].key"), or of the nearest thing around it that is there. The text
// is valid JSON. 1 where nothing of the path is found.
[[nodiscard]] int lineOfPath(std::string_view text, std::string_view path);
[[nodiscard]] int lineOfByte(std::string_view text, std::size_t byte);

}  // namespace headroom::lessons
