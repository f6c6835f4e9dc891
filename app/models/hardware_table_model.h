// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What hardware holds a plan: a row for each GPU and precision (in training: method) that does.
#pragma once

#include "core/search/hardware.h"

#include <QAbstractTableModel>

namespace headroom::models {

class HardwareTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Gpu, Memory, Precision, Count, Layout, Spare, Tokens, Verdict, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;
    void setOffers(std::vector<search::HardwareOffer> offers, bool training);
    void retranslate();
    [[nodiscard]] const search::HardwareOffer &offer(int row) const { return m_offers[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const search::HardwareOffer &offer, int column) const;
    [[nodiscard]] static QVariant sortKey(const search::HardwareOffer &offer, int column);

    std::vector<search::HardwareOffer> m_offers;
    bool m_training = false;
};

}  // namespace headroom::models
