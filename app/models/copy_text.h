// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Edit menu puts on the clipboard: the answer in a few lines, and the command line that gives the same answer.
#pragma once

#include "app/models/estimate_runner.h"

#include <QString>

namespace headroom::models {

[[nodiscard]] QString answerAsText(const Answer &answer);
// "headroom-cli estimate --model … --task … --gpu … --gpus … --set key=value": every key that was said.
[[nodiscard]] QString answerAsCommand(const scenario::Scenario &scenario);

}  // namespace headroom::models
