// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the estimate of one kind of work has been off: the measured rows of the same task and the same framework or
// engine.
#pragma once

#include "core/accuracy/validate.h"

namespace headroom::accuracy {

struct Evidence {
    std::string task, framework;  // framework empty: none of its own, all rows of the task
    std::size_t count = 0;        // 0: no measured row of this kind
    double medianAbsError = 0, p90AbsError = 0, bias = 0;
};

// Memory rows only; the rows of one kind are looked for first, so that the rest need not be estimated.
[[nodiscard]] Evidence evidenceFor(const scenario::Resolved &resolved, const scenario::World &world);

}  // namespace headroom::accuracy
