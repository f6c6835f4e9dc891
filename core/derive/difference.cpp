// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs are the same where symbol and meaning are.
#include "core/derive/difference.h"

#include <algorithm>

namespace headroom::derive {

namespace {

// What a number rests on in the end, each once, in reading order.
std::vector<SymbolUse> inputsOf(const Derivation &derivation, int step)
{
    std::vector<SymbolUse> inputs;
    for (const int index : derivation.chain(step)) {
        for (const auto &use : derivation.steps[static_cast<std::size_t>(index)].symbols) {
            const auto same = [&](const SymbolUse &other) { return other.symbol == use.symbol && other.id == use.id; };
            if (use.step < 0 && std::none_of(inputs.begin(), inputs.end(), same))
                inputs.push_back(use);
        }
    }
    return inputs;
}

}  // namespace

Difference differenceOf(const Derivation &first, int firstStep, const Derivation &second, int secondStep)
{
    const auto &a = first.steps[static_cast<std::size_t>(firstStep)];
    const auto &b = second.steps[static_cast<std::size_t>(secondStep)];
    Difference difference{.by = b.value - a.value, .times = {}, .sameUnit = a.unit == b.unit, .inputs = {}};
    if (a.value != 0)
        difference.times = b.value / a.value;
    const auto others = inputsOf(second, secondStep);
    for (const auto &input : inputsOf(first, firstStep)) {
        const auto found = std::find_if(others.begin(), others.end(), [&](const SymbolUse &other) {
            return other.symbol == input.symbol && other.id == input.id;
        });
        if (found != others.end() && found->value != input.value)
            difference.inputs.push_back({input, *found});
    }
    return difference;
}

}  // namespace headroom::derive
