// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables out of the catalogue and the search; what is not known is a dash.
#include "app/report/posters.h"

#include "app/report/content.h"
#include "app/report/words.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/search/what_fits.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

namespace headroom::report {

namespace {

using text::Formatter;

QString dash()
{
    return QString(QChar(0x2013));
}

template <class T> QString shown(const std::optional<T> &value, int decimals = 0)
{
    if (!value)
        return dash();
    const auto number = static_cast<double>(*value);
    return Formatter().number(number, number < 10 ? std::max(decimals, 1) : decimals);
}

QString formatsOf(const catalog::Gpu &gpu)
{
    QStringList formats;
    for (const auto &[has, name] :
         {std::pair(gpu.bf16, "bf16"), std::pair(gpu.fp8, "fp8"), std::pair(gpu.fp4, "fp4")}) {
        if (has && gpu.supportKnown)
            formats << QLatin1String(name);
    }
    return formats.isEmpty() ? dash() : formats.join(QChar(QChar::Nbsp));
}

QString linkOf(const catalog::Gpu &gpu)
{
    if (gpu.nvlink)
        return Formatter().number(gpu.nvlink->totalGbs, 0);
    return dash();
}

// "GDDR6X", without what stands in brackets and the ECC that all of them have there.
QString memoryType(const catalog::Gpu &gpu)
{
    return toQString(gpu.memoryType).section(QStringLiteral(" ("), 0, 0).remove(QStringLiteral(" ECC"));
}

// "2022-10", "H2 2026 (announced)"
QString yearOf(const catalog::Gpu &gpu)
{
    static const QRegularExpression year(QStringLiteral("\\b20\\d\\d\\b"));
    const QString found = year.match(toQString(gpu.released)).captured();
    return found.isEmpty() ? dash() : found;
}

Table gpuTable(const std::vector<const catalog::Gpu *> &gpus)
{
    const Formatter format;
    Table table{
        .heads = {Report::tr("GPU"), Report::tr("Architecture"), Report::tr("Cores"), Report::tr("Memory (GiB)"),
                  Report::tr("Type", "of memory"), Report::tr("Usable (GiB)"), Report::tr("Bandwidth (GB/s)"),
                  Report::tr("fp16 (TFLOPS)"), Report::tr("bf16 (TFLOPS)"), Report::tr("fp8 (TFLOPS)"),
                  Report::tr("NVLink (GB/s)"), Report::tr("Power (W)"), Report::tr("Compute capability"),
                  Report::tr("Formats"), Report::tr("Released")},
        .numeric = {false, false, true, true, false, true, true, true, true, true, true, true, true, false, true}};
    for (const auto *gpu : gpus)
        table.rows.push_back({toQString(gpu->name), toQString(gpu->architecture), shown(gpu->cudaCores),
                              format.number(gpu->memoryGib, 0), memoryType(*gpu), format.gibNumber(gpu->usableBytes),
                              shown(gpu->bandwidthGbs), shown(gpu->fp16Tflops), shown(gpu->bf16Tflops),
                              shown(gpu->fp8Tflops), linkOf(*gpu), shown(gpu->tdpWatt),
                              shown(gpu->computeCapability, 1), formatsOf(*gpu), yearOf(*gpu)});
    return table;
}

// NVIDIA first, the newest generation first, within it the largest and fastest.
bool comesBefore(const catalog::Gpu *a, const catalog::Gpu *b)
{
    const auto key = [](const catalog::Gpu &gpu) {
        return std::tuple(gpu.vendor != "NVIDIA", gpu.vendor, -gpu.computeCapability.value_or(0), -gpu.memoryGib,
                          -gpu.bandwidthGbs.value_or(0), gpu.name);
    };
    return key(*a) < key(*b);
}

// What most of the figures were taken from; the catalogue has the list of each card.
QStringList commonSources(const std::vector<const catalog::Gpu *> &gpus)
{
    constexpr int forThatMany = 20;
    std::map<std::string, int> cited;
    for (const auto *gpu : gpus) {
        for (const auto &source : gpu->sources)
            ++cited[source];
    }
    QStringList titles;
    for (const auto &[source, count] : cited) {
        if (count >= forThatMany)
            titles << text::catalogueSource(toQString(source));
    }
    return titles;
}

void addGpus(Document &document, const scenario::World &world)
{
    document.title = Report::tr("GPUs at a glance");
    std::map<catalog::GpuGroup, std::vector<const catalog::Gpu *>> groups;
    for (const auto *gpu : world.catalog.gpus())
        groups[gpu->group].push_back(gpu);
    document.blocks.push_back(heading(1, document.title));
    document.blocks.push_back(
        paragraph(Report::tr("Usable: what one process can get, of the memory on the label. TFLOPS are dense figures, "
                             "without sparsity. NVLink: both directions of one GPU together. A dash: not known, or not "
                             "there."),
                  true));
    for (auto &[group, gpus] : groups) {
        std::stable_sort(gpus.begin(), gpus.end(), comesBefore);
        document.blocks.push_back(heading(2, text::gpuGroupName(group)));
        document.blocks.push_back(tableBlock(gpuTable(gpus), true));
    }
    const QStringList sources = commonSources(world.catalog.gpus());
    if (sources.isEmpty())
        return;
    document.blocks.push_back(heading(2, Report::tr("Sources")));
    document.blocks.push_back(
        paragraph(Report::tr("Of most figures; the catalogue of the program lists those of each card."), true));
    document.blocks.push_back(list(sources, true));
}

QString fitText(const search::Fit &fit)
{
    if (fit.model == nullptr)
        return dash();
    const Formatter format;
    const QString text = Report::tr("%1 · %2", "model, memory needed")
                             .arg(toQString(fit.model->name), format.gib(fit.bytes).replace(u' ', QChar(QChar::Nbsp)));
    return fit.verdict == estimate::Verdict::Tight ? Report::tr("%1, tight", "model and memory").arg(text) : text;
}

QString tierSettings(const search::FitRow &row)
{
    const Formatter format;
    const auto asked = search::questionFor({}, search::Use::Inference16Bit, *row.gpu, 1).inference;
    const auto trained = search::questionFor({}, search::Use::Full, *row.gpu, 1).training;
    return Report::tr(
               "The largest model of the catalogue that fits on one card, and what it needs there; computed, not "
               "copied. Tight: nearer to the limit than the error band. Inference: one sequence of %1 tokens. "
               "Training: sequences of %2 tokens, micro-batch %3, full recomputation.")
        .arg(format.count(asked.promptTokens.value_or(0) + asked.outputTokens.value_or(0)),
             format.count(trained.sequenceLength.value_or(0)), format.count(trained.microBatch.value_or(0)));
}

std::optional<Problem> addTiers(Document &document, const scenario::World &world)
{
    const auto rows = search::tierTable(world);
    if (!rows)
        return rows.problem();
    document.title = Report::tr("What runs on a card of which size");
    Table table{.heads = {Report::tr("GPU"), Report::tr("Memory (GiB)")}, .numeric = {false, true}};
    for (const auto &[use, word] : Words<search::Use>::table)
        table.heads << text::useName(use);
    for (const auto &row : *rows) {
        QStringList cells{toQString(row.gpu->name), Formatter().number(row.gpu->memoryGib, 0)};
        for (const auto &fit : row.fits)
            cells << fitText(fit);
        table.rows.push_back(cells);
    }
    document.blocks.push_back(heading(1, document.title));
    if (!rows->empty())
        document.blocks.push_back(paragraph(tierSettings(rows->front()), true));
    document.blocks.push_back(tableBlock(std::move(table)));
    return std::nullopt;
}

}  // namespace

Result<Document> posterDocument(std::string_view what, const scenario::World &world)
{
    Document document;
    document.landscape = true;
    document.language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    document.foot = Report::tr("Headroom %1 · %2 · %3", "version, data, date")
                        .arg(programVersion(), dataVersion(world.folder), dateText(QDate::currentDate()));
    if (what == "gpus") {
        addGpus(document, world);
        return document;
    }
    document.onePage = true;
    if (auto problem = addTiers(document, world))
        return *problem;
    return document;
}

std::vector<Table> tablesOf(const Document &document)
{
    std::vector<Table> tables;
    for (const auto &block : document.blocks) {
        if (block.kind == BlockKind::Table)
            tables.push_back(block.table);
    }
    return tables;
}

}  // namespace headroom::report
