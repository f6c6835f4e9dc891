// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and fields of the index.
#include "core/catalog/index_file.h"

#include <algorithm>
#include <charconv>

namespace headroom::catalog {

namespace {

// The text before the next separator, which is taken away with it.
std::string_view next(std::string_view &rest, char separator)
{
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return field;
}

std::vector<std::string> words(std::string_view list)
{
    std::vector<std::string> result;
    while (!list.empty())
        result.emplace_back(next(list, '|'));
    return result;
}

bool readEntry(std::string_view line, IndexEntry &entry)
{
    entry.id = next(line, '\t');
    entry.name = next(line, '\t');
    const std::string_view size = next(line, '\t');
    const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), entry.size);
    entry.aliases = words(next(line, '\t'));
    while (!line.empty()) {
        std::string_view note = next(line, '|');
        const std::string_view alias = next(note, '=');
        entry.notes.push_back({std::string(alias), std::string(note)});
    }
    return !entry.id.empty() && !entry.name.empty() && error == std::errc() && end == size.data() + size.size();
}

Problem badLine(std::string_view line)
{
    Problem problem;
    problem.code = "bad-index";
    problem.found = std::string(line.substr(0, 80));
    return problem;
}

}  // namespace

std::optional<Problem> readIndex(std::string_view text, std::string_view kind,
                                 const std::function<std::size_t(std::string_view)> &fileNumber, IndexEntries &entries)
{
    IndexEntry group;
    bool wanted = false, inFile = false;
    while (!text.empty()) {
        std::string_view line = next(text, '\n');
        if (line.empty())
            continue;
        if (line.front() == '#') {
            wanted = line.substr(1) == kind;
            inFile = false;
        } else if (wanted && line.front() == '@') {
            inFile = true;
            group.file = fileNumber(next(line, '\t').substr(1));
            group.heading = next(line, '\t');
            group.words = words(line);
        } else if (wanted) {
            entries.push_back(group);
            if (!inFile || !readEntry(line, entries.back())) {
                entries.pop_back();
                return badLine(line);
            }
        }
    }
    return std::nullopt;
}

}  // namespace headroom::catalog
