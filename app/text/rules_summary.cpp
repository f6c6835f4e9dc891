// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Which of the rules is right?" in words, and notes about names that are not what they seem.
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace headroom::text {

namespace {

struct BytesPerParameter {
    double states = 0;
    double rest = 0;
};

// Over all GPUs: what shards add up to, and copies that data parallelism keeps count each time.
BytesPerParameter bytesPerParameter(const estimate::Estimate &plan)
{
    using estimate::Term;
    BytesPerParameter sum;
    for (const auto &group : plan.groups) {
        const auto &terms = group.peakPhase().terms;
        const auto states = terms[Term::Weights] + terms[Term::MasterWeights] + terms[Term::Gradients] +
                            terms[Term::OptimizerStates] + terms[Term::Adapters];
        sum.states += static_cast<double>(states) * static_cast<double>(group.count);
        sum.rest += static_cast<double>(terms.sum() - states) * static_cast<double>(group.count);
    }
    const auto parameters = static_cast<double>(std::max<std::int64_t>(plan.parameters.total, 1));
    return {sum.states / parameters, sum.rest / parameters};
}

QString opening()
{
    return QCoreApplication::translate("Rules", "The rules differ because they describe different recipes.");
}

QString joinSentences(const QString &first, const QString &second)
{
    return inOneLine({first, second});
}

QString trainingRecipe(const scenario::Resolved &resolved, const QString &states)
{
    const auto &t = resolved.training;
    const Formatter format;
    const QString precision = wordName("training.precision", wordOf(t.precision));
    const QString optimizer = wordName("training.optimizer", wordOf(t.optimizerId));
    const QString batch = format.count(t.microBatch);
    const QString length = format.count(t.sequenceLength);
    const QString text = t.recompute == scenario::Recompute::None
                             ? QCoreApplication::translate("Rules", "Yours is %1 with %2: %3 bytes a parameter, plus "
                                                                    "activations for %4 × %5 tokens.")
                             : QCoreApplication::translate("Rules", "Yours is %1 with %2: %3 bytes a parameter, plus "
                                                                    "activations for %4 × %5 tokens with recompute.");
    return text.arg(precision, optimizer, states, batch, length);
}

struct Note {
    std::string_view query;
    const char *text;
};
constexpr Note notes[] = {
    {"gemini", QT_TRANSLATE_NOOP("SearchNote", "Gemini cannot be downloaded; Gemma is Google's open family.")},
    {"vicuna-65b", QT_TRANSLATE_NOOP("SearchNote", "There is no official Vicuna 65B (7B, 13B and 33B were released); "
                                                   "the question is about LLaMA-65B.")},
};

}  // namespace

QString rulesSummary(const rules::RulesAnswer &, const estimate::Estimate &plan)
{
    const auto each = bytesPerParameter(plan);
    const Formatter format;
    return joinSentences(
        opening(),
        QCoreApplication::translate("Rules", "This plan takes %1 bytes a parameter over all GPUs: %2 for weights and "
                                             "training states, %3 for everything else.")
            .arg(format.number(each.states + each.rest, 1), format.number(each.states, 1),
                 format.number(each.rest, 1)));
}

QString rulesSummary(const rules::RulesAnswer &answer, const estimate::Estimate &plan,
                     const scenario::Resolved &resolved)
{
    if (!scenario::isTraining(resolved.task) || scenario::hasAdapters(resolved.task))
        return rulesSummary(answer, plan);
    return joinSentences(opening(), trainingRecipe(resolved, Formatter().number(answer.statesPerParameter, 1)));
}

QString inOneLine(const QStringList &sentences)
{
    // In the pattern there is something to translate where a language has no space between sentences.
    QString line;
    for (const QString &sentence : sentences)
        line = line.isEmpty() ? sentence
                              : QCoreApplication::translate("Rules", "%1 %2", "two sentences").arg(line, sentence);
    return line;
}

QString searchNote(std::string_view query)
{
    std::string plain(query);
    std::replace(plain.begin(), plain.end(), ' ', '-');
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto &note : notes) {
        if (note.query == plain)
            return QCoreApplication::translate("SearchNote", note.text);
    }
    return {};
}

}  // namespace headroom::text
