// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A resolved scenario written out again as one that says everything, so that any field can show what is assumed.
#pragma once

#include "core/scenario/resolve.h"

namespace headroom::scenario {

[[nodiscard]] Scenario spelledOut(const Resolved &resolved);

}  // namespace headroom::scenario
