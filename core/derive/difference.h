// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two derived numbers side by side: how far apart, and which of the inputs that both have are not the same.
#pragma once

#include "core/derive/derivation.h"

#include <optional>

namespace headroom::derive {

struct InputChange {
    SymbolUse first, second;
};

struct Difference {
    double by = 0;                // second less first
    std::optional<double> times;  // second over first; none where the first is nothing
    bool sameUnit = true;         // else the two above say nothing
    std::vector<InputChange> inputs;
};

[[nodiscard]] Difference differenceOf(const Derivation &first, int firstStep, const Derivation &second, int secondStep);

}  // namespace headroom::derive
