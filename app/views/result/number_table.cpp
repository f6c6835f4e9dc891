// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Table of numbers.
#include "app/views/result/number_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace headroom::views {

NumberTable::NumberTable(int keyRole, QWidget *parent) : QTableView(parent), m_keyRole(keyRole)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 3);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QTableView::clicked, this, [this] { Q_EMIT numberClicked(currentKey()); });
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT numberOpened(currentKey()); });
}

QString NumberTable::currentKey() const
{
    return currentIndex().data(m_keyRole).toString();
}

int NumberTable::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
}

QSize NumberTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {fontMetrics().averageCharWidth() * 50, heightOf(std::clamp(rows, 2, m_mostRows))};
}

QSize NumberTable::minimumSizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {fontMetrics().averageCharWidth() * 24, heightOf(std::clamp(rows, 2, 4))};
}

void NumberTable::keyPressEvent(QKeyEvent *event)
{
    const bool open = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (open && event->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT numberOpened(currentKey());
    else if (open)
        Q_EMIT numberClicked(currentKey());
    else
        QTableView::keyPressEvent(event);
}

void NumberTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 3);
}

}  // namespace headroom::views
