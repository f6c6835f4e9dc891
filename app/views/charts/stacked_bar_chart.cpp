// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The widget around the chart view: size by the font, a description in words.
#include "app/views/charts/stacked_bar_chart.h"

#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/views/charts/chart_accessible.h"
#include "app/views/charts/stacked_bar_view.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

StackedBarChart::StackedBarChart(Qt::Orientation bars, QWidget *parent)
    : QWidget(parent), m_view(new StackedBarView(bars, this)), m_bars(bars)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setMinimumSize(1, 1);
    setFocusPolicy(Qt::StrongFocus);
    installChartAccessibility();
    setSizePolicy(QSizePolicy::Expanding, bars == Qt::Horizontal ? QSizePolicy::Preferred : QSizePolicy::Expanding);
    connect(m_view, &StackedBarView::segmentClicked, this, &StackedBarChart::segmentClicked);
    connect(m_view, &StackedBarView::segmentOpened, this, &StackedBarChart::segmentOpened);
}

void StackedBarChart::setData(models::ChartData data)
{
    const bool resized = data.bars.size() != m_data.bars.size();
    m_data = std::move(data);
    m_view->show(m_data);
    // The same segment of another answer, if it is still there.
    if (keyAt(m_current).isEmpty())
        m_current = {};
    m_view->mark(hasFocus() ? keyAt(m_current) : QString());
    describe();
    if (!resized)
        return;
    // On a large screen a bar is not a wall.
    if (m_bars == Qt::Horizontal)
        setMaximumHeight(fontMetrics().height() * (4 + 8 * std::max(1, static_cast<int>(m_data.bars.size()))));
    updateGeometry();
}

QRectF StackedBarChart::segmentRect(const QString &key) const
{
    return m_view->segmentRect(key).translated(m_view->pos());
}

int StackedBarChart::segmentCount() const
{
    int count = 0;
    for (const auto &bar : m_data.bars)
        count += static_cast<int>(bar.segments.size());
    return count;
}

StackedBarChart::Place StackedBarChart::placeAt(int index) const
{
    for (int bar = 0; bar < static_cast<int>(m_data.bars.size()) && index >= 0; ++bar) {
        const int here = static_cast<int>(m_data.bars[static_cast<std::size_t>(bar)].segments.size());
        if (index < here)
            return {bar, index};
        index -= here;
    }
    return {};
}

int StackedBarChart::indexOf(Place place) const
{
    int index = place.segment;
    for (int bar = 0; bar < place.bar; ++bar)
        index += static_cast<int>(m_data.bars[static_cast<std::size_t>(bar)].segments.size());
    return index;
}

QString StackedBarChart::inWords(Place place) const
{
    if (keyAt(place).isEmpty())
        return {};
    const auto &bar = m_data.bars[static_cast<std::size_t>(place.bar)];
    const QString words = models::segmentInWords(bar, bar.segments[static_cast<std::size_t>(place.segment)]);
    return m_data.bars.size() > 1 ? tr("%1: %2", "bar: segment in words").arg(bar.label, words) : words;
}

QString StackedBarChart::keyAt(Place place) const
{
    if (place.bar < 0 || place.bar >= static_cast<int>(m_data.bars.size()) || place.segment < 0)
        return {};
    const auto &segments = m_data.bars[static_cast<std::size_t>(place.bar)].segments;
    return place.segment < static_cast<int>(segments.size()) ? segments[static_cast<std::size_t>(place.segment)].key
                                                             : QString();
}

void StackedBarChart::moveTo(Place place)
{
    if (keyAt(place).isEmpty())
        return;
    m_current = place;
    m_view->mark(keyAt(place));
    setToolTip(inWords(place));
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(indexOf(place));
    QAccessible::updateAccessibility(&event);
}

// Along the bar from segment to segment, across the bars to the next one; Return asks why, with Shift for the parts.
void StackedBarChart::keyPressEvent(QKeyEvent *event)
{
    const bool horizontal = m_bars == Qt::Horizontal;
    const int key = event->key();
    const int along = key == (horizontal ? Qt::Key_Right : Qt::Key_Up)    ? 1
                      : key == (horizontal ? Qt::Key_Left : Qt::Key_Down) ? -1
                                                                          : 0;
    const int across = key == (horizontal ? Qt::Key_Down : Qt::Key_Right) ? 1
                       : key == (horizontal ? Qt::Key_Up : Qt::Key_Left)  ? -1
                                                                          : 0;
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        const QString asked = keyAt(m_current);
        if (!asked.isEmpty() && event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT segmentOpened(asked);
        else if (!asked.isEmpty())
            Q_EMIT segmentClicked(asked);
    } else if (key == Qt::Key_Home || key == Qt::Key_End) {
        moveTo(placeAt(key == Qt::Key_Home ? 0 : segmentCount() - 1));
    } else if (m_current.bar < 0 && (along != 0 || across != 0)) {
        moveTo({0, 0});
    } else if (along != 0) {
        moveTo({m_current.bar, m_current.segment + along});
    } else if (across != 0) {
        const int bar = m_current.bar + across;
        if (bar >= 0 && bar < static_cast<int>(m_data.bars.size())) {
            const int most = static_cast<int>(m_data.bars[static_cast<std::size_t>(bar)].segments.size()) - 1;
            moveTo({bar, std::clamp(m_current.segment, 0, std::max(0, most))});
        }
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StackedBarChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    moveTo(m_current.bar < 0 ? Place{0, 0} : m_current);
}

void StackedBarChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_view->mark({});
}

QSize StackedBarChart::sizeHint() const
{
    const int line = fontMetrics().height();
    const int bars = std::max(1, static_cast<int>(m_data.bars.size()));
    return m_bars == Qt::Horizontal ? QSize(line * 24, line * (3 + bars * (bars > 4 ? 2 : 3)))
                                    : QSize(line * 24, line * 14);
}

QSize StackedBarChart::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    const int bars = std::max(1, static_cast<int>(m_data.bars.size()));
    // Lower than this Qt Charts cuts the figures of the scale to dots.
    return m_bars == Qt::Horizontal ? QSize(line * 12, line * std::max(6, 3 + std::min(bars, 8) * 3 / 2))
                                    : QSize(line * 12, line * 13);
}

void StackedBarChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_view->applyTheme();
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void StackedBarChart::describe()
{
    const text::Formatter format;
    QStringList lines;
    for (const auto &bar : m_data.bars) {
        QStringList parts;
        for (const auto &segment : bar.segments)
            parts << models::segmentName(segment) + u' ' + format.gib(segment.bytes);
        lines << tr("%1: %2 of %3 usable (%4)", "bar: total of usable (its parts)")
                     .arg(bar.label, format.gib(bar.total), format.gib(bar.usable), parts.join(QStringLiteral(", ")));
    }
    m_view->setAccessibleName(accessibleName());
    m_view->setAccessibleDescription(lines.join(u'\n'));
    setAccessibleDescription(lines.join(u'\n'));
}

}  // namespace headroom::views
