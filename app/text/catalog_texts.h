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

}  // namespace headroom::text
