// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from an answer as a whole.
#include "core/ask/answer.h"

#include <algorithm>

namespace headroom::ask {

std::vector<std::string> Answer::takenFromPlan() const
{
    if (readings.empty() || isWhole())  // a whole question begins a scenario of its own
        return {};
    const bool saysTask = std::any_of(assignments.begin(), assignments.end(), [](const Assignment &a) {
        return a.path == "task" || a.path.starts_with("inference.") || a.path.starts_with("training.");
    });
    std::vector<std::string> paths;
    if (!find("model"))
        paths.emplace_back("model");
    if (!saysTask)
        paths.emplace_back("task");
    if (!find("hardware.gpu"))
        paths.emplace_back("hardware.gpu");
    return paths;
}

std::int64_t usualOutput(std::int64_t context)
{
    constexpr std::int64_t usual = 512;
    return std::min(usual, context / 2);
}

// "max seq len (29000) is larger than ... (23648)": the engine says which context would do.
std::vector<Assignment> offersOf(const Answer &answer, std::optional<std::int64_t> outputTokens)
{
    const auto reading = [&](Quantity quantity) {
        const auto found = std::find_if(answer.readings.begin(), answer.readings.end(),
                                        [&](const Reading &r) { return r.quantity == quantity; });
        return found == answer.readings.end() ? 0 : found->value;
    };
    const double wanted = reading(Quantity::ContextWanted), room = reading(Quantity::KvTokens);
    if (room < 2 || room >= wanted)
        return {};
    const auto context = static_cast<std::int64_t>(room);
    const auto output = outputTokens && *outputTokens < context ? *outputTokens : usualOutput(context);
    return {{"inference.context", context},
            {"inference.output_tokens", output},
            {"inference.prompt_tokens", context - output}};
}

}  // namespace headroom::ask
