// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of the window show for settings that were not said.
#pragma once

#include "core/scenario/spelled_out.h"

namespace headroom::models {

using scenario::spelledOut;

}  // namespace headroom::models
