// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stacked bars of memory against a limit, as a drawing. Every segment bears the letter of its term and, where there is
// room, its GiB: the picture is read without colours.
#pragma once

#include "app/report/drawing.h"
#include "app/report/looks.h"

#include <vector>

namespace headroom::report {

struct BarRow {
    QString label, note;  // above the bar: left and right
    estimate::TermBytes terms;
    std::int64_t usable = 0, capacity = 0;
    bool over = false;
};

struct BarsOptions {
    QString title, description;
    bool legend = true;
    double width = 511;        // the text of an A4 page
    std::int64_t longest = 0;  // bytes that the scale reaches at least: several drawings of one scale
};

[[nodiscard]] std::int64_t longestOf(const std::vector<BarRow> &rows);  // bytes
[[nodiscard]] Drawing drawBars(const std::vector<BarRow> &rows, const BarsOptions &options);
// One bar for each group of equal GPUs (at most `most`: those nearest to their limit), one for each phase of a group.
[[nodiscard]] std::vector<BarRow> groupRows(const estimate::Estimate &estimate, std::size_t most = 8);
[[nodiscard]] std::vector<BarRow> phaseRows(const estimate::Group &group);
// The fullest GPU of a scenario beside others.
[[nodiscard]] BarRow fullestRow(const QString &name, const estimate::Estimate &estimate);

}  // namespace headroom::report
