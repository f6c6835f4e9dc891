// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Residuals by kind, their quantile, and the file that the program reads at its start.
#include "core/accuracy/residual_bands.h"

#include <cmath>

namespace headroom::accuracy {

namespace {

using resources::BandEntry;
using resources::Bands;
using resources::Family;
using Json = nlohmann::ordered_json;

constexpr const char *about =
    "Made from resources/measured by `headroom-cli validate --write-bands`, never by hand. A kind is a task with its "
    "framework or engine (\"\" = all) and a family of quantities; residual = the quantile of |error| of its rows; band "
    "= (rows * residual + parent_rows * band of the kind above) / (rows + parent_rows), where above a kind is its task "
    "and above a task everything of that family, but never less than residual. Rows of tier C are left out.";

double rounded(double ratio)
{
    return std::round(ratio * 1e4) / 1e4;
}

// Few rows that were met better than others prove little; those that were met worse are no nearer for it.
double towards(const BandEntry &own, const BandEntry &above, const BandMethod &method)
{
    const auto rows = static_cast<double>(own.rows);
    const double mixed = (rows * own.residual + method.parentRows * above.ratio) / (rows + method.parentRows);
    return std::max(own.residual, mixed);
}

}  // namespace

std::optional<Family> familyOf(std::string_view quantity)
{
    if (quantity == "total_gib" || quantity == "allocated_gib" || quantity == "reserved_gib")
        return Family::Whole;
    if (quantity == "weights_gib")
        return Family::Weights;
    if (quantity == "kv_cache_gib" || quantity == "kv_pool_gib" || quantity == "kv_tokens")
        return Family::KvCache;
    if (quantity == "working_gib")
        return Family::Working;
    if (quantity == "file_bytes")
        return Family::File;
    return std::nullopt;
}

std::map<Bands::Key, BandEntry> residualBands(const std::vector<Row> &rows, const BandMethod &method)
{
    std::map<Bands::Key, std::vector<double>> errors;
    for (const auto &row : rows) {
        const auto family = familyOf(row.quantity);
        if (!family || row.tier == 'C')
            continue;
        const double error = std::abs(row.error);
        errors[{"", "", *family}].push_back(error);
        errors[{row.task, "", *family}].push_back(error);
        errors[{row.task, row.framework, *family}].push_back(error);
    }
    std::map<Bands::Key, BandEntry> entries;
    // "" sorts before every name: what stands above a kind is made before it.
    for (const auto &[key, list] : errors) {
        const auto &[task, software, family] = key;
        BandEntry entry{.rows = static_cast<std::int64_t>(list.size()), .residual = quantile(list, method.quantile)};
        if (task.empty())
            entry.ratio = entry.residual;
        else
            entry.ratio = towards(entry, entries.at({software.empty() ? "" : task, "", family}), method);
        entries[key] = entry;
    }
    return entries;
}

std::string writeBands(const std::vector<Row> &rows, const BandMethod &method)
{
    Json json{{"about", about}, {"quantile", method.quantile}, {"parent_rows", method.parentRows}};
    Json bands = Json::array();
    for (const auto &[key, entry] : residualBands(rows, method)) {
        const auto &[task, software, family] = key;
        bands.push_back({{"task", task},
                         {"software", software},
                         {"family", wordOf(family)},
                         {"rows", entry.rows},
                         {"residual", rounded(entry.residual)},
                         {"band", rounded(entry.ratio)}});
    }
    // A line for each kind, so that a difference between two versions can be read.
    std::string text = json.dump(1);
    text.resize(text.size() - 2);
    text += ",\n \"bands\": [";
    const char *separator = "\n  ";
    for (const auto &band : bands) {
        text += separator + band.dump();
        separator = ",\n  ";
    }
    return text + "\n ]\n}\n";
}

}  // namespace headroom::accuracy
