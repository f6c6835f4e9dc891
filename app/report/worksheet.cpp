// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be reckoned from the plan and the model is left blank; what only a measurement tells (contexts, buffers,
// fragmentation) is given. Question and key are made from the same list.
#include "app/report/worksheet.h"

#include "app/report/report_document.h"
#include "app/report/tables.h"
#include "app/report/words.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/estimate/group_key.h"

#include <algorithm>

namespace headroom::report {

namespace {

using estimate::Term;
using text::Formatter;

// The space at its end keeps the line from being broken at the edge of its cell.
QString blank()
{
    return QString(11, u'_') + QChar(QChar::Nbsp);
}

void append(std::vector<Block> &blocks, std::vector<Block> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

// The terms at the peak of the fullest group, in the order of their table.
std::vector<Term> termsOf(const estimate::Estimate &estimate)
{
    std::vector<Term> terms;
    for (const int term : termTable(estimate.worst()).terms)
        terms.push_back(static_cast<Term>(term));
    return terms;
}

// The derivation of such a term; null for one that has none.
const derive::Number *numberOf(const estimate::Explained &explained, Term term)
{
    return explained.derivation.find(keyOf(explained.estimate, term));
}

// A setting of the plan, a size of the model, bytes of a number: what a person can look up. One GPU divides nothing.
bool isKnown(const derive::SymbolUse &use)
{
    if (use.step >= 0 || use.id == "tensor-elements" || (use.value == 1 && use.source.starts_with("parallelism.")))
        return false;
    return use.source == "model" || text::fieldName(use.source) != toQString(use.source) ||
           use.unit == derive::Unit::BytesPerElement || use.unit == derive::Unit::Bits;
}

// Two rows beside each other.
Table paired(const Table &table)
{
    Table pairs{.heads = table.heads + table.heads, .numeric = table.numeric};
    pairs.numeric.insert(pairs.numeric.end(), table.numeric.begin(), table.numeric.end());
    const std::size_t half = (table.rows.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i)
        pairs.rows.push_back(table.rows[i] + (half + i < table.rows.size() ? table.rows[half + i] : QStringList()));
    return pairs;
}

std::vector<Block> givenBlocks(const ScenarioContent &scenario)
{
    const Formatter format;
    const auto &estimate = scenario.estimate();
    const auto settings = settingsOf(scenario);
    const QString separator = Report::tr("; ", "between settings");
    Table table{.heads = {{}, {}}};
    table.rows.push_back({Report::tr("Plan"), text::planInWords(scenario.resolved)});
    table.rows.push_back({Report::tr("Parameters"), format.count(estimate.parameters.total)});
    if (!settings.given.isEmpty())
        table.rows.push_back({Report::tr("Settings"), settings.given.join(separator)});
    if (!settings.assumed.isEmpty())
        table.rows.push_back({Report::tr("Assumed"), settings.assumed.join(separator)});
    table.rows.push_back({Report::tr("Usable memory of the GPU"), format.gib(estimate.worst().usableBytes)});
    std::vector<Block> blocks{heading(3, Report::tr("What is given")), tableBlock(std::move(table), true)};
    if (const Table symbols = givenSymbols(scenario.explained); !symbols.rows.empty())
        blocks.push_back(tableBlock(paired(symbols), true));
    return blocks;
}

// What counts as right: near enough to have been reckoned, not guessed.
constexpr double tolerance = 0.03, toleranceGib = 0.05;

// "7.05–7.49"
QString rightBetween(std::int64_t bytes)
{
    const double gib = static_cast<double>(bytes) / (1024.0 * 1024.0 * 1024.0);
    const double off = std::max(gib * tolerance, toleranceGib);
    return Formatter().number(std::max(gib - off, 0.0), 2) + QChar(0x2013) + Formatter().number(gib + off, 2);
}

// The rows of the report's own table, which add up as printed.
Block termsBlock(const ScenarioContent &scenario, bool solved)
{
    const auto &group = scenario.estimate().worst();
    const Table whole = termTable(group);
    Table table{.heads = {whole.heads.front(), Report::tr("what it is"), QStringLiteral("GiB")},
                .numeric = {false, false, true, true}};
    if (solved)
        table.heads << Report::tr("right between");
    const auto add = [&](const QStringList &row, const QString &meaning, bool given, std::int64_t bytes) {
        table.rows.push_back({row[0], meaning, solved || given ? row[1] : blank()});
        if (solved)
            table.rows.back() << (given ? QString() : rightBetween(bytes));
    };
    for (std::size_t i = 0; i < whole.terms.size(); ++i) {
        const auto term = static_cast<Term>(whole.terms[i]);
        add(whole.rows[i], text::termExplanation(term), isGiven(term), group.peakPhase().terms[term]);
    }
    table.terms = whole.terms;
    table.totals.insert(table.rows.size());
    add(whole.rows.back(), {}, false, group.bytes());
    return tableBlock(std::move(table), true);
}

struct Asked {
    QString question, answer;
    int lines = 1;  // to write the answer on
};

std::vector<Asked> questionsOf(const ScenarioContent &scenario)
{
    const Formatter format;
    const auto &estimate = scenario.estimate();
    std::vector<Asked> asked{
        {Report::tr("How much does the fullest GPU need, and does it fit? How much is left, or lacking?"),
         text::verdictSentence(estimate)},
        {Report::tr("Which term is the largest, and what is its share?"), text::largestTermSentence(estimate)}};
    if (estimate.task == scenario::Task::Inference && estimate.kv.bytesPerToken > 0)
        asked.push_back(
            {Report::tr("How many bytes does the KV cache keep for one token, and how many tokens fit?"),
             Report::tr("%1 a token; %2 tokens.")
                 .arg(format.bytesExact(estimate.kv.bytesPerToken), format.count(estimate.kv.tokenCapacity))});
    if (scenario::isTraining(estimate.task))
        asked.push_back(
            {Report::tr("How many parameters are trained?"),
             Report::tr("%1 of %2.")
                 .arg(format.count(estimate.parameters.trainable), format.count(estimate.parameters.total))});
    QStringList ways;
    for (const auto &each : scenario.alternatives) {
        if (ways.size() < 3)
            ways << alternativeSentence(each);
    }
    if (!ways.isEmpty())
        asked.push_back({Report::tr("What would you change first to need less? Say what it saves and what it costs."),
                         Report::tr("For example: %1").arg(text::inOneLine(ways)), 2});
    return asked;
}

QString numbered(std::size_t index, const QString &text)
{
    return Report::tr("%1. %2", "number of a question, the question")
        .arg(Formatter().count(static_cast<std::int64_t>(index) + 1), text);
}

std::vector<Block> sheet(const ScenarioContent &scenario)
{
    constexpr int linesForTerms = 6;
    const QString unit = QStringLiteral(" GiB");
    std::vector<Block> blocks = givenBlocks(scenario);
    blocks.push_back(heading(3, Report::tr("What to work out")));
    blocks.push_back(paragraph(Report::tr("Fill in what is missing, in GiB (1 GiB = 2^30 bytes), at the phase with the "
                                          "peak. What only a measurement tells is filled in.")));
    blocks.back().leads = true;
    blocks.push_back(paragraph(
        Report::tr("A size is right within %1, or within %2 where that is more; numbers of parameters and the "
                   "bytes of a token are exact.")
            .arg(Formatter().percent(tolerance, 0), Formatter().number(toleranceGib, 2) + unit),
        true));
    blocks.back().leads = true;
    blocks.push_back(termsBlock(scenario, false));
    blocks.push_back(room(linesForTerms));
    blocks.push_back(heading(3, Report::tr("Questions")));
    const auto asked = questionsOf(scenario);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        blocks.push_back(paragraph(numbered(i, asked[i].question)));
        blocks.back().leads = true;
        blocks.push_back(room(asked[i].lines));
    }
    return blocks;
}

std::vector<Block> key(const ScenarioContent &scenario)
{
    std::vector<Block> blocks{termsBlock(scenario, true), picture(barsOf(scenario, false)),
                              heading(3, Report::tr("How the terms come about"))};
    for (const Term term : termsOf(scenario.estimate())) {
        const auto *number = isGiven(term) ? nullptr : numberOf(scenario.explained, term);
        if (number == nullptr || number->step < 0)
            continue;
        const auto &step = scenario.explained.derivation.steps[static_cast<std::size_t>(number->step)];
        blocks.push_back(heading(4, Report::tr("%1 = %2", "a memory term, its size")
                                        .arg(text::termName(term), valueText(step.value, step.unit))));
        blocks.push_back(code(toQString(step.symbol) + QStringLiteral(" = ") + toQString(step.formula) +
                              QStringLiteral("\n  = ") + toQString(step.substituted)));
    }
    blocks.push_back(heading(3, Report::tr("Answers")));
    const auto asked = questionsOf(scenario);
    for (std::size_t i = 0; i < asked.size(); ++i)
        blocks.push_back(paragraph(numbered(i, asked[i].answer)));
    blocks.push_back(paragraph(text::bandSentence(scenario.estimate()), true));
    return blocks;
}

// A symbol that stands for two values, such as the bits of quantised and of other weights, is one row with both.
void addSymbol(Table &table, const QStringList &row)
{
    const auto same = [&](const QStringList &each) { return each[0] == row[0] && each[1] == row[1]; };
    const auto found = std::find_if(table.rows.begin(), table.rows.end(), same);
    if (found == table.rows.end())
        table.rows.push_back(row);
    else if (!found->value(2).split(Report::tr("; ", "between settings")).contains(row[2]))
        (*found)[2] += Report::tr("; ", "between settings") + row[2];
}

}  // namespace

bool isGiven(Term term)
{
    return term == Term::Communication || term == Term::Workspace || term == Term::Framework ||
           term == Term::Fragmentation || term == Term::Reserved;
}

std::string keyOf(const estimate::Estimate &estimate, Term term)
{
    return estimate::groupKey(estimate.fullest, "terms." + std::string(wordOf(term)));
}

Table givenSymbols(const estimate::Explained &explained)
{
    Table table{.heads = {Report::tr("Symbol"), Report::tr("what it is"), Report::tr("value")},
                .numeric = {false, false, true}};
    const auto &derivation = explained.derivation;
    for (const Term term : termsOf(explained.estimate)) {
        const auto *number = isGiven(term) ? nullptr : numberOf(explained, term);
        for (const int index : number != nullptr ? derivation.chain(number->step) : std::vector<int>()) {
            for (const auto &use : derivation.steps[static_cast<std::size_t>(index)].symbols) {
                if (isKnown(use))
                    addSymbol(table, {toQString(use.symbol), text::symbolName(use.id), valueText(use.value, use.unit)});
            }
        }
    }
    return table;
}

Document worksheetDocument(const Content &content)
{
    Document document = emptyDocument(content);
    const bool several = content.scenarios.size() > 1;
    document.title = Report::tr("Worksheet: %1", "title of the plan").arg(document.title);
    document.blocks.push_back(heading(1, document.title));
    document.blocks.push_back(paragraph(Report::tr("Name: %1   Date: %2").arg(QString(30, u'_'), QString(16, u'_'))));
    for (const bool solved : {false, true}) {
        for (std::size_t i = 0; i < content.scenarios.size(); ++i) {
            const auto &scenario = content.scenarios[i];
            if (solved || several) {
                const QString title =
                    solved ? several ? Report::tr("Key: %1").arg(scenario.name) : Report::tr("Key") : scenario.name;
                document.blocks.push_back(heading(2, title));
                document.blocks.back().newPage = solved || i > 0;
            }
            append(document.blocks, solved ? key(scenario) : sheet(scenario));
        }
    }
    return document;
}

}  // namespace headroom::report
