// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The switch between a chart and its table.
#include "app/views/widgets/chart_or_table.h"

#include <QEvent>
#include <QShortcut>
#include <QToolButton>

namespace headroom::views {

ChartOrTable::ChartOrTable(QWidget *chart, QWidget *table, QWidget *page)
    : QStackedWidget(page), m_chart(chart), m_table(table), m_button(new QToolButton(page))
{
    addWidget(chart);
    addWidget(table);
    m_button->setObjectName(QStringLiteral("tableSwitch"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    connect(m_button, &QToolButton::toggled, this, [this](bool on) {
        const bool focused = m_chart->hasFocus() || m_table->hasFocus();
        setCurrentWidget(on ? m_table : m_chart);
        if (focused)
            currentWidget()->setFocus();
    });
    auto *key = new QShortcut(Qt::Key_T, page);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_button, &QToolButton::toggle);
    retranslate();
}

bool ChartOrTable::showsTable() const
{
    return currentWidget() == m_table;
}

void ChartOrTable::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartOrTable::retranslate()
{
    m_button->setText(tr("Table"));
    m_button->setToolTip(tr("The same as a table (T)"));
    m_button->setAccessibleName(m_button->toolTip());
}

}  // namespace headroom::views
