// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the nodes behind a number to steps a person can read: each named node is a step, written in symbols and with
// the numbers put in.
#include "core/derive/render.h"

#include <set>
#include <unordered_map>

namespace headroom::derive {

struct Recorder::Private {
    Derivation derivation;
    std::unordered_map<const Node *, int> steps;
    std::vector<std::shared_ptr<const Node>> alive;  // keeps the pointers above unique

    int step(const std::shared_ptr<const Node> &node);
    void collect(const std::shared_ptr<const Node> &node, std::vector<SymbolUse> &uses, std::set<std::string> &seen);
    SymbolUse use(const std::shared_ptr<const Node> &node);
};

SymbolUse Recorder::Private::use(const std::shared_ptr<const Node> &node)
{
    SymbolUse use{
        .symbol = node->math, .id = node->id, .value = node->value, .unit = node->unit, .source = node->source};
    if (node->op == Op::Named)
        use.step = step(node);
    return use;
}

void Recorder::Private::collect(const std::shared_ptr<const Node> &node, std::vector<SymbolUse> &uses,
                                std::set<std::string> &seen)
{
    if (!node)
        return;
    if (node->op == Op::Input || node->op == Op::Named) {
        if (seen.insert(node->math + numberText(node->value)).second)
            uses.push_back(use(node));
        return;
    }
    collect(node->left, uses, seen);
    collect(node->right, uses, seen);
}

int Recorder::Private::step(const std::shared_ptr<const Node> &node)
{
    if (const auto known = steps.find(node.get()); known != steps.end())
        return known->second;
    const Node &body = node->op == Op::Named ? *node->left : *node;
    Step step{.symbol = node->math,
              .id = node->id,
              .formula = render(body, Style::Symbols),
              .substituted = render(body, Style::Numbers),
              .value = node->value,
              .unit = node->unit,
              .source = node->source,
              .symbols = {}};
    std::set<std::string> seen;
    collect(node->op == Op::Named ? node->left : node, step.symbols, seen);
    derivation.steps.push_back(std::move(step));
    const int index = static_cast<int>(derivation.steps.size()) - 1;
    steps.emplace(node.get(), index);
    alive.push_back(node);
    return index;
}

Recorder::Recorder() : d(std::make_unique<Private>()) {}
Recorder::~Recorder() = default;

void Recorder::number(std::string key, std::int64_t value, const Traced &traced)
{
    d->derivation.numbers.push_back({std::move(key), value, d->step(traced.node())});
}

Derivation Recorder::take()
{
    return std::move(d->derivation);
}

const Number *Derivation::find(const std::string &key) const
{
    const auto found = std::find_if(numbers.begin(), numbers.end(), [&](const Number &n) { return n.key == key; });
    return found == numbers.end() ? nullptr : &*found;
}

std::vector<int> Derivation::chain(int last) const
{
    std::vector<int> order;
    std::set<int> seen;
    const auto visit = [&](const auto &self, int index) -> void {
        if (index < 0 || !seen.insert(index).second)
            return;
        for (const auto &use : steps[static_cast<std::size_t>(index)].symbols)
            self(self, use.step);
        order.push_back(index);
    };
    visit(visit, last);
    return order;
}

}  // namespace headroom::derive
