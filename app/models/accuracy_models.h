// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The measured rows and their statistics as tables. Both sort by SortRole, worst rows first.
#pragma once

#include "core/accuracy/validate.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>

namespace headroom::models {

using ValidationPointer = std::shared_ptr<const accuracy::Validation>;

enum AccuracyRole { SortRole = Qt::UserRole + 1, RowRole };  // RowRole: index in Validation::rows or ::statistics

class AccuracyRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Task, Software, Quantity, Measured, Estimated, Error, Source, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setValidation(ValidationPointer validation);
    void retranslate();
    [[nodiscard]] const accuracy::Row *row(int row) const;
    // Settings, source and note of a row, as lines of text.
    [[nodiscard]] QString details(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const accuracy::Row &row, int column) const;
    [[nodiscard]] QVariant sortValue(const accuracy::Row &row, int column) const;

    ValidationPointer m_validation;
};

class AccuracyStatisticsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Quantity, Task, Software, Count, Median, Percentile90, Bias, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setValidation(ValidationPointer validation);
    void retranslate();
    [[nodiscard]] const accuracy::Statistics *statistics(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const accuracy::Statistics &statistics, int column) const;

    ValidationPointer m_validation;
};

// The rows behind one line of the statistics.
class AccuracyFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit AccuracyFilter(QObject *parent = nullptr);
    void setKind(const accuracy::Statistics &kind);  // empty names stand for all
    void clearKind();
    [[nodiscard]] const accuracy::Statistics &kind() const { return m_kind; }
    [[nodiscard]] bool shows(const accuracy::Row &row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    accuracy::Statistics m_kind;
};

}  // namespace headroom::models
