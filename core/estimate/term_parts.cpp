// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a traced number, with what they are in the model.
#include "core/estimate/term_parts.h"

#include "core/derive/symbols.h"
#include "core/estimate/context.h"
#include "core/estimate/terms.h"

#include <algorithm>
#include <cmath>

namespace headroom::estimate {

namespace {

using catalog::Tensor;

const Tensor *tensorOf(const derive::SymbolUse &use, const catalog::Architecture &architecture)
{
    const auto in = [&](const std::vector<Tensor> &tensors) -> const Tensor * {
        const auto found = std::find_if(tensors.begin(), tensors.end(), [&](const Tensor &tensor) {
            return tensor.name == use.symbol && static_cast<double>(tensor.elements()) == use.value;
        });
        return found == tensors.end() ? nullptr : &*found;
    };
    for (const auto &kind : architecture.kinds) {
        if (const auto *tensor = in(kind.tensors))
            return tensor;
    }
    return in(architecture.outer);
}

// A term inside another number is one part of it: who wants it in parts opens the term.
std::vector<std::string_view> closedFor(const derive::Traced &number)
{
    namespace sym = derive::sym;
    std::vector<std::string_view> closed{sym::savedOutside.id,  sym::weights.id,      sym::masterWeights.id,
                                         sym::gradients.id,     sym::adapters.id,     sym::optimizerStates.id,
                                         sym::activations.id,   sym::logits.id,       sym::kvCache.id,
                                         sym::communication.id, sym::workspace.id,    sym::framework.id,
                                         sym::reserved.id,      sym::fragmentation.id};
    std::erase(closed, number.node()->id);
    return closed;
}

const catalog::LayerKind *kindOf(const std::string &symbol, const catalog::Architecture &architecture)
{
    if (architecture.kinds.size() < 2)
        return nullptr;  // there is nothing to tell apart
    const auto labels = kindLabels(architecture);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (symbol == std::string(derive::sym::layers.math) + labels[i])
            return &architecture.kinds[i];
    }
    return nullptr;
}

bool isElementSize(const derive::SymbolUse &use)
{
    return use.unit == derive::Unit::Bits ||
           (use.unit == derive::Unit::BytesPerElement && use.step < 0 && !use.id.starts_with("saved-") &&
            use.id != derive::sym::previousInputs.id);
}

void describe(TermPart &part, const catalog::Architecture &architecture)
{
    for (const auto &use : part.part.factors) {
        if (use.id == derive::sym::tensorElements.id) {
            part.tensor = tensorOf(use, architecture);
        } else if (use.id == derive::sym::layers.id) {
            part.kind = kindOf(use.symbol, architecture);
            part.layers = static_cast<std::int64_t>(use.value) * part.part.times;
        } else if (isElementSize(use))
            part.element = use;
    }
    if (part.layers == 0 && part.tensor && part.part.times > 1)
        part.layers = part.part.times;  // the format chooses the type layer by layer: each has a term of its own
}

// Each rounded by itself would not add up to what the whole was rounded to: the largest takes the rest.
void makeWhole(std::vector<TermPart> &parts, std::int64_t bytes)
{
    for (auto &part : parts) {
        part.bytes = static_cast<std::int64_t>(std::round(part.part.value));
        bytes -= part.bytes;
    }
    if (!parts.empty())
        parts.front().bytes += bytes;
}

}  // namespace

std::vector<TermPart> partsOf(const derive::Traced &number, std::int64_t bytes,
                              const catalog::Architecture &architecture)
{
    std::vector<TermPart> parts;
    for (auto &part : derive::parts(number, closedFor(number))) {
        parts.push_back(
            {.part = std::move(part), .bytes = 0, .tensor = nullptr, .kind = nullptr, .layers = 0, .element = {}});
        describe(parts.back(), architecture);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const TermPart &a, const TermPart &b) { return a.part.value > b.part.value; });
    makeWhole(parts, bytes);
    return parts;
}

}  // namespace headroom::estimate
