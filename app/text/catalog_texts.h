// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what the catalogue's data says in short: what a figure rests on, what a model takes in.
#pragma once

#include <QString>

#include <string_view>

namespace headroom::text {

// "seen", "gap-volta": why that much of a GPU's memory is usable.
[[nodiscard]] QString usableBasis(std::string_view source);
// What the count of a model's parameters rests on; a sentence that only one entry has stays as it is.
[[nodiscard]] QString countBasis(std::string_view basis);
// "text", "image"
[[nodiscard]] QString modalityName(std::string_view modality);

// "GeForce RTX 2080 Ti 22GB (modified)": the maker's name as it is, what is remarked in brackets in our words.
[[nodiscard]] QString gpuName(std::string_view name);
// "data centre", "embedded / unified memory": a maker's series as it is, a kind of card in our words.
[[nodiscard]] QString seriesName(std::string_view series);

}  // namespace headroom::text
