// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edit distance with swaps, over lower case, with '_' and '-' taken as equal.
#include "core/scenario/nearest.h"

#include <algorithm>
#include <cctype>

namespace headroom::scenario {
namespace {

std::string folded(std::string_view text)
{
    std::string result;
    for (const char c : text.substr(0, 128)) {
        const auto lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        result += lower == '-' ? '_' : lower;
    }
    return result;
}

std::size_t distance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

// A key may be typed without its section: "micro_batch" is near "training.micro_batch".
std::size_t score(const std::string &found, const std::string &candidate)
{
    std::size_t best = distance(found, candidate);
    const auto dot = candidate.rfind('.');
    if (dot != std::string::npos)
        best = std::min(best, distance(found.substr(found.rfind('.') + 1), candidate.substr(dot + 1)));
    if (!found.empty() && candidate.find(found) != std::string::npos)
        best = std::min<std::size_t>(best, 1);
    return best;
}

}  // namespace

std::vector<std::string> nearestNames(std::string_view found, const std::vector<std::string> &candidates,
                                      std::size_t limit)
{
    const std::string wanted = folded(found);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto &candidate : candidates) {
        const std::size_t d = score(wanted, folded(candidate));
        if (d <= std::max<std::size_t>(2, wanted.size() / 3))
            ranked.emplace_back(d, candidate);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (const auto &entry : ranked) {
        if (names.size() < limit)
            names.push_back(entry.second);
    }
    return names;
}

}  // namespace headroom::scenario
