// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which widget shows which kind of block.
#include "app/views/lessons/block_widget.h"

#include "app/views/lessons/chart_blocks.h"
#include "app/views/lessons/derivation_block.h"
#include "app/views/lessons/sliders_block.h"
#include "app/views/lessons/table_block.h"

#include <QEvent>

namespace headroom::views {

BlockWidget *makeBlockWidget(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
{
    switch (block.kind) {
    case lessons::BlockKind::Sliders:
        return new SlidersBlock(block, session, parent);
    case lessons::BlockKind::Bar:
    case lessons::BlockKind::Phases:
        return new BarsBlock(block, session, parent);
    case lessons::BlockKind::Curve:
        return new CurveBlock(block, session, parent);
    case lessons::BlockKind::Derivation:
        return new DerivationBlock(block, session, parent);
    case lessons::BlockKind::Terms:
    case lessons::BlockKind::Compare:
    case lessons::BlockKind::Rules:
        break;
    }
    return new TableBlock(block, session, parent);
}

void BlockWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

}  // namespace headroom::views
