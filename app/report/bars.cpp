// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the bars on a common scale of GiB.
#include "app/report/bars.h"

#include "app/report/derivation_text.h"
#include "app/report/words.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace headroom::report {

namespace {

using estimate::Term;

constexpr std::int64_t gibibyte = std::int64_t{1} << 30;
constexpr double headHeight = 14, barHeight = 20, rowGap = 9, axisHeight = 17, legendHeight = 14;

struct Scale {
    double width = 0;
    std::int64_t maximum = gibibyte, step = gibibyte;
    [[nodiscard]] double x(std::int64_t bytes) const
    {
        return width * static_cast<double>(bytes) / static_cast<double>(maximum);
    }
};

Scale scaleOf(const std::vector<BarRow> &rows, double width, std::int64_t longest)
{
    constexpr std::int64_t mostTicks = 8;
    const std::int64_t largest = std::max({gibibyte, longest, longestOf(rows)});
    Scale scale{width, gibibyte, gibibyte};
    while (largest / scale.step >= mostTicks && scale.step < std::numeric_limits<std::int64_t>::max() / 4)
        scale.step *= 2;
    scale.maximum = largest + largest / 50;
    return scale;
}

void drawAxis(Drawing &drawing, const Scale &scale, double top, double bottom)
{
    const text::Formatter format;
    for (std::int64_t at = 0; at <= scale.maximum; at += scale.step) {
        const double x = scale.x(at);
        drawing.line(x, top, x, bottom + 3, Ink::Grid);
        const bool first = at == 0, last = x > scale.width - 26;
        auto &label = drawing.words(x, bottom + 12, first ? format.gib(0) : format.gibNumber(at), 7.5, Ink::Muted);
        label.anchor = first ? Anchor::Start : last ? Anchor::End : Anchor::Middle;
        if (first)
            label.text = Report::tr("0 GiB");
        else
            label.text = format.count(at / gibibyte);
    }
}

// The letter, and the figure where it has room; on a marked ground a plain one behind it.
void labelSegment(Drawing &drawing, Term term, std::int64_t bytes, double x, double y, double width)
{
    constexpr double size = 8;
    const QString letter(letterOf(term));
    const QString withFigure = letter + u' ' + text::Formatter().gibNumber(bytes);
    const QString label = roughWidth(withFigure, size) + 8 < width ? withFigure : letter;
    const double needed = roughWidth(label, size);
    if (needed + 1 > width)
        return;
    const Look &look = lookOf(term);
    if (look.mark != Mark::Plain && needed + 4 < width)
        drawing.box(x + (width - needed) / 2 - 1.5, y + 4, needed + 3, barHeight - 8, Ink::White);
    const bool light = look.mark != Mark::Plain || isLight(groundRgb(look));
    auto &words = drawing.words(x + width / 2, y + barHeight / 2 + 3, label, size, light ? Ink::Black : Ink::White);
    words.anchor = Anchor::Middle;
    words.bold = true;
}

struct Span {
    double x = 0, width = 0;
};

// The wider part of a segment that a line cuts: no figure stands on the line.
Span besideLine(const Span &segment, double line)
{
    constexpr double room = 1;
    const double left = line - segment.x, right = segment.x + segment.width - line;
    if (left <= 0 || right <= 0)
        return segment;
    return left >= right ? Span{segment.x, left - room} : Span{line + room, right - room};
}

void drawSegments(Drawing &drawing, const BarRow &row, const Scale &scale, double y)
{
    const text::Formatter format;
    std::int64_t done = 0;
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        const auto bytes = row.terms[term];
        if (bytes <= 0)
            continue;
        const double x = scale.x(done), width = scale.x(done + bytes) - x;
        done += bytes;
        drawing.box(x, y, std::max(width - (width > 2 ? 0.7 : 0.0), 0.15), barHeight, Ink::Text);
        auto &shape = drawing.shapes.back();
        shape.term = static_cast<int>(i);
        shape.text = Report::tr("%1: %2", "memory term, its size").arg(text::termName(term), format.gib(bytes));
        const auto free = besideLine({x, width}, scale.x(row.usable));
        labelSegment(drawing, term, bytes, free.x, y, free.width);
    }
}

void drawRow(Drawing &drawing, const BarRow &row, const Scale &scale, double y)
{
    drawing.words(0, y + 9, row.label, 9).bold = true;
    auto &note = drawing.words(scale.width, y + 9, row.note, 9, row.over ? Ink::Bad : Ink::Text);
    note.anchor = Anchor::End;
    const double top = y + headHeight;
    drawing.box(0, top, scale.x(row.usable), barHeight, Ink::Track);
    drawSegments(drawing, row, scale, top);
    if (row.capacity > row.usable) {
        drawing.box(0, top, scale.x(row.capacity), barHeight, Ink::Muted);
        drawing.shapes.back().outlined = true;
    }
    const double x = scale.x(row.usable);
    drawing.line(x, top - 2, x, top + barHeight + 3, row.over ? Ink::Bad : Ink::Text);
    drawing.shapes.back().bold = true;
}

double drawLegend(Drawing &drawing, const std::vector<BarRow> &rows, double y, double width)
{
    constexpr double size = 8;
    double x = 0;
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        const auto has = [&](const BarRow &row) { return row.terms[term] > 0; };
        if (std::none_of(rows.begin(), rows.end(), has))
            continue;
        const QString text = QString(letterOf(term)) + QStringLiteral("  ") + text::termName(term);
        const double needed = 14 + roughWidth(text, size) + 12;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += legendHeight;
        }
        drawing.box(x, y, 10, 9, Ink::Text);
        drawing.shapes.back().term = static_cast<int>(i);
        drawing.words(x + 14, y + 7.5, text, size);
        x += needed;
    }
    const QString mark = Report::tr("usable memory");
    const double needed = 14 + roughWidth(mark, size);
    if (x > 0 && x + needed > width) {
        x = 0;
        y += legendHeight;
    }
    drawing.line(x + 5, y - 1, x + 5, y + 10, Ink::Text);
    drawing.shapes.back().bold = true;
    drawing.words(x + 14, y + 7.5, mark, size);
    return y + legendHeight;
}

QString ofUsable(std::int64_t bytes, std::int64_t usable)
{
    const text::Formatter format;
    return Report::tr("%1 of %2", "needed, usable").arg(format.gibNumber(bytes), format.gib(usable));
}

}  // namespace

std::int64_t longestOf(const std::vector<BarRow> &rows)
{
    std::int64_t longest = 0;
    for (const auto &row : rows)
        longest = std::max({longest, row.terms.sum(), row.usable, row.capacity});
    return longest;
}

Drawing drawBars(const std::vector<BarRow> &rows, const BarsOptions &options)
{
    Drawing drawing;
    drawing.width = options.width;
    drawing.title = options.title;
    drawing.description = options.description;
    if (rows.empty())
        return drawing;
    const Scale scale = scaleOf(rows, options.width, options.longest);
    const double bottom = static_cast<double>(rows.size()) * (headHeight + barHeight + rowGap) - rowGap;
    drawAxis(drawing, scale, headHeight, bottom + 3);
    double y = 0;
    for (const auto &row : rows) {
        drawRow(drawing, row, scale, y);
        y += headHeight + barHeight + rowGap;
    }
    y = bottom + axisHeight + 3;
    drawing.height = options.legend ? drawLegend(drawing, rows, y, options.width) : y;
    return drawing;
}

std::vector<BarRow> groupRows(const estimate::Estimate &estimate, std::size_t most)
{
    std::vector<std::size_t> shown(estimate.groups.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    if (shown.size() > most) {
        std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
            return estimate.groups[a].headroomBytes() < estimate.groups[b].headroomBytes();
        });
        shown.resize(most);
        std::sort(shown.begin(), shown.end());
    }
    std::vector<BarRow> rows;
    for (const std::size_t index : shown) {
        const auto &group = estimate.groups[index];
        rows.push_back({ranksText(group), ofUsable(group.bytes(), group.usableBytes), group.peakPhase().terms,
                        group.usableBytes, group.capacityBytes, !group.fits()});
    }
    return rows;
}

std::vector<BarRow> phaseRows(const estimate::Group &group)
{
    std::vector<BarRow> rows;
    for (const auto &phase : group.phases)
        rows.push_back({text::phaseName(phase.phase), ofUsable(phase.bytes(), group.usableBytes), phase.terms,
                        group.usableBytes, group.capacityBytes, phase.bytes() > group.usableBytes});
    return rows;
}

BarRow fullestRow(const QString &name, const estimate::Estimate &estimate)
{
    const text::Formatter format;
    const auto &group = estimate.worst();
    return {name,
            Report::tr("%1 of %2 · %3", "needed, usable, verdict")
                .arg(format.gibNumber(group.bytes()), format.gib(group.usableBytes), text::verdictWord(group.verdict)),
            group.peakPhase().terms,
            group.usableBytes,
            group.capacityBytes,
            !group.fits()};
}

}  // namespace headroom::report
