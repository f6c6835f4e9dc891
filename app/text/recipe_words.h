// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recipe of a plan in a few words: what a row of somebody's table would have to say to be about this plan.
#pragma once

#include "core/scenario/resolve.h"

#include <QString>

namespace headroom::text {

// "mixed bf16 · AdamW · ZeRO-3 · 2,048 tokens × 1"; "fp16 weights · 8,192 tokens × 1"
[[nodiscard]] QString recipeInWords(const scenario::Resolved &resolved);

}  // namespace headroom::text
