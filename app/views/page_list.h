// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window, one row each, by section. A new page is a new row and nothing else: tabs, menu entries,
// `headroom --pages` and `--page` follow.
#pragma once

#include "app/views/page.h"

#include <QString>
#include <QStringList>

#include <span>

namespace headroom::views {

enum class Section { Plan, Hardware, Catalogue, Learn, Evidence };

struct PageRow {
    const char *name;  // for --page and for links between pages
    Section section;
    const char *title;  // source text, in the context PageList
    Page *(*make)(const PageContext &context, QWidget *parent);
};

[[nodiscard]] std::span<const PageRow> pageList();
[[nodiscard]] QString pageTitle(const PageRow &row);
[[nodiscard]] QString sectionTitle(Section section);
[[nodiscard]] QStringList pageNames();  // what --page takes: every row, and "why", the derivation beside the plan

}  // namespace headroom::views
