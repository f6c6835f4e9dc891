// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live blocks as they stand, drawn: what the window paints as charts is on paper a picture too.
#pragma once

#include "app/report/drawing.h"
#include "core/lessons/desk.h"

namespace headroom::lessons {

// Bars, phases and curves; empty for a block that is no picture. `legend`: what the letters in the bars mean.
[[nodiscard]] report::Drawing blockDrawing(const lessons::Block &block, const lessons::Desk &desk, double width,
                                           bool legend);

}  // namespace headroom::lessons
