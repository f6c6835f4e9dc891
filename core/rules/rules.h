// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of thumb of the founding document (resources/rules/rules.json) beside the detailed estimate: what each
// says, the recipe that makes it exact, what it leaves out.
#pragma once

#include "core/estimate/estimate.h"

#include <string>
#include <vector>

namespace headroom::rules {

struct RuleAnswer {
    std::string id;                                           // "train-16n"; words in app/text/rule_texts
    std::vector<std::string> seedIds;                         // "S8.1"
    double bytesPerParameter = 0, bytesPerParameterHigh = 0;  // ratio-3-4x is a range
    std::int64_t nominalBytes = 0, nominalBytesHigh = 0;      // n from the name ("7B" = 7e9)
    std::int64_t exactBytes = 0, exactBytesHigh = 0;          // n = exact parameter count
    std::int64_t estimateBytes = 0;    // detailed estimate of the rule's own recipe: one copy of the model, on one GPU
    estimate::TermBytes difference;    // estimate - rule, by term
    std::vector<std::string> leftOut;  // term words the rule does not have
    bool applies = true;               // false: 2n on an FP8 checkpoint
    std::string verdict;               // "right", "simplified", "conflict" ...: word of seed_rules.md
    scenario::Scenario recipe;         // "use this recipe"
    // train-20n: sequence length at which activations are a quarter of the states with this batch; 0 = does not apply
    std::int64_t exactAtTokens = 0;
};

struct RulesAnswer {
    std::shared_ptr<const catalog::Model> model;
    double nominalBillions = 0;     // 7 for "7B"
    double statesPerParameter = 0;  // bytes of weights and training states of the plan's own recipe; 0: no training
    std::vector<RuleAnswer> rules;
};

// `gpu` may be empty: rules that need a machine then use enough equal GPUs to hold the recipe.
[[nodiscard]] Result<RulesAnswer> compareRules(const scenario::Scenario &base, const scenario::World &world);

}  // namespace headroom::rules
