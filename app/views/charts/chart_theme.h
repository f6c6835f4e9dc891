// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of charts and verdicts: Okabe-Ito hues, a hatch for each member of a family, for light and dark ground.
#pragma once

#include "core/estimate/estimate.h"

#include <QBrush>
#include <QColor>
#include <QPalette>

namespace headroom::views {

struct ChartTheme {
    QColor ground, text, grid, gap, limit;

    [[nodiscard]] static ChartTheme of(const QPalette &palette);
    [[nodiscard]] QColor colour(estimate::Term term) const;
    [[nodiscard]] QColor paper(estimate::Term term) const;  // what lies under its marks
    [[nodiscard]] QBrush brush(estimate::Term term) const;
    [[nodiscard]] QColor textOn(estimate::Term term) const;  // black or white, whichever reads better
    [[nodiscard]] QColor series(int index) const;            // Okabe-Ito, for charts that are not about terms
    [[nodiscard]] QColor verdict(estimate::Verdict verdict) const;
    [[nodiscard]] QColor severity(Severity severity) const;

    bool dark = false;
};

}  // namespace headroom::views
