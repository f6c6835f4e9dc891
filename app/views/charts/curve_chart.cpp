// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The height axis begins at zero; the places along the other are as far apart as their list says, not their numbers.
#include "app/views/charts/curve_chart.h"

#include "app/views/charts/chart_theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

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
    return {fontMetrics().horizontalAdvance(u'x') * 50, fontMetrics().height() * 14};
}

QSize CurveChart::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 24, fontMetrics().height() * 14};
}

QRectF CurveChart::area() const
{
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(line * 2.5, line * 2.6, -line * 2.5, -line * 3);
}

QPointF CurveChart::placeOf(std::size_t index) const
{
    double highest = 0;
    for (const auto &point : m_data.points)
        highest = std::max(highest, point.value);
    const QRectF inside = area();
    const double steps = std::max<double>(1, static_cast<double>(m_data.points.size()) - 1);
    const double x = inside.left() + inside.width() * static_cast<double>(index) / steps;
    const double y = highest > 0 ? m_data.points[index].value / highest : 0;
    return {x, inside.bottom() - inside.height() * y};
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
    double lastFigure = -1e9;
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const QPointF place = placeOf(i);
        const bool marked = static_cast<int>(i) == m_data.marked;
        painter.setPen(QPen(colour, 2));
        painter.setBrush(marked ? colour : theme.ground);
        painter.drawEllipse(place, marked ? 6.0 : 4.0, marked ? 6.0 : 4.0);
        painter.setPen(theme.text);
        const auto &point = m_data.points[i];
        const double wide = std::max(painter.fontMetrics().horizontalAdvance(point.text),
                                     painter.fontMetrics().horizontalAdvance(point.at)) +
                            line;
        // Figures that would run into each other are left to the table.
        if (!marked && place.x() - lastFigure < wide)
            continue;
        lastFigure = place.x();
        painter.drawText(QRectF(place.x() - wide, place.y() - line * 1.7, 2 * wide, line), Qt::AlignCenter, point.text);
        painter.drawText(QRectF(place.x() - wide, inside.bottom() + line * 0.2, 2 * wide, line), Qt::AlignCenter,
                         point.at);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace headroom::views
