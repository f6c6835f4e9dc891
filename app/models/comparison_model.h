// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a log beside those of the estimate, as a table.
#pragma once

#include "core/accuracy/gap.h"

#include <QAbstractTableModel>

namespace headroom::models {

class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Measured, Estimated, Difference, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<accuracy::ComparedReading> rows);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<accuracy::ComparedReading> m_rows;
};

}  // namespace headroom::models
