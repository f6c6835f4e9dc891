// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rounding that adds up, for the models.
#pragma once

#include "app/text/apportion.h"

namespace headroom::models {

using text::apportion;

}  // namespace headroom::models
