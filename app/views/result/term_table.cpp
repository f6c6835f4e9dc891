// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Terms with swatches.
#include "app/views/result/term_table.h"

#include "app/views/widgets/mark_icon.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace headroom::views {

namespace {

class SwatchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int term = index.data(models::TermTableModel::TermRole).toInt();
        if (index.column() != models::TermTableModel::Name)
            return;
        const int side = option->fontMetrics.height() * 4 / 5;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(side, side);
        if (term >= 0)
            option->icon = termIcon(static_cast<estimate::Term>(term), option->palette);
    }
};

}  // namespace

TermTable::TermTable(QWidget *parent)
    : NumberTable(models::TermTableModel::KeyRole, parent), m_terms(new models::TermTableModel(this))
{
    setModel(m_terms);
    setItemDelegateForColumn(models::TermTableModel::Name, new SwatchDelegate(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(models::TermTableModel::Name, QHeaderView::Stretch);
    connect(m_terms, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void TermTable::selectKey(const QString &key)
{
    for (int row = 0; row < m_terms->rowCount(); ++row) {
        if (m_terms->index(row, 0).data(models::TermTableModel::KeyRole).toString() == key)
            return selectRow(row);
    }
    clearSelection();
}

void TermTable::retranslate()
{
    m_terms->retranslate();
}

}  // namespace headroom::views
