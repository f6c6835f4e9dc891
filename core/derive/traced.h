// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The number type that remembers. A formula of core/estimate is a template over its number: with `double` it computes,
// with `Traced` the very same expression also records how. input() and define() are the only places where names and
// sources enter; for double both vanish.
#pragma once

#include "core/derive/derivation.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::derive {

// What a quantity is called in formulas (math), in words (id, see app/text/symbol_names) and measured in.
struct Symbol {
    std::string_view math;
    std::string_view id;
    Unit unit = Unit::None;
};

enum class Op { Literal, Input, Named, Add, Subtract, Multiply, Divide, Min, Max, CeilTo, Floor };

struct Node {
    Op op = Op::Literal;
    double value = 0;
    std::shared_ptr<const Node> left = {}, right = {};
    std::string math = {}, id = {}, source = {};
    Unit unit = Unit::None;
};

class Traced
{
public:
    Traced(double value = 0) : m_node(std::make_shared<Node>(Node{.op = Op::Literal, .value = value})) {}
    explicit Traced(std::shared_ptr<const Node> node) : m_node(std::move(node)) {}

    [[nodiscard]] double value() const { return m_node->value; }
    [[nodiscard]] const std::shared_ptr<const Node> &node() const { return m_node; }
    [[nodiscard]] bool isLiteral(double v) const { return m_node->op == Op::Literal && m_node->value == v; }

private:
    std::shared_ptr<const Node> m_node;
};

[[nodiscard]] Traced combine(Op op, double value, const Traced &left, const Traced &right);

// Adding nothing and multiplying by one are left out of the record: the value is the same to the bit.
[[nodiscard]] inline Traced operator+(const Traced &a, const Traced &b)
{
    if (a.isLiteral(0))
        return b;
    return b.isLiteral(0) ? a : combine(Op::Add, a.value() + b.value(), a, b);
}
[[nodiscard]] inline Traced operator-(const Traced &a, const Traced &b)
{
    return b.isLiteral(0) ? a : combine(Op::Subtract, a.value() - b.value(), a, b);
}
[[nodiscard]] inline Traced operator*(const Traced &a, const Traced &b)
{
    if (a.isLiteral(1))
        return b;
    if (a.isLiteral(0) || b.isLiteral(0))
        return Traced(0);
    return b.isLiteral(1) ? a : combine(Op::Multiply, a.value() * b.value(), a, b);
}
[[nodiscard]] inline Traced operator/(const Traced &a, const Traced &b)
{
    return b.isLiteral(1) ? a : combine(Op::Divide, a.value() / b.value(), a, b);
}
inline Traced &operator+=(Traced &a, const Traced &b)
{
    return a = a + b;
}

// --- the vocabulary that formulas use, for both number types -----------------------------------------------------

[[nodiscard]] inline double val(double x)
{
    return x;
}
[[nodiscard]] inline double val(const Traced &x)
{
    return x.value();
}

[[nodiscard]] inline double minOf(double a, double b)
{
    return std::min(a, b);
}
[[nodiscard]] inline double maxOf(double a, double b)
{
    return std::max(a, b);
}
[[nodiscard]] inline double floorOf(double a)
{
    return std::floor(a);
}
// x rounded up to a multiple of `step`.
[[nodiscard]] inline double ceilTo(double x, double step)
{
    return std::ceil(x / step) * step;
}
[[nodiscard]] inline Traced minOf(const Traced &a, const Traced &b)
{
    return combine(Op::Min, minOf(a.value(), b.value()), a, b);
}
[[nodiscard]] inline Traced maxOf(const Traced &a, const Traced &b)
{
    return combine(Op::Max, maxOf(a.value(), b.value()), a, b);
}
[[nodiscard]] inline Traced floorOf(const Traced &a)
{
    return combine(Op::Floor, floorOf(a.value()), a, Traced(0));
}
[[nodiscard]] inline Traced ceilTo(const Traced &x, const Traced &step)
{
    return combine(Op::CeilTo, ceilTo(x.value(), step.value()), x, step);
}

template <class N> struct Tracing;

template <> struct Tracing<double> {
    [[nodiscard]] static double input(double value, const Symbol &, std::string_view) { return value; }
    [[nodiscard]] static double define(const Symbol &, double value, std::string_view) { return value; }
};

template <> struct Tracing<Traced> {
    [[nodiscard]] static Traced input(double value, const Symbol &symbol, std::string_view source);
    [[nodiscard]] static Traced define(const Symbol &symbol, const Traced &value, std::string_view source);
};

// A quantity that is given: a size of the model, a setting, a constant with a source.
template <class N> [[nodiscard]] N input(double value, const Symbol &symbol, std::string_view source)
{
    return Tracing<N>::input(value, symbol, source);
}
// A quantity that the expression derives; becomes a step of the derivation.
template <class N> [[nodiscard]] N define(const Symbol &symbol, const N &value, std::string_view source)
{
    return Tracing<N>::define(symbol, value, source);
}

// Collects the numbers of one answer into a Derivation; equal nodes become one step.
class Recorder
{
public:
    Recorder();
    ~Recorder();
    void number(std::string key, std::int64_t value, const Traced &traced);
    [[nodiscard]] Derivation take();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace headroom::derive
