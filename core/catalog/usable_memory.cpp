// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a card's memory a process can use: seen totals where there are any, else the table of gaps by family.
#include "core/catalog/catalog_reader.h"
#include "core/catalog/description_view.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace headroom::catalog {

using nlohmann::json;

namespace {

constexpr double mib = 1024.0 * 1024.0;
constexpr double gib = 1024.0 * mib;

bool listed(const DescriptionView &rule, const char *key, const std::string &value)
{
    const json *list = rule.array(key);
    if (!list)
        return true;  // no condition
    return std::find(list->begin(), list->end(), json(value)) != list->end();
}

bool applies(const DescriptionView &rule, const Gpu &gpu)
{
    const std::string memory = rule.text("memory_type_starts", "");
    return listed(rule, "vendors", gpu.vendor) && listed(rule, "architectures", gpu.architecture) &&
           gpu.memoryType.starts_with(memory) && rule.flag("unified", false) == gpu.unifiedMemory &&
           gpu.memoryGib >= rule.numberOr("min_gib", 0, 0, 1e6) &&
           gpu.memoryGib <= rule.numberOr("max_gib", 1e6, 0, 1e6);
}

double usableBy(const DescriptionView &rule, const Gpu &gpu)
{
    const double share = rule.numberOr("share", 1, 0, 1);
    const double gap =
        std::min(rule.numberOr("gap_mib", 0, 0, 1e6) + rule.numberOr("gap_mib_per_gib", 0, 0, 1e3) * gpu.memoryGib,
                 rule.numberOr("gap_mib_max", 1e6, 0, 1e6));
    return std::max(0.0, static_cast<double>(gpu.smiBytes) * share - gap * mib);
}

// The lowest total that was seen through CUDA or HIP.
const json *lowestSeen(const json &entry)
{
    const auto it = entry.find("torch_total_gib");
    if (it == entry.end() || !it->is_array() || it->empty() || !it->front().is_number())
        return nullptr;
    return &it->front();
}

}  // namespace

void setUsableMemory(Gpu &gpu, const json &entry, const json &gaps)
{
    static const std::string tableName = "usable_gap.json";
    const DescriptionView view(entry, tableName, gpu.id);
    gpu.unifiedMemory = gpu.group == GpuGroup::Unified;
    const double nominal = gpu.memoryGib * 1024;
    gpu.smiBytes = static_cast<std::int64_t>(view.numberOr("memory_usable_mib", nominal, 1, 1e9) * mib);
    gpu.usableBytes = gpu.smiBytes;
    gpu.usableSource = "nominal";
    if (const json *seen = lowestSeen(entry)) {
        const double limit = std::max(nominal, static_cast<double>(gpu.smiBytes) / mib) * mib;
        gpu.usableBytes = std::llround(std::clamp(seen->get<double>() * gib, 0.0, limit));
        gpu.usableSource = "seen";
        return;
    }
    const DescriptionView table(gaps, tableName, "");
    const json *rules = table.array("rules");
    for (std::size_t i = 0; rules && i < rules->size(); ++i) {
        const DescriptionView rule((*rules)[i], tableName, "rules[" + std::to_string(i) + "]");
        if (!applies(rule, gpu))
            continue;
        gpu.usableBytes = std::llround(usableBy(rule, gpu));
        gpu.usableSource = rule.text("source", "");
        return;
    }
}

}  // namespace headroom::catalog
