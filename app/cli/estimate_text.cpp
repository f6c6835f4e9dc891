// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables in GiB; every figure through the formatter, every word through app/text.
#include "app/cli/estimate_text.h"

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

namespace headroom::cli {

namespace {

using text::Formatter;

QString line(const QString &text)
{
    return text.isEmpty() ? QString() : text + QLatin1Char('\n');
}

QString parametersLine(const estimate::Estimate &estimate)
{
    const Formatter format;
    const auto &p = estimate.parameters;
    if (estimate.task == scenario::Task::Lora || estimate.task == scenario::Task::Qlora) {
        const auto all = p.total + p.trainable;
        return Cli::tr("Trainable parameters: %1 of %2 (%3)")
            .arg(format.count(p.trainable), format.count(all),
                 format.percent(static_cast<double>(p.trainable) / static_cast<double>(all), 4));
    }
    if (p.active != p.total)
        return Cli::tr("Parameters: %1, of which %2 are active for a token")
            .arg(format.count(p.total), format.count(p.active));
    return Cli::tr("Parameters: %1").arg(format.count(p.total));
}

QString groupsTable(const estimate::Estimate &estimate)
{
    if (estimate.groups.size() < 2)
        return {};
    const Formatter format;
    Table table(
        {Cli::tr("GPUs"), Cli::tr("GPU"), Cli::tr("stage"), Cli::tr("peak in"), Cli::tr("needed (GiB)"),
         Cli::tr("usable (GiB)"), Cli::tr("headroom (GiB)"), Cli::tr("verdict")},
        {Align::Left, Align::Left, Align::Right, Align::Left, Align::Right, Align::Right, Align::Right, Align::Left});
    for (const auto &group : estimate.groups) {
        table.add({ranksText(group), group.gpu != nullptr ? QString::fromStdString(group.gpu->name) : QString(),
                   format.count(group.stage), text::phaseName(group.peakPhase().phase), format.gibNumber(group.bytes()),
                   format.gibNumber(group.usableBytes), format.gibNumber(group.headroomBytes()),
                   text::verdictWord(group.verdict)});
    }
    return table.text() + QLatin1Char('\n');
}

QString termsTable(const estimate::Group &group)
{
    const Formatter format;
    const auto &peak = group.peakPhase();
    const auto total = peak.bytes();
    const auto share = [&](std::int64_t bytes) {
        return format.percent(total > 0 ? static_cast<double>(bytes) / static_cast<double>(total) : 0, 1);
    };
    Table table({Cli::tr("%1, peak in: %2").arg(ranksText(group), text::phaseName(peak.phase)), Cli::tr("GiB"),
                 Cli::tr("share"), Cli::tr("bytes")});
    for (const auto &[term, word] : Words<estimate::Term>::table) {
        const auto bytes = peak.terms[term];
        if (bytes != 0)
            table.add({text::termName(term), format.gibNumber(bytes), share(bytes), format.count(bytes)});
    }
    table.rule();
    table.add({Cli::tr("Needed"), format.gibNumber(total), share(total), format.count(total)});
    table.add({Cli::tr("Usable"), format.gibNumber(group.usableBytes), {}, format.count(group.usableBytes)});
    table.add({Cli::tr("Headroom"), format.gibNumber(group.headroomBytes()), {}, format.count(group.headroomBytes())});
    return table.text() + QLatin1Char('\n');
}

QString phasesTable(const estimate::Group &group)
{
    const Formatter format;
    Table table({Cli::tr("phase"), Cli::tr("GiB"), Cli::tr("bytes")});
    for (const auto &phase : group.phases)
        table.add({text::phaseName(phase.phase), format.gibNumber(phase.bytes()), format.count(phase.bytes())});
    return table.text() + QLatin1Char('\n');
}

QString kvLines(const estimate::Estimate &estimate)
{
    if (estimate.task != scenario::Task::Inference || estimate.kv.bytesPerToken == 0)
        return {};
    const Formatter format;
    return line(Cli::tr("KV cache: %1 for each token; room for %2 tokens, %3 sequences at once")
                    .arg(format.size(estimate.kv.bytesPerToken), format.count(estimate.kv.tokenCapacity),
                         format.number(estimate.kv.maximumConcurrency, 2)));
}

QString besideTheGpu(const estimate::Estimate &estimate, const scenario::Resolved &resolved)
{
    const Formatter format;
    QString text;
    if (estimate.host.bytes() > 0) {
        text += resolved.hostBytes > 0
                    ? Cli::tr("Host memory: %1 needed, %2 present")
                          .arg(format.gib(estimate.host.bytes()), format.gib(resolved.hostBytes))
                    : Cli::tr("Host memory: %1 needed on each node").arg(format.gib(estimate.host.bytes()));
        text += QLatin1Char('\n');
    }
    text += line(Cli::tr("Model file: %1 (%2)")
                     .arg(format.gib(estimate.checkpointBytes), format.gigabytes(estimate.checkpointBytes)));
    if (estimate.trainingCheckpointBytes > 0)
        text += line(
            Cli::tr("Training checkpoint with optimizer states: %1").arg(format.gib(estimate.trainingCheckpointBytes)));
    return text;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Cli::tr("note");
    case Severity::Warning:
        return Cli::tr("warning");
    case Severity::Error:
        break;
    }
    return Cli::tr("error");
}

}  // namespace

QString problemLines(const Problems &problems)
{
    QString text;
    for (const auto &problem : problems)
        text += Cli::tr("%1: %2", "severity of a problem, the problem")
                    .arg(severityWord(problem.severity), text::problemText(problem)) +
                QLatin1Char('\n');
    return text;
}

QString estimateText(const estimate::Estimate &estimate, const scenario::Resolved &resolved, const Problems &warnings)
{
    QString text = line(text::planInWords(resolved)) + line(text::verdictSentence(estimate)) +
                   line(text::bandSentence(estimate)) + line(text::largestTermSentence(estimate)) +
                   line(text::reservationSentence(estimate)) + line(text::assumedSentence(resolved)) +
                   line(parametersLine(estimate)) + QLatin1Char('\n');
    text += groupsTable(estimate) + termsTable(estimate.worst()) + phasesTable(estimate.worst());
    text += kvLines(estimate) + besideTheGpu(estimate, resolved);
    if (!warnings.empty())
        text += QLatin1Char('\n') + problemLines(warnings);
    return text;
}

}  // namespace headroom::cli
