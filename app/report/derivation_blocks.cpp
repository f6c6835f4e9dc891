// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation on paper: every step once (equal steps too), in the order in which it is needed, then a table of all
// numbers and the step that makes each. Sources are numbered.
#include "app/report/report_document.h"
#include "app/report/words.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <algorithm>
#include <map>

namespace headroom::report {

namespace {

using text::Formatter;

// Steps get their numbers as they are told. What equal groups of GPUs, or a number under two names, have in common is
// told once.
class Teller
{
public:
    Teller(const derive::Derivation &derivation, SourceList &sources) : m_derivation(derivation), m_sources(sources) {}

    void tell(std::vector<Block> &blocks, int index)
    {
        if (index < 0 || m_numbers.contains(index))
            return;
        const auto &step = m_derivation.steps[static_cast<std::size_t>(index)];
        // M_act = M_act: another step under its own name.
        const bool again = step.formula == step.symbol && step.symbols.size() == 1 && step.symbols.front().step >= 0;
        if (again && m_numbers.contains(step.symbols.front().step)) {
            m_numbers[index] = m_numbers.at(step.symbols.front().step);
            return;
        }
        const auto [same, fresh] = m_told.emplace(signature(step), static_cast<int>(m_told.size()) + 1);
        m_numbers[index] = same->second;
        if (fresh)
            addStep(blocks, step, same->second);
    }

    [[nodiscard]] QString numberOf(int index) const
    {
        const auto found = m_numbers.find(index);
        return found != m_numbers.end() ? Formatter().count(found->second) : QString();
    }

private:
    // All that is printed of a step; of steps it leans on, their printed numbers.
    [[nodiscard]] std::string signature(const derive::Step &step) const
    {
        std::string text =
            step.id + '|' + step.symbol + '|' + step.formula + '|' + step.substituted + '|' + step.source;
        for (const auto &use : step.symbols) {
            const auto found = m_numbers.find(use.step);
            text +=
                '|' + use.id + '|' + use.source + '|' + (found != m_numbers.end() ? std::to_string(found->second) : "");
        }
        return text;
    }

    [[nodiscard]] QString useText(const derive::SymbolUse &use)
    {
        const QString text = Report::tr("%1 %2 = %3", "symbol, its meaning, its value")
                                 .arg(toQString(use.symbol), text::symbolName(use.id), valueText(use.value, use.unit));
        if (use.step >= 0)
            return Report::tr("%1 (step %2)").arg(text, numberOf(use.step));
        const QString reference = m_sources.reference(use.source);
        return reference.isEmpty() ? text : text + u' ' + reference;
    }

    void addStep(std::vector<Block> &blocks, const derive::Step &step, int number)
    {
        const QString reference = m_sources.reference(step.source);
        blocks.push_back(heading(4, Report::tr("Step %1: %2 = %3 %4", "number, what it is, its value, source")
                                        .arg(Formatter().count(number), text::symbolName(step.id),
                                             valueText(step.value, step.unit), reference)
                                        .trimmed()));
        const QString symbol = step.symbol.empty() ? QString() : toQString(step.symbol) + QStringLiteral(" = ");
        QString equation = symbol + toQString(step.formula);
        if (step.substituted != step.formula)
            equation += QStringLiteral("\n  = ") + toQString(step.substituted);
        blocks.push_back(code(equation));
        QStringList uses;
        for (const auto &use : step.symbols)
            uses << useText(use);
        if (uses.isEmpty())
            return;
        blocks.back().leads = true;
        blocks.push_back(paragraph(uses.join(Report::tr("; ", "between settings")), true));
    }

    const derive::Derivation &m_derivation;
    SourceList &m_sources;
    std::map<int, int> m_numbers;  // of a step of the derivation, as printed
    std::map<std::string, int> m_told;
};

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
    Teller teller(derivation, sources);
    Table numbers{.heads = {Report::tr("Number"), Report::tr("value"), Report::tr("step")},
                  .numeric = {false, true, true}};
    for (const auto &number : derivation.numbers) {
        if (number.value == 0)  // a term that is not there has nothing to derive
            continue;
        for (const int index : derivation.chain(number.step))
            teller.tell(blocks, index);
        numbers.rows.push_back(
            {numberTitle(number.key, scenario.estimate()), format.count(number.value), teller.numberOf(number.step)});
    }
    blocks.push_back(heading(3, Report::tr("Every number and the step that makes it")));
    blocks.push_back(tableBlock(std::move(numbers), true));
    return blocks;
}

}  // namespace headroom::report
