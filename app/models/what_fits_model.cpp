// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of fits as cells: a model and its size, what it needs in the tip.
#include "app/models/what_fits_model.h"

#include "app/models/fleet_fit_model.h"
#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <QFont>

namespace headroom::models {

using search::Use;

WhatFitsModel::WhatFitsModel(QObject *parent) : QAbstractTableModel(parent) {}

void WhatFitsModel::setMachine(std::vector<search::FitRow> rows)
{
    beginResetModel();
    m_machine = std::move(rows);
    endResetModel();
}

void WhatFitsModel::setTiers(std::vector<search::FitRow> rows)
{
    beginResetModel();
    m_tiers = std::move(rows);
    endResetModel();
}

void WhatFitsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const search::FitRow &WhatFitsModel::rowAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return isMachine(row) ? m_machine[at] : m_tiers[at - m_machine.size()];
}

const search::Fit *WhatFitsModel::fit(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() < FirstUse)
        return nullptr;
    const auto &fits = rowAt(index.row()).fits;
    const auto use = static_cast<std::size_t>(index.column() - FirstUse);
    return use < fits.size() && fits[use].model ? &fits[use] : nullptr;
}

int WhatFitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_machine.size() + m_tiers.size());
}

int WhatFitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WhatFitsModel::cell(const QModelIndex &index) const
{
    const text::Formatter format;
    const auto &row = rowAt(index.row());
    if (index.column() == Card) {
        const QString name = text::gpuName(row.gpu->name);
        return isMachine(index.row()) ? tr("Your machine:\n%1 × %2").arg(format.count(row.count), name) : name;
    }
    if (index.column() == Memory)
        return format.number(row.gpu->memoryGib, 0);
    const auto *found = fit(index);
    if (!found)
        return QStringLiteral("–");
    const QString size = format.parameters(found->model->parameters.total);
    const QString model = toQString(found->model->name) + u'\n';
    if (found->verdict != estimate::Verdict::Tight)
        return model + size;
    return model + tr("%1 · %2", "parameter count · verdict").arg(size, text::verdictWord(found->verdict));
}

QString WhatFitsModel::toolTip(const QModelIndex &index) const
{
    if (index.column() < FirstUse)
        return {};
    const auto *found = fit(index);
    if (!found)
        return tr("No model of the catalogue fits.");
    const text::Formatter format;
    const auto &row = rowAt(index.row());
    const QString name = toQString(found->model->name);
    const QString needed = format.gib(found->bytes), usable = format.gib(found->usableBytes);
    const QString word = text::verdictWord(found->verdict);
    if (row.count == 1)
        return tr("%1 needs %2 of %3. %4.", "model, needed, usable, verdict").arg(name, needed, usable, word);
    return tr("%1 needs %2 of %3 on the fullest GPU. %4.", "model, needed, usable, verdict")
        .arg(name, needed, usable, word);
}

QVariant WhatFitsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return int((index.column() == Memory ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isMachine(index.row()) ? QVariant(font) : QVariant();
    }
    case MachineRole:
        return isMachine(index.row());
    case VerdictRole: {
        const auto *found = fit(index);
        return found ? static_cast<int>(found->verdict) : -1;
    }
    default:
        return {};
    }
}

QVariant WhatFitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Memory ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section < FirstUse)
        return section == Card ? tr("GPU") : tr("GiB");
    return text::useName(static_cast<Use>(section - FirstUse));
}

QString WhatFitsModel::settingsInWords() const
{
    return rowCount() > 0 ? questionsInWords(*rowAt(0).gpu) : QString();
}

}  // namespace headroom::models
