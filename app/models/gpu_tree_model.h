// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The GPUs of the catalogue: consumer, professional, data centre, unified memory; in each the series.
#pragma once

#include "app/models/catalog_tree_model.h"
#include "core/catalog/catalog.h"

namespace headroom::models {

class GpuTreeModel : public CatalogTreeModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Memory,
        Usable,
        Bandwidth,
        Half,
        Bfloat,
        Eight,
        PerWatt,
        Nvlink,
        Pcie,
        Capability,
        HasBfloat,
        HasEight,
        HasFlash,
        Cores,
        TensorCores,
        Released,
        ColumnCount
    };

    explicit GpuTreeModel(QObject *parent = nullptr);
    void setCatalog(const catalog::Catalog &catalog);  // reads every series
    [[nodiscard]] QStringList nearest(const QString &name) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::vector<Entry> entries(const QString &filter) const override;
    [[nodiscard]] QStringList columns() const override;
    [[nodiscard]] QString idOf(int item) const override;
    [[nodiscard]] QString branchText(const QString &key, int depth) const override;
    [[nodiscard]] QString cellText(int item, int column) const override;
    [[nodiscard]] QVariant sortValue(int item, int column) const override;
    [[nodiscard]] QString toolTip(int item) const override;

private:
    [[nodiscard]] QString support(const catalog::Gpu &gpu, bool value) const;  // empty: not known
    [[nodiscard]] const catalog::Gpu &at(int item) const { return *m_gpus[static_cast<std::size_t>(item)]; }

    const catalog::Catalog *m_catalog = nullptr;
    std::vector<const catalog::Gpu *> m_gpus;
};

}  // namespace headroom::models
