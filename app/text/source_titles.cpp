// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of sources that are our own words; titles of papers and code bases are names and stay as they are.
#include "app/text/names.h"

#include <QCoreApplication>

#include <array>

namespace headroom::text {

namespace {

constexpr std::array ownTitles = {
    QT_TRANSLATE_NOOP("Source", "Tensor list of the model"),
    QT_TRANSLATE_NOOP("Source", "GPU catalogue"),
    QT_TRANSLATE_NOOP("Source", "Residuals of the measured rows of this kind of work"),
    QT_TRANSLATE_NOOP("Source", "The founding notebook “GPU Usage”"),
    QT_TRANSLATE_NOOP("Source", "IEEE 754 and bfloat16"),
    QT_TRANSLATE_NOOP("Source", "Plain bit width"),
    QT_TRANSLATE_NOOP("Source", "ggml block formats"),
    QT_TRANSLATE_NOOP("Source", "llama.cpp file types"),
    QT_TRANSLATE_NOOP("Source", "llama.cpp context and compute buffers"),
    QT_TRANSLATE_NOOP("Source", "Keys and values of every layer"),
    QT_TRANSLATE_NOOP("Source", "vLLM profile run and KV blocks"),
    QT_TRANSLATE_NOOP("Source", "SGLang memory pool"),
    QT_TRANSLATE_NOOP("Source", "TensorRT-LLM memory usage"),
    QT_TRANSLATE_NOOP("Source", "Textbook inference"),
    QT_TRANSLATE_NOOP("Source", "Transformers modelling code"),
    QT_TRANSLATE_NOOP("Source", "torch.optim foreach implementation"),
    QT_TRANSLATE_NOOP("Source", "PyTorch caching allocator"),
    QT_TRANSLATE_NOOP("Source", "DeepSpeed memory estimators"),
    QT_TRANSLATE_NOOP("Source", "Megatron-LM vocabulary padding"),
    QT_TRANSLATE_NOOP("Source", "CUDA context, libraries and NCCL"),
    QT_TRANSLATE_NOOP("Source", "cuBLAS workspace"),
    QT_TRANSLATE_NOOP("Source", "Host memory"),
    QT_TRANSLATE_NOOP("Source", "Checkpoint files"),
    QT_TRANSLATE_NOOP("Source", "Roofline of a step"),
    QT_TRANSLATE_NOOP("Source", "Measured speeds of this kind"),
    QT_TRANSLATE_NOOP("Source", "Published all-reduce measurements"),
    QT_TRANSLATE_NOOP("Source", "Network between nodes, assumed"),
    QT_TRANSLATE_NOOP("Source", "Host memory, assumed"),
    QT_TRANSLATE_NOOP("Source", "FLOPs of a token: 6 a parameter, 12 a head width and attended token"),
    QT_TRANSLATE_NOOP("Source", "Price as given"),
    QT_TRANSLATE_NOOP("Source", "Sum of the terms alive in the phase"),
};

}  // namespace

QString sourceTitle(const QString &title)
{
    for (const char *own : ownTitles) {
        if (title == QString::fromUtf8(own))
            return QCoreApplication::translate("Source", own);
    }
    return title;
}

}  // namespace headroom::text
