// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dense peak that a kind of kernel is measured against, FLOP/s; nullopt where the catalogue does not know it.
#pragma once

#include "core/scenario/resolve.h"

#include <optional>

namespace headroom::speed {

[[nodiscard]] std::optional<double> inferencePeak(const catalog::Gpu &gpu, const resources::NumberFormat &weights);
// Scores and values are products of 16-bit numbers, whatever the weights are stored in.
[[nodiscard]] std::optional<double> attentionPeak(const catalog::Gpu &gpu);
// ... but in a recipe of fp32 they are as wide as everything else.
[[nodiscard]] std::optional<double> attentionPeak(const catalog::Gpu &gpu, scenario::Precision precision);
[[nodiscard]] std::optional<double> trainingPeak(const catalog::Gpu &gpu, scenario::Precision precision);

}  // namespace headroom::speed
