// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points of a scatter chart, in numbers and words: what is drawn, not how.
#pragma once

#include "core/accuracy/validate.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace headroom::models {

struct ScatterPoint {
    double x = 0, y = 0;  // both positive: the axes are logarithmic
    int series = 0;       // index into ScatterData::series
    int row = 0;          // of the table behind the chart
    QString label;
};

struct ScatterData {
    QString xTitle, yTitle;
    QStringList series;
    std::vector<ScatterPoint> points;
};

// Measured against estimated GiB, one series for each task; rows that are no sizes stay in the table.
[[nodiscard]] ScatterData accuracyScatter(const accuracy::Validation &validation);

}  // namespace headroom::models
