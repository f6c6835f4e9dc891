// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines from point to point; a figure that would run into another is left out, the last and the first one never.
#include "app/report/curve.h"

#include "app/report/words.h"

#include <algorithm>
#include <cmath>

namespace headroom::report {

namespace {

constexpr double figureSize = 8, titleHeight = 14, figureHeight = 20, plotHeight = 96, axisHeight = 26, sideRoom = 34,
                 figureAbove = 6;

struct Frame {
    double left = sideRoom, width = 0, bottom = titleHeight + figureHeight + plotHeight;
    double first = 0, last = 0, highest = 0;

    [[nodiscard]] double x(double place) const
    {
        return left + width * (last > first ? (place - first) / (last - first) : 0.5);
    }
    [[nodiscard]] double y(double value) const
    {
        return bottom - (highest > 0 ? plotHeight * std::max(value, 0.0) / highest : 0);
    }
};

// How far a figure above `mark` goes aside so that the line to its neighbour, above it too, does not run through it.
double asideOf(const CurveMark &mark, const CurveMark &neighbour, const Frame &frame)
{
    const double half = roughWidth(mark.text, figureSize) / 2;
    const double across = std::abs(frame.x(mark.place) - frame.x(neighbour.place));
    const double rise = frame.y(mark.value) - frame.y(neighbour.value);  // downwards
    // How far from the point the line is where the figure stands.
    const double away = rise > 0 ? across * figureAbove / rise : half;
    return away < half ? half - away + 2 : 0;
}

// To the right of a line that falls to the point steeply, to the left of one that rises from it.
double besideLine(const std::vector<CurveMark> &marks, std::size_t i, const Frame &frame)
{
    const double fall = i > 0 ? asideOf(marks[i], marks[i - 1], frame) : 0;
    const double rise = i + 1 < marks.size() ? asideOf(marks[i], marks[i + 1], frame) : 0;
    return fall > 0 && rise > 0 ? 0 : fall - rise;
}

void drawFigures(Drawing &drawing, const std::vector<CurveMark> &marks, const Frame &frame)
{
    // The ends of a curve say most: the last one first, then the first.
    std::vector<std::size_t> order;
    for (std::size_t i = marks.size(); i-- > 0;)
        order.push_back(i);
    if (order.size() > 2)
        std::rotate(order.begin() + 1, order.end() - 1, order.end());
    std::vector<double> told;
    for (const std::size_t i : order) {
        const auto &mark = marks[i];
        const double x = frame.x(mark.place), y = frame.y(mark.value);
        const double wide = std::max(roughWidth(mark.text, figureSize), roughWidth(mark.at, figureSize)) + 6;
        // Not beyond the edge of the drawing.
        const double middle = std::max(x + besideLine(marks, i, frame), roughWidth(mark.text, figureSize) / 2);
        const auto near = [&](double other) { return std::abs(other - middle) < wide; };
        if (std::any_of(told.begin(), told.end(), near))
            continue;
        told.push_back(middle);
        drawing.line(x, frame.bottom, x, frame.bottom + 3, Ink::Muted);
        drawing.words(middle, y - figureAbove, mark.text, figureSize).anchor = Anchor::Middle;
        drawing.words(x, frame.bottom + 11, mark.at, figureSize, Ink::Muted).anchor = Anchor::Middle;
    }
}

}  // namespace

Drawing drawCurve(const std::vector<CurveMark> &marks, const CurveOptions &options)
{
    Drawing drawing;
    drawing.width = options.width;
    drawing.title =
        Report::tr("%1 over: %2", "a number, the setting it is drawn over").arg(options.title, options.axis);
    if (marks.empty())
        return drawing;
    Frame frame;
    frame.width = options.width - 2 * sideRoom;
    frame.first = marks.front().place;
    frame.last = marks.back().place;
    QStringList told;
    for (const auto &mark : marks) {
        frame.highest = std::max(frame.highest, mark.value);
        told << Report::tr("%1: %2", "name of a setting, its value").arg(mark.at, mark.text);
    }
    drawing.description = told.join(Report::tr("; ", "between settings"));
    drawing.height = frame.bottom + axisHeight;
    drawing.words(0, titleHeight - 5, options.title, figureSize + 1).bold = true;
    drawing.line(0, frame.bottom, options.width, frame.bottom, Ink::Muted);
    constexpr double half = 2.2;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double x = frame.x(marks[i].place), y = frame.y(marks[i].value);
        drawing.box(x - half, y - half, 2 * half, 2 * half, Ink::Text);
        if (i == 0)
            continue;
        drawing.line(frame.x(marks[i - 1].place), frame.y(marks[i - 1].value), x, y, Ink::Text);
        drawing.shapes.back().bold = true;
    }
    drawFigures(drawing, marks, frame);
    drawing.words(options.width / 2, frame.bottom + 22, options.axis, figureSize, Ink::Muted).anchor = Anchor::Middle;
    return drawing;
}

}  // namespace headroom::report
