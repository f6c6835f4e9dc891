// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that a lesson can name: those of `estimate --json` and `explain --json`, the rules of thumb, and facts of
// the catalogue.
#pragma once

#include "core/estimate/estimate.h"
#include "core/rules/rules.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace headroom::lessons {

struct Value {
    enum class Kind { Plain, Count, Tokens, Bytes, Text, YesNo };
    Kind kind = Kind::Plain;
    double number = 0;      // YesNo: 1 or 0
    std::string text = {};  // Text
};

// An answered scenario; what is rarely asked for is made when it is.
struct Answered {
    scenario::Scenario scenario;
    std::shared_ptr<const scenario::Resolved> resolved;
    std::shared_ptr<const estimate::Estimate> estimate;
    std::function<std::shared_ptr<const estimate::Explained>()> explained;
    std::function<Result<std::shared_ptr<const rules::RulesAnswer>>()> rules;
};

// Not there: "lesson-no-number" with the key, or why the rules do not answer.
[[nodiscard]] Result<Value> numberOf(const Answered &answered, std::string_view key);

}  // namespace headroom::lessons
