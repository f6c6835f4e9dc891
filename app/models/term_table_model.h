// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of one group of GPUs, term by term: GiB and share, largest first, adding up to the last row exactly as
// printed.
#pragma once

#include "app/models/estimate_runner.h"

#include <QAbstractTableModel>

namespace headroom::models {

class TermTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Share, ColumnCount };
    // KeyRole: key of the number in the derivation. TermRole: estimate::Term as int, -1 on the total's row.
    enum Role { KeyRole = Qt::UserRole + 1, TermRole, TotalRole };

    explicit TermTableModel(QObject *parent = nullptr);
    // `phase` empty: at the peak.
    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate, std::size_t group,
                     std::optional<std::size_t> phase = {});
    void retranslate();
    [[nodiscard]] QString plainText() const;  // tab-separated, for the clipboard

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int term = -1;
        qint64 bytes = 0, hundredths = 0, permille = 0;  // hundredths of a GiB
        QString key;
    };
    [[nodiscard]] QString cell(const Row &row, int column) const;

    std::vector<Row> m_rows;
};

}  // namespace headroom::models
