// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models by size and family.
#include "app/models/model_tree_model.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <algorithm>
#include <unordered_map>

namespace headroom::models {

ModelTreeModel::ModelTreeModel(QObject *parent) : CatalogTreeModel(parent)
{
    rebuild();
}

void ModelTreeModel::setCatalog(const catalog::Catalog &catalog)
{
    m_catalog = &catalog;
    m_models = catalog.models();
    rebuild();
}

QStringList ModelTreeModel::nearest(const QString &name) const
{
    const auto found =
        m_catalog ? m_catalog->model(toStd(name.simplified())) : Result<const catalog::Model *>(Problem());
    QStringList ids;
    for (const auto &id : found ? std::vector<std::string>() : found.problem().nearest)
        ids << toQString(id);
    return ids;
}

std::vector<CatalogTreeModel::Entry> ModelTreeModel::entries(const QString &filter) const
{
    std::unordered_map<const catalog::Model *, int> items;
    for (std::size_t i = 0; i < m_models.size(); ++i)
        items.emplace(m_models[i], static_cast<int>(i));
    std::vector<const catalog::Model *> shown = m_models;
    if (m_catalog && !filter.isEmpty())
        shown = m_catalog->findModels(toStd(filter));
    else
        std::stable_sort(shown.begin(), shown.end(),
                         [](const auto *a, const auto *b) { return a->tier() < b->tier(); });
    std::vector<Entry> answer;
    for (const auto *model : shown) {
        const auto item = items.find(model);
        if (item != items.end()) {
            const QString tier = QString::number(static_cast<int>(model->tier()));  // plan text
            answer.push_back({{tier, toQString(model->family)}, item->second});
        }
    }
    return answer;
}

QStringList ModelTreeModel::columns() const
{
    return {tr("Model"), tr("Parameters"), tr("Active"), tr("Layers"), tr("Context"), tr("Released"), tr("Licence")};
}

QString ModelTreeModel::idOf(int item) const
{
    return toQString(at(item).id);
}

QString ModelTreeModel::branchText(const QString &key, int depth) const
{
    return depth == 1 ? text::tierName(static_cast<catalog::Tier>(key.toInt())) : key;
}

QString ModelTreeModel::cellText(int item, int column) const
{
    const auto &model = at(item);
    const text::Formatter format;
    switch (column) {
    case Name:
        return toQString(model.name);
    case Parameters:
        return format.count(model.parameters.total);
    case Active:
        return model.architecture.hasExperts() ? format.count(model.parameters.active) : QString();
    case Layers:
        return format.count(model.architecture.numLayers());
    case Context: {
        const auto context = model.architecture.maxPositionEmbeddings;
        return context > 0 ? format.count(context) : QString();
    }
    case Released:
        return toQString(model.released);
    case Licence:
        return toQString(model.licence);
    default:
        return {};
    }
}

QVariant ModelTreeModel::sortValue(int item, int column) const
{
    const auto &model = at(item);
    switch (column) {
    case Parameters:
        return static_cast<qlonglong>(model.parameters.total);
    case Active:
        return static_cast<qlonglong>(model.parameters.active);
    case Layers:
        return static_cast<qlonglong>(model.architecture.numLayers());
    case Context:
        return static_cast<qlonglong>(model.architecture.maxPositionEmbeddings);
    default:
        return cellText(item, column);
    }
}

QString ModelTreeModel::toolTip(int item) const
{
    const auto &model = at(item);
    QStringList lines{toQString(model.name), toQString(model.hubId)};
    if (!model.exact)
        lines << tr("The published total is not reproduced exactly.");
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace headroom::models
