// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a text document looks: its styles by name, its page, and what is known about it.
#pragma once

#include "app/report/blocks.h"

#include <QByteArray>

#include <set>

namespace headroom::print {

[[nodiscard]] QString odtNamespaces();  // attributes of a root element
[[nodiscard]] QString headingStyle(int level, bool newPage);
[[nodiscard]] QString verdictStyle(report::Tone tone);
[[nodiscard]] QString verdictNoteStyle(report::Tone tone);
[[nodiscard]] QString columnStyle(int width);
// The automatic styles of the content: tables with columns of these widths.
[[nodiscard]] QByteArray automaticStyles(const std::set<int> &columns);
[[nodiscard]] QByteArray stylesOf(const report::Document &document, bool letter);
[[nodiscard]] QByteArray metaOf(const report::Document &document);

}  // namespace headroom::print
