// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painted by hand: Qt Charts has no keyboard, no drag and no shaded ground.
#include "app/views/charts/sweep_chart.h"

#include "app/models/chart_data.h"
#include "app/models/sweep_model.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace headroom::views {

using estimate::Family;

estimate::Term emblem(Family family)
{
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<estimate::Term>(i);
        if (estimate::familyOf(term) == family)
            return term;
    }
    return estimate::Term::Framework;
}

SweepChart::SweepChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SweepChart::setSweep(std::shared_ptr<const search::Sweep> sweep, int current)
{
    m_sweep = std::move(sweep);
    m_current = current;
    m_numbers = m_sweep && search::hasNumbers(m_sweep->x);
    m_families.clear();
    qint64 usable = 0, largest = 0;
    for (int i = 0; i < count(); ++i) {
        usable = std::max<qint64>(usable, point(i).usableBytes);
        largest = std::max<qint64>(largest, point(i).bytes);
    }
    // What needs many times the card would press the interesting part flat; it is cut at the top.
    const qint64 mostShown = std::max<qint64>(usable * 5 / 2, current >= 0 ? point(current).bytes * 5 / 4 : 0);
    const auto axis = models::niceAxis(std::max(usable, std::min(largest, mostShown)));
    m_most = axis.maximum;
    m_tick = axis.tickStep;
    for (std::size_t f = 0; f < estimate::familyCount; ++f) {
        for (int i = 0; i < count(); ++i) {
            if (estimate::byFamily(point(i).terms)[f] != 0) {
                m_families.push_back(static_cast<Family>(f));
                break;
            }
        }
    }
    describe();
    update();
}

const search::SweepPoint &SweepChart::point(int index) const
{
    return m_sweep->points[static_cast<std::size_t>(index)];
}

QSize SweepChart::sizeHint() const
{
    return {fontMetrics().height() * 30, fontMetrics().height() * 20};
}

QSize SweepChart::minimumSizeHint() const
{
    return {fontMetrics().height() * 16, fontMetrics().height() * 14};
}

// Where everything goes: the legend above, the names below, the figures of the scale at the left.
void SweepChart::layOut()
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height(), letter = metrics.horizontalAdvance(u'x');
    double left = letter, top = line / 2;
    m_legend.clear();
    for (const auto family : m_families) {
        const double wide = metrics.horizontalAdvance(models::familyName(*m_sweep, family)) + line + letter;
        if (left + wide > width() - letter && left > letter) {
            left = letter;
            top += line * 1.3;
        }
        m_legend.emplace_back(left, top, wide, line);
        left += wide + letter;
    }
    m_widestName = 0;
    for (int i = 0; i < count(); ++i) {
        const QString name = models::valueName(m_sweep->x.path, m_sweep->x.values[static_cast<std::size_t>(i)]);
        m_widestName = std::max(m_widestName, static_cast<int>(std::ceil(metrics.horizontalAdvance(name))));
    }
    const text::Formatter format;
    const double scale = metrics.horizontalAdvance(format.gibNumber(m_most)) + 2 * letter;
    const double room = width() - scale - 2 * letter;
    m_upright = count() > 0 && (m_widestName + letter) * count() > room;
    const double names = m_upright ? m_widestName + letter : line * 1.2;
    const double head = top + line * 2.4;  // the legend, then the words of the verdicts
    m_plot = QRectF(scale, head, room, std::max(line, height() - head - names - line / 2));
}

double SweepChart::columnWidth() const
{
    return m_plot.width() / std::max(1, count());
}

double SweepChart::x(int index) const
{
    return m_plot.left() + (index + 0.5) * columnWidth();
}

double SweepChart::y(qint64 bytes) const
{
    const double share = static_cast<double>(bytes) / static_cast<double>(m_most);
    return m_plot.bottom() - std::clamp(share, 0.0, 1.0) * m_plot.height();
}

QPointF SweepChart::placeOf(int index) const
{
    return {x(index), y(point(index).bytes)};
}

int SweepChart::indexAt(double at) const
{
    return std::clamp(static_cast<int>(std::floor((at - m_plot.left()) / columnWidth())), 0, std::max(0, count() - 1));
}

int SweepChart::nextPossible(int from, int step) const
{
    for (int index = from + step; index >= 0 && index < count(); index += step) {
        if (isPossible(index))
            return index;
    }
    return from;
}

void SweepChart::choose(int index)
{
    if (index < 0 || index >= count() || index == m_current || !isPossible(index))
        return;
    m_current = index;
    describe();
    update();
    Q_EMIT chosen(index);
}

void SweepChart::keyPressEvent(QKeyEvent *event)
{
    int next = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        next = nextPossible(m_current, -1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        next = nextPossible(m_current, 1);
        break;
    case Qt::Key_Home:
        next = nextPossible(-1, 1);
        break;
    case Qt::Key_End:
        next = nextPossible(count(), -1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    choose(next);
}

void SweepChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    Q_EMIT gestureBegan();  // keys until the focus goes are one edit
    update();
}

void SweepChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || count() == 0)
        return;
    m_dragging = true;
    Q_EMIT gestureBegan();
    choose(indexAt(event->position().x()));
}

void SweepChart::mouseMoveEvent(QMouseEvent *event)
{
    if (count() == 0)
        return;
    const int index = indexAt(event->position().x());
    if (m_dragging) {
        choose(index);
        return;
    }
    setCursor(isPossible(index) ? Qt::PointingHandCursor : Qt::ForbiddenCursor);
    QToolTip::showText(event->globalPosition().toPoint(),
                       models::pointInWords(*m_sweep, static_cast<std::size_t>(index)), this);
}

void SweepChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    Q_EMIT gestureEnded();
}

void SweepChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        update();
}

void SweepChart::describe()
{
    const QString words = m_current >= 0 && m_current < count()
                              ? models::pointInWords(*m_sweep, static_cast<std::size_t>(m_current))
                              : QString();
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

}  // namespace headroom::views
