// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Markdown that lessons are written in, as blocks of a printed document.
#pragma once

#include "app/report/blocks.h"

#include <vector>

namespace headroom::lessons {

// Headings, paragraphs, lists, tables and fenced blocks. Marks within a line are taken off.
[[nodiscard]] std::vector<report::Block> markdownBlocks(const QString &markdown);
[[nodiscard]] QString plainLine(QString markdown);  // without ** ` and links

}  // namespace headroom::lessons
