// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of GPUs that hold the same: which ranks, what they need, what they have.
#pragma once

#include "app/models/estimate_runner.h"

#include <QAbstractTableModel>

namespace headroom::models {

class GroupTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Ranks, Gpu, Peak, Needed, Usable, Spare, Verdict, ColumnCount };
    enum Role { KeyRole = Qt::UserRole + 1, VerdictRole };

    explicit GroupTableModel(QObject *parent = nullptr);
    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const estimate::Estimate> m_estimate;
};

}  // namespace headroom::models
