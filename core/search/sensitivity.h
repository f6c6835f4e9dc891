// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one step of a setting costs: "+1k tokens: +0.9 GiB". For the settings that move the answer, each a difference
// of two estimates.
#pragma once

#include "core/search/asker.h"

#include <vector>

namespace headroom::search {

enum class StepKind { Plus, Times, To };

struct Sensitivity {
    std::string path;  // "training.sequence_length"
    StepKind kind = StepKind::Plus;
    std::int64_t step = 1;   // Plus: by how much; Times: by what
    std::string word;        // To: the other value
    std::string assignment;  // what was tried
    std::int64_t bytes = 0;  // what the fullest GPU needs more; negative: less
    // The card is full before or after: the allocator's free blocks have no room to grow with what is allocated, and
    // `bytes` is that alone.
    bool full = false;
    std::int64_t headroomBytes = 0;  // what its headroom grows by
};

// In the order of the settings in core/scenario/fields.h; a step that is refused is left out.
[[nodiscard]] std::vector<Sensitivity> sensitivities(const Asked &now, const Asker &asker);

}  // namespace headroom::search
