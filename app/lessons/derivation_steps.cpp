// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the traced derivation; the order is that of reading.
#include "app/lessons/derivation_steps.h"

#include "app/lessons/words.h"
#include "app/text/formatter.h"
#include "app/text/heading.h"
#include "app/text/lookup.h"
#include "app/text/names.h"

namespace headroom::lessons {

namespace {

using text::fromUtf8;

QString valueOf(double value, derive::Unit unit)
{
    return text::Formatter().value(value, static_cast<int>(unit));
}

QString inputsOf(const derive::Step &step)
{
    QStringList parts;
    for (const auto &use : step.symbols) {
        if (use.step < 0)  // the others have a step of their own
            parts << LessonWords::tr("%1: %2 = %3", "symbol, its meaning, its value")
                         .arg(fromUtf8(use.symbol), text::symbolName(use.id), valueOf(use.value, use.unit));
    }
    return parts.join(LessonWords::tr("; ", "between the items of a list"));
}

}  // namespace

std::vector<ShownStep> derivationSteps(const lessons::Answered &answered, const std::string &key)
{
    const auto explained = answered.explained();
    const auto *number = explained->derivation.find(key);
    std::vector<ShownStep> shown;
    if (!number || number->step < 0)
        return shown;
    for (const int index : explained->derivation.chain(number->step)) {
        const auto &step = explained->derivation.steps[static_cast<std::size_t>(index)];
        if (step.formula == step.symbol && !shown.empty())  // M_act = M_act: the number under its own name
            continue;
        ShownStep next;
        next.name = text::symbolName(step.id);
        next.formula =
            (step.symbol.empty() ? QString() : fromUtf8(step.symbol) + QStringLiteral(" = ")) + fromUtf8(step.formula);
        if (step.substituted != step.formula)
            next.numbers = fromUtf8(step.substituted);
        next.result = valueOf(step.value, step.unit);
        next.where = inputsOf(step);
        shown.push_back(std::move(next));
    }
    return shown;
}

QString asMarkdown(const ShownStep &step, bool withAnswer)
{
    QString text = QStringLiteral("**%1**\n\n`%2`").arg(text::asHeading(step.name), step.formula);
    if (!step.numbers.isEmpty())
        text += QStringLiteral("  \n`= %1`").arg(step.numbers);
    if (withAnswer)
        text += QStringLiteral("  \n= **%1**").arg(step.result);
    if (!step.where.isEmpty())
        text += QStringLiteral("\n\n%1").arg(QString(step.where).replace(u'_', QStringLiteral("\\_")));
    return text + u'\n';
}

}  // namespace headroom::lessons
