// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The driver's name without the maker ("NVIDIA A100-SXM4-80GB") and the total size pick the entry.
#include "core/catalog/driver_report.h"

#include <charconv>
#include <cmath>

namespace headroom::catalog {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;
constexpr double sameSize = 0.06;  // of the total: variants of a card differ by a third or more

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \r\t");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \r\t") - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

double numberOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && value >= 0 && value < 1e9 ? value : 0;
}

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string plain(name);
    for (char &c : plain)
        c = c == '-' ? ' ' : c;
    for (const auto word : split(plain, ' ')) {
        if (!word.empty() && word != "NVIDIA" && word != "GeForce" && word != "Tesla")
            words.emplace_back(word);
    }
    return words;
}

const Gpu *entryOf(const DriverGpu &found, const Catalog &catalog)
{
    const auto words = wordsOf(found.name);
    const Gpu *best = nullptr;
    double distance = sameSize;
    for (std::size_t used = words.size(); used > 0 && !best; --used) {
        std::string text;
        for (std::size_t i = 0; i < used; ++i)
            text += (i ? " " : "") + words[i];
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

std::vector<DriverGpu> driverReport(std::string_view csv, const Catalog &catalog)
{
    std::vector<DriverGpu> list;
    for (const auto row : split(csv, '\n')) {
        const auto cells = split(row, ',');
        if (cells.size() < 5)
            continue;
        DriverGpu found;
        found.index = static_cast<int>(numberOf(cells[0]));
        found.name = cells[1];
        found.totalBytes = static_cast<std::int64_t>(numberOf(cells[2]) * mebibyte);
        found.usedBytes = static_cast<std::int64_t>(numberOf(cells[3]) * mebibyte);
        found.driver = cells[4];
        found.gpu = found.totalBytes > 0 ? entryOf(found, catalog) : nullptr;
        list.push_back(std::move(found));
    }
    return list;
}

}  // namespace headroom::catalog
