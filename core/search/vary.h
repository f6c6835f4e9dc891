// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One setting moved to another value, with the settings that follow it: a longer context is a longer prompt, more GPUs
// are more of the kind of layout that was asked for.
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"

#include <string_view>

namespace headroom::search {

// A context of so many tokens: the output that was asked for, and the rest prompt.
void setContext(scenario::Scenario &scenario, std::int64_t tokens);
// The kind of layout that was asked for, over n GPUs: layers where a pipeline was said, tensor parallel where that was.
void setGpus(scenario::Scenario &scenario, std::int64_t count);
// Any key of the plan. The answer is what is wrong with the value; nothing changed then.
[[nodiscard]] std::optional<Problem> vary(scenario::Scenario &scenario, std::string_view path,
                                          const nlohmann::json &value);

}  // namespace headroom::search
