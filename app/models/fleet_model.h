// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The user's machines as rows; the number of cards can be edited. Every edit is a command of the document.
#pragma once

#include "app/models/plan_document.h"
#include "core/catalog/driver_report.h"

#include <QAbstractTableModel>

namespace headroom::models {

class FleetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Gpu, Count, Memory, Lacks, ColumnCount };

    FleetModel(PlanDocument *document, const catalog::Catalog &catalog, QObject *parent = nullptr);
    void add(const QString &gpu, std::int64_t count);
    // Equal cards of one computer as one machine; what the catalogue does not know is left out.
    void addFound(const std::vector<catalog::DriverGpu> &gpus);
    void remove(int row);
    void retranslate();
    [[nodiscard]] const std::vector<scenario::FleetEntry> &fleet() const { return m_document->plan().fleet; }
    // "4 × RTX 2080 Ti 22 GB"
    [[nodiscard]] QString machineName(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] const catalog::Gpu *gpuOf(int row) const;
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QString lacking(const catalog::Gpu &gpu) const;

    PlanDocument *m_document;
    const catalog::Catalog *m_catalog;
};

}  // namespace headroom::models
