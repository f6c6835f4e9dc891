// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brackets only where the order of the operations needs them.
#include "core/derive/render.h"

#include <array>
#include <cstdio>

namespace headroom::derive {

namespace {

int precedence(Op op)
{
    switch (op) {
    case Op::Add:
    case Op::Subtract:
        return 1;
    case Op::Multiply:
    case Op::Divide:
        return 2;
    default:
        return 3;
    }
}

std::string operand(const Node &node, int outer, bool strict, Style style)
{
    const int inner = precedence(node.op);
    std::string text = render(node, style);
    return inner < outer || (strict && inner == outer) ? "(" + text + ")" : text;
}

std::string binary(const Node &node, const char *sign, bool strictRight, Style style)
{
    const int own = precedence(node.op);
    return operand(*node.left, own, false, style) + sign + operand(*node.right, own, strictRight, style);
}

std::string call(const char *name, const Node &node, Style style)
{
    return std::string(name) + "(" + render(*node.left, style) + ", " + render(*node.right, style) + ")";
}

}  // namespace

std::string numberText(double value)
{
    std::array<char, 40> text{};
    if (std::floor(value) == value && std::abs(value) < 1e18)
        std::snprintf(text.data(), text.size(), "%.0f", value);
    else if (std::abs(value) >= 1e5 && std::abs(value) < 1e18)
        std::snprintf(text.data(), text.size(), "%.1f", value);  // never 4.29497e+07: a reader reckons with it
    else
        std::snprintf(text.data(), text.size(), "%.6g", value);
    return text.data();
}

std::string render(const Node &node, Style style)
{
    switch (node.op) {
    case Op::Literal:
        return numberText(node.value);
    case Op::Input:
    case Op::Named:
        return style == Style::Symbols ? node.math : numberText(node.value);
    case Op::Add:
        return binary(node, " + ", false, style);
    case Op::Subtract:
        return binary(node, " − ", true, style);
    case Op::Multiply:
        return binary(node, "·", false, style);
    case Op::Divide:
        return binary(node, "/", true, style);
    case Op::Min:
        return call("min", node, style);
    case Op::Max:
        return call("max", node, style);
    case Op::CeilTo:
        return call("round_up", node, style);
    case Op::Floor:
        return "⌊" + render(*node.left, style) + "⌋";
    }
    return {};
}

}  // namespace headroom::derive
