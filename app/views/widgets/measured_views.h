// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table and a tree that know how wide their columns are without laying out every cell: with some hundred rows that
// is what a window waits for. Among the texts of a column only the longest can be the widest.
#pragma once

#include <QEvent>
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

// What a table and a tree have alike.
template <class View> class Measured : public View
{
public:
    using View::View;

    void setModel(QAbstractItemModel *model) override
    {
        m_widths.follow(this, model);
        View::setModel(model);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            m_widths.forget();
        View::changeEvent(event);
    }

    ColumnWidths m_widths;
};

class MeasuredTable : public Measured<QTableView>
{
    Q_OBJECT

public:
    using Measured::Measured;

protected:
    [[nodiscard]] int sizeHintForColumn(int column) const override;
};

// Branches that are closed count too: opening one moves no column.
class MeasuredTree : public Measured<QTreeView>
{
    Q_OBJECT

public:
    using Measured::Measured;

protected:
    [[nodiscard]] int sizeHintForColumn(int column) const override;
};

}  // namespace headroom::views
