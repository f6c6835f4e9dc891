// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines from point to point; a figure that would run into another is left out, the last one never.
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

// A line that falls to a point steeply would run through a figure right above it: the figure goes to its right.
double besideFall(const std::vector<CurveMark> &marks, std::vector<CurveMark>::const_reverse_iterator mark,
                  const Frame &frame)
{
    const auto before = mark + 1;
    if (before == marks.rend())
        return 0;
    const double half = roughWidth(mark->text, figureSize) / 2;
    const double right = frame.x(mark->place) - frame.x(before->place);
    const double rise = frame.y(mark->value) - frame.y(before->value);  // downwards
    // How far left of the point the line is where the figure stands.
    const double away = rise > 0 ? right * figureAbove / rise : half;
    return away < half ? half - away + 2 : 0;
}

void drawFigures(Drawing &drawing, const std::vector<CurveMark> &marks, const Frame &frame)
{
    std::vector<double> told;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const double x = frame.x(mark->place), y = frame.y(mark->value);
        const double wide = std::max(roughWidth(mark->text, figureSize), roughWidth(mark->at, figureSize)) + 6;
        const auto near = [&](double other) { return std::abs(other - x) < wide; };
        if (std::any_of(told.begin(), told.end(), near))
            continue;
        told.push_back(x);
        drawing.line(x, frame.bottom, x, frame.bottom + 3, Ink::Muted);
        drawing.words(x + besideFall(marks, mark, frame), y - figureAbove, mark->text, figureSize).anchor =
            Anchor::Middle;
        drawing.words(x, frame.bottom + 11, mark->at, figureSize, Ink::Muted).anchor = Anchor::Middle;
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
