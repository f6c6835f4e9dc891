// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groups as rows.
#include "app/models/group_table_model.h"

#include "app/models/chart_data.h"
#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/estimate/group_key.h"

namespace headroom::models {

GroupTableModel::GroupTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void GroupTableModel::setEstimate(std::shared_ptr<const estimate::Estimate> estimate)
{
    beginResetModel();
    m_estimate = std::move(estimate);
    endResetModel();
}

void GroupTableModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int GroupTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_estimate ? 0 : static_cast<int>(m_estimate->groups.size());
}

int GroupTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &group = m_estimate->groups[static_cast<std::size_t>(index.row())];
    if (role == KeyRole)
        return toQString(estimate::groupKey(static_cast<std::size_t>(index.row()), "bytes"));
    if (role == VerdictRole)
        return static_cast<int>(group.verdict);
    if (role == Qt::TextAlignmentRole && index.column() >= Needed && index.column() <= Spare)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const text::Formatter format;
    switch (index.column()) {
    case Ranks:
        return ranksLabel(group);
    case Gpu:
        return group.gpu ? text::gpuName(group.gpu->name) : QString();
    case Peak:
        return text::phaseName(group.peakPhase().phase);
    case Needed:
        return format.gib(group.bytes());
    case Usable:
        return format.gib(group.usableBytes);
    case Spare:
        return format.gib(group.headroomBytes());
    case Verdict:
        return text::verdictWord(group.verdict);
    default:
        return {};
    }
}

QVariant GroupTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section < Needed || section > Spare ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("GPUs"),   tr("Type"),     tr("Peak in"), tr("Needed"),
                             tr("Usable"), tr("Headroom"), tr("Verdict")};
    return section >= 0 && section < ColumnCount ? QVariant(names[section]) : QVariant();
}

}  // namespace headroom::models
