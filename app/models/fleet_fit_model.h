// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What fits where: models of the catalogue against uses, each cell the machine of the fleet with the most room.
#pragma once

#include "core/search/what_fits.h"

#include <QAbstractTableModel>

namespace headroom::models {

// Of the questions that are asked: context, length, batch, layout.
[[nodiscard]] QString questionsInWords(const catalog::Gpu &gpu);

class FleetFitModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Model, Parameters, FirstUse };
    enum Role { VerdictRole = Qt::UserRole + 1 };  // -1: impossible

    explicit FleetFitModel(QObject *parent = nullptr);
    void setRows(std::vector<search::FleetRow> rows, QStringList machines);
    void setFilter(const QString &text, bool onlyWhatFits);
    void retranslate();
    // Null beside the uses and where the plan is impossible. Good until the next change.
    [[nodiscard]] const search::Fit *fit(const QModelIndex &index) const;
    [[nodiscard]] int fittingModels() const { return m_fitting; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void applyFilter();
    [[nodiscard]] const search::FleetFit *cellAt(const QModelIndex &index) const;
    [[nodiscard]] QString cell(const QModelIndex &index) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;

    std::vector<search::FleetRow> m_rows;
    std::vector<std::size_t> m_shown;
    QStringList m_machines;
    QString m_filter;
    bool m_onlyWhatFits = true;
    int m_fitting = 0;
};

}  // namespace headroom::models
