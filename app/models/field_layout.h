// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which settings the window offers for a scenario, in which group and order: those that change its answer and no
// others.
#pragma once

#include "core/scenario/fields.h"
#include "core/scenario/resolve.h"

#include <vector>

namespace headroom::models {

enum class FieldGroup { Work, Numbers, Memory, Layout, Machine };

struct FieldRow {
    const scenario::Field *field = nullptr;
    FieldGroup group = FieldGroup::Work;
    bool main = false;  // shown at once; the others under "more"
};

// `resolved` (the last good one; may be null) says what engine and model are in use.
[[nodiscard]] std::vector<FieldRow> fieldRows(const scenario::Scenario &scenario, const scenario::Resolved *resolved);
// Keys with a picker of their own, not rows: model, task, GPU and count.
[[nodiscard]] bool hasOwnPicker(std::string_view path);

}  // namespace headroom::models
