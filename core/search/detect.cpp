// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The driver's name without the maker ("NVIDIA A100-SXM4-80GB") and the total size pick the entry.
#include "core/search/detect.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace headroom::search {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;
constexpr double mostDistance = 0.06;  // of the total: variants of a card differ by a third or more

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, last - first + 1));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(separator, from), text.size());
        parts.push_back(trimmed(text.substr(from, to - from)));
        from = to + 1;
    }
    return parts;
}

std::optional<double> numberIn(const std::string &text)
{
    char *end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return end != text.c_str() && *end == '\0' && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::vector<std::string> wordsOf(std::string name)
{
    std::replace(name.begin(), name.end(), '-', ' ');
    auto words = split(name, ' ');
    std::erase_if(words, [](const std::string &word) {
        return word.empty() || word == "NVIDIA" || word == "GeForce" || word == "Tesla";
    });
    return words;
}

// Fewer and fewer words of the name, until a card of that size answers to them.
const catalog::Gpu *entryOf(const DetectedGpu &found, const catalog::Catalog &catalog)
{
    const auto words = wordsOf(found.name);
    const catalog::Gpu *best = nullptr;
    double distance = mostDistance;
    for (std::size_t used = words.size(); used > 0 && !best; --used) {
        std::string text;
        for (std::size_t i = 0; i < used; ++i)
            text += (i == 0 ? "" : " ") + words[i];
        for (const auto *gpu : catalog.findGpus(text)) {
            const auto total = static_cast<double>(found.totalBytes);
            const double off = std::abs(static_cast<double>(gpu->smiBytes) - total) / total;
            if (gpu->vendor == "NVIDIA" && off < distance) {
                best = gpu;
                distance = off;
            }
        }
    }
    return best;
}

}  // namespace

std::vector<DetectedGpu> detectedGpus(std::string_view smiOutput, const catalog::Catalog &catalog)
{
    std::vector<DetectedGpu> gpus;
    for (const auto &line : split(smiOutput, '\n')) {
        const auto cells = split(line, ',');
        if (cells.size() < 5)
            continue;
        const auto index = numberIn(cells[0]), total = numberIn(cells[2]), used = numberIn(cells[3]);
        if (!index || !total || *total <= 0)
            continue;
        DetectedGpu found;
        found.index = static_cast<std::int64_t>(*index);
        found.name = cells[1];
        found.driver = cells[4];
        found.totalBytes = static_cast<std::int64_t>(*total * mebibyte);
        found.usedBytes = static_cast<std::int64_t>(used.value_or(0) * mebibyte);
        found.gpu = entryOf(found, catalog);
        gpus.push_back(std::move(found));
    }
    return gpus;
}

std::vector<scenario::FleetEntry> fleetOf(const std::vector<DetectedGpu> &gpus)
{
    std::vector<scenario::FleetEntry> fleet;
    for (const auto &found : gpus) {
        if (!found.gpu)
            continue;
        const auto same = std::find_if(fleet.begin(), fleet.end(),
                                       [&found](const auto &entry) { return entry.gpu == found.gpu->id; });
        if (same == fleet.end())
            fleet.push_back({.gpu = found.gpu->id, .gpusPerNode = std::nullopt});
        else
            ++same->count;
    }
    return fleet;
}

}  // namespace headroom::search
