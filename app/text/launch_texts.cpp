// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comment lines of launch files, and the sentences about what they cannot say.
#include "app/text/launch_texts.h"

#include "app/text/formatter.h"
#include "app/text/problem_places.h"
#include "app/text/sentences.h"

namespace headroom::text {

namespace {

struct LaunchText {
    Q_DECLARE_TR_FUNCTIONS(LaunchText)
};

constexpr TextRow sentences[] = {
    {"launch-wrong-task", QT_TRANSLATE_NOOP("Problem", "this engine does not do the task %1; it does %2")},
    {"launch-no-such-size", QT_TRANSLATE_NOOP("Problem", "this engine cannot be started with %1; possible: %2")},
    {"launch-model-not-registered", QT_TRANSLATE_NOOP("Problem", "torchtitan has no configuration for %1; it has: %2")},
    {"launch-no-gguf", QT_TRANSLATE_NOOP("Problem", "llama.cpp reads GGUF files, not %1; choose for example %2")},
    {"launch-cache-without-flash",
     QT_TRANSLATE_NOOP("Problem", "a cache of the type %1 needs flash attention in llama.cpp")},
    {"launch-gptq-sharded", QT_TRANSLATE_NOOP("Problem", "a base packed as %1 cannot be sharded; use for example %2")},
    {"launch-in-script",
     QT_TRANSLATE_NOOP("Problem", "the adapters and the format of the frozen base are set up in train.py itself")},
    {"launch-not-expressed", QT_TRANSLATE_NOOP("Problem", "the plan says %1; this engine has no setting for it here")},
    {"launch-needs-checkpoint",
     QT_TRANSLATE_NOOP("Problem", "%1 is a property of the model file: name a checkpoint that is packed so")},
    {"launch-no-hub-id", QT_TRANSLATE_NOOP("Problem", "the hub id of %1 is not known: put in your own path")},
    {"launch-gguf-name", QT_TRANSLATE_NOOP("Problem", "the file name %1 is assumed: put in your own")},
    {"launch-one-replica",
     QT_TRANSLATE_NOOP("Problem", "this starts one of %1 replicas: start each with GPUs of its own")},
    {"launch-expert-size", QT_TRANSLATE_NOOP("Problem", "vLLM spreads the experts over all %2 ranks, not over %1")},
    {"launch-layer-kinds",
     QT_TRANSLATE_NOOP("Problem", "the model has %1 kinds of layers; the flags describe the most frequent one")},
    {"launch-each-node", QT_TRANSLATE_NOOP("Problem", "start this on each of the %1 nodes, with rank and address")},
    {"launch-no-data", QT_TRANSLATE_NOOP("Problem", "data set and output folder are not part of a plan: add them")},
};

// One line whatever is in it: names come from model files and plans of others, and what follows a line break in a
// script is a command.
QString commented(const std::string &comment, QString line)
{
    for (QChar &c : line) {
        const bool breaks = c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
                            c.category() == QChar::Separator_Paragraph;
        c = breaks ? QChar(u' ') : c;
    }
    return QString::fromStdString(comment) + u' ' + line + u'\n';
}

QStringList headLines(const launch::Launch &launch, const estimate::Estimate &estimate,
                      const scenario::Resolved &resolved)
{
    QStringList lines;
    const QString band = Formatter().gib(estimate.groups.empty() ? 0 : estimate.worst().bandBytes);
    lines << text::inOneLine({text::verdictSentence(estimate), LaunchText::tr("Error band: ± %1.").arg(band)});
    lines << text::planInWords(resolved);
    lines << LaunchText::tr("Written by Headroom; flags as in the sources of %1.")
                 .arg(QString::fromStdString(launch.checkedAgainst));
    for (const auto &warning : launch.warnings)
        lines << LaunchText::tr("Note: %1").arg(text::problemText(warning));
    return lines;
}

}  // namespace

std::span<const TextRow> launchSentences()
{
    return sentences;
}

QString targetName(launch::Target target)
{
    using launch::Target;
    switch (target) {
    case Target::Vllm:
        return QStringLiteral("vLLM");
    case Target::Sglang:
        return QStringLiteral("SGLang");
    case Target::LlamaCpp:
        return QStringLiteral("llama.cpp");
    case Target::DeepSpeed:
        return QStringLiteral("DeepSpeed");
    case Target::Accelerate:
        return QStringLiteral("Accelerate");
    case Target::Megatron:
        return QStringLiteral("Megatron-LM");
    case Target::Torchtitan:
        return QStringLiteral("torchtitan");
    case Target::LlamaFactory:
        return QStringLiteral("LLaMA-Factory");
    case Target::MsSwift:
        return QStringLiteral("ms-swift");
    case Target::Axolotl:
        break;
    }
    return QStringLiteral("axolotl");
}

QString flagsText(const std::optional<launch::FlagNames> &flags)
{
    if (!flags)
        return {};
    QStringList names;
    for (const auto &name : flags->names)
        names << fromUtf8(name);
    return LaunchText::tr("%1: %2", "engine, its flags")
        .arg(targetName(flags->target), names.join(QStringLiteral(", ")));
}

std::vector<LaunchFile> launchFiles(const launch::Launch &launch, const estimate::Estimate &estimate,
                                    const scenario::Resolved &resolved)
{
    const QStringList lines = headLines(launch, estimate, resolved);
    std::vector<LaunchFile> files;
    for (const auto &file : launch.files) {
        QString content;
        for (const auto &line : lines) {
            if (!file.comment.empty())
                content += commented(file.comment, line);
        }
        files.push_back({file.name, content + QString::fromStdString(file.content)});
    }
    return files;
}

QString launchText(const std::vector<LaunchFile> &files)
{
    if (files.size() == 1)
        return files.front().content;
    QString text;
    for (const auto &file : files)
        text += QStringLiteral("%1--- %2 ---\n%3")
                    .arg(text.isEmpty() ? QString() : QStringLiteral("\n"), QString::fromStdString(file.name),
                         file.content);
    return text;
}

}  // namespace headroom::text
