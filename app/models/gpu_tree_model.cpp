// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GPUs by kind and series. What is not known stays empty, never zero.
#include "app/models/gpu_tree_model.h"

#include "app/models/strings.h"
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
    return {tr("GPU"),          tr("Memory, GiB"), tr("Usable, GiB"), tr("Bandwidth, GB/s"), tr("Cores"),
            tr("Tensor cores"), tr("FP16 TFLOPS"), tr("Capability"),  tr("NVLink, GB/s"),    tr("Released")};
}

QString GpuTreeModel::idOf(int item) const
{
    return toQString(at(item).id);
}

QString GpuTreeModel::branchText(const QString &key, int depth) const
{
    return depth == 1 ? text::gpuGroupName(static_cast<catalog::GpuGroup>(key.toInt())) : key;
}

QString GpuTreeModel::cellText(int item, int column) const
{
    const auto &gpu = at(item);
    const text::Formatter format;
    switch (column) {
    case Name:
        return toQString(gpu.name);
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
    case Capability:
        return known(gpu.computeCapability, 1);
    case Nvlink:
        return gpu.nvlink ? format.number(gpu.nvlink->totalGbs, 0) : QString();
    case Released:
        return toQString(gpu.released);
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
    case Capability:
        return sortable(gpu.computeCapability);
    case Nvlink:
        return gpu.nvlink ? gpu.nvlink->totalGbs : 0.0;
    default:
        return cellText(item, column);
    }
}

QString GpuTreeModel::toolTip(int item) const
{
    return toQString(at(item).name);
}

}  // namespace headroom::models
