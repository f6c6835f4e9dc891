// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number over a setting, as a drawing: both axes to scale, the heights from zero, figures at the points.
#pragma once

#include "app/report/drawing.h"

namespace headroom::report {

struct CurveMark {
    QString at;                   // value of the setting
    double place = 0, value = 0;  // along and up, each to its own scale
    QString text;                 // the value in words
};

struct CurveOptions {
    QString title, axis;  // what is drawn, over what
    double width = 511;
};

[[nodiscard]] Drawing drawCurve(const std::vector<CurveMark> &marks, const CurveOptions &options);

}  // namespace headroom::report
