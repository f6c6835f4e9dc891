// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each kind of block.
#include "app/lessons/block_tables.h"

#include "app/lessons/lesson_words.h"
#include "app/lessons/words.h"
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"

#include <algorithm>

namespace headroom::lessons {

namespace {

using lessons::Block;
using lessons::BlockKind;
using lessons::Desk;
using report::Table;

constexpr std::size_t mostGroups = 8;  // columns that still can be read

Table slidersTable(const Block &block, const Desk &desk)
{
    Table table{.heads = {LessonWords::tr("setting"), LessonWords::tr("value"), LessonWords::tr("to choose from")}};
    for (const auto &field : block.fields) {
        QStringList choices;
        for (const auto &value : field.values)
            choices << fieldText(field.key, value, desk.world());
        table.rows.push_back({text::fieldName(field.key), fieldText(desk, block.scenarios.front(), field.key),
                              choices.join(LessonWords::tr("; ", "between the items of a list"))});
    }
    return table;
}

struct TermColumn {
    QString head;
    estimate::TermBytes terms;
};

// A column for each scenario; for one scenario a column for each group of GPUs.
std::vector<TermColumn> termColumns(const Block &block, const Desk &desk)
{
    std::vector<TermColumn> columns;
    const QStringList labels = scenarioLabels(desk, block.scenarios);
    for (std::size_t i = 0; i < block.scenarios.size(); ++i) {
        const auto answered = desk.answer(block.scenarios[i]);
        if (!answered)
            continue;
        const auto &estimate = *(*answered)->estimate;
        if (block.scenarios.size() > 1)
            columns.push_back({labels[static_cast<qsizetype>(i)], estimate.worst().peakPhase().terms});
        else if (estimate.groups.size() == 1 || estimate.groups.size() > mostGroups)
            columns.push_back({LessonWords::tr("size"), estimate.worst().peakPhase().terms});
        else
            for (const auto &group : estimate.groups)
                columns.push_back(
                    {LessonWords::tr("GPU %1").arg(text::fromUtf8(group.ranks)), group.peakPhase().terms});
    }
    return columns;
}

// The terms that nobody has are left out.
Table termsTable(const Block &block, const Desk &desk)
{
    Table table{.heads = {LessonWords::tr("term")}, .numeric = {false}};
    std::vector<estimate::TermBytes> columns;
    for (auto &[head, terms] : termColumns(block, desk)) {
        table.heads << head;
        columns.push_back(terms);
    }
    table.numeric.resize(static_cast<std::size_t>(table.heads.size()), true);
    const text::Formatter format;
    for (const auto &[term, word] : Words<estimate::Term>::table) {
        if (std::all_of(columns.begin(), columns.end(), [&, t = term](const auto &c) { return c[t] == 0; }))
            continue;
        QStringList row{text::termName(term)};
        for (const auto &column : columns)
            row << (column[term] == 0 ? QStringLiteral("–") : format.size(column[term]));
        table.rows.push_back(row);
        table.terms.push_back(static_cast<int>(term));
    }
    QStringList total{LessonWords::tr("total")};
    for (const auto &column : columns)
        total << format.size(column.sum());
    table.totals.insert(table.rows.size());
    table.rows.push_back(total);
    table.terms.push_back(-1);
    return table;
}

Table phasesTable(const lessons::Answered &answered)
{
    Table table{.heads = {LessonWords::tr("phase"), LessonWords::tr("size"), LessonWords::tr("largest")},
                .numeric = {false, true, false}};
    const text::Formatter format;
    for (const auto &phase : answered.estimate->worst().phases) {
        const auto &bytes = phase.terms.bytes;
        const auto largest = std::max_element(bytes.begin(), bytes.end()) - bytes.begin();
        table.rows.push_back({text::phaseName(phase.phase), format.size(phase.bytes()),
                              text::termName(static_cast<estimate::Term>(largest))});
    }
    return table;
}

Table compareTable(const Block &block, const Desk &desk)
{
    Table table{.heads = {LessonWords::tr("scenario")}, .numeric = {false}};
    for (const auto &number : block.numbers)
        table.heads << numberName(number);
    table.numeric.resize(static_cast<std::size_t>(table.heads.size()), true);
    const QStringList labels = scenarioLabels(desk, block.scenarios);
    for (std::size_t i = 0; i < block.scenarios.size(); ++i) {
        QStringList row{labels[static_cast<qsizetype>(i)]};
        for (const auto &number : block.numbers) {
            const auto value = desk.value(number, block.scenarios[i]);
            row << (value ? shortValue(*value) : QStringLiteral("—"));
        }
        table.rows.push_back(row);
    }
    return table;
}

Table curveTable(const Block &block, const Desk &desk)
{
    const auto &key = block.fields.front().key;
    Table table{.heads = {text::fieldName(key), numberName(block.numbers.front())}, .numeric = {true, true}};
    const auto points = desk.curve(block);
    for (const auto &point : points ? *points : std::vector<lessons::CurvePoint>())
        table.rows.push_back({fieldText(key, point.at, desk.world()), shortValue(point.value)});
    return table;
}

Table rulesTable(const lessons::Answered &answered)
{
    Table table{.heads = {LessonWords::tr("rule"), LessonWords::tr("by the name"),
                          LessonWords::tr("by the exact count"), LessonWords::tr("estimate of its recipe")},
                .numeric = {false, true, true, true}};
    const auto rules = answered.rules();
    const text::Formatter format;
    for (const auto &rule : rules ? (*rules)->rules : std::vector<rules::RuleAnswer>())
        table.rows.push_back({text::ruleName(rule.id), format.size(rule.nominalBytes), format.size(rule.exactBytes),
                              rule.estimateBytes > 0 ? format.size(rule.estimateBytes) : QStringLiteral("–")});
    return table;
}

}  // namespace

Table blockTable(const Block &block, const Desk &desk)
{
    const auto answered = desk.answer(block.scenarios.front());
    if (!answered)
        return {};
    switch (block.kind) {
    case BlockKind::Sliders:
        return slidersTable(block, desk);
    case BlockKind::Bar:
    case BlockKind::Terms:
        return termsTable(block, desk);
    case BlockKind::Phases:
        return phasesTable(**answered);
    case BlockKind::Compare:
        return compareTable(block, desk);
    case BlockKind::Curve:
        return curveTable(block, desk);
    case BlockKind::Rules:
        return rulesTable(**answered);
    case BlockKind::Derivation:
        break;
    }
    return {};
}

QString asMarkdown(const Table &table)
{
    const auto line = [](const QStringList &cells) {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    QStringList rule;
    for (qsizetype i = 0; i < table.heads.size(); ++i)
        rule << (table.isNumeric(static_cast<int>(i)) ? QStringLiteral("---:") : QStringLiteral("---"));
    QString text = line(table.heads) + line(rule);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text;
}

}  // namespace headroom::lessons
