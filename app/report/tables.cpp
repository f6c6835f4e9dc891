// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers into cells.
#include "app/report/tables.h"

#include "app/report/words.h"
#include "app/text/apportion.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

#include <algorithm>

namespace headroom::report {

namespace {

using estimate::Term;
using text::Formatter;

constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;
constexpr std::int64_t worthTelling = 10 << 20;  // a difference that shows as 0.01 GiB

QString gpuName(const estimate::Group &group)
{
    return group.gpu != nullptr ? toQString(group.gpu->name) : QString();
}

std::vector<Term> termsIn(const estimate::Group &group)
{
    std::vector<Term> terms;
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        const auto has = [&](const estimate::PhaseEstimate &phase) { return phase.terms[term] != 0; };
        if (std::any_of(group.phases.begin(), group.phases.end(), has))
            terms.push_back(term);
    }
    return terms;
}

Table phaseTable(const estimate::Group &group, const std::vector<Term> &terms, std::size_t from, std::size_t to)
{
    const Formatter format;
    Table table;
    table.heads << Report::tr("Bytes in each phase");
    table.numeric.push_back(false);
    for (std::size_t i = from; i < to; ++i) {
        const QString name = text::phaseName(group.phases[i].phase);
        table.heads << (i == group.peak ? Report::tr("%1 (peak)", "a phase").arg(name) : name);
        table.numeric.push_back(true);
    }
    const auto add = [&](const QString &title, int term, auto &&value) {
        QStringList row{title};
        for (std::size_t i = from; i < to; ++i)
            row << format.count(value(group.phases[i]));
        table.rows.push_back(row);
        table.terms.push_back(term);
    };
    for (const Term term : terms)
        add(text::termName(term), static_cast<int>(term),
            [term](const estimate::PhaseEstimate &phase) { return phase.terms[term]; });
    table.totals.insert(table.rows.size());
    add(Report::tr("Total"), -1, [](const estimate::PhaseEstimate &phase) { return phase.bytes(); });
    return table;
}

}  // namespace

QString percentOf(std::int64_t part, std::int64_t whole, int decimals)
{
    const double ratio = whole != 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
    return Formatter().percent(ratio, decimals);
}

Table termTable(const estimate::Group &group)
{
    const Formatter format;
    const auto &peak = group.peakPhase();
    std::vector<Term> terms;
    std::vector<std::int64_t> parts;
    for (const Term term : termsIn(group)) {
        if (peak.terms[term] > 0) {
            terms.push_back(term);
            parts.push_back(peak.terms[term]);
        }
    }
    // Rounded so that what is printed adds up to the printed total.
    const auto hundredths = text::apportion(parts, gibibyte / 100);
    const auto permille = text::apportion(parts, static_cast<double>(peak.bytes()) / 1000);
    Table table{.heads = {Report::tr("%1, peak in: %2").arg(ranksText(group), text::phaseName(peak.phase)),
                          QStringLiteral("GiB"), Report::tr("share"), Report::tr("bytes")},
                .numeric = {false, true, true, true}};
    const auto gib = [&](std::int64_t value) { return format.number(static_cast<double>(value) / 100, 2); };
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        sum += hundredths[i];
        table.rows.push_back({text::termName(terms[i]), gib(hundredths[i]),
                              format.percent(static_cast<double>(permille[i]) / 1000, 1), format.count(parts[i])});
        table.terms.push_back(static_cast<int>(terms[i]));
    }
    table.totals.insert(table.rows.size());
    table.rows.push_back({Report::tr("Needed"), gib(sum), format.percent(1, 1), format.count(peak.bytes())});
    return table;
}

Table groupTable(const estimate::Estimate &estimate)
{
    const Formatter format;
    Table table{.heads = {Report::tr("GPUs"), Report::tr("how many"), Report::tr("GPU"), Report::tr("stage"),
                          Report::tr("layers"), Report::tr("peak in"), Report::tr("needed (GiB)"),
                          Report::tr("usable (GiB)"), Report::tr("headroom (GiB)"), Report::tr("verdict")},
                .numeric = {false, true, false, true, true, false, true, true, true, false}};
    for (const auto &group : estimate.groups)
        table.rows.push_back({ranksText(group), format.count(group.count), gpuName(group), format.count(group.stage),
                              format.count(group.firstLayer) + QChar(0x2013) + format.count(group.lastLayer),
                              text::phaseName(group.peakPhase().phase), format.gibNumber(group.bytes()),
                              format.gibNumber(group.usableBytes), format.gibNumber(group.headroomBytes()),
                              text::verdictWord(group.verdict)});
    return table;
}

std::vector<Table> phaseTables(const estimate::Group &group)
{
    constexpr std::size_t most = 4;
    const auto terms = termsIn(group);
    std::vector<Table> tables;
    const std::size_t count = group.phases.size();
    const std::size_t parts = (count + most - 1) / most;
    for (std::size_t part = 0; part < parts; ++part)
        tables.push_back(phaseTable(group, terms, count * part / parts, count * (part + 1) / parts));
    return tables;
}

Table rulesTable(const rules::RulesAnswer &answer)
{
    const Formatter format;
    const auto gb = [&](std::int64_t low, std::int64_t high) {
        const QString first = format.number(static_cast<double>(low) / 1e9, 1);
        return high > low ? first + QChar(0x2013) + format.number(static_cast<double>(high) / 1e9, 1) : first;
    };
    Table table{.heads = {Report::tr("Rule of thumb"), Report::tr("by the name (GB)"), Report::tr("exact (GB)"),
                          Report::tr("estimate of its recipe (GB)"), Report::tr("what to know")},
                .numeric = {false, true, true, true, false}};
    for (const auto &rule : answer.rules)
        table.rows.push_back({text::ruleName(rule.id), gb(rule.nominalBytes, rule.nominalBytesHigh),
                              gb(rule.exactBytes, rule.exactBytesHigh), gb(rule.estimateBytes, 0),
                              text::ruleComment(rule.id)});
    return table;
}

QString changeText(const search::Alternative &alternative)
{
    QStringList parts;
    for (const auto &change : alternative.changes)
        parts << settingText(change.path, change.value);
    return parts.join(Report::tr(", ", "between the items of a list"));
}

Table alternativesTable(const ScenarioContent &scenario)
{
    const Formatter format;
    Table table{.heads = {Report::tr("Instead"), Report::tr("needed (GiB)"), Report::tr("usable (GiB)"),
                          Report::tr("saved (GiB)"), Report::tr("verdict")},
                .numeric = {false, true, true, true, false}};
    for (const auto &each : scenario.alternatives) {
        const auto &group = each.estimate.worst();
        table.rows.push_back({changeText(each), format.gibNumber(group.bytes()), format.gibNumber(group.usableBytes),
                              format.gibNumber(each.savedBytes), text::verdictWord(group.verdict)});
    }
    return table;
}

Table comparisonTable(const Content &content)
{
    const Formatter format;
    Table table;
    table.heads << Report::tr("GiB on the fullest GPU");
    table.numeric.push_back(false);
    const auto &first = content.scenarios.front().estimate().worst();
    for (const auto &each : content.scenarios) {
        table.heads << each.name;
        table.numeric.push_back(true);
    }
    const auto add = [&](const QString &title, int term, bool difference, auto &&bytes) {
        QStringList row{title};
        for (std::size_t i = 0; i < content.scenarios.size(); ++i) {
            const auto own = bytes(content.scenarios[i].estimate().worst());
            QString cell = own == 0 && term >= 0 ? QString(QChar(0x2013)) : format.gibNumber(own);
            if (difference && i > 0 && std::abs(own - bytes(first)) >= worthTelling)
                cell += Report::tr(" (%1%2)", "sign, difference to the first scenario")
                            .arg(own > bytes(first) ? QStringLiteral("+") : QString(QChar(0x2212)),
                                 format.gibNumber(std::abs(own - bytes(first))));
            row << cell;
        }
        table.rows.push_back(row);
        table.terms.push_back(term);
    };
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        const auto bytes = [term](const estimate::Group &group) { return group.peakPhase().terms[term]; };
        const auto has = [&](const ScenarioContent &each) { return bytes(each.estimate().worst()) != 0; };
        if (std::any_of(content.scenarios.begin(), content.scenarios.end(), has))
            add(text::termName(term), static_cast<int>(i), true, bytes);
    }
    table.totals.insert(table.rows.size());
    add(Report::tr("Needed"), -1, true, [](const estimate::Group &group) { return group.bytes(); });
    add(Report::tr("Usable"), -1, false, [](const estimate::Group &group) { return group.usableBytes; });
    add(Report::tr("Headroom"), -1, false, [](const estimate::Group &group) { return group.headroomBytes(); });
    return table;
}

}  // namespace headroom::report
