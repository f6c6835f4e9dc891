// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes, sensitivities, layouts and solutions in words.
#include "app/text/fix_texts.h"

#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace headroom::text {

namespace {

using search::Edit;

QString plural(const char *text, std::int64_t n)
{
    const int form = static_cast<int>(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("Fix", text, nullptr, form).arg(Formatter().count(n));
}

// Edits that say the same whatever the plan is.
constexpr TextRow plainEdits[] = {
    {"flash-attention", QT_TRANSLATE_NOOP("Fix", "Turn on FlashAttention")},
    {"fused-loss", QT_TRANSLATE_NOOP("Fix", "Turn on the fused loss")},
    {"fused-kernels", QT_TRANSLATE_NOOP("Fix", "Turn on fused kernels")},
    {"window-cache", QT_TRANSLATE_NOOP("Fix", "Keep only the window of sliding-window layers")},
    {"others-memory", QT_TRANSLATE_NOOP("Fix", "Close what else uses the GPUs")},
    {"offload-optimizer", QT_TRANSLATE_NOOP("Fix", "Offload the optimizer to host memory")},
    {"offload-parameters", QT_TRANSLATE_NOOP("Fix", "Offload the parameters to host memory")},
    {"offload-activations", QT_TRANSLATE_NOOP("Fix", "Offload activations to host memory")},
    {"cuda-graphs", QT_TRANSLATE_NOOP("Fix", "Turn off CUDA graphs")},
    {"experts-on-host", QT_TRANSLATE_NOOP("Fix", "Keep the experts in host memory")},
    {"lora", QT_TRANSLATE_NOOP("Fix", "LoRA instead of full fine-tuning")},
    {"qlora", QT_TRANSLATE_NOOP("Fix", "QLoRA instead")},
};

QString formatWord(std::string_view path, const std::optional<std::string> &id)
{
    return id ? wordName(path, *id) : QString();
}

QString trainingEdit(Edit edit, const scenario::Scenario &s)
{
    const auto &t = s.training;
    const Formatter format;
    switch (edit) {
    case Edit::ZeroStage:
        return QCoreApplication::translate("Fix", "ZeRO-%1").arg(format.count(s.parallelism.zeroStage.value_or(0)));
    case Edit::Recompute:
        return t.recompute == scenario::Recompute::Selective
                   ? QCoreApplication::translate("Fix", "Turn on selective recomputation")
                   : QCoreApplication::translate("Fix", "Turn on recomputation");
    case Edit::MicroBatch:
        return QCoreApplication::translate("Fix", "Micro-batch %1, accumulated %2 times")
            .arg(format.count(t.microBatch.value_or(1)), format.count(t.gradientAccumulation.value_or(1)));
    case Edit::Optimizer:
        return wordName("training.optimizer", t.optimizer ? wordOf(*t.optimizer) : std::string_view());
    default:
        return {};
    }
}

QString inferenceEdit(Edit edit, const scenario::Scenario &s)
{
    const auto &i = s.inference;
    const Formatter format;
    switch (edit) {
    case Edit::MaxNumSeqs:
        return plural(QT_TRANSLATE_N_NOOP("Fix", "Set the engine up for %1 sequence(s)"), i.maxNumSeqs.value_or(1));
    case Edit::Utilisation:
        return QCoreApplication::translate("Fix", "Utilisation %1")
            .arg(format.number(i.gpuMemoryUtilization.value_or(0), 2));
    case Edit::PrefillChunk:
        return QCoreApplication::translate("Fix", "Prefill chunks of %1 tokens")
            .arg(format.count(i.maxBatchedTokens.value_or(i.microBatchTokens.value_or(0))));
    case Edit::GpuLayers:
        return plural(QT_TRANSLATE_N_NOOP("Fix", "%1 layer(s) on the GPU"), i.gpuLayers.value_or(0));
    case Edit::Concurrency:
        return plural(QT_TRANSLATE_N_NOOP("Fix", "%1 sequence(s) at once"), i.concurrency.value_or(1));
    case Edit::KvCache:
        return QCoreApplication::translate("Fix", "KV cache in %1").arg(formatWord("inference.kv_cache", i.kvCache));
    default:
        return {};
    }
}

QString machineEdit(Edit edit, const scenario::Scenario &s)
{
    const Formatter format;
    const bool training = scenario::isTraining(s.task);
    switch (edit) {
    case Edit::Tensor:
        return QCoreApplication::translate("Fix", "Tensor parallel %1")
            .arg(format.count(s.parallelism.tensor.value_or(1)));
    case Edit::Pipeline:
        return QCoreApplication::translate("Fix", "Pipeline parallel %1")
            .arg(format.count(s.parallelism.pipeline.value_or(1)));
    case Edit::MoreGpus:
        return plural(QT_TRANSLATE_N_NOOP("Fix", "%1 GPU(s)"), s.hardware.total());
    case Edit::Weights:
        return training ? QCoreApplication::translate("Fix", "Base model in %1")
                              .arg(formatWord("training.base_weights", s.training.baseWeights))
                        : QCoreApplication::translate("Fix", "Weights in %1")
                              .arg(formatWord("inference.weights", s.inference.weights));
    case Edit::Length:
        return training ? QCoreApplication::translate("Fix", "Sequences of %1 tokens")
                              .arg(format.count(s.training.sequenceLength.value_or(0)))
                        : QCoreApplication::translate("Fix", "Prompts of %1 tokens")
                              .arg(format.count(s.inference.promptTokens.value_or(0)));
    default:
        return {};
    }
}

QString editName(Edit edit, const scenario::Scenario &after)
{
    if (const QString plain = lookUp(plainEdits, "Fix", wordOf(edit)); !plain.isNull())
        return plain;
    for (const auto &name : {trainingEdit(edit, after), inferenceEdit(edit, after)}) {
        if (!name.isEmpty())
            return name;
    }
    return machineEdit(edit, after);
}

QString stepName(const search::Sensitivity &s)
{
    const Formatter format;
    switch (s.kind) {
    case search::StepKind::Plus:
        if (s.step >= 1024 && s.step % 1024 == 0)
            return QStringLiteral("+%1k").arg(format.count(s.step / 1024));
        return s.step < 0 ? QStringLiteral("−%1").arg(format.count(-s.step))
                          : QStringLiteral("+%1").arg(format.count(s.step));
    case search::StepKind::Times:
        return QStringLiteral("×%1").arg(format.count(s.step));
    case search::StepKind::To:
        break;
    }
    if (s.word == "true" || s.word == "false")
        return s.word == "true" ? QCoreApplication::translate("Fix", "on") : QCoreApplication::translate("Fix", "off");
    return wordName(s.path, s.word);
}

QString solutionValue(const search::Solution &solution)
{
    const Formatter format;
    const QString value = format.count(solution.value);
    switch (solution.what) {
    case search::What::MaxContext:
        return QCoreApplication::translate("Fix", "Largest context that fits: %1 tokens.").arg(value);
    case search::What::MaxSequenceLength:
        return QCoreApplication::translate("Fix", "Longest sequence that fits: %1 tokens.").arg(value);
    case search::What::MaxOutputTokens:
        return QCoreApplication::translate("Fix", "Longest output that fits: %1 tokens.").arg(value);
    case search::What::MaxConcurrency:
        return QCoreApplication::translate("Fix", "Most sequences at once that fit: %1.").arg(value);
    case search::What::MaxMicroBatch:
        return QCoreApplication::translate("Fix", "Largest micro-batch that fits: %1.").arg(value);
    case search::What::MaxLoraRank:
        return QCoreApplication::translate("Fix", "Largest LoRA rank that fits: %1.").arg(value);
    case search::What::MaxGpuLayers:
        return QCoreApplication::translate("Fix", "Most layers on the GPU that fit: %1.").arg(value);
    case search::What::MinGpus:
        return QCoreApplication::translate("Fix", "Fewest GPUs that hold it: %1.").arg(value);
    case search::What::LargestModel:
        return QCoreApplication::translate("Fix", "Largest model that fits: %1.")
            .arg(fromUtf8(solution.resolved.model->name));
    case search::What::CheapestGpu:
        return QCoreApplication::translate("Fix", "Cheapest GPU that holds it: %1.")
            .arg(gpuName(solution.resolved.machine.front().gpu->name));
    }
    return {};
}

}  // namespace

QString fixName(const search::Fix &fix)
{
    QStringList names;
    for (const auto edit : fix.edits)
        names << editName(edit, fix.scenario);
    return names.join(QStringLiteral(" + "));
}

QString costClassName(search::CostClass cost)
{
    switch (cost) {
    case search::CostClass::Free:
        return QCoreApplication::translate("Fix", "costs nothing");
    case search::CostClass::Slower:
        return QCoreApplication::translate("Fix", "slower");
    case search::CostClass::NeedsHardware:
        return QCoreApplication::translate("Fix", "needs hardware");
    case search::CostClass::ChangesResult:
        return QCoreApplication::translate("Fix", "changes the result");
    }
    return {};
}

// A third more computation is the one cost that is known without the machine: the forward pass runs twice.
QString fixCost(const search::Fix &fix)
{
    const bool whole =
        fix.edits == std::vector{Edit::Recompute} && fix.scenario.training.recompute == scenario::Recompute::Full;
    return whole ? QCoreApplication::translate("Fix", "about %1 slower").arg(Formatter().percent(0.3))
                 : costClassName(fix.cost);
}

QString signedGib(std::int64_t bytes)
{
    const QString size = Formatter().gib(bytes < 0 ? -bytes : bytes);
    return (bytes < 0 ? QStringLiteral("−%1") : QStringLiteral("+%1")).arg(size);
}

QString fixWithGain(const search::Fix &fix)
{
    const Formatter format;
    if (fix.savedBytes > 0)
        return QCoreApplication::translate("Fix", "%1 (−%2, %3)")
            .arg(fixName(fix), format.gib(fix.savedBytes), fixCost(fix));
    return QCoreApplication::translate("Fix", "%1 (%2 more usable, %3)")
        .arg(fixName(fix), format.gib(fix.gainBytes), fixCost(fix));
}

QString sensitivityText(const search::Sensitivity &sensitivity)
{
    const QString step = stepName(sensitivity), size = signedGib(sensitivity.bytes);
    return sensitivity.full && sensitivity.bytes > 0 && sensitivity.kind != search::StepKind::To
               ? QCoreApplication::translate("Fix", "%1: %2 (card full)").arg(step, size)
               : QCoreApplication::translate("Fix", "%1: %2").arg(step, size);
}

QString divisionName(const search::Division &division)
{
    const std::pair<const char *, std::int64_t> sizes[] = {{"TP", division.tensor},
                                                           {"PP", division.pipeline},
                                                           {"CP", division.context},
                                                           {"EP", division.expert},
                                                           {"DP", division.data}};
    QStringList parts;
    for (const auto &[name, size] : sizes) {
        if (size > 1)
            parts << QStringLiteral("%1 %2").arg(QLatin1String(name), Formatter().count(size));
    }
    return parts.isEmpty() ? QCoreApplication::translate("Fix", "one GPU") : parts.join(QStringLiteral(" · "));
}

QString layoutName(const search::Layout &layout)
{
    const QString name = divisionName(layout.division);
    return layout.atHand ? QCoreApplication::translate("Fix", "%1 (as now)", "a layout that the plan has").arg(name)
                         : name;
}

QString communicationName(search::Communication communication)
{
    switch (communication) {
    case search::Communication::Step:
        return QCoreApplication::translate("Fix", "once a step");
    case search::Communication::MicroBatch:
        return QCoreApplication::translate("Fix", "each micro-batch");
    case search::Communication::Layer:
        return QCoreApplication::translate("Fix", "in every layer");
    case search::Communication::AcrossNodes:
        return QCoreApplication::translate("Fix", "in every layer, between nodes");
    }
    return {};
}

QString solutionSentence(const search::Solution &solution)
{
    if (solution.limit == search::Limit::NoneFits)
        return QCoreApplication::translate("Fix", "No value fits: not even the smallest.");
    if (solution.limit == search::Limit::Model)
        return QCoreApplication::translate("Fix", "%1 Limited by the model, not by memory.")
            .arg(solutionValue(solution));
    return solutionValue(solution);
}

}  // namespace headroom::text
