// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts does not draw: names of bars, limit lines, figures, the frame of the segment that has the keyboard.
#include "app/text/formatter.h"
#include "app/views/charts/stacked_bar_view.h"

#include <QPainter>

#include <algorithm>

namespace headroom::views {

namespace {

// The larger part of a segment on one side of a line through it.
QRectF besideLine(const QRectF &segment, const QPointF &line, Qt::Orientation bars)
{
    constexpr double air = 2;
    QRectF before = segment, after = segment;
    if (bars == Qt::Horizontal) {
        before.setRight(line.x() - air);
        after.setLeft(line.x() + air);
        return before.width() > after.width() ? before : after;
    }
    before.setTop(line.y() + air);
    after.setBottom(line.y() - air);
    return before.height() > after.height() ? before : after;
}

}  // namespace

void StackedBarView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_series)
        return;
    painter->save();
    painter->setFont(font());
    for (int bar = 0; bar < static_cast<int>(m_data.bars.size()); ++bar) {
        drawFigures(painter, bar);
        drawLimits(painter, bar);
        if (m_bars == Qt::Vertical)
            drawName(painter, bar);
        else
            drawNameBeside(painter, bar);
    }
    drawMark(painter);
    painter->restore();
}

// Two frames, so that it is seen on every colour.
void StackedBarView::drawMark(QPainter *painter) const
{
    const QRectF place = placeOf(m_marked);
    if (place.isEmpty())
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.ground, 4));
    painter->drawRect(place);
    painter->setPen(QPen(m_theme.text, 2));
    painter->drawRect(place);
}

void StackedBarView::drawName(QPainter *painter, int bar) const
{
    const QFontMetricsF metrics(painter->font());
    const double line = metrics.height(), letter = metrics.horizontalAdvance(u'x'), length = m_widestName + letter;
    painter->save();
    painter->translate(pointAt(bar, 0).x(), chart()->plotArea().bottom() + letter);
    painter->setPen(m_theme.text);
    const QString &name = m_data.bars[static_cast<std::size_t>(bar)].label;
    if (m_upright) {
        painter->rotate(-90);
        painter->drawText(QRectF(-length, -line / 2, length, line), Qt::AlignRight | Qt::AlignVCenter, name);
    } else {
        painter->drawText(QRectF(-m_widestName / 2.0, 0, m_widestName, 3 * line), nameFlags, name);
    }
    painter->restore();
}

// In front of the bar, over as many lines as the row has; what does not fit is cut in the middle.
void StackedBarView::drawNameBeside(QPainter *painter, int bar) const
{
    const QFontMetrics metrics(painter->font());
    const int letter = metrics.horizontalAdvance(u'x');
    const double row = chart()->plotArea().height() / static_cast<double>(m_data.bars.size());
    const QRectF place(letter / 2.0, pointAt(bar, 0).y() - row / 2, m_widestName + letter / 2.0, row);
    const QString &name = m_data.bars[static_cast<std::size_t>(bar)].label;
    constexpr int flags = Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap;
    const QRect wrapped = metrics.boundingRect(place.toRect(), flags, name);
    const bool whole = wrapped.height() <= row && wrapped.width() <= place.width();
    painter->setPen(m_theme.text);
    if (whole)
        painter->drawText(place, flags, name);
    else
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                          metrics.elidedText(name, Qt::ElideMiddle, static_cast<int>(place.width())));
}

void StackedBarView::drawLimits(QPainter *painter, int bar) const
{
    const auto &shown = m_data.bars[static_cast<std::size_t>(bar)];
    const double over = halfBar() * 0.28;
    if (shown.engineReserved > shown.total) {
        QColor hatch = m_theme.limit;
        hatch.setAlpha(110);
        painter->setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter->setPen(QPen(m_theme.limit, 1, Qt::DashLine));
        painter->drawRect(rectOf(bar, shown.total, shown.engineReserved));
    }
    if (shown.ghost > 0) {
        painter->setPen(QPen(m_theme.limit, 3, Qt::DashDotLine));
        painter->drawRect(rectOf(bar, 0, shown.ghost).adjusted(0, -over / 2, 0, over / 2));
    }
    painter->setBrush(Qt::NoBrush);
    const auto line = [&](qint64 bytes, const QPen &pen, double beyond) {
        if (bytes <= 0)
            return;
        painter->setPen(pen);
        const QRectF at = rectOf(bar, bytes, bytes);
        if (m_bars == Qt::Horizontal)
            painter->drawLine(QPointF(at.left(), at.top() - beyond), QPointF(at.left(), at.bottom() + beyond));
        else
            painter->drawLine(QPointF(at.left() - beyond, at.top()), QPointF(at.right() + beyond, at.top()));
    };
    line(shown.capacity, QPen(m_theme.limit, 1, Qt::DotLine), over);
    line(shown.usable, QPen(m_theme.limit, 2), over);
    line(shown.measured, QPen(m_theme.severity(Severity::Error), 3), over * 2);
}

// In the middle, but where no limit runs through it; empty if there is no room.
QRectF StackedBarView::placeOfFigure(int bar, const QRectF &segment, const QSizeF &size) const
{
    const auto &shown = m_data.bars[static_cast<std::size_t>(bar)];
    QRectF room = segment, figure(QPointF(), size);
    figure.moveCenter(room.center());
    for (const qint64 bytes : {shown.usable, shown.capacity, shown.measured}) {
        const QPointF line = rectOf(bar, bytes, bytes).center();
        if (bytes > 0 && figure.contains(line)) {
            room = besideLine(room, line, m_bars);
            figure.moveCenter(room.center());
        }
    }
    return room.width() < size.width() || room.height() < size.height() ? QRectF() : figure;
}

void StackedBarView::drawFigures(QPainter *painter, int bar) const
{
    const auto &shown = m_data.bars[static_cast<std::size_t>(bar)];
    const text::Formatter format;
    const QFontMetricsF metrics(painter->font());
    qint64 from = 0;
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<estimate::Term>(i);
        const auto segment = std::find_if(shown.segments.begin(), shown.segments.end(),
                                          [&](const auto &candidate) { return candidate.term == term; });
        if (segment == shown.segments.end())
            continue;
        const QRectF rect = rectOf(bar, from, from + segment->bytes);
        from += segment->bytes;
        const QString figure = format.gibNumber(segment->bytes);
        const QSizeF size(metrics.horizontalAdvance(figure) + metrics.averageCharWidth(), metrics.height());
        const QRectF ground = placeOfFigure(bar, rect, size);
        if (ground.isEmpty())
            continue;
        if (m_theme.brush(term).style() == Qt::TexturePattern)
            painter->fillRect(ground, m_theme.paper(term));
        painter->setPen(m_theme.textOn(term));
        painter->drawText(ground, Qt::AlignCenter, figure);
    }
}

}  // namespace headroom::views
