// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The widget around the chart view: size by the font, a description in words.
#include "app/views/charts/stacked_bar_chart.h"

#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/views/charts/stacked_bar_view.h"

#include <QEvent>
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
    setSizePolicy(QSizePolicy::Expanding, bars == Qt::Horizontal ? QSizePolicy::Preferred : QSizePolicy::Expanding);
    connect(m_view, &StackedBarView::segmentClicked, this, &StackedBarChart::segmentClicked);
}

void StackedBarChart::setData(models::ChartData data)
{
    const bool resized = data.bars.size() != m_data.bars.size();
    m_data = std::move(data);
    m_view->show(m_data);
    describe();
    if (resized)
        updateGeometry();
}

QRectF StackedBarChart::segmentRect(const QString &key) const
{
    return m_view->segmentRect(key).translated(m_view->pos());
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
    return m_bars == Qt::Horizontal ? QSize(line * 12, line * 3 + std::min(bars, 8) * line * 2)
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
            parts << text::termName(segment.term) + u' ' + format.gib(segment.bytes);
        lines << tr("%1: %2 of %3 usable (%4)", "bar: total of usable (its parts)")
                     .arg(bar.label, format.gib(bar.total), format.gib(bar.usable), parts.join(QStringLiteral(", ")));
    }
    m_view->setAccessibleName(accessibleName());
    m_view->setAccessibleDescription(lines.join(u'\n'));
    setAccessibleDescription(lines.join(u'\n'));
}

}  // namespace headroom::views
