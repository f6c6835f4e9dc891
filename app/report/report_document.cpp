// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Order of the blocks: docs of the report, top to bottom.
#include "app/report/report_document.h"

#include "app/report/bars.h"
#include "app/report/speed_blocks.h"
#include "app/report/tables.h"
#include "app/report/words.h"
#include "app/text/command_line.h"
#include "app/text/example_names.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/scenario/plan_json.h"

#include <QFileInfo>
#include <QLocale>

namespace headroom::report {

namespace {

using text::Formatter;

void append(std::vector<Block> &blocks, std::vector<Block> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

QString plusMinus(std::int64_t bytes)
{
    return QChar(0x00B1) + QStringLiteral(" ") + Formatter().gib(bytes);
}

Block verdictBlock(const ScenarioContent &scenario)
{
    const auto &estimate = scenario.estimate();
    Block block;
    block.kind = BlockKind::Verdict;
    block.text = text::verdictSentence(estimate);
    block.tone = toneOf(estimate.worst().verdict);
    for (const QString &line : {text::largestTermSentence(estimate), text::reservationSentence(estimate)}) {
        if (!line.isEmpty())
            block.items << line;
    }
    return block;
}

Block figuresBlock(const ScenarioContent &scenario)
{
    const Formatter format;
    const auto &estimate = scenario.estimate();
    const auto &group = estimate.worst();
    Block block;
    block.kind = BlockKind::Figures;
    block.figures = {
        {Report::tr("Needed on the fullest GPU"), format.gib(group.bytes()), plusMinus(group.bandBytes)},
        {Report::tr("Usable"), format.gib(group.usableBytes),
         Report::tr("of %1 nominal").arg(format.gib(group.capacityBytes))},
        {group.fits() ? Report::tr("Headroom") : Report::tr("Lacking"), format.gib(std::abs(group.headroomBytes())),
         Report::tr("%1 of the usable memory").arg(percentOf(std::abs(group.headroomBytes()), group.usableBytes))}};
    if (estimate.task == scenario::Task::Inference && estimate.kv.bytesPerToken > 0)
        block.figures.push_back(
            {Report::tr("Tokens that fit"), format.count(estimate.kv.tokenCapacity),
             Report::tr("%1 full-length sequences").arg(format.number(estimate.kv.maximumConcurrency, 1))});
    else if (scenario::isTraining(estimate.task))
        block.figures.push_back({Report::tr("Trainable parameters"), format.parameters(estimate.parameters.trainable),
                                 Report::tr("of %1").arg(format.parameters(estimate.parameters.total))});
    return block;
}

Block wordsTable(const ScenarioContent &scenario)
{
    const auto settings = settingsOf(scenario);
    const QString separator = Report::tr("; ", "between settings");
    Table table{.heads = {{}, {}}};
    table.rows.push_back({Report::tr("Question"), text::planInWords(scenario.resolved)});
    if (!settings.given.isEmpty())
        table.rows.push_back({Report::tr("Given"), settings.given.join(separator)});
    if (!settings.assumed.isEmpty())
        table.rows.push_back({Report::tr("Assumed"), settings.assumed.join(separator)});
    return tableBlock(std::move(table), true);
}

std::vector<Block> warningBlocks(const ScenarioContent &scenario)
{
    QStringList lines;
    for (const auto &problem : scenario.warnings)
        lines << text::problemText(problem, text::PlaceNames::Words);
    if (lines.isEmpty())
        return {};
    return {heading(3, Report::tr("Warnings")), list(lines, true)};
}

std::vector<Block> insteadBlocks(const ScenarioContent &scenario)
{
    constexpr qsizetype most = 2;
    QStringList lines;
    for (const auto &each : scenario.alternatives) {
        if (lines.size() < most)
            lines << alternativeSentence(each);
    }
    if (lines.isEmpty())
        return {};
    return {heading(3, Report::tr("Instead")), list(lines, true)};
}

Block titleBlock(const Document &document)
{
    return heading(1, document.title);
}

QString titleOf(const Content &content)
{
    const auto &plan = content.question.plan;
    if (content.scenarios.size() == 1 && plan.scenarios.size() > 1)
        return content.scenarios.front().name;
    if (!plan.title.empty())
        return text::exampleName(plan.title);
    return text::planInWords(content.scenarios.front().resolved);
}

std::vector<Block> appendix(const Content &content, const Document &document)
{
    SourceList sources(content.sources);
    std::vector<Block> blocks;
    for (const auto &scenario : content.scenarios) {
        Block title = heading(2, content.scenarios.size() > 1
                                     ? Report::tr("Derivation: %1", "name of a scenario").arg(scenario.name)
                                     : Report::tr("Derivation of every number"));
        title.newPage = title.afterLittle = true;
        title.folded = true;
        blocks.push_back(std::move(title));
        append(blocks, derivationBlocks(scenario, sources));
    }
    if (!sources.items().isEmpty()) {
        blocks.push_back(heading(2, Report::tr("Sources")));
        blocks.push_back(list(sources.items(), true));
    }
    blocks.push_back(heading(2, Report::tr("The plan file")));
    blocks.push_back(paragraph(Report::tr("The plan is inside this report too: open the PDF or the HTML file with "
                                          "Headroom to get it back.")));
    blocks.back().leads = true;
    Block plan = code(document.plan.trimmed());
    blocks.push_back(std::move(plan));
    return blocks;
}

}  // namespace

QString alternativeSentence(const search::Alternative &alternative)
{
    const Formatter format;
    const auto &group = alternative.estimate.worst();
    const QString change = changeText(alternative);
    if (group.fits())
        return (group.verdict == estimate::Verdict::Tight ? Report::tr("%1 → tight, %2 to spare.", "change, size")
                                                          : Report::tr("%1 → fits, %2 to spare.", "change, size"))
            .arg(change, format.gib(group.headroomBytes()));
    return Report::tr("%1 → saves %2, still %3 too much.", "change, size, size")
        .arg(change, format.gib(alternative.savedBytes), format.gib(-group.headroomBytes()));
}

Drawing barsOf(const ScenarioContent &scenario, bool legend)
{
    const auto &estimate = scenario.estimate();
    BarsOptions options;
    options.title = Report::tr("GPU memory at the peak: %1").arg(scenario.name);
    options.description = text::inOneLine({text::verdictSentence(estimate), text::largestTermSentence(estimate)});
    options.legend = legend;
    return drawBars(groupRows(estimate), options);
}

Drawing comparedBars(const Content &content)
{
    std::vector<BarRow> rows;
    QStringList sentences;
    for (const auto &scenario : content.scenarios) {
        rows.push_back(fullestRow(scenario.name, scenario.estimate()));
        sentences << Report::tr("%1: %2", "name of a scenario, verdict")
                         .arg(scenario.name, text::verdictSentence(scenario.estimate()));
    }
    BarsOptions options;
    options.title = Report::tr("GPU memory of the fullest GPU, scenario by scenario");
    options.description = text::inOneLine(sentences);
    return drawBars(rows, options);
}

// "4 %", "0.3 %"
QString bandShare(const estimate::Group &group)
{
    const bool small = std::abs(group.bandBytes) * 100 < group.bytes();
    return percentOf(group.bandBytes, group.bytes(), small ? 1 : 0);
}

QString evidenceSentence(const ScenarioContent &scenario)
{
    const Formatter format;
    const auto &evidence = scenario.evidence;
    if (evidence.count == 0)
        return text::inOneLine({text::bandSentence(scenario.estimate()),
                                Report::tr("No measured run of this kind; treat the estimate as a rough guide.")});
    const QString kind = scenario::isTraining(scenario.resolved.task)
                             ? text::wordName("training.framework", evidence.framework)
                             : text::wordName("inference.engine", evidence.framework);
    return Report::tr("Error band ±%1: of %n published measurement(s) of this kind (%2, %3) half are within %4 and "
                      "nine in ten within %5 of the estimate.",
                      nullptr, static_cast<int>(evidence.count))
        .arg(bandShare(scenario.estimate().worst()), text::taskName(scenario.resolved.task), kind,
             format.percent(evidence.medianAbsError, 1), format.percent(evidence.p90AbsError, 1));
}

std::vector<Block> scenarioSummary(const ScenarioContent &scenario, bool withCommand)
{
    std::vector<Block> blocks{verdictBlock(scenario), figuresBlock(scenario)};
    const bool several = scenario.estimate().groups.size() > 1;
    blocks.push_back(picture(barsOf(scenario, several)));
    blocks.push_back(tableBlock(termTable(scenario.estimate().worst())));
    blocks.push_back(heading(3, Report::tr("The plan in words")));
    blocks.push_back(wordsTable(scenario));
    append(blocks, warningBlocks(scenario));
    append(blocks, insteadBlocks(scenario));
    blocks.push_back(paragraph(evidenceSentence(scenario), true));
    if (withCommand && !scenario.resolved.asked.inlineModel)
        blocks.push_back(code(text::commandLine(scenario.resolved.asked)));
    return blocks;
}

std::vector<Block> comparison(const Content &content)
{
    const Formatter format;
    Table verdicts{.heads = {Report::tr("Scenario"), Report::tr("What it is"), Report::tr("Verdict")}};
    for (const auto &scenario : content.scenarios)
        verdicts.rows.push_back(
            {scenario.name, text::planInWords(scenario.resolved), text::verdictSentence(scenario.estimate())});
    std::vector<Block> blocks{tableBlock(std::move(verdicts), true), picture(comparedBars(content))};
    Table compared = comparisonTable(content);
    compared.caption = Report::tr("In brackets: the difference to the first scenario.");
    blocks.push_back(tableBlock(std::move(compared), true));
    return blocks;
}

std::vector<Block> scenarioDetails(const ScenarioContent &scenario)
{
    const auto &estimate = scenario.estimate();
    std::vector<Block> blocks;
    blocks.push_back(heading(3, Report::tr("Every group of GPUs")));
    blocks.push_back(tableBlock(groupTable(estimate), true));
    const auto &worst = estimate.worst();
    blocks.push_back(heading(3, Report::tr("From phase to phase: %1").arg(ranksText(worst))));
    BarsOptions options;
    options.title = Report::tr("GPU memory in each phase: %1").arg(scenario.name);
    options.description = text::verdictSentence(estimate);
    blocks.push_back(picture(drawBars(phaseRows(worst), options)));
    for (const auto &group : estimate.groups) {
        if (estimate.groups.size() > 1)
            blocks.push_back(heading(3, Report::tr("Phases of %1").arg(ranksText(group))));
        for (auto &table : phaseTables(group))
            blocks.push_back(tableBlock(std::move(table), true));
    }
    blocks.push_back(heading(3, Report::tr("Beside the GPUs, and what the counters would read")));
    blocks.push_back(tableBlock(besideTable(scenario), true));
    if (!scenario.alternatives.empty()) {
        blocks.push_back(heading(3, Report::tr("Alternatives considered")));
        blocks.push_back(tableBlock(alternativesTable(scenario), true));
    }
    blocks.push_back(heading(3, Report::tr("All settings")));
    blocks.push_back(tableBlock(settingsTable(scenario), true));
    if (scenario.rules) {
        blocks.push_back(heading(3, Report::tr("Rules of thumb beside the estimate")));
        blocks.push_back(paragraph(text::rulesSummary(*scenario.rules, estimate, scenario.resolved)));
        blocks.back().leads = true;
        blocks.push_back(tableBlock(rulesTable(*scenario.rules), true));
    }
    append(blocks, speedBlocks(scenario));
    append(blocks, launchBlocks(scenario));
    return blocks;
}

Document emptyDocument(const Content &content)
{
    const auto &question = content.question;
    Document document;
    document.title = titleOf(content);
    document.language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    document.foot = Report::tr("Headroom %1 · %2 · %3", "version, data, date")
                        .arg(content.version, content.data, dateText(content.date));
    document.plan = QString::fromStdString(scenario::writePlan(question.plan));
    document.planName =
        question.fileName.isEmpty() ? QStringLiteral("plan.headroom") : QFileInfo(question.fileName).fileName();
    return document;
}

Document reportDocument(const Content &content)
{
    const auto &question = content.question;
    Document document = emptyDocument(content);
    document.onePage = !question.full && content.scenarios.size() == 1;
    document.blocks.push_back(titleBlock(document));
    const bool several = content.scenarios.size() > 1;
    document.fewPages = several;
    QString under =
        several ? Report::tr("Comparison of %n scenario(s)", nullptr, static_cast<int>(content.scenarios.size()))
                : text::planInWords(content.scenarios.front().resolved);
    document.subtitle = under;
    document.blocks.push_back(
        paragraph(Report::tr("%1 · report of %2", "what is planned, date").arg(under, dateText(content.date)), true));
    if (several)
        append(document.blocks, comparison(content));
    else
        append(document.blocks, scenarioSummary(content.scenarios.front(), true));
    if (several) {
        for (const auto &scenario : content.scenarios) {
            Block title = heading(2, scenario.name);
            title.newPage = title.afterLittle = true;
            document.blocks.push_back(std::move(title));
            append(document.blocks, scenarioSummary(scenario, true));
            if (question.full)
                append(document.blocks, scenarioDetails(scenario));
        }
    } else if (question.full) {
        Block title = heading(2, Report::tr("Details"));
        title.newPage = title.afterLittle = true;
        document.blocks.push_back(std::move(title));
        append(document.blocks, scenarioDetails(content.scenarios.front()));
    }
    if (question.full)
        append(document.blocks, appendix(content, document));
    return document;
}

}  // namespace headroom::report
