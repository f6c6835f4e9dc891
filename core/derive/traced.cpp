// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making the nodes of a traced number.
#include "core/derive/traced.h"

namespace headroom::derive {

Traced combine(Op op, double value, const Traced &left, const Traced &right)
{
    return Traced(std::make_shared<Node>(Node{.op = op, .value = value, .left = left.node(), .right = right.node()}));
}

Traced Tracing<Traced>::input(double value, const Symbol &symbol, std::string_view source)
{
    return Traced(std::make_shared<Node>(Node{.op = Op::Input,
                                              .value = value,
                                              .math = std::string(symbol.math),
                                              .id = std::string(symbol.id),
                                              .source = std::string(source),
                                              .unit = symbol.unit}));
}

Traced Tracing<Traced>::define(const Symbol &symbol, const Traced &value, std::string_view source)
{
    return Traced(std::make_shared<Node>(Node{.op = Op::Named,
                                              .value = value.value(),
                                              .left = value.node(),
                                              .math = std::string(symbol.math),
                                              .id = std::string(symbol.id),
                                              .source = std::string(source),
                                              .unit = symbol.unit}));
}

}  // namespace headroom::derive
