// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of answers: each cell a text and what its column is sorted by. What the answers are, a subclass says.
#pragma once

#include <QAbstractTableModel>

namespace headroom::models {

class RowTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    [[nodiscard]] virtual QVariant sortKey(int row, int column) const = 0;
    [[nodiscard]] virtual bool isNumber(int column) const = 0;  // stands at the right
    [[nodiscard]] virtual bool standsOut(int row) const;        // in bold letters; none does unless a subclass says so
    [[nodiscard]] virtual QString heading(int column) const = 0;
    [[nodiscard]] virtual QString tip() const = 0;
};

}  // namespace headroom::models
