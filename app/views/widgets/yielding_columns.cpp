// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the columns would like, not what they have.
#include "app/views/widgets/yielding_columns.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace headroom::views {

YieldingColumns::YieldingColumns(QAbstractItemView *view, QHeaderView *header, QList<int> columns, int lettersOfWidest)
    : QObject(view), m_view(view), m_header(header), m_columns(std::move(columns)), m_letters(lettersOfWidest)
{
    view->viewport()->installEventFilter(this);
}

int YieldingColumns::widthOf(int column) const
{
    const int wanted = std::max(m_view->sizeHintForColumn(column), m_header->sectionSizeHint(column));
    const bool stretches = m_header->sectionResizeMode(column) == QHeaderView::Stretch;
    return stretches ? std::min(wanted, m_view->fontMetrics().averageCharWidth() * m_letters) : wanted;
}

bool YieldingColumns::yields(int column) const
{
    return m_columns.contains(column) && column != m_header->sortIndicatorSection();
}

void YieldingColumns::fit()
{
    int wanted = 0;
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_columns.contains(column) && !yields(column))
            m_header->setSectionHidden(column, false);
        wanted += m_header->isSectionHidden(column) || yields(column) ? 0 : widthOf(column);
    }
    // From the last one on, as long as there is room.
    bool room = true;
    for (auto column = m_columns.crbegin(); column != m_columns.crend(); ++column) {
        if (!yields(*column))
            continue;
        wanted += widthOf(*column);
        room = room && wanted <= m_view->viewport()->width();
        if (m_header->isSectionHidden(*column) == room)
            m_header->setSectionHidden(*column, !room);
    }
}

bool YieldingColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

}  // namespace headroom::views
