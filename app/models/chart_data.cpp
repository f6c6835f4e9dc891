// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Estimate to bars; a round axis.
#include "app/models/chart_data.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/estimate/group_key.h"

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
        largest = std::max({largest, bar.total, bar.capacity, bar.usable, bar.engineReserved, bar.ghost, bar.measured});
    const auto axis = niceAxis(largest);
    data.tickStep = axis.tickStep;
    data.axisMaximum = axis.maximum;
}

template <class Key> void addSegments(ChartBar &bar, const estimate::TermBytes &terms, Key key)
{
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<estimate::Term>(i);
        if (terms[term] > 0)
            bar.segments.push_back({term, terms[term], key(term), {}});
    }
    bar.total = terms.sum();
}

}  // namespace

AxisScale niceAxis(qint64 largest)
{
    qint64 step = gibibyte;
    while (largest / step >= mostTicks && step < std::numeric_limits<qint64>::max() / 4)
        step *= 2;
    const qint64 half = step / 2;
    return {(largest / half + 1) * half, step};
}

QString termKey(std::size_t group, estimate::Term term)
{
    return toQString(estimate::groupKey(group, "terms." + std::string(wordOf(term))));
}

QString phaseTermKey(std::size_t group, estimate::Phase phase, estimate::Term term)
{
    return toQString(
        estimate::groupKey(group, "phases." + std::string(wordOf(phase)) + '.' + std::string(wordOf(term))));
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

ChartData scenarioBars(const std::vector<TitledEstimate> &scenarios)
{
    ChartData data;
    for (const auto &scenario : scenarios) {
        const auto &group = scenario.estimate->worst();
        ChartBar bar;
        bar.label = scenario.title;
        bar.usable = group.usableBytes;
        bar.capacity = group.capacityBytes;
        bar.engineReserved = group.engineReservedBytes;
        bar.peak = true;
        addSegments(bar, group.peakPhase().terms, [&](estimate::Term term) {
            return QStringLiteral("scenarios[%1].").arg(scenario.scenario) + termKey(scenario.estimate->fullest, term);
        });
        data.bars.push_back(std::move(bar));
    }
    fitAxis(data);
    return data;
}

ChartData withGhost(ChartData data, const estimate::Estimate &before, const estimate::Estimate &after)
{
    const bool same = before.groups.size() == after.groups.size() && data.bars.size() == after.groups.size();
    for (std::size_t i = 0; i < data.bars.size(); ++i) {
        if (same)
            data.bars[i].ghost = after.groups[i].bytes();
        else if (data.bars[i].peak)
            data.bars[i].ghost = after.worst().bytes();
    }
    fitAxis(data);
    return data;
}

QString segmentName(const ChartSegment &segment)
{
    return segment.name.isEmpty() ? text::termName(segment.term) : segment.name;
}

QString segmentInWords(const ChartBar &bar, const ChartSegment &segment)
{
    const text::Formatter format;
    const double share = bar.total > 0 ? static_cast<double>(segment.bytes) / static_cast<double>(bar.total) : 0;
    return QCoreApplication::translate("ChartData", "%1, %2, %3", "term, size, share")
        .arg(segmentName(segment), format.gib(segment.bytes), format.percent(share));
}

ChartData hostBar(const estimate::Estimate &estimate, qint64 present)
{
    using estimate::HostTerm;
    using estimate::Term;
    // Each kind has the look of the term that it is on a GPU; in the order in which terms are stacked.
    constexpr std::pair<HostTerm, Term> looks[] = {
        {HostTerm::Weights, Term::Weights},       {HostTerm::Parameters, Term::MasterWeights},
        {HostTerm::Gradients, Term::Gradients},   {HostTerm::OptimizerStates, Term::OptimizerStates},
        {HostTerm::KvCache, Term::KvCache},       {HostTerm::Workspace, Term::Workspace},
        {HostTerm::Loading, Term::Fragmentation},
    };
    ChartData data;
    if (estimate.host.bytes() <= 0)
        return data;
    ChartBar bar;
    bar.label = QCoreApplication::translate("ChartData", "Host");
    bar.total = estimate.host.bytes();
    bar.usable = present;
    bar.peak = true;
    for (const auto &[kind, look] : looks) {
        const qint64 bytes = estimate.host.terms[static_cast<std::size_t>(kind)];
        if (bytes > 0)
            bar.segments.push_back(
                {look, bytes, QStringLiteral("host.terms.") + toQString(wordOf(kind)), text::hostTermName(kind)});
    }
    data.bars.push_back(std::move(bar));
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
