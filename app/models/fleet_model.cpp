// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet of the plan file, shown and edited.
#include "app/models/fleet_model.h"

#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"

#include <algorithm>

namespace headroom::models {

namespace {
constexpr int mostCards = 1'000'000;  // of the plan file
}

FleetModel::FleetModel(PlanDocument *document, const catalog::Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_document(document), m_catalog(&catalog)
{
    connect(document, &PlanDocument::changed, this, [this](const PlanChange &change) {
        if (change.kind == PlanChange::Kind::Fleet || change.kind == PlanChange::Kind::Plan)
            retranslate();
    });
}

void FleetModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

void FleetModel::add(const QString &gpu, std::int64_t count)
{
    auto after = fleet();
    after.push_back({.gpu = toStd(gpu), .count = count, .gpusPerNode = std::nullopt});
    m_document->setFleet(std::move(after));
}

void FleetModel::addFound(const std::vector<catalog::DriverGpu> &gpus)
{
    std::vector<scenario::FleetEntry> here;
    for (const auto &found : gpus) {
        if (!found.gpu)
            continue;
        const auto same =
            std::find_if(here.begin(), here.end(), [&found](const auto &entry) { return entry.gpu == found.gpu->id; });
        if (same == here.end())
            here.push_back({.gpu = found.gpu->id, .gpusPerNode = std::nullopt});
        else
            ++same->count;
    }
    auto after = fleet();
    after.insert(after.end(), here.begin(), here.end());
    m_document->setFleet(std::move(after));
}

void FleetModel::remove(int row)
{
    auto after = fleet();
    if (row < 0 || row >= static_cast<int>(after.size()))
        return;
    after.erase(after.begin() + row);
    m_document->setFleet(std::move(after));
}

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(fleet().size());
}

int FleetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const catalog::Gpu *FleetModel::gpuOf(int row) const
{
    const auto gpu = m_catalog->gpu(fleet()[static_cast<std::size_t>(row)].gpu);
    return gpu ? *gpu : nullptr;
}

QString FleetModel::machineName(int row) const
{
    const auto &entry = fleet()[static_cast<std::size_t>(row)];
    const auto *gpu = gpuOf(row);
    return tr("%1 × %2", "count, GPU")
        .arg(text::Formatter().count(entry.count), gpu ? text::gpuName(gpu->name) : toQString(entry.gpu));
}

QString FleetModel::lacking(const catalog::Gpu &gpu) const
{
    const bool own = gpu.group == catalog::GpuGroup::Own;  // the form does not ask for its links
    QStringList missing;
    if (!gpu.bf16)
        missing << QStringLiteral("bf16");
    if (!gpu.fp8)
        missing << QStringLiteral("FP8");
    if (!gpu.flashAttention2)
        missing << QStringLiteral("FlashAttention-2");
    if (!gpu.nvlink && !own)
        missing << QStringLiteral("NVLink");
    return missing.join(QStringLiteral(", "));
}

QString FleetModel::cell(int row, int column) const
{
    const auto &entry = fleet()[static_cast<std::size_t>(row)];
    const auto *gpu = gpuOf(row);
    const text::Formatter format;
    switch (column) {
    case Number:
        return format.count(row + 1);
    case Gpu:
        return gpu ? text::gpuName(gpu->name) : tr("%1 (not in the catalogue)").arg(toQString(entry.gpu));
    case Count:
        return format.count(entry.count);
    case Memory:
        return gpu ? format.gibNumber(gpu->usableBytes) : QString();
    case Lacks:
        return gpu ? lacking(*gpu) : QString();
    default:
        return {};
    }
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::EditRole && index.column() == Count)
        return static_cast<int>(
            std::min<std::int64_t>(fleet()[static_cast<std::size_t>(index.row())].count, mostCards));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Count || index.column() == Memory ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return {};
}

bool FleetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int count = value.toInt();
    if (!index.isValid() || role != Qt::EditRole || index.column() != Count || count < 1 || count > mostCards)
        return false;
    auto after = fleet();
    after[static_cast<std::size_t>(index.row())].count = count;
    m_document->setFleet(std::move(after));
    return true;
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString names[] = {tr("No."), tr("GPU"), tr("Number of GPUs"), tr("Usable on each, GiB"),
                             tr("The card does not have")};
    return names[section];
}

Qt::ItemFlags FleetModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == Count ? flags | Qt::ItemIsEditable : flags;
}

}  // namespace headroom::models
