// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson asks for: a number of a scenario, a constant, or two to four of them joined by + - * /.
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom::lessons {

struct Operand {
    std::string scenario;  // empty: the one the expression stands for
    std::string key;       // "groups[0].terms.kv_cache"; empty: `constant`
    double constant = 0;
    friend bool operator==(const Operand &, const Operand &) = default;
};

struct Expression {
    std::vector<Operand> operands;  // one to four
    std::string operators;          // one fewer: "+-*/"
    std::string text;               // as written
    friend bool operator==(const Expression &, const Expression &) = default;
};

inline constexpr std::size_t mostOperands = 4;

[[nodiscard]] Result<Expression> parseExpression(std::string_view text);

}  // namespace headroom::lessons
