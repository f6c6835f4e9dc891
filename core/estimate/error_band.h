// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the estimate of a GPU may be off: the measured residuals of each part, added up.
#pragma once

#include "core/derive/traced.h"
#include "core/estimate/terms.h"
#include "core/resources/bands.h"

namespace headroom::estimate {

template <class N> [[nodiscard]] N errorBand(const resources::Band &band, const std::array<N, termCount> &terms);

}  // namespace headroom::estimate
