// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a sweep looks like: verdicts as ground, families as areas or bars, the usable memory as a line.
#include "app/models/sweep_model.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/views/charts/sweep_chart.h"

#include <QPainter>
#include <QPolygonF>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace headroom::views {

void SweepChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_theme = ChartTheme::of(palette());
    painter.fillRect(rect(), m_theme.ground);
    if (count() == 0)
        return;
    layOut();
    drawVerdicts(painter);
    drawGrid(painter);
    if (m_numbers)
        drawAreas(painter);
    else
        drawBars(painter);
    drawUsable(painter);
    drawCurrent(painter);
    drawNames(painter);
    drawLegend(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(2, 2, -2, -2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

// A word over each run of values with the same verdict, on its own ground.
void SweepChart::drawVerdicts(QPainter &painter) const
{
    const QFontMetricsF metrics(font());
    for (int from = 0; from < count();) {
        const auto sameAs = [&](int i) {
            return isPossible(i) == isPossible(from) && point(i).verdict == point(from).verdict;
        };
        int to = from;
        while (to + 1 < count() && sameAs(to + 1))
            ++to;
        const QRectF run(x(from) - columnWidth() / 2, m_plot.top(), (to - from + 1) * columnWidth(), m_plot.height());
        const auto verdict = point(from).verdict;
        const QColor colour = isPossible(from) ? m_theme.verdict(verdict) : m_theme.grid;
        QColor ground = colour;
        ground.setAlpha(verdict == estimate::Verdict::DoesNotFit ? 18 : 46);
        painter.fillRect(run, ground);
        if (verdict == estimate::Verdict::Tight || !isPossible(from))
            painter.fillRect(run, QBrush(ground, Qt::BDiagPattern));
        const QString word = isPossible(from) ? text::verdictWord(verdict) : tr("impossible");
        const QRectF above(run.left(), m_plot.top() - metrics.height() * 1.1, run.width(), metrics.height());
        painter.setPen(isPossible(from) ? colour : m_theme.text);
        if (metrics.horizontalAdvance(word) <= run.width())
            painter.drawText(above, Qt::AlignCenter, word);
        from = to + 1;
    }
}

void SweepChart::drawGrid(QPainter &painter) const
{
    const text::Formatter format;
    const QFontMetricsF metrics(font());
    for (qint64 bytes = 0; bytes <= m_most; bytes += m_tick) {
        painter.setPen(m_theme.grid);
        painter.drawLine(QPointF(m_plot.left(), y(bytes)), QPointF(m_plot.right(), y(bytes)));
        painter.setPen(m_theme.text);
        painter.drawText(
            QRectF(0, y(bytes) - metrics.height() / 2, m_plot.left() - metrics.averageCharWidth(), metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, format.number(double(bytes) / double(qint64{1} << 30), 0));
    }
}

void SweepChart::drawAreas(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(m_plot);
    for (int from = 0; from < count();) {
        if (!isPossible(from)) {
            ++from;
            continue;
        }
        int to = from;
        while (to + 1 < count() && isPossible(to + 1))
            ++to;
        std::vector<qint64> below(static_cast<std::size_t>(count()), 0);
        for (const auto family : m_families) {
            QPolygonF area;
            for (int i = to; i >= from; --i)
                area << QPointF(x(i), y(below[static_cast<std::size_t>(i)]));
            for (int i = from; i <= to; ++i) {
                auto &sum = below[static_cast<std::size_t>(i)];
                sum += estimate::byFamily(point(i).terms)[static_cast<std::size_t>(family)];
                area << QPointF(x(i), y(sum));
            }
            painter.setPen(QPen(m_theme.gap, 1));
            painter.setBrush(m_theme.brush(emblem(family)));
            painter.drawPolygon(area);
        }
        if (from == to)  // one value alone has no area
            painter.drawEllipse(placeOf(from), 3, 3);
        from = to + 1;
    }
    painter.restore();
}

void SweepChart::drawBars(QPainter &painter) const
{
    for (int i = 0; i < count(); ++i) {
        qint64 below = 0;
        const auto bytes = estimate::byFamily(point(i).terms);
        for (const auto family : m_families) {
            const qint64 above = below + bytes[static_cast<std::size_t>(family)];
            const double half = columnWidth() * 0.36;
            painter.setPen(QPen(m_theme.gap, 1));
            painter.setBrush(m_theme.brush(emblem(family)));
            if (above > below)
                painter.drawRect(QRectF(QPointF(x(i) - half, y(above)), QPointF(x(i) + half, y(below))));
            below = above;
        }
    }
}

// At the left, where most stacks are low, but behind the plan's own value: its marker and its dashes cross no words.
QRectF SweepChart::usableLabel() const
{
    const int first = nextPossible(-1, 1);
    if (first < 0)
        return {};
    const QFontMetricsF metrics(font());
    const double letter = metrics.averageCharWidth(), marker = markerRadius() + letter;
    const double wide = metrics.horizontalAdvance(usableWords(first)) + letter;
    double left = m_plot.left() + letter;
    if (m_current >= 0 && x(m_current) < left + wide + marker && x(m_current) > left - marker)
        left = std::min(x(m_current) + marker, m_plot.right() - wide - letter);
    const double line = y(point(first).usableBytes), above = line - metrics.height() * 1.15;
    // Where there is no room above the line, below it.
    return {left, above < m_plot.top() ? line + metrics.height() * 0.15 : above, wide, metrics.height()};
}

QString SweepChart::usableWords(int index) const
{
    return tr("usable %1").arg(text::Formatter().gib(point(index).usableBytes));
}

double SweepChart::markerRadius() const
{
    return fontMetrics().height() * 0.36;
}

void SweepChart::drawUsable(QPainter &painter) const
{
    painter.setPen(QPen(m_theme.limit, 2));
    for (int i = 0; i < count(); ++i) {
        if (!isPossible(i))
            continue;
        const double at = y(point(i).usableBytes);
        painter.drawLine(QPointF(x(i) - columnWidth() / 2, at), QPointF(x(i) + columnWidth() / 2, at));
    }
    const QRectF place = usableLabel();
    if (place.isNull())
        return;
    QColor ground = m_theme.ground;
    ground.setAlpha(225);
    painter.fillRect(place, ground);
    painter.setPen(m_theme.text);
    painter.drawText(place, Qt::AlignCenter, usableWords(nextPossible(-1, 1)));
}

void SweepChart::drawCurrent(QPainter &painter) const
{
    if (m_current < 0 || m_current >= count() || !isPossible(m_current))
        return;
    const double radius = markerRadius();
    painter.setPen(QPen(m_theme.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(x(m_current), m_plot.top()), QPointF(x(m_current), m_plot.bottom()));
    painter.setPen(QPen(m_theme.text, 2));
    painter.setBrush(m_theme.ground);
    painter.drawEllipse(placeOf(m_current), radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.verdict(point(m_current).verdict));
    painter.drawEllipse(placeOf(m_current), radius * 0.55, radius * 0.55);
}

void SweepChart::drawNames(QPainter &painter) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height(), gap = line * 0.2;
    for (int i = 0; i < count(); ++i) {
        const QString name = models::valueName(m_sweep->x.path, m_sweep->x.values[static_cast<std::size_t>(i)]);
        QFont used = font();
        used.setBold(i == m_current);
        painter.save();
        painter.setFont(used);
        painter.setPen(m_theme.text);
        painter.translate(x(i), m_plot.bottom() + gap);
        if (m_upright) {
            painter.rotate(-90);
            painter.drawText(QRectF(-m_widestName - line, -line / 2, m_widestName + line, line),
                             Qt::AlignRight | Qt::AlignVCenter, name);
        } else {
            painter.drawText(QRectF(-columnWidth() / 2 - line, 0, columnWidth() + 2 * line, line), Qt::AlignCenter,
                             name);
        }
        painter.restore();
    }
}

void SweepChart::drawLegend(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_families.size(); ++i) {
        const QRectF &place = m_legend[i];
        const double side = place.height() * 0.7;
        painter.setPen(QPen(m_theme.gap, 1));
        painter.setBrush(m_theme.brush(emblem(m_families[i])));
        painter.drawRect(QRectF(place.left(), place.center().y() - side / 2, side, side));
        painter.setPen(m_theme.text);
        painter.drawText(place.adjusted(side * 1.4, 0, side, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         models::familyName(*m_sweep, m_families[i]));
    }
}

}  // namespace headroom::views
