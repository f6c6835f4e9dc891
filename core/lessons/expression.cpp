// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operands stand between operators that have a space on both sides; keys may hold - and / themselves
// ("rules.train-16n").
#include "core/lessons/expression.h"

#include <charconv>
#include <cmath>

namespace headroom::lessons {

namespace {

Problem bad(std::string_view text, const char *expected)
{
    return {"lesson-expression", Severity::Error, {}, {}, std::string(text.substr(0, 80)), expected};
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isOperator(std::string_view text, std::size_t at)
{
    return at > 0 && at + 1 < text.size() && std::string_view("+-*/").find(text[at]) != std::string_view::npos &&
           text[at - 1] == ' ' && text[at + 1] == ' ';
}

std::optional<double> constantOf(std::string_view word)
{
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isKey(std::string_view word)
{
    for (const char c : word) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && std::string_view("_.-[]").find(c) == std::string_view::npos)
            return false;
    }
    return !word.empty() && !(word.front() >= '0' && word.front() <= '9');
}

std::optional<Operand> operandOf(std::string_view word)
{
    word = trimmed(word);
    if (const auto constant = constantOf(word))
        return Operand{.scenario = {}, .key = {}, .constant = *constant};
    const auto colon = word.find(':');
    const auto scenario = colon == std::string_view::npos ? std::string_view() : word.substr(0, colon);
    const auto key = colon == std::string_view::npos ? word : word.substr(colon + 1);
    if (!isKey(key) || (colon != std::string_view::npos && !isKey(scenario)))
        return std::nullopt;
    return Operand{.scenario = std::string(scenario), .key = std::string(key)};
}

}  // namespace

Result<Expression> parseExpression(std::string_view text)
{
    Expression expression;
    expression.text = std::string(trimmed(text));
    const std::string_view whole = expression.text;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= whole.size(); ++at) {
        if (at < whole.size() && !isOperator(whole, at))
            continue;
        const auto operand = operandOf(whole.substr(begin, at - begin));
        if (!operand)
            return bad(whole, "a number key, \"scenario:key\" or a constant on each side of an operator");
        expression.operands.push_back(*operand);
        if (at < whole.size())
            expression.operators.push_back(whole[at]);
        begin = at + 1;
    }
    if (expression.operands.size() > mostOperands)
        return bad(whole, "1..4 operands");
    return expression;
}

}  // namespace headroom::lessons
