// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Both axes are to scale; the height axis begins at zero.
#include "app/views/charts/curve_chart.h"

#include "app/views/charts/chart_theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace headroom::views {

CurveChart::CurveChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CurveChart::setData(CurveData data)
{
    m_data = std::move(data);
    QStringList lines;
    for (const auto &point : m_data.points)
        lines << tr("%1: %2", "place on the axis, value there").arg(point.at, point.text);
    setAccessibleName(tr("%1 over %2", "a number, the setting it is drawn over").arg(m_data.yTitle, m_data.xTitle));
    setAccessibleDescription(lines.join(u'\n'));
    setToolTip(lines.join(u'\n'));
    update();
}

QSize CurveChart::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 50, fontMetrics().height() * 15};
}

QSize CurveChart::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 24, fontMetrics().height() * 15};
}

QRectF CurveChart::area() const
{
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(line * 2.5, line * 3.4, -line * 2.5, -line * 3);
}

QPointF CurveChart::placeOf(std::size_t index) const
{
    double highest = 0;
    for (const auto &point : m_data.points)
        highest = std::max(highest, point.value);
    const QRectF inside = area();
    const double first = m_data.points.front().place, last = m_data.points.back().place;
    const double part = last > first ? (m_data.points[index].place - first) / (last - first) : 0.5;
    const double x = inside.left() + inside.width() * part;
    const double y = highest > 0 ? m_data.points[index].value / highest : 0;
    return {x, inside.bottom() - inside.height() * y};
}

// Figures that would run into each other are left to the table; the last and the marked one are always told.
void CurveChart::paintFigures(QPainter &painter) const
{
    const auto theme = ChartTheme::of(palette());
    const double line = fontMetrics().height(), bottom = area().bottom();
    const QColor colour = theme.severity(Severity::Info);
    std::vector<double> told;
    const auto tell = [&](std::size_t i) {
        const auto &point = m_data.points[i];
        const QPointF place = placeOf(i);
        const auto &metrics = painter.fontMetrics();
        const double wide = std::max(metrics.horizontalAdvance(point.text), metrics.horizontalAdvance(point.at)) + line;
        const auto near = [&](double other) { return std::abs(other - place.x()) < wide; };
        if (std::any_of(told.begin(), told.end(), near))
            return;
        told.push_back(place.x());
        painter.setPen(theme.text);
        painter.drawText(QRectF(place.x() - wide, place.y() - line * 1.7, 2 * wide, line), Qt::AlignCenter, point.text);
        painter.drawText(QRectF(place.x() - wide, bottom + line * 0.2, 2 * wide, line), Qt::AlignCenter, point.at);
    };
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const bool marked = static_cast<int>(i) == m_data.marked;
        painter.setPen(QPen(colour, 2));
        painter.setBrush(marked ? colour : theme.ground);
        painter.drawEllipse(placeOf(i), marked ? 6.0 : 4.0, marked ? 6.0 : 4.0);
    }
    if (m_data.marked >= 0 && m_data.marked < static_cast<int>(m_data.points.size()))
        tell(static_cast<std::size_t>(m_data.marked));
    for (std::size_t i = m_data.points.size(); i-- > 0;)
        tell(i);
}

void CurveChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto theme = ChartTheme::of(palette());
    const QRectF inside = area();
    const double line = fontMetrics().height();
    painter.setPen(QPen(theme.grid, 1));
    painter.drawLine(inside.bottomLeft(), inside.bottomRight());
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, 0, width(), line * 1.3), Qt::AlignLeft | Qt::AlignVCenter, m_data.yTitle);
    painter.drawText(QRectF(0, height() - line * 1.3, width(), line * 1.3), Qt::AlignHCenter | Qt::AlignVCenter,
                     m_data.xTitle);
    QPainterPath path;
    for (std::size_t i = 0; i < m_data.points.size(); ++i)
        i == 0 ? path.moveTo(placeOf(i)) : path.lineTo(placeOf(i));
    const QColor colour = theme.severity(Severity::Info);
    painter.setPen(QPen(colour, 2));
    painter.drawPath(path);
    paintFigures(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace headroom::views
