// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Offers as text, and as what a column is sorted by.
#include "app/models/hardware_table_model.h"

#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <limits>

namespace headroom::models {

namespace {

constexpr double unknownPrice = std::numeric_limits<double>::max();

// Of the GPUs alone, at the day of the catalogue's price; empty: not known.
QString priceOf(const search::HardwareOffer &offer)
{
    if (!offer.gpu->price)
        return {};
    const double count = static_cast<double>(offer.count);
    const text::Formatter format;
    const QString low = format.number(offer.gpu->price->low * count, 0),
                  high = format.number(offer.gpu->price->high * count, 0);
    return low == high ? low : HardwareTableModel::tr("%1–%2", "price, from to").arg(low, high);
}

}  // namespace

void HardwareTableModel::setOffers(std::vector<search::HardwareOffer> offers, bool training)
{
    beginResetModel();
    m_offers = std::move(offers);
    m_training = training;
    endResetModel();
}

QString HardwareTableModel::text(int row, int column) const
{
    const auto &offer = this->offer(row);
    const text::Formatter format;
    switch (column) {
    case Gpu:
        return text::gpuName(offer.gpu->name);
    case Memory:
        return format.gib(offer.gpu->usableBytes);
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
    case Price:
        return priceOf(offer);
    case Verdict:
        return text::verdictWord(offer.verdict);
    default:
        return {};
    }
}

QVariant HardwareTableModel::sortKey(int row, int column) const
{
    const auto &offer = this->offer(row);
    switch (column) {
    case Gpu:
        return text::gpuName(offer.gpu->name);
    case Memory:
        return static_cast<qint64>(offer.gpu->usableBytes);
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
    case Price:  // what has none comes last
        return offer.gpu->price ? offer.gpu->price->low * static_cast<double>(offer.count) : unknownPrice;
    case Verdict:
        return static_cast<int>(offer.verdict);
    default:
        return {};
    }
}

bool HardwareTableModel::isNumber(int column) const
{
    return column == Memory || column == Count || column == Spare || column == Tokens || column == Price;
}

QString HardwareTableModel::tip() const
{
    return tr("Click to plan with these GPUs. Can be undone.");
}

QString HardwareTableModel::heading(int column) const
{
    switch (column) {
    case Gpu:
        return tr("GPU");
    case Memory:
        return tr("Usable");
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
    case Price:
        return tr("Price, USD");
    case Verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

}  // namespace headroom::models
