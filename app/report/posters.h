// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages for the wall: the GPU quick-reference table, and what the largest model is for each size of card.
#pragma once

#include "app/report/blocks.h"
#include "core/world.h"

#include <string_view>

namespace headroom::report {

// `what` is "gpus" or "tiers".
[[nodiscard]] Result<Document> posterDocument(std::string_view what, const scenario::World &world);
[[nodiscard]] std::vector<Table> tablesOf(const Document &document);

}  // namespace headroom::report
