// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GPUs by kind and series. What is not known stays empty, never zero.
#include "app/models/gpu_tree_model.h"

#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <algorithm>
#include <unordered_map>

namespace headroom::models {

namespace {

template <class T> QString known(const std::optional<T> &value, int decimals)
{
    return value ? text::Formatter().number(static_cast<double>(*value), decimals) : QString();
}

template <class T> QVariant sortable(const std::optional<T> &value)
{
    return value ? QVariant(static_cast<double>(*value)) : QVariant(0.0);
}

// Dense fp16 for each watt of the board.
std::optional<double> perWatt(const catalog::Gpu &gpu)
{
    if (!gpu.fp16Tflops || gpu.tdpWatt.value_or(0) <= 0)
        return std::nullopt;
    return *gpu.fp16Tflops / *gpu.tdpWatt;
}

int decimalsOf(double value)
{
    return value == static_cast<double>(static_cast<qint64>(value)) ? 0 : 1;
}

}  // namespace

GpuTreeModel::GpuTreeModel(QObject *parent) : CatalogTreeModel(parent)
{
    rebuild();
}

void GpuTreeModel::setCatalog(const catalog::Catalog &catalog)
{
    m_catalog = &catalog;
    m_gpus = catalog.gpus();
    rebuild();
}

QStringList GpuTreeModel::nearest(const QString &name) const
{
    const auto found = m_catalog ? m_catalog->gpu(toStd(name.simplified())) : Result<const catalog::Gpu *>(Problem());
    QStringList ids;
    for (const auto &id : found ? std::vector<std::string>() : found.problem().nearest)
        ids << toQString(id);
    return ids;
}

std::vector<CatalogTreeModel::Entry> GpuTreeModel::entries(const QString &filter) const
{
    std::unordered_map<const catalog::Gpu *, int> items;
    for (std::size_t i = 0; i < m_gpus.size(); ++i)
        items.emplace(m_gpus[i], static_cast<int>(i));
    std::vector<const catalog::Gpu *> shown = m_gpus;
    if (m_catalog && !filter.isEmpty())
        shown = m_catalog->findGpus(toStd(filter));
    else
        std::stable_sort(shown.begin(), shown.end(), [](const auto *a, const auto *b) { return a->group < b->group; });
    std::vector<Entry> answer;
    for (const auto *gpu : shown) {
        const auto item = items.find(gpu);
        if (item != items.end()) {
            const QString group = QString::number(static_cast<int>(gpu->group));  // plan text
            answer.push_back({{group, toQString(gpu->series)}, item->second});
        }
    }
    return answer;
}

QStringList GpuTreeModel::columns() const
{
    return {tr("GPU"),          tr("Memory, GiB"), tr("Usable, GiB"), tr("Bandwidth, GB/s"),  tr("FP16 TFLOPS"),
            tr("BF16 TFLOPS"),  tr("FP8 TFLOPS"),  tr("TFLOPS/W"),    tr("NVLink, GB/s"),     tr("PCIe, GB/s"),
            tr("Capability"),   tr("bf16"),        tr("FP8"),         tr("FlashAttention-2"), tr("Cores"),
            tr("Tensor cores"), tr("Released")};
}

// Figures are quoted in more than one way: which way is told here.
QVariant GpuTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::ToolTipRole)
        return CatalogTreeModel::headerData(section, orientation, role);
    switch (section) {
    case Half:
    case Bfloat:
    case Eight:
        return tr("Dense: without sparsity. With tensor cores where the GPU has them.");
    case PerWatt:
        return tr("FP16 TFLOPS, dense, for each watt of board power.");
    case Nvlink:
        return tr("Both directions together, of one GPU. One direction is half of it.");
    case Pcie:
        return tr("One direction.");
    default:
        return {};
    }
}

QString GpuTreeModel::support(const catalog::Gpu &gpu, bool value) const
{
    return !gpu.supportKnown ? QString() : value ? tr("yes") : tr("no");
}

QString GpuTreeModel::idOf(int item) const
{
    return toQString(at(item).id);
}

QString GpuTreeModel::branchText(const QString &key, int depth) const
{
    return depth == 1 ? text::gpuGroupName(static_cast<catalog::GpuGroup>(key.toInt())) : text::seriesName(toStd(key));
}

QString GpuTreeModel::cellText(int item, int column) const
{
    const auto &gpu = at(item);
    const text::Formatter format;
    switch (column) {
    case Name:
        return text::gpuName(gpu.name);
    case Memory:
        return format.number(gpu.memoryGib, decimalsOf(gpu.memoryGib));
    case Usable:
        return gpu.usableBytes > 0 ? format.gibNumber(gpu.usableBytes) : QString();
    case Bandwidth:
        return known(gpu.bandwidthGbs, 0);
    case Cores:
        return known(gpu.cudaCores, 0);
    case TensorCores:
        return known(gpu.tensorCores, 0);
    case Half:
        return known(gpu.fp16Tflops, 1);
    case Bfloat:
        return known(gpu.bf16Tflops, 1);
    case Eight:
        return known(gpu.fp8Tflops, 1);
    case PerWatt:
        return known(perWatt(gpu), 2);
    case Capability:
        return known(gpu.computeCapability, 1);
    case Nvlink:
        return gpu.nvlink ? format.number(gpu.nvlink->totalGbs, 0) : QString();
    case Pcie:
        return gpu.pcie ? format.number(gpu.pcie->gbs, decimalsOf(gpu.pcie->gbs)) : QString();
    case HasBfloat:
        return support(gpu, gpu.bf16);
    case HasEight:
        return support(gpu, gpu.fp8);
    case HasFlash:
        return support(gpu, gpu.flashAttention2);
    case Released:
        return text::gpuName(gpu.released);
    default:
        return {};
    }
}

QVariant GpuTreeModel::sortValue(int item, int column) const
{
    const auto &gpu = at(item);
    switch (column) {
    case Memory:
        return gpu.memoryGib;
    case Usable:
        return static_cast<qlonglong>(gpu.usableBytes);
    case Bandwidth:
        return sortable(gpu.bandwidthGbs);
    case Cores:
        return sortable(gpu.cudaCores);
    case TensorCores:
        return sortable(gpu.tensorCores);
    case Half:
        return sortable(gpu.fp16Tflops);
    case Bfloat:
        return sortable(gpu.bf16Tflops);
    case Eight:
        return sortable(gpu.fp8Tflops);
    case PerWatt:
        return sortable(perWatt(gpu));
    case Capability:
        return sortable(gpu.computeCapability);
    case Nvlink:
        return gpu.nvlink ? gpu.nvlink->totalGbs : 0.0;
    case Pcie:
        return gpu.pcie ? gpu.pcie->gbs : 0.0;
    case HasBfloat:
        return gpu.bf16;
    case HasEight:
        return gpu.fp8;
    case HasFlash:
        return gpu.flashAttention2;
    default:
        return cellText(item, column);
    }
}

QString GpuTreeModel::toolTip(int item) const
{
    return toQString(at(item).name);
}

}  // namespace headroom::models
