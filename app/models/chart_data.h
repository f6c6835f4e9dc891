// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, as plain values: bars of segments against limits. No painting here, no Qt Charts.
#pragma once

#include "core/estimate/estimate.h"

#include <QString>

#include <vector>

namespace headroom::models {

struct ChartSegment {
    estimate::Term term = estimate::Term::Weights;
    qint64 bytes = 0;
    QString key;  // of the number in the derivation: "groups[0].terms.weights"
};

struct ChartBar {
    QString label;  // "GPU 0–3", or the phase
    std::vector<ChartSegment> segments;
    qint64 total = 0, usable = 0, capacity = 0;
    qint64 engineReserved = 0;  // 0: the engine takes what it needs
    qint64 measured = 0;        // the user's own figure; 0: none
    bool peak = false;
};

struct ChartData {
    std::vector<ChartBar> bars;
    qint64 axisMaximum = 0, tickStep = 0;
    int omitted = 0;  // bars left out for want of room

    [[nodiscard]] bool isEmpty() const { return bars.empty(); }
};

// One bar for each group of equal GPUs at its peak. At most `limit`: those nearest to their limit.
[[nodiscard]] ChartData groupBars(const estimate::Estimate &estimate, std::size_t limit = 12);
// Puts the user's own figure on the bar of the fullest group.
void markMeasured(ChartData &data, const estimate::Estimate &estimate, qint64 bytes);
// One bar for each phase of a group.
[[nodiscard]] ChartData phaseBars(const estimate::Estimate &estimate, std::size_t group);
// "GPU 0–3" for people.
[[nodiscard]] QString ranksLabel(const estimate::Group &group);
[[nodiscard]] QString termKey(std::size_t group, estimate::Term term);
[[nodiscard]] QString phaseTermKey(std::size_t group, estimate::Phase phase, estimate::Term term);

}  // namespace headroom::models
