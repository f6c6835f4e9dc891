// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Edit menu puts on the clipboard: the answer in a few lines, and the command line that gives the same answer.
#pragma once

#include "app/models/estimate_runner.h"
#include "core/launch/launch.h"

#include <QString>

#include <optional>

namespace headroom::models {

[[nodiscard]] QString answerAsText(const Answer &answer);
[[nodiscard]] QString answerAsSentence(const Answer &answer);  // plan and verdict, nothing to click
[[nodiscard]] QString termsAsTsv(const Answer &answer);        // for a spreadsheet
[[nodiscard]] QString termsAsHtml(const Answer &answer);       // the same for a text document
// The files that start the plan in that engine; why not, where it cannot.
[[nodiscard]] QString answerAsLaunch(const Answer &answer, launch::Target target);
// "headroom-cli estimate --model … --task … --gpu … --gpus … --set key=value": every key that was said.
[[nodiscard]] QString answerAsCommand(const scenario::Scenario &scenario);
// Markdown with what maintainers ask for: inputs, what was assumed, the estimate by term, what was measured, versions.
[[nodiscard]] QString answerForIssue(const Answer &answer, const scenario::Scenario &scenario,
                                     std::optional<std::int64_t> measuredBytes = std::nullopt);

}  // namespace headroom::models
