// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From what stands in the text to keys of the plan: the task decides what a length, a batch, a format or "offload"
// means; cards and machines are counted together; what contradicts something said before is marked.
#pragma once

#include "core/ask/question.h"
#include "core/scenario/scenario.h"

namespace headroom::ask {

// All that was read, in the order of the text.
struct Draft {
    std::vector<Piece> pieces;
    std::vector<Reading> readings;
    std::size_t linesNotRead = 0;
};

// `task`: what is meant where the text does not say.
[[nodiscard]] Answer settle(Draft draft, const Vocabulary &v, const catalog::Catalog &catalog, scenario::Task task);

}  // namespace headroom::ask
