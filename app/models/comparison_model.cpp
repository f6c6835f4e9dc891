// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as they come from the core.
#include "app/models/comparison_model.h"

#include "app/text/ask_texts.h"

namespace headroom::models {

void ComparisonModel::setRows(std::vector<accuracy::ComparedReading> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ComparisonModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto texts = text::readingTexts(row);
    switch (index.column()) {
    case Number:
        return text::quantityName(row.quantity);
    case Measured:
        return texts.measured;
    case Estimated:
        return texts.estimated;
    default:
        return texts.difference;
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section != Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Measured:
        return tr("Measured");
    case Estimated:
        return tr("Estimated");
    default:
        return tr("Difference");
    }
}

}  // namespace headroom::models
