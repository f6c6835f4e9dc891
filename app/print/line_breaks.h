// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a line of a page ends. By Unicode's rules alone "7.8 GiB" parts from its unit, "GB/s" at its slash and "--set"
// behind its dashes, so that a command copied from the page no longer runs.
#pragma once

#include <QString>

class QTextLine;

namespace headroom::print {

// May the line before `at` end there?
[[nodiscard]] bool mayEndLine(const QString &text, qsizetype at);
// Running Chinese ends a line between any two signs; a head or a name does so only where nothing else is near.
enum class LineEnds { Anywhere, BetweenWords };
// As much of `text` as fits and may stand alone.
void fillLine(QTextLine &line, const QString &text, double width, LineEnds ends = LineEnds::Anywhere);

}  // namespace headroom::print
