// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines from point to point. A figure stands where neither the line nor another figure does; one without such a place
// is left out, the last and the first one never.
#include "app/report/curve.h"

#include "app/report/words.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace headroom::report {

namespace {

constexpr double figureSize = 8, titleHeight = 14, figureHeight = 20, plotHeight = 96, axisHeight = 26, sideRoom = 34,
                 figureAbove = 6, figureBeside = 5, clearance = 2, pointHalf = 2.2;

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

// Where words stand; they keep clear of whatever overlaps it.
QRectF boxOf(const QString &text, const QPointF &base)
{
    constexpr double above = 0.8, below = 0.15;  // of the base line, in letter sizes
    const double wide = roughWidth(text, figureSize);
    return {base.x() - wide / 2, base.y() - above * figureSize, wide, (above + below) * figureSize};
}

// Whether the line from `from` to `to` runs through `box`: what is left of it is cut side by side (Liang and Barsky).
bool crosses(const QPointF &from, const QPointF &to, const QRectF &box)
{
    double begin = 0, end = 1;
    const auto cut = [&](double start, double step, double least, double most) {
        if (step == 0)
            return least <= start && start <= most;
        const auto [in, out] = std::minmax({(least - start) / step, (most - start) / step});
        begin = std::max(begin, in);
        end = std::min(end, out);
        return begin <= end;
    };
    return cut(from.x(), to.x() - from.x(), box.left(), box.right()) &&
           cut(from.y(), to.y() - from.y(), box.top(), box.bottom());
}

// The places of the figures: each keeps clear of the line, of the points and of the figures before it.
class Figures
{
public:
    Figures(const std::vector<CurveMark> &marks, const Frame &frame, double width)
        : m_room(0, titleHeight, width, frame.bottom - titleHeight)
    {
        for (const auto &mark : marks)
            m_line.emplace_back(frame.x(mark.place), frame.y(mark.value));
    }

    // The middle of the base line of `text`, the nearest free place around its point; none where all are taken.
    [[nodiscard]] std::optional<QPointF> placeOf(const QString &text, std::size_t point) const
    {
        const double half = roughWidth(text, figureSize) / 2, beside = half + figureBeside;
        // From the base line of the figure to its point, and from its middle.
        constexpr double rises[] = {figureAbove, 10, -3, -12, 14};
        const double asides[] = {0, half / 2, -half / 2, half, -half, beside, -beside};
        for (const double rise : rises) {
            for (const double aside : asides) {
                // Not beyond the edge of the drawing.
                const double x = std::clamp(m_line[point].x() + aside, half, std::max(half, m_room.width() - half));
                const QPointF base(x, m_line[point].y() - rise);
                if (const QRectF box = boxOf(text, base); isFree(box) && isNearest(box.center(), point))
                    return base;
            }
        }
        return std::nullopt;
    }

    void take(const QString &text, const QPointF &base) { m_taken.push_back(boxOf(text, base)); }

private:
    // A figure nearer to another point would be read as that one's.
    [[nodiscard]] bool isNearest(const QPointF &middle, std::size_t point) const
    {
        const auto away = [&](const QPointF &other) { return QLineF(middle, other).length(); };
        const double own = away(m_line[point]);
        return std::none_of(m_line.begin(), m_line.end(), [&](const auto &other) { return away(other) < own; });
    }

    [[nodiscard]] bool isFree(const QRectF &box) const
    {
        const QRectF wide = box.adjusted(-clearance, -clearance, clearance, clearance);
        const auto meets = [&](const QRectF &other) { return other.intersects(wide); };
        if (!m_room.contains(box) || std::any_of(m_taken.begin(), m_taken.end(), meets))
            return false;
        for (std::size_t i = 0; i < m_line.size(); ++i) {
            const QPointF corner(pointHalf, pointHalf);
            if (meets(QRectF(m_line[i] - corner, m_line[i] + corner)) ||
                (i > 0 && crosses(m_line[i - 1], m_line[i], wide)))
                return false;
        }
        return true;
    }

    QRectF m_room;
    std::vector<QPointF> m_line;
    std::vector<QRectF> m_taken;
};

// The ends of a curve say most: the last one first, then the first.
std::vector<std::size_t> bySaying(std::size_t count)
{
    std::vector<std::size_t> order;
    for (std::size_t i = count; i-- > 0;)
        order.push_back(i);
    if (order.size() > 2)
        std::rotate(order.begin() + 1, order.end() - 1, order.end());
    return order;
}

void drawFigures(Drawing &drawing, const std::vector<CurveMark> &marks, const Frame &frame)
{
    constexpr double betweenPlaces = 6;
    Figures figures(marks, frame, drawing.width);
    std::vector<std::pair<double, double>> told;  // along the axis: the middle of a place, how far it reaches
    for (const std::size_t i : bySaying(marks.size())) {
        const auto &mark = marks[i];
        const double x = frame.x(mark.place), reach = (roughWidth(mark.at, figureSize) + betweenPlaces) / 2;
        const auto near = [&](const auto &other) { return std::abs(other.first - x) < other.second + reach; };
        auto base = figures.placeOf(mark.text, i);
        if (told.size() < 2 && !base)  // the ends, wherever they stand
            base = QPointF(x, frame.y(mark.value) - figureAbove);
        if (!base || std::any_of(told.begin(), told.end(), near))
            continue;
        told.emplace_back(x, reach);
        figures.take(mark.text, *base);
        drawing.line(x, frame.bottom, x, frame.bottom + 3, Ink::Muted);
        drawing.words(base->x(), base->y(), mark.text, figureSize).anchor = Anchor::Middle;
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
    // Room for the first figure beside its point, where a line that rises steeply leaves none above it.
    frame.left = std::max(sideRoom, roughWidth(marks.front().text, figureSize) + figureBeside + clearance);
    frame.width = options.width - frame.left - sideRoom;
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
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const double x = frame.x(marks[i].place), y = frame.y(marks[i].value);
        drawing.box(x - pointHalf, y - pointHalf, 2 * pointHalf, 2 * pointHalf, Ink::Text);
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
