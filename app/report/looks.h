// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How each memory term looks, on the screen and on paper: a hue for each family (Okabe-Ito), a mark for each member and
// a letter for each term, so that no picture needs its colours to be read.
#pragma once

#include "core/estimate/estimate.h"

#include <QChar>

namespace headroom::report {

enum class Mark { Plain, Hatch, Dots, Cross };

struct Look {
    unsigned rgb = 0;
    Mark mark = Mark::Plain;
};

enum class Tone { Neutral, Good, Caution, Bad };

[[nodiscard]] const Look &lookOf(estimate::Term term);
[[nodiscard]] QChar letterOf(estimate::Term term);  // "A" for weights
[[nodiscard]] Tone toneOf(estimate::Verdict verdict);
[[nodiscard]] unsigned toneRgb(Tone tone, bool dark);
// The paler ground under a mark, and black or white, whichever reads better on the look.
[[nodiscard]] unsigned groundRgb(const Look &look);
[[nodiscard]] bool isLight(unsigned rgb);

}  // namespace headroom::report
