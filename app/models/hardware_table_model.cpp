// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Offers as text, and as what a column is sorted by.
#include "app/models/hardware_table_model.h"

#include "app/models/strings.h"
#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

namespace headroom::models {

void HardwareTableModel::setOffers(std::vector<search::HardwareOffer> offers, bool training)
{
    beginResetModel();
    m_offers = std::move(offers);
    m_training = training;
    endResetModel();
}

void HardwareTableModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int HardwareTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
}

int HardwareTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HardwareTableModel::text(const search::HardwareOffer &offer, int column) const
{
    const text::Formatter format;
    switch (column) {
    case Gpu:
        return toQString(offer.gpu->name);
    case Memory:
        return tr("%1 GiB").arg(format.number(offer.gpu->memoryGib, 0));
    case Precision:
        return text::wordName(m_training ? "task" : "inference.weights", offer.precision);
    case Count:
        return format.count(offer.count);
    case Layout:
        return text::divisionName({.tensor = offer.tensor, .pipeline = offer.pipeline, .data = offer.data});
    case Spare:
        return format.gib(offer.headroomBytes);
    case Tokens:
        return m_training ? QString() : format.count(offer.tokenCapacity);
    case Verdict:
        return text::verdictWord(offer.verdict);
    default:
        return {};
    }
}

QVariant HardwareTableModel::sortKey(const search::HardwareOffer &offer, int column)
{
    switch (column) {
    case Gpu:
        return toQString(offer.gpu->name);
    case Memory:
        return offer.gpu->memoryGib;
    case Precision:
        return toQString(offer.precision);
    case Count:
        return static_cast<qint64>(offer.count);
    case Layout:
        return static_cast<qint64>(offer.tensor);
    case Spare:
        return static_cast<qint64>(offer.headroomBytes);
    case Tokens:
        return static_cast<qint64>(offer.tokenCapacity);
    case Verdict:
        return static_cast<int>(offer.verdict);
    default:
        return {};
    }
}

QVariant HardwareTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &shown = offer(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return tr("Click to plan with these GPUs. Can be undone.");
    case Qt::TextAlignmentRole: {
        const bool number =
            index.column() == Memory || index.column() == Count || index.column() == Spare || index.column() == Tokens;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case SortRole:
        return sortKey(shown, index.column());
    default:
        return {};
    }
}

QVariant HardwareTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Gpu:
        return tr("GPU");
    case Memory:
        return tr("Memory");
    case Precision:
        return m_training ? tr("Method") : tr("Weights");
    case Count:
        return tr("Number");
    case Layout:
        return tr("Layout");
    case Spare:
        return tr("Headroom");
    case Tokens:
        return tr("Room for tokens");
    case Verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

}  // namespace headroom::models
