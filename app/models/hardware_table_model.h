// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What hardware holds a plan: a row for each GPU and precision (in training: method) that does.
#pragma once

#include "app/models/row_table_model.h"
#include "core/search/hardware.h"

namespace headroom::models {

class HardwareTableModel : public RowTableModel
{
    Q_OBJECT

public:
    enum Column { Gpu, Memory, Precision, Count, Layout, Spare, Tokens, Price, Verdict, ColumnCount };

    using RowTableModel::RowTableModel;
    void setOffers(std::vector<search::HardwareOffer> offers, bool training);
    [[nodiscard]] const search::HardwareOffer &offer(int row) const { return m_offers[static_cast<std::size_t>(row)]; }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_offers.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortKey(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString tip() const override;

private:
    std::vector<search::HardwareOffer> m_offers;
    bool m_training = false;
};

}  // namespace headroom::models
