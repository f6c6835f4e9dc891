// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The largest model for each use: first the machine of the plan, below it single cards by size of memory.
#pragma once

#include "core/search/what_fits.h"

#include <QAbstractTableModel>

namespace headroom::models {

class WhatFitsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int useCount = static_cast<int>(Words<search::Use>::table.size());
    enum Column { Card, Memory, FirstUse, ColumnCount = FirstUse + useCount };
    // MachineRole: the row is (part of) the machine of the plan. VerdictRole: estimate::Verdict as int, -1 when no
    // model fits.
    enum Role { MachineRole = Qt::UserRole + 1, VerdictRole };

    explicit WhatFitsModel(QObject *parent = nullptr);
    void setMachine(std::vector<search::FitRow> rows);  // one row for each kind of GPU in it
    void setTiers(std::vector<search::FitRow> rows);
    void retranslate();
    // Null where no model fits and beside the uses. Good until the next change.
    [[nodiscard]] const search::Fit *fit(const QModelIndex &index) const;
    [[nodiscard]] QString settingsInWords() const;  // of the questions that were asked

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isMachine(int row) const { return row < static_cast<int>(m_machine.size()); }
    [[nodiscard]] const search::FitRow &rowAt(int row) const;
    [[nodiscard]] QString cell(const QModelIndex &index) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;

    std::vector<search::FitRow> m_machine, m_tiers;
};

}  // namespace headroom::models
