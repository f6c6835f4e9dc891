// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the text of a catalogue file one entry stands, so that the others need not be parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace headroom::catalog {

struct EntrySlice {
    std::string_view text;   // the object, braces included
    std::size_t number = 0;  // its place in the list
};

// `text` is {"kind": [{"id": id, ...}, ...], ...} as our own files are written. Nothing: parse the whole file.
[[nodiscard]] std::optional<EntrySlice> sliceOfEntry(std::string_view text, std::string_view kind, std::string_view id);

}  // namespace headroom::catalog
