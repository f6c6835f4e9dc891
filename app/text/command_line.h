// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as the command line that asks the same.
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace headroom::text {

// "headroom-cli estimate --model … --task … --gpu … --gpus … --set key=value": every key that was said.
[[nodiscard]] QString commandLine(const scenario::Scenario &scenario);

}  // namespace headroom::text
