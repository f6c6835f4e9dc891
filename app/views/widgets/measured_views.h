// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table and a tree that know how wide their columns are without laying out every cell: with some hundred rows that
// is what a window waits for. Among the texts of a column only the longest can be the widest.
#pragma once

#include <QTableView>
#include <QTreeView>

#include <functional>
#include <map>

namespace headroom::views {

// Kept until the rows or the font are others.
class ColumnWidths
{
public:
    // `measure`: what a cell needs, at its depth in the tree.
    using Measure = std::function<int(const QModelIndex &index, int depth)>;

    [[nodiscard]] int width(const QAbstractItemModel *model, int column, const Measure &measure) const;
    void follow(QObject *view, const QAbstractItemModel *model);
    void forget() { m_known.clear(); }

private:
    mutable std::map<int, int> m_known;
};

class MeasuredTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;
    void setModel(QAbstractItemModel *model) override;

protected:
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    void changeEvent(QEvent *event) override;

private:
    ColumnWidths m_widths;
};

// Branches that are closed count too: opening one moves no column.
class MeasuredTree : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;
    void setModel(QAbstractItemModel *model) override;

protected:
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    void changeEvent(QEvent *event) override;

private:
    ColumnWidths m_widths;
};

}  // namespace headroom::views
