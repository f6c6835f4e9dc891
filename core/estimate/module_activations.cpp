// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The traced terms of one layer, one number for each module.
#include "core/estimate/module_activations.h"

#include "core/estimate/phases.h"
#include "core/estimate/training_terms.h"

namespace headroom::estimate {

namespace {

ModuleActivations moduleOf(std::string name, const Stage &stage, const Traced &bytes, std::string_view source)
{
    const auto whole = wholeBytes(define<Traced>(sym::layerActivations, bytes, source));
    derive::Recorder recorder;
    recorder.number(name, static_cast<std::int64_t>(whole.value()), whole);
    auto derivation = recorder.take();
    const auto step = derivation.numbers.front().step;
    return {.module = std::move(name),
            .stage = stage.index,
            .bytes = static_cast<std::int64_t>(whole.value()),
            .step = std::move(derivation.steps[static_cast<std::size_t>(step)])};
}

void addLayer(ActivationList &list, const Context<Traced> &context, const Stage &stage, const LayerRun &run)
{
    const bool scores = context.training().recompute != scenario::Recompute::Selective;
    const std::pair<const char *, Traced> modules[] = {
        {"norms", normBytesPerToken(context, *run.kind)},
        {"attention", attentionBytesPerToken(context, *run.kind, scores)},
        {"mlp", mlpBytesPerToken(context, *run.kind)},
        {"adapters", adapterBytesPerToken(context, *run.kind)},
        {"layer-input", checkpointedInput(context) / context.tokens},
    };
    for (const auto &[name, bytes] : modules) {
        auto module = moduleOf(name, stage, context.tokens * bytes, context.profile().source);
        module.kind = run.kindIndex;
        module.layers = run.count;
        list.modules.push_back(std::move(module));
    }
}

}  // namespace

ActivationList activationList(const scenario::Resolved &resolved)
{
    ActivationList list;
    if (!scenario::isTraining(resolved.task))
        return list;
    const auto context = makeContext<Traced>(resolved);
    list.tokens = static_cast<std::int64_t>(context.tokens.value());
    for (const auto &stage : makeStages(resolved)) {
        for (const auto &run : stage.runs)
            addLayer(list, context, stage, run);
        list.modules.push_back(
            moduleOf("outside", stage, outsideActivations(context, stage), context.profile().source));
        if (!stage.head)
            continue;
        const auto loss = logits(context, stage);
        list.modules.push_back(moduleOf("logits", stage, loss.peak, context.profile().source));
        list.modules.push_back(moduleOf("logits-retained", stage, loss.retained, context.profile().source));
    }
    return list;
}

}  // namespace headroom::estimate
