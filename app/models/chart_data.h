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
    QString key;        // of the number in the derivation: "groups[0].terms.weights"
    QString name = {};  // where it is not the term's own: host memory
};
[[nodiscard]] QString segmentName(const ChartSegment &segment);

struct ChartBar {
    QString label;  // "GPU 0–3", or the phase
    std::vector<ChartSegment> segments;
    qint64 total = 0, usable = 0, capacity = 0;
    qint64 engineReserved = 0;  // 0: the engine takes what it needs
    qint64 ghost = 0;           // what it would be after a change that is pointed at; 0: none
    qint64 measured = 0;        // the user's own figure; 0: none
    bool peak = false;
};

struct ChartData {
    std::vector<ChartBar> bars;
    qint64 axisMaximum = 0, tickStep = 0;
    int omitted = 0;  // bars left out for want of room

    [[nodiscard]] bool isEmpty() const { return bars.empty(); }
};

// A scale from 0 with room beyond the largest value, so that a full bar is seen to end.
struct AxisScale {
    qint64 maximum = 0, tickStep = 0;
};
[[nodiscard]] AxisScale niceAxis(qint64 largest);
// One bar for each group of equal GPUs at its peak. At most `limit`: those nearest to their limit.
[[nodiscard]] ChartData groupBars(const estimate::Estimate &estimate, std::size_t limit = 12);
// One bar for each estimate: its fullest group at its peak, all on one scale. Keys: "scenarios[2].groups[0]...".
struct TitledEstimate {
    QString title;  // no two alike
    int scenario = 0;
    const estimate::Estimate *estimate = nullptr;
};
[[nodiscard]] ChartData scenarioBars(const std::vector<TitledEstimate> &scenarios);
// The same with what the bars would be: group by group, or the fullest of both where the groups are others.
[[nodiscard]] ChartData withGhost(ChartData data, const estimate::Estimate &before, const estimate::Estimate &after);
// Puts the user's own figure on the bar of the fullest group.
void markMeasured(ChartData &data, const estimate::Estimate &estimate, qint64 bytes);
// One bar for each phase of a group.
[[nodiscard]] ChartData phaseBars(const estimate::Estimate &estimate, std::size_t group);
// Host memory of a node against what is there (0: not known); no bars where nothing is held there.
[[nodiscard]] ChartData hostBar(const estimate::Estimate &estimate, qint64 present);
// "Optimizer states, 14.2 GiB, 38 %": what is read out.
[[nodiscard]] QString segmentInWords(const ChartBar &bar, const ChartSegment &segment);
// "GPU 0–3" for people.
[[nodiscard]] QString ranksLabel(const estimate::Group &group);
[[nodiscard]] QString termKey(std::size_t group, estimate::Term term);
[[nodiscard]] QString phaseTermKey(std::size_t group, estimate::Phase phase, estimate::Term term);

}  // namespace headroom::models
