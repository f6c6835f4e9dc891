// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the terms, phases, tasks and verdicts of an estimate, and for the groups of the catalogue.
#include "app/text/family_names.h"
#include "app/text/lookup.h"
#include "app/text/names.h"

namespace headroom::text {

namespace {

constexpr TextRow terms[] = {
    {"weights", QT_TRANSLATE_NOOP("Term", "Weights")},
    {"master_weights", QT_TRANSLATE_NOOP("Term", "Master weights (fp32 copy)")},
    {"gradients", QT_TRANSLATE_NOOP("Term", "Gradients")},
    {"optimizer_states", QT_TRANSLATE_NOOP("Term", "Optimizer states")},
    {"adapters", QT_TRANSLATE_NOOP("Term", "Adapters")},
    {"activations", QT_TRANSLATE_NOOP("Term", "Activations")},
    {"logits", QT_TRANSLATE_NOOP("Term", "Logits")},
    {"kv_cache", QT_TRANSLATE_NOOP("Term", "KV cache")},
    {"communication", QT_TRANSLATE_NOOP("Term", "Communication buffers")},
    {"workspace", QT_TRANSLATE_NOOP("Term", "Temporary buffers")},
    {"framework", QT_TRANSLATE_NOOP("Term", "CUDA context, framework overhead")},
    {"fragmentation", QT_TRANSLATE_NOOP("Term", "Fragmentation")},
    {"reserved", QT_TRANSLATE_NOOP("Term", "Held by others")},
};

constexpr TextRow termExplanations[] = {
    {"weights", QT_TRANSLATE_NOOP("TermExplanation", "The model's parameters in the format in which they are computed "
                                                     "with.")},
    {"master_weights", QT_TRANSLATE_NOOP("TermExplanation", "The fp32 copy of the weights that mixed precision keeps, "
                                                            "so that small updates do not vanish.")},
    {"gradients", QT_TRANSLATE_NOOP("TermExplanation", "One value for each trainable parameter, made by the backward "
                                                       "pass.")},
    {"optimizer_states", QT_TRANSLATE_NOOP("TermExplanation", "What the optimizer remembers for each trainable "
                                                              "parameter; Adam keeps two moments.")},
    {"adapters", QT_TRANSLATE_NOOP("TermExplanation", "The small LoRA matrices that are trained while the base model "
                                                      "is frozen.")},
    {"activations", QT_TRANSLATE_NOOP("TermExplanation", "Intermediate results: in training those kept for the "
                                                         "backward pass, in inference those of the layer at work.")},
    {"logits", QT_TRANSLATE_NOOP("TermExplanation", "The model's output, one value for each token and entry of the "
                                                    "vocabulary, with the copies that the loss makes.")},
    {"kv_cache", QT_TRANSLATE_NOOP("TermExplanation", "Keys and values of all tokens so far, kept so that they are "
                                                      "not computed again.")},
    {"communication", QT_TRANSLATE_NOOP("TermExplanation", "Buffers through which GPUs exchange weights, gradients "
                                                           "and activations.")},
    {"workspace", QT_TRANSLATE_NOOP("TermExplanation", "Short-lived buffers of kernels, of the optimizer step and of "
                                                       "CUDA graphs.")},
    {"framework", QT_TRANSLATE_NOOP("TermExplanation", "The CUDA context and libraries that every process loads before "
                                                       "it computes anything.")},
    {"fragmentation", QT_TRANSLATE_NOOP("TermExplanation", "Memory that the allocator has reserved and cannot use, "
                                                           "because free pieces are too small.")},
    {"reserved", QT_TRANSLATE_NOOP("TermExplanation", "GPU memory that a display or another process holds.")},
};

constexpr TextRow phases[] = {
    {"load", QT_TRANSLATE_NOOP("Phase", "Load")},
    {"forward", QT_TRANSLATE_NOOP("Phase", "Forward pass")},
    {"loss", QT_TRANSLATE_NOOP("Phase", "Loss")},
    {"backward", QT_TRANSLATE_NOOP("Phase", "Backward pass")},
    {"gradient_clipping", QT_TRANSLATE_NOOP("Phase", "Gradient clipping")},
    {"optimizer_step", QT_TRANSLATE_NOOP("Phase", "Optimizer step")},
    {"save", QT_TRANSLATE_NOOP("Phase", "Save")},
    {"prefill", QT_TRANSLATE_NOOP("Phase", "Prefill")},
    {"decode", QT_TRANSLATE_NOOP("Phase", "Decode")},
    {"cuda_graphs", QT_TRANSLATE_NOOP("Phase", "CUDA graph capture")},
};

constexpr TextRow tasks[] = {
    {"inference", QT_TRANSLATE_NOOP("Task", "Inference")},   {"pretrain", QT_TRANSLATE_NOOP("Task", "Pre-training")},
    {"full", QT_TRANSLATE_NOOP("Task", "Full fine-tuning")}, {"lora", QT_TRANSLATE_NOOP("Task", "LoRA")},
    {"qlora", QT_TRANSLATE_NOOP("Task", "QLoRA")},
};

}  // namespace

QString termName(estimate::Term term)
{
    return lookUp(terms, "Term", wordOf(term));
}

QString termExplanation(estimate::Term term)
{
    return lookUp(termExplanations, "TermExplanation", wordOf(term));
}

QString familyName(estimate::Family family, bool several)
{
    if (several && family == estimate::Family::Weights)
        return QCoreApplication::translate("Family", "All weights");
    if (several && family == estimate::Family::Activations)
        return QCoreApplication::translate("Family", "Activations + logits");
    return familyName(family);
}

QString familyName(estimate::Family family)
{
    switch (family) {
    case estimate::Family::Weights:
        return QCoreApplication::translate("Family", "Weights");
    case estimate::Family::Gradients:
        return QCoreApplication::translate("Family", "Gradients");
    case estimate::Family::OptimizerStates:
        return QCoreApplication::translate("Family", "Optimizer states");
    case estimate::Family::Activations:
        return QCoreApplication::translate("Family", "Activations");
    case estimate::Family::KvCache:
        return QCoreApplication::translate("Family", "KV cache");
    case estimate::Family::Buffers:
        return QCoreApplication::translate("Family", "Buffers");
    case estimate::Family::Other:
        return QCoreApplication::translate("Family", "Other");
    case estimate::Family::Count:
        break;
    }
    return {};
}

QString phaseName(estimate::Phase phase)
{
    return lookUp(phases, "Phase", wordOf(phase));
}

QString taskName(scenario::Task task)
{
    return lookUp(tasks, "Task", wordOf(task));
}

QString useName(search::Use use)
{
    switch (use) {
    case search::Use::Inference16Bit:
        return QCoreApplication::translate("Use", "Inference, fp16");
    case search::Use::Inference8Bit:
        return QCoreApplication::translate("Use", "Inference, 8-bit");
    case search::Use::Inference4Bit:
        return QCoreApplication::translate("Use", "Inference, 4-bit");
    case search::Use::Qlora:
        return taskName(scenario::Task::Qlora);
    case search::Use::Lora:
        return taskName(scenario::Task::Lora);
    case search::Use::Full:
        break;
    }
    return taskName(scenario::Task::Full);
}

QString hostTermName(estimate::HostTerm term)
{
    switch (term) {
    case estimate::HostTerm::Weights:
        return QCoreApplication::translate("HostTerm", "Weights");
    case estimate::HostTerm::OptimizerStates:
        return QCoreApplication::translate("HostTerm", "Optimizer states");
    case estimate::HostTerm::Gradients:
        return QCoreApplication::translate("HostTerm", "Gradients");
    case estimate::HostTerm::Parameters:
        return QCoreApplication::translate("HostTerm", "Parameters");
    case estimate::HostTerm::KvCache:
        return QCoreApplication::translate("HostTerm", "KV cache");
    case estimate::HostTerm::Workspace:
        return QCoreApplication::translate("HostTerm", "Temporary buffers");
    case estimate::HostTerm::Loading:
        return QCoreApplication::translate("HostTerm", "Loading");
    case estimate::HostTerm::Count:
        break;
    }
    return {};
}

QString verdictWord(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Fits:
        return QCoreApplication::translate("Verdict", "Fits");
    case estimate::Verdict::Tight:
        return QCoreApplication::translate("Verdict", "Tight");
    case estimate::Verdict::DoesNotFit:
        return QCoreApplication::translate("Verdict", "Does not fit");
    }
    return {};
}

QString tierName(catalog::Tier tier)
{
    switch (tier) {
    case catalog::Tier::Small:
        return QCoreApplication::translate("Tier", "Small (below 10 B)");
    case catalog::Tier::Medium:
        return QCoreApplication::translate("Tier", "Medium (10 B to 100 B)");
    case catalog::Tier::Large:
        return QCoreApplication::translate("Tier", "Large (above 100 B)");
    }
    return {};
}

QString gpuGroupName(catalog::GpuGroup group)
{
    switch (group) {
    case catalog::GpuGroup::Consumer:
        return QCoreApplication::translate("GpuGroup", "Consumer");
    case catalog::GpuGroup::Professional:
        return QCoreApplication::translate("GpuGroup", "Professional");
    case catalog::GpuGroup::DataCentre:
        return QCoreApplication::translate("GpuGroup", "Data centre");
    case catalog::GpuGroup::Unified:
        return QCoreApplication::translate("GpuGroup", "Unified memory");
    case catalog::GpuGroup::Own:
        return QCoreApplication::translate("GpuGroup", "Own");
    }
    return {};
}

}  // namespace headroom::text
