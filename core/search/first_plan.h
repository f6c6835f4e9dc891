// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a first start: the largest of a ladder of models that this machine's card holds for a chat.
#pragma once

#include "core/scenario/resolve.h"

namespace headroom::search {

// Chat with a context of 8k on one card of this kind, in the checkpoint's own format, else packed to 4 bit.
// nullopt: not even the smallest fits.
[[nodiscard]] std::optional<scenario::Scenario> firstPlan(const std::string &gpu, const scenario::World &world);

}  // namespace headroom::search
