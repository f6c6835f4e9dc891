// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live blocks as they stand, drawn: what the window paints as charts is on paper a picture too.
#pragma once

#include "app/report/drawing.h"
#include "core/lessons/desk.h"

namespace headroom::lessons {

struct DrawingOptions {
    double width = 511;
    bool legend = true;        // what the letters in the bars mean
    std::size_t mostBars = 0;  // in one drawing; more of them make several of one scale; 0: no limit
};

// Bars, phases and curves; empty for a block that is no picture.
[[nodiscard]] std::vector<report::Drawing> blockDrawings(const lessons::Block &block, const lessons::Desk &desk,
                                                         const DrawingOptions &options);

}  // namespace headroom::lessons
