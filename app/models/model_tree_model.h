// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models of the catalogue: small, medium, large; in each the families; in each family the sizes.
#pragma once

#include "app/models/catalog_tree_model.h"
#include "core/catalog/catalog.h"

namespace headroom::models {

class ModelTreeModel : public CatalogTreeModel
{
    Q_OBJECT

public:
    enum Column { Name, Parameters, Active, Layers, Context, Released, Licence, ColumnCount };

    explicit ModelTreeModel(QObject *parent = nullptr);
    void setCatalog(const catalog::Catalog &catalog);  // reads every family
    [[nodiscard]] QStringList nearest(const QString &name) const override;

protected:
    [[nodiscard]] std::vector<Entry> entries(const QString &filter) const override;
    [[nodiscard]] QStringList columns() const override;
    [[nodiscard]] QString idOf(int item) const override;
    [[nodiscard]] QString branchText(const QString &key, int depth) const override;
    [[nodiscard]] QString cellText(int item, int column) const override;
    [[nodiscard]] QVariant sortValue(int item, int column) const override;
    [[nodiscard]] QString toolTip(int item) const override;

private:
    [[nodiscard]] const catalog::Model &at(int item) const { return *m_models[static_cast<std::size_t>(item)]; }

    const catalog::Catalog *m_catalog = nullptr;
    std::vector<const catalog::Model *> m_models;
};

}  // namespace headroom::models
