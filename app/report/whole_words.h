// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are read as one although a space or a hyphen is in them: no line ends there, on paper or in a table head
// on a screen.
#pragma once

#include <QString>

#include <vector>

namespace headroom::report {

struct WholeWord {
    qsizetype start = 0, length = 0;
};

// "4-bit", "KV cache".
[[nodiscard]] std::vector<WholeWord> wholeWordsOf(const QString &text);

}  // namespace headroom::report
