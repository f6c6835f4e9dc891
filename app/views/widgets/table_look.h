// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the tables of the pages look, once: no grid, headings that wrap, and cells on the ground of their verdict.
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

class QTableView;

namespace headroom::views {

// Headings of several words take several lines, so that a table of many columns needs no sideways scrolling.
class WrappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit WrappingHeader(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;

private:
    [[nodiscard]] int marginOf(int section) const;  // beside its words: edges, the arrow of what is sorted by

    bool m_measuring = false;
};

// Paints the ground of a cell by the verdict its role holds, with a hatch beside the colour: Fits plain, Tight dotted,
// DoesNotFit striped. The current one gets a frame.
class VerdictDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    VerdictDelegate(int verdictRole, int currentRole, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_verdictRole, m_currentRole;
};

void dressTable(QTableView *table);
// Columns as wide as their contents, the first one takes what is left.
void fitColumns(QTableView *table);
// On a large screen names and figures, the words of a line and what belongs to them stay together.
void keepTogether(QWidget *widget, int letters);

}  // namespace headroom::views
