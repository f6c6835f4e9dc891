// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answer in one sentence: fits, tight or does not, with the figures that decide.
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::text {

namespace {

int pluralOf(std::int64_t n)
{
    return static_cast<int>(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
}

// Inside a sentence English names begin with a small letter, unless they are acronyms ("KV cache", "LoRA").
QString inSentence(const QString &name)
{
    if (QLocale().language() != QLocale::English)
        return name;
    const QString word = name.section(QLatin1Char(' '), 0, 0);
    if (word.size() < 2 || word.mid(1) != word.mid(1).toLower())
        return name;
    return name.left(1).toLower() + name.mid(1);
}

QString machineInWords(const scenario::Resolved &resolved)
{
    QStringList parts;
    for (const auto &part : resolved.machine) {
        const QString name = part.gpu != nullptr ? gpuName(part.gpu->name) : QString();
        parts << (part.count == 1
                      ? name
                      : QCoreApplication::translate("Sentence", "%1 × %2", "number of GPUs × name of the GPU")
                            .arg(Formatter().count(part.count), name));
    }
    return parts.join(QStringLiteral(" + "));
}

// The value that was filled in for a key the user did not set; empty for keys without a short value.
QString assumedValue(const scenario::Resolved &r, std::string_view path)
{
    const Formatter format;
    const auto word = [&](auto value) { return wordName(path, wordOf(value)); };
    const auto formatName = [](const resources::NumberFormat *f) { return f != nullptr ? fromUtf8(f->id) : QString(); };
    const std::pair<std::string_view, QString> values[] = {
        {"inference.engine", word(r.inference.engine)},
        {"inference.weights", formatName(r.inference.weights)},
        {"inference.kv_cache", formatName(r.inference.kvCache)},
        {"inference.prompt_tokens", format.count(r.inference.promptTokens)},
        {"inference.output_tokens", format.count(r.inference.outputTokens)},
        {"inference.context", format.count(r.inference.context)},
        {"inference.concurrency", format.count(r.inference.concurrency)},
        {"training.framework", word(r.training.framework)},
        {"training.precision", word(r.training.precision)},
        {"training.optimizer", word(r.training.optimizerId)},
        {"training.sequence_length", format.count(r.training.sequenceLength)},
        {"training.micro_batch", format.count(r.training.microBatch)},
        {"training.recompute", word(r.training.recompute)},
        {"training.loss", word(r.training.loss)},
        {"training.base_weights", formatName(r.training.baseWeights)},
        {"training.lora.rank", format.count(r.training.lora.rank)},
        {"parallelism.zero_stage", format.count(r.parallelism.zeroStage)},
        {"parallelism.tensor", format.count(r.parallelism.tensor)},
        {"parallelism.pipeline", format.count(r.parallelism.pipeline)},
        {"parallelism.data", format.count(r.parallelism.data)},
    };
    for (const auto &[key, value] : values) {
        if (key == path)
            return value;
    }
    return {};
}

}  // namespace

QString verdictSentence(const estimate::Estimate &estimate)
{
    if (estimate.groups.empty())
        return {};
    const auto &group = estimate.worst();
    const Formatter format;
    const QString needed = format.gibNumber(group.bytes());
    const QString usable = format.gib(group.usableBytes);
    const bool one = estimate.groups.size() == 1 && group.count == 1;
    switch (group.verdict) {
    case estimate::Verdict::Fits:
        if (one)
            return QCoreApplication::translate("Sentence", "Fits: needs %1 of %2, %3 to spare.")
                .arg(needed, usable, format.gib(group.headroomBytes()));
        return QCoreApplication::translate("Sentence", "Fits: needs %1 of %2 on each GPU, %3 to spare.")
            .arg(needed, usable, format.gib(group.headroomBytes()));
    case estimate::Verdict::Tight:
        if (one)
            return QCoreApplication::translate("Sentence", "Tight: %1 of %2; the estimate may be off by %3.")
                .arg(needed, usable, format.gib(group.bandBytes));
        return QCoreApplication::translate("Sentence", "Tight: %1 of %2 on each GPU; the estimate may be off by %3.")
            .arg(needed, usable, format.gib(group.bandBytes));
    case estimate::Verdict::DoesNotFit:
        break;
    }
    return QCoreApplication::translate("Sentence", "Does not fit: needs %1 of %2, %3 too much on each of %4 GPU(s).",
                                       nullptr, pluralOf(group.count))
        .arg(needed, usable, format.gib(-group.headroomBytes()), format.count(group.count));
}

QString largestTermSentence(const estimate::Estimate &estimate)
{
    if (estimate.groups.empty())
        return {};
    const auto &terms = estimate.worst().peakPhase().terms;
    const auto largest = std::max_element(terms.bytes.begin(), terms.bytes.end());
    const auto total = terms.sum();
    if (total <= 0)
        return {};
    const auto term = static_cast<estimate::Term>(largest - terms.bytes.begin());
    const Formatter format;
    return QCoreApplication::translate("Sentence", "Largest: %1, %2 (%3).")
        .arg(inSentence(termName(term)), format.gib(*largest),
             format.percent(static_cast<double>(*largest) / static_cast<double>(total)));
}

QString peakSentence(const estimate::Estimate &estimate)
{
    if (estimate.groups.empty())
        return {};
    const auto &worst = estimate.worst();
    return QCoreApplication::translate("Sentence", "Peak: %1.", "phase of the step")
        .arg(inSentence(phaseName(worst.peakPhase().phase)));
}

QString kvSentence(const estimate::Estimate &estimate, const scenario::Resolved &resolved)
{
    if (scenario::isTraining(estimate.task) || estimate.kv.bytesPerToken <= 0)
        return {};
    const Formatter format;
    const auto requests = static_cast<std::int64_t>(std::max(0.0, std::floor(estimate.kv.maximumConcurrency)));
    return QCoreApplication::translate("Sentence",
                                       "KV cache: %1 per token; room for %2 tokens: %3 request(s) of %4 tokens.",
                                       nullptr, pluralOf(requests))
        .arg(format.size(estimate.kv.bytesPerToken), format.count(std::max<std::int64_t>(0, estimate.kv.tokenCapacity)),
             format.count(requests), format.count(resolved.inference.context));
}

QString planInWords(const scenario::Resolved &resolved)
{
    QStringList parts;
    if (resolved.model)
        parts << fromUtf8(resolved.model->name);
    parts << inSentence(taskName(resolved.task)) << machineInWords(resolved);
    return parts.join(QStringLiteral(" · "));
}

QString reservationSentence(const estimate::Estimate &estimate)
{
    if (estimate.groups.empty() || estimate.worst().engineReservedBytes == 0)
        return {};
    const Formatter format;
    return QCoreApplication::translate("Sentence", "Needs %1; the engine will reserve %2.")
        .arg(format.gib(estimate.worst().bytes()), format.gib(estimate.worst().engineReservedBytes));
}

QString assumedSentence(const scenario::Resolved &resolved)
{
    QStringList parts;
    for (const auto &path : resolved.assumed) {
        const QString value = assumedValue(resolved, path);
        if (!value.isEmpty())
            parts << QCoreApplication::translate("Sentence", "%1 %2", "name of a setting, its value")
                         .arg(inSentence(fieldName(path)), value);
    }
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate("Sentence", "Assumed: %1.")
        .arg(parts.join(QCoreApplication::translate("Problem", ", ", "between the items of a list")));
}

}  // namespace headroom::text
