// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sums go apart, products are carried into them.
#include "core/derive/parts.h"

#include "core/derive/render.h"

#include <algorithm>
#include <map>
#include <set>

namespace headroom::derive {

namespace {

struct Product {
    Traced value;
    std::vector<std::string> inside;
};
using Products = std::vector<Product>;

Traced left(const Traced &number)
{
    return Traced(number.node()->left);
}

Traced right(const Traced &number)
{
    return Traced(number.node()->right);
}

// The operand that counts; the number itself may have been rounded to whole bytes since.
Traced closer(const Traced &number)
{
    const Traced a = left(number), b = right(number);
    return std::abs(a.value() - number.value()) <= std::abs(b.value() - number.value()) ? a : b;
}

template <class Change> Products each(Products products, Change change)
{
    for (auto &product : products)
        product.value = change(product.value);
    return products;
}

class Opener
{
public:
    explicit Opener(const std::vector<std::string_view> &closed) : m_closed(closed) {}

    [[nodiscard]] Products open(const Traced &number, bool outermost = false) const
    {
        switch (number.node()->op) {
        case Op::Add:
            return sum(number, 1);
        case Op::Subtract:
            return sum(number, -1);
        case Op::Multiply:
            return product(number);
        case Op::Divide:
            return each(open(left(number)), [&](const Traced &part) { return part / right(number); });
        case Op::Min:
        case Op::Max:
            return open(closer(number));
        case Op::Named:
            return named(number, outermost);
        case Op::Literal:
        case Op::Input:
        case Op::CeilTo:
        case Op::Floor:
            break;
        }
        return {{number, {}}};
    }

private:
    [[nodiscard]] Products sum(const Traced &number, double sign) const
    {
        auto products = open(left(number));
        for (auto &product : open(right(number))) {
            if (sign < 0)
                product.value = Traced(-1) * product.value;
            products.push_back(std::move(product));
        }
        return products;
    }

    // Only one side is opened: two sums multiplied are no list that anybody reads.
    [[nodiscard]] Products product(const Traced &number) const
    {
        const Traced a = left(number), b = right(number);
        auto first = open(a);
        if (first.size() > 1)
            return each(std::move(first), [&](const Traced &part) { return part * b; });
        auto second = open(b);
        if (second.size() > 1)
            return each(std::move(second), [&](const Traced &part) { return a * part; });
        return {{number, {}}};
    }

    [[nodiscard]] Products named(const Traced &number, bool outermost) const
    {
        const Node &node = *number.node();
        const bool amount = node.unit == Unit::Bytes || node.unit == Unit::Elements;
        const bool isClosed = std::find(m_closed.begin(), m_closed.end(), node.id) != m_closed.end();
        auto inner = outermost || (amount && !isClosed) ? open(left(number)) : Products{};
        if (inner.empty() || (inner.size() < 2 && !outermost))
            return {{number, {}}};
        for (auto &part : inner)
            part.inside.insert(part.inside.begin(), node.id);
        return inner;
    }

    const std::vector<std::string_view> &m_closed;
};

void collect(const std::shared_ptr<const Node> &node, std::vector<SymbolUse> &uses, std::set<std::string> &seen)
{
    if (!node)
        return;
    if (node->op != Op::Input && node->op != Op::Named) {
        collect(node->left, uses, seen);
        return collect(node->right, uses, seen);
    }
    if (seen.insert(node->math + numberText(node->value)).second)
        uses.push_back(
            {.symbol = node->math, .id = node->id, .value = node->value, .unit = node->unit, .source = node->source});
}

}  // namespace

std::vector<Part> parts(const Traced &number, const std::vector<std::string_view> &closed)
{
    std::vector<Part> result;
    std::map<std::string, std::size_t> known;
    for (const auto &product : Opener(closed).open(number, true)) {
        const Node &node = *product.value.node();
        if (node.value == 0)
            continue;
        Part part{.formula = render(node, Style::Symbols),
                  .substituted = render(node, Style::Numbers),
                  .value = node.value,
                  .times = 1,
                  .factors = {},
                  .inside = product.inside};
        const auto [at, fresh] = known.try_emplace(part.formula + '=' + part.substituted, result.size());
        if (!fresh) {
            result[at->second].value += part.value;
            ++result[at->second].times;
            continue;
        }
        std::set<std::string> seen;
        collect(product.value.node(), part.factors, seen);
        result.push_back(std::move(part));
    }
    for (auto &part : result) {
        if (part.times < 2)
            continue;
        part.formula = std::to_string(part.times) + "·" + part.formula;
        part.substituted = std::to_string(part.times) + "·" + part.substituted;
    }
    return result;
}

}  // namespace headroom::derive
