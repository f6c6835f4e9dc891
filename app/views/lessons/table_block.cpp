// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a block, made anew when a number moves.
#include "app/views/lessons/table_block.h"

#include "app/lessons/block_tables.h"

#include <QVBoxLayout>

namespace headroom::views {

TableBlock::TableBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
    : BlockWidget(block, session, parent), m_table(new PlainTable(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("table:") + QString::fromStdString(block.name));
    refresh();
}

void TableBlock::refresh()
{
    const report::Table table = lessons::blockTable(block(), session()->desk());
    m_table->show(table);
    m_table->setAccessibleName(tr("Table: %1").arg(table.heads.join(QStringLiteral(", "))));
}

}  // namespace headroom::views
