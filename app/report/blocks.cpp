// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makers of blocks.
#include "app/report/blocks.h"

namespace headroom::report {

Block heading(int level, const QString &text)
{
    Block block;
    block.kind = BlockKind::Heading;
    block.level = level;
    block.text = text;
    return block;
}

Block paragraph(const QString &text, bool small)
{
    Block block;
    block.text = text;
    block.small = small;
    return block;
}

Block list(const QStringList &items, bool small)
{
    Block block;
    block.kind = BlockKind::List;
    block.items = items;
    block.small = small;
    return block;
}

Block code(const QString &text)
{
    Block block;
    block.kind = BlockKind::Code;
    block.text = text;
    block.small = true;
    return block;
}

Block tableBlock(Table table, bool small)
{
    Block block;
    block.kind = BlockKind::Table;
    block.table = std::move(table);
    block.small = small;
    return block;
}

Block picture(Drawing drawing)
{
    Block block;
    block.kind = BlockKind::Picture;
    block.drawing = std::move(drawing);
    return block;
}

Block room(int lines)
{
    Block block;
    block.kind = BlockKind::Room;
    block.lines = lines;
    return block;
}

}  // namespace headroom::report
