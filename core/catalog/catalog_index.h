// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be looked up without reading the files of models and GPUs: names, aliases and where the entry lies.
#pragma once

#include "core/catalog/model.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::catalog {

struct IndexEntry {
    std::string id, name;
    std::int64_t size = 0;  // parameters of a model, GiB of a GPU
    std::vector<std::string> aliases;
    std::vector<AliasNote> notes;
    std::size_t file = 0;            // number of the file, as the catalogue keeps them
    std::string heading;             // family or series
    std::vector<std::string> words;  // of the whole group: found by a search, never a name of one entry
};
using IndexEntries = std::vector<IndexEntry>;

// Lower case for ASCII and Greek-free Latin; Han has none.
[[nodiscard]] std::string lowered(std::string_view text);

struct Lookup {
    std::vector<std::size_t> hits;  // one: found; several: the name is ambiguous
};
// Id, name, alias, hub id (also without "-instruct" and the like), else words of a group.
[[nodiscard]] Lookup lookUp(const IndexEntries &entries, std::string_view name);

[[nodiscard]] std::vector<std::string> nearestIds(const IndexEntries &entries, std::string_view name,
                                                  std::size_t count = 3);
// Every word must be found; best first, equal ones in catalogue order.
[[nodiscard]] std::vector<std::size_t> search(const IndexEntries &entries, std::string_view text, bool sizeIsGib);

}  // namespace headroom::catalog
