// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese that is found and copied as it was written. Where a radical and a character share a glyph (⻚ and 页), Qt
// writes the radical into the PDF's table of letters, and a search for the character finds nothing.
#pragma once

#include <QByteArray>

namespace headroom::print {

// Puts the characters where the radicals are; no byte moves.
void mendHanText(QByteArray &pdf);

}  // namespace headroom::print
