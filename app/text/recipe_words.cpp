// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings that move the answer most.
#include "app/text/recipe_words.h"

#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"

#include <QStringList>

namespace headroom::text {

namespace {

struct Recipe {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

QString tokensOf(std::int64_t sequences, std::int64_t tokens)
{
    const Formatter format;
    return Recipe::tr("%1 × %2 tokens", "sequences, tokens of each").arg(format.count(sequences), format.count(tokens));
}

QStringList trainingParts(const scenario::Resolved &r)
{
    const auto &t = r.training;
    QStringList parts;
    if (scenario::hasAdapters(r.task) && t.baseWeights != nullptr)
        parts << Recipe::tr("base in %1", "number format").arg(fromUtf8(t.baseWeights->id));
    else
        parts << wordName("training.precision", wordOf(t.precision));
    parts << wordName("training.optimizer", wordOf(t.optimizerId));
    if (r.parallelism.zeroStage > 0)
        parts << QStringLiteral("ZeRO-%1").arg(r.parallelism.zeroStage);
    if (t.recompute != scenario::Recompute::None)
        parts << Recipe::tr("recomputation");
    parts << tokensOf(t.microBatch, t.sequenceLength);
    return parts;
}

}  // namespace

QString recipeInWords(const scenario::Resolved &resolved)
{
    QStringList parts;
    if (scenario::isTraining(resolved.task)) {
        parts = trainingParts(resolved);
    } else {
        if (resolved.inference.weights != nullptr)
            parts << Recipe::tr("weights in %1", "number format").arg(fromUtf8(resolved.inference.weights->id));
        if (resolved.inference.concurrency > 0)
            parts << tokensOf(resolved.inference.concurrency,
                              resolved.inference.promptTokens + resolved.inference.outputTokens);
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace headroom::text
