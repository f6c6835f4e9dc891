// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts that fit, best first, as rows that can be sorted.
#pragma once

#include "core/search/layouts.h"

#include <QAbstractTableModel>

namespace headroom::models {

class LayoutTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rank, Division, Zero, Recompute, MicroBatch, Needed, Spare, Tokens, Verdict, Waiting, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1, VerdictRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setLayouts(std::vector<search::Layout> layouts);
    void retranslate();
    [[nodiscard]] const search::Layout &layout(int row) const { return m_layouts[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const search::Layout &layout, int row, int column) const;
    [[nodiscard]] static QVariant sortKey(const search::Layout &layout, int row, int column);

    std::vector<search::Layout> m_layouts;
};

}  // namespace headroom::models
