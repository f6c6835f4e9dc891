// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The error band of each kind of work, from the residuals of the rows that were measured of it.
#pragma once

#include "core/accuracy/validate.h"
#include "core/resources/bands.h"

#include <optional>

namespace headroom::accuracy {

// Nine of ten measured runs lie inside the band. A kind with few rows is drawn towards the kind above it (task, then
// everything), as if `parentRows` rows of that were among its own, where that makes the band wider.
struct BandMethod {
    double quantile = 0.9;
    double parentRows = 5;
};

[[nodiscard]] std::optional<resources::Family> familyOf(std::string_view quantity);
// Rows whose source is certain only in direction do not count.
[[nodiscard]] std::map<resources::Bands::Key, resources::BandEntry> residualBands(const std::vector<Row> &rows,
                                                                                  const BandMethod &method = {});
// resources/bands.json
[[nodiscard]] std::string writeBands(const std::vector<Row> &rows, const BandMethod &method = {});

}  // namespace headroom::accuracy
