// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the Ask line and of the comparison with a measurement.
#include "app/text/ask_texts.h"

#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/scenario/fields.h"

#include <cmath>

namespace headroom::text {

namespace {

constexpr TextRow quantities[] = {
    {"requested", QT_TRANSLATE_NOOP("Quantity", "Tried to allocate")},
    {"capacity", QT_TRANSLATE_NOOP("Quantity", "Usable memory of the GPU")},
    {"free", QT_TRANSLATE_NOOP("Quantity", "Free")},
    {"in_use", QT_TRANSLATE_NOOP("Quantity", "In use (nvidia-smi)")},
    {"allocated", QT_TRANSLATE_NOOP("Quantity", "Allocated by PyTorch")},
    {"reserved", QT_TRANSLATE_NOOP("Quantity", "Reserved by PyTorch")},
    {"reserved_unallocated", QT_TRANSLATE_NOOP("Quantity", "Reserved, not allocated")},
    {"weights", QT_TRANSLATE_NOOP("Quantity", "Weights")},
    {"kv_pool", QT_TRANSLATE_NOOP("Quantity", "Room for the KV cache")},
    {"kv_cache", QT_TRANSLATE_NOOP("Quantity", "KV cache")},
    {"kv_needed", QT_TRANSLATE_NOOP("Quantity", "KV cache of one sequence")},
    {"activation_peak", QT_TRANSLATE_NOOP("Quantity", "Peak of the activations")},
    {"compute_buffer", QT_TRANSLATE_NOOP("Quantity", "Compute buffer")},
    {"non_torch", QT_TRANSLATE_NOOP("Quantity", "Outside PyTorch")},
    {"cuda_graphs", QT_TRANSLATE_NOOP("Quantity", "CUDA graphs")},
    {"kv_tokens", QT_TRANSLATE_NOOP("Quantity", "Tokens that the KV cache holds")},
    {"context_wanted", QT_TRANSLATE_NOOP("Quantity", "Context asked for")},
    {"maximum_concurrency", QT_TRANSLATE_NOOP("Quantity", "Sequences at full length")},
};

struct Ask {
    Q_DECLARE_TR_FUNCTIONS(Ask)
};

bool isSize(ask::Quantity quantity)
{
    return quantity != ask::Quantity::KvTokens && quantity != ask::Quantity::ContextWanted &&
           quantity != ask::Quantity::MaximumConcurrency;
}

QString amount(ask::Quantity quantity, double value)
{
    const Formatter format;
    if (isSize(quantity))
        return format.gib(std::llround(value));
    return quantity == ask::Quantity::MaximumConcurrency ? format.number(value, 1) : format.count(std::llround(value));
}

QString quoted(const QStringList &words)
{
    QStringList marked;
    for (const QString &word : words)
        marked << Ask::tr("“%1”", "a word of the question").arg(word);
    return marked.join(Ask::tr(", ", "between quoted words"));
}

QString causeSentence(const accuracy::GapCause &cause)
{
    using accuracy::GapReason;
    const QString figure = Formatter().gib(cause.figure);
    switch (cause.reason) {
    case GapReason::WithinBand:
        return Ask::tr("The difference is within the error of the estimate.");
    case GapReason::EngineReservation:
        return Ask::tr("The engine reserves its share of the card, whatever it needs: %1.").arg(figure);
    case GapReason::CachedBlocks:
        return Ask::tr("PyTorch keeps what earlier phases freed; if nothing is used again: %1.").arg(figure);
    case GapReason::AnotherContext:
        return Ask::tr("A second process with a CUDA context of its own on this GPU: %1.").arg(figure);
    case GapReason::AllocatedOnly:
        return Ask::tr("Live tensors only, as max_memory_allocated counts (no cache, no CUDA context): %1.")
            .arg(figure);
    case GapReason::ReservedOnly:
        return Ask::tr("PyTorch's memory only, as max_memory_reserved counts (no CUDA context): %1.").arg(figure);
    case GapReason::OtherPhase:
        return Ask::tr("Measured in another phase (%1), not at the peak: %2.").arg(phaseName(cause.phase), figure);
    case GapReason::WithoutTerm:
        return Ask::tr("Without “%1”: %2.", "memory term, size").arg(termName(cause.term), figure);
    }
    return {};
}

}  // namespace

QString quantityName(ask::Quantity quantity)
{
    return lookUp(quantities, "Quantity", wordOf(quantity));
}

QString assignmentValue(const ask::Assignment &assignment)
{
    const auto &value = assignment.value;
    if (value.is_boolean())
        return value.get<bool>() ? Ask::tr("yes") : Ask::tr("no");
    if (value.is_number_integer())
        return Formatter().count(value.get<std::int64_t>());
    if (value.is_number())
        return Formatter().number(value.get<double>(), 2);
    if (assignment.path == "model" && value.is_object())
        return Ask::tr("a config.json");
    if (!value.is_string())
        return fromUtf8(value.dump());
    const auto *field = scenario::findField(assignment.path);
    const auto word = value.get<std::string>();
    const QString name = field && !field->words.empty() ? wordName(assignment.path, word) : QString();
    return name.isEmpty() ? fromUtf8(word) : name;
}

QString assignmentText(const ask::Assignment &assignment)
{
    return Ask::tr("%1: %2", "setting, its value").arg(fieldName(assignment.path), assignmentValue(assignment));
}

QString tokenText(const ask::Token &token, const QString &asked)
{
    const QByteArray bytes = asked.toUtf8();
    return QString::fromUtf8(
               bytes.mid(static_cast<qsizetype>(token.begin), static_cast<qsizetype>(token.end - token.begin)))
        .simplified();
}

QString nearestText(const ask::Token &token)
{
    QStringList names;
    for (const auto &id : token.nearest)
        names << fromUtf8(id);
    return names.isEmpty()
               ? QString()
               : Ask::tr(" (nearest: %1)", "behind a quoted word, names").arg(names.join(QStringLiteral(", ")));
}

QStringList answerNotes(const ask::Answer &answer, const QString &asked)
{
    QStringList unknown, unused, guessed, notes;
    for (const auto &token : answer.tokens) {
        const QString words = tokenText(token, asked);
        if (token.kind == ask::Kind::Unknown)
            unknown << quoted({words}) + nearestText(token);
        else if (token.kind == ask::Kind::Unused)
            unused << words;
        else if (token.guessed && token.kind == ask::Kind::Set && !token.sets.empty())
            guessed << Ask::tr("“%1” as %2", "a word, what it was taken for")
                           .arg(words, assignmentValue(token.sets.front()));
    }
    unknown.removeDuplicates();
    if (!unknown.isEmpty())
        notes << Ask::tr("Not understood: %1").arg(unknown.join(Ask::tr(", ", "between quoted words")));
    if (!unused.isEmpty())
        notes << Ask::tr("Understood, not used here: %1").arg(quoted(unused));
    if (!guessed.isEmpty())
        notes << Ask::tr("Taken: %1").arg(guessed.join(Ask::tr(", ", "between quoted words")));
    if (!answer.offers.empty())
        notes << Ask::tr("What would do, as the text says: %1").arg(assignmentText(answer.offers.front()));
    QStringList missing;
    for (const auto &path : answer.missing)
        missing << fieldName(path);
    if (!missing.isEmpty())
        notes << Ask::tr("Still missing: %1").arg(missing.join(Ask::tr(", ", "between quoted words")));
    if (answer.linesNotRead > 0)
        notes << Ask::tr("%n line(s) of the text say nothing about memory.", nullptr,
                         static_cast<int>(answer.linesNotRead));
    if (answer.cutOff)
        notes << Ask::tr("The text is longer than is read; its end was left out.");
    return notes;
}

QString takenFromPlanSentence(const std::vector<ask::Assignment> &taken)
{
    if (taken.empty())
        return {};
    QStringList names;
    for (const auto &assignment : taken)
        names << (assignment.value.is_string() ? assignmentText(assignment) : fieldName(assignment.path));
    return Ask::tr("Not in the text, taken from the plan: %1. The numbers can only be compared if this plan is the one "
                   "that ran.")
        .arg(names.join(Ask::tr("; ", "between settings with their values")));
}

QString offerText(const std::vector<ask::Assignment> &offers)
{
    return offers.empty() ? QString() : Ask::tr("Take what the text says: %1").arg(assignmentText(offers.front()));
}

ReadingTexts readingTexts(const accuracy::ComparedReading &row)
{
    const QString none = QStringLiteral("–");
    ReadingTexts texts{amount(row.quantity, row.measured), none, none};
    if (!row.estimated)
        return texts;
    texts.estimated = amount(row.quantity, *row.estimated);
    if (row.measured > 0) {
        const double ratio = *row.estimated / row.measured - 1;
        texts.difference = (ratio > 0 ? QStringLiteral("+") : QString()) + Formatter().percent(ratio, 1);
    }
    return texts;
}

QString gapSentence(const estimate::Estimate &estimate, std::int64_t measuredBytes)
{
    const Formatter format;
    const std::int64_t gap = measuredBytes - estimate.worst().bytes();
    QStringList sentences;
    const QString measured = format.gib(measuredBytes), estimated = format.gib(estimate.worst().bytes());
    if (gap >= 0)
        sentences << Ask::tr("Measured %1, estimated %2: %3 more.").arg(measured, estimated, format.gib(gap));
    else
        sentences << Ask::tr("Measured %1, estimated %2: %3 less.").arg(measured, estimated, format.gib(-gap));
    const auto causes = accuracy::explainGap(estimate, measuredBytes);
    if (causes.empty())
        sentences << Ask::tr("No term of the estimate is of this size: look at length, batch, precision and other "
                             "processes on the GPU.");
    else if (causes.front().reason != accuracy::GapReason::WithinBand)
        sentences << Ask::tr("This would explain it:");
    for (const auto &cause : causes)
        sentences << causeSentence(cause);
    return inOneLine(sentences);
}

}  // namespace headroom::text
