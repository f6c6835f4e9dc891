// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of sums of terms.
#pragma once

#include "core/estimate/families.h"

#include <QString>

namespace headroom::text {

// As familyName(); but where the family is called after one of its terms and `several` are in the sum, that is said.
[[nodiscard]] QString familyName(estimate::Family family, bool several);

}  // namespace headroom::text
