// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation on paper: every step once, in the order in which it is needed, then a table of all numbers and the
// step that makes each. Sources are numbered.
#include "app/report/report_document.h"
#include "app/report/words.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <algorithm>
#include <set>

namespace headroom::report {

namespace {

using text::Formatter;

QString stepNumber(int step)
{
    return Formatter().count(step + 1);
}

QString useText(const derive::SymbolUse &use, SourceList &sources)
{
    const QString text = Report::tr("%1 %2 = %3", "symbol, its meaning, its value")
                             .arg(toQString(use.symbol), text::symbolName(use.id), valueText(use.value, use.unit));
    if (use.step >= 0)
        return Report::tr("%1 (step %2)").arg(text, stepNumber(use.step));
    const QString reference = sources.reference(use.source);
    return reference.isEmpty() ? text : text + u' ' + reference;
}

void addStep(std::vector<Block> &blocks, const derive::Step &step, int index, SourceList &sources)
{
    const QString reference = sources.reference(step.source);
    blocks.push_back(
        heading(4, Report::tr("Step %1: %2 = %3 %4", "number, what it is, its value, source")
                       .arg(stepNumber(index), text::symbolName(step.id), valueText(step.value, step.unit), reference)
                       .trimmed()));
    const QString symbol = step.symbol.empty() ? QString() : toQString(step.symbol) + QStringLiteral(" = ");
    QString equation = symbol + toQString(step.formula);
    if (step.substituted != step.formula)
        equation += QStringLiteral("\n  = ") + toQString(step.substituted);
    blocks.push_back(code(equation));
    QStringList uses;
    for (const auto &use : step.symbols)
        uses << useText(use, sources);
    if (!uses.isEmpty())
        blocks.push_back(paragraph(uses.join(Report::tr("; ", "between settings")), true));
}

}  // namespace

QString SourceList::reference(const std::string &id)
{
    if (id.empty())
        return {};
    const QString title = m_sources.text(id);
    if (m_sources.entry(id).is_null() && text::fieldName(id) != toQString(id))
        return {};
    auto found = std::find(m_ids.begin(), m_ids.end(), id);
    if (found == m_ids.end()) {
        m_ids.push_back(id);
        found = m_ids.end() - 1;
        const auto number = static_cast<std::int64_t>(m_ids.size());
        m_items << QStringLiteral("[%1] %2").arg(Formatter().count(number), title);
    }
    return QStringLiteral("[%1]").arg(Formatter().count(found - m_ids.begin() + 1));
}

std::vector<Block> derivationBlocks(const ScenarioContent &scenario, SourceList &sources)
{
    const Formatter format;
    const auto &derivation = scenario.explained.derivation;
    std::vector<Block> blocks;
    std::set<int> told;
    Table numbers{.heads = {Report::tr("Number"), Report::tr("value"), Report::tr("step")},
                  .numeric = {false, true, true}};
    for (const auto &number : derivation.numbers) {
        if (number.value == 0)  // a term that is not there has nothing to derive
            continue;
        for (const int index : derivation.chain(number.step)) {
            if (told.insert(index).second)
                addStep(blocks, derivation.steps[static_cast<std::size_t>(index)], index, sources);
        }
        numbers.rows.push_back({numberTitle(number.key, scenario.estimate()), format.count(number.value),
                                number.step >= 0 ? stepNumber(number.step) : QString()});
    }
    blocks.push_back(heading(3, Report::tr("Every number and the step that makes it")));
    blocks.push_back(tableBlock(std::move(numbers), true));
    return blocks;
}

}  // namespace headroom::report
