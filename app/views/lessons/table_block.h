// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks that are tables: the terms of a scenario, scenarios compared, rules of thumb.
#pragma once

#include "app/views/lessons/block_widget.h"
#include "app/views/lessons/plain_table.h"

namespace headroom::views {

class TableBlock : public BlockWidget
{
    Q_OBJECT

public:
    TableBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent);
    void refresh() override;
    [[nodiscard]] PlainTable *table() const { return m_table; }

private:
    PlainTable *m_table;
};

}  // namespace headroom::views
