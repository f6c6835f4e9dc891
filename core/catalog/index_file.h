// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped index: one line an entry, fields between tabs, so that reading it costs next to nothing at start-up.
//   #models                                                       entries of this kind follow
//   @models/llama-1.json <tab> LLaMA 1 <tab> word|word            a file, its heading, words that find all of it
//   llama-1-7b <tab> LLaMA 7B <tab> 6738415616 <tab> alias|alias <tab> alias=note|alias=note
#pragma once

#include "core/catalog/catalog_index.h"
#include "core/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace headroom::catalog {

// Adds the entries of one kind. `fileNumber` gives a file of the index its number. What cannot be read ends the list
// and is told with its line.
[[nodiscard]] std::optional<Problem> readIndex(std::string_view text, std::string_view kind,
                                               const std::function<std::size_t(std::string_view)> &fileNumber,
                                               IndexEntries &entries);

}  // namespace headroom::catalog
