// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text to edits of a scenario: a line as people write it, a command, a config file, a log, an error message. Any
// length and any bytes are taken; nothing is asked of the network.
#pragma once

#include "core/ask/answer.h"
#include "core/ask/vocabulary.h"
#include "core/scenario/scenario.h"

namespace headroom::ask {

// `base`: the scenario that the answer is going to change; its task stands where the text does not say one.
[[nodiscard]] Answer ask(std::string_view text, const Vocabulary &v, const catalog::Catalog &catalog,
                         const scenario::Scenario &base = {});
// `base` with the assignments put in. A whole question (model and machine) begins a scenario of its own.
[[nodiscard]] scenario::Scenario applied(const Answer &answer, const scenario::Scenario &base);

}  // namespace headroom::ask
