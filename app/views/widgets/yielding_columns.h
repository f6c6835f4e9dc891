// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that a table can do without give way where it is too narrow for all of them, so that what matters is neither
// cut nor scrolled to. They come back with the room.
#pragma once

#include <QList>
#include <QObject>

class QAbstractItemView;
class QHeaderView;

namespace headroom::views {

class YieldingColumns : public QObject
{
    Q_OBJECT

public:
    // The first named goes first. A column that takes what is left of the width is content with so many letters.
    YieldingColumns(QAbstractItemView *view, QHeaderView *header, QList<int> columns, int lettersOfWidest);
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] bool yields(int column) const;  // what the rows are sorted by is always seen

    QAbstractItemView *m_view;
    QHeaderView *m_header;
    QList<int> m_columns;
    int m_letters;
};

}  // namespace headroom::views
