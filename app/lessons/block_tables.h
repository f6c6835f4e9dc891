// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every live block as a table: what the window shows beside a chart, and what is printed.
#pragma once

#include "app/report/blocks.h"
#include "core/lessons/desk.h"

namespace headroom::lessons {

// An empty table where the block has none (a derivation is steps) or its scenario has no answer.
[[nodiscard]] report::Table blockTable(const lessons::Block &block, const lessons::Desk &desk);
[[nodiscard]] QString asMarkdown(const report::Table &table);

}  // namespace headroom::lessons
