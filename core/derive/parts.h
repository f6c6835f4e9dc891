// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a number is the sum of: its expression multiplied out, one product a part. "L·(q + k)·β" is "L·q·β" and "L·k·β".
#pragma once

#include "core/derive/traced.h"

namespace headroom::derive {

struct Part {
    std::string formula;              // "L·attn.q_proj.weight·q/8"
    std::string substituted;          // "28·12845056·16/8"
    double value = 0;                 // of all of them
    int times = 1;                    // how many equal ones it stands for
    std::vector<SymbolUse> factors;   // what stands in the formula; steps are not set
    std::vector<std::string> inside;  // ids of the named sums that it was part of, from the outermost
};

// The parts add up to the number, but for the rounding of floating point. Named sums of bytes or elements are opened;
// anything else that has a name, and what has one of the ids in `closed`, stays a factor. Equal parts are one. Of a
// maximum or minimum, the one that counts.
[[nodiscard]] std::vector<Part> parts(const Traced &number, const std::vector<std::string_view> &closed = {});

}  // namespace headroom::derive
