// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts that fit, best first, as rows that can be sorted.
#pragma once

#include "app/models/row_table_model.h"
#include "core/search/layouts.h"

namespace headroom::models {

class LayoutTableModel : public RowTableModel
{
    Q_OBJECT

public:
    enum Column {
        Rank,
        Division,
        Verdict,
        Zero,
        Recompute,
        MicroBatch,
        Needed,
        Spare,
        Tokens,
        Speed,
        Waiting,
        ColumnCount
    };

    using RowTableModel::RowTableModel;
    void setLayouts(std::vector<search::Layout> layouts);
    [[nodiscard]] const search::Layout &layout(int row) const { return m_layouts[static_cast<std::size_t>(row)]; }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_layouts.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortKey(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool standsOut(int row) const override { return layout(row).atHand; }
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString tip() const override;

private:
    std::vector<search::Layout> m_layouts;
};

}  // namespace headroom::models
