// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of the Ask line: from left to right, at each place the longest thing that means something.
#pragma once

#include "core/ask/names.h"

#include <string_view>
#include <vector>

namespace headroom::ask {

// A token before the task is known: positions in the folded text, paths that may begin with "@".
struct Piece {
    std::size_t begin = 0, end = 0;
    Kind kind = Kind::Unknown;
    std::vector<Assignment> sets = {};
    bool guessed = false;
    int thousands = 0;  // the value was "16k" (1), "1M" (2): as thousands here, as 1024s where the letter is a capital
};

// `offset` is added to every position.
[[nodiscard]] std::vector<Piece> readQuestion(const Vocabulary &v, std::string_view folded, std::size_t offset = 0);
// Only the phrases of a text: what a file name such as "ds_z3_offload_config.json" says.
[[nodiscard]] std::vector<Assignment> phrasesIn(const Vocabulary &v, std::string_view folded);

}  // namespace headroom::ask
