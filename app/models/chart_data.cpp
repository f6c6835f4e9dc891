// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Estimate to bars; a round axis.
#include "app/models/chart_data.h"

#include "app/models/strings.h"
#include "app/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>

namespace headroom::models {

namespace {

constexpr qint64 gibibyte = qint64{1} << 30;
constexpr qint64 mostTicks = 6;

void fitAxis(ChartData &data)
{
    qint64 largest = gibibyte;
    for (const auto &bar : data.bars)
        largest = std::max({largest, bar.total, bar.capacity, bar.usable, bar.engineReserved, bar.measured});
    qint64 step = gibibyte;
    while (largest / step >= mostTicks && step < std::numeric_limits<qint64>::max() / 4)
        step *= 2;
    data.tickStep = step;
    // Room beyond the last mark, so that a full bar is seen to end.
    const qint64 half = step / 2;
    data.axisMaximum = (largest / half + 1) * half;
}

template <class Key> void addSegments(ChartBar &bar, const estimate::TermBytes &terms, Key key)
{
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<estimate::Term>(i);
        if (terms[term] > 0)
            bar.segments.push_back({term, terms[term], key(term)});
    }
    bar.total = terms.sum();
}

}  // namespace

QString termKey(std::size_t group, estimate::Term term)
{
    return QStringLiteral("groups[%1].terms.%2").arg(group).arg(toQString(wordOf(term)));
}

QString phaseTermKey(std::size_t group, estimate::Phase phase, estimate::Term term)
{
    return QStringLiteral("groups[%1].phases.%2.%3").arg(group).arg(toQString(wordOf(phase)), toQString(wordOf(term)));
}

QString ranksLabel(const estimate::Group &group)
{
    QString ranks = toQString(group.ranks);
    ranks.replace(u'-', QChar(0x2013));  // en dash, as ranges are set
    return QCoreApplication::translate("ChartData", "GPU %1").arg(ranks);
}

ChartData groupBars(const estimate::Estimate &estimate, std::size_t limit)
{
    std::vector<std::size_t> shown(estimate.groups.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    ChartData data;
    if (shown.size() > limit) {
        data.omitted = static_cast<int>(shown.size() - limit);
        std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
            return estimate.groups[a].headroomBytes() < estimate.groups[b].headroomBytes();
        });
        shown.resize(limit);
        std::sort(shown.begin(), shown.end());
    }
    for (const std::size_t index : shown) {
        const auto &group = estimate.groups[index];
        ChartBar bar;
        bar.label = ranksLabel(group);
        bar.usable = group.usableBytes;
        bar.capacity = group.capacityBytes;
        bar.engineReserved = group.engineReservedBytes;
        bar.peak = index == estimate.fullest;
        addSegments(bar, group.peakPhase().terms, [&](estimate::Term term) { return termKey(index, term); });
        data.bars.push_back(std::move(bar));
    }
    fitAxis(data);
    return data;
}

void markMeasured(ChartData &data, const estimate::Estimate &estimate, qint64 bytes)
{
    const QString fullest = ranksLabel(estimate.worst());
    for (auto &bar : data.bars) {
        if (bar.label == fullest)
            bar.measured = bytes;
    }
    fitAxis(data);
}

ChartData phaseBars(const estimate::Estimate &estimate, std::size_t group)
{
    ChartData data;
    if (group >= estimate.groups.size())
        return data;
    const auto &source = estimate.groups[group];
    for (std::size_t i = 0; i < source.phases.size(); ++i) {
        const auto &phase = source.phases[i];
        ChartBar bar;
        bar.label = text::phaseName(phase.phase);
        bar.usable = source.usableBytes;
        bar.capacity = source.capacityBytes;
        bar.peak = i == source.peak;
        addSegments(bar, phase.terms, [&](estimate::Term term) { return phaseTermKey(group, phase.phase, term); });
        data.bars.push_back(std::move(bar));
    }
    fitAxis(data);
    return data;
}

}  // namespace headroom::models
