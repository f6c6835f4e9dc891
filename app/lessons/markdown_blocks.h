// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Markdown that lessons are written in, as blocks of a printed document.
#pragma once

#include "app/report/blocks.h"

#include <vector>

namespace headroom::lessons {

// Headings, paragraphs, lists, tables and fenced blocks. Marks within a line become runs.
[[nodiscard]] std::vector<report::Block> markdownBlocks(const QString &markdown);
[[nodiscard]] QString plainLine(QString markdown);  // without ** ` and links
// The same, and what the marks stood at.
[[nodiscard]] QString plainLine(QString markdown, report::Runs &runs);

}  // namespace headroom::lessons
