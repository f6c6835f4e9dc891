// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plans that ship with the program are called (resources/plans); what people write themselves stays as it is.
#include "app/text/names.h"

#include <QCoreApplication>

#include <array>

namespace headroom::text {

namespace {

constexpr std::array exampleNames = {
    QT_TRANSLATE_NOOP("Example", "Qwen2.5 7B on one RTX 4090"),
    QT_TRANSLATE_NOOP("Example", "Chat with 8k context"),
    QT_TRANSLATE_NOOP("Example", "Can 4 × V100 32 GB train Vicuna 65B? (能否用 4 * v100 32G 训练 vicuna 65b？)"),
    QT_TRANSLATE_NOOP("Example", "Inference, fp16, 4 cards"),
    QT_TRANSLATE_NOOP("Example", "Inference, fp16, 5 cards by layers"),
    QT_TRANSLATE_NOOP("Example", "Inference, 4-bit, 4 cards"),
    QT_TRANSLATE_NOOP("Example", "Full training, ZeRO-3"),
    QT_TRANSLATE_NOOP("Example", "LoRA on fp16 weights, ZeRO-3"),
    QT_TRANSLATE_NOOP("Example", "QLoRA, sharded (FSDP)"),
    QT_TRANSLATE_NOOP("Example", "A100 or A800: the same memory, another NVLink"),
    QT_TRANSLATE_NOOP("Example", "8 × A100 80 GB"),
    QT_TRANSLATE_NOOP("Example", "8 × A800 80 GB"),
    QT_TRANSLATE_NOOP("Example", "Mistral 7B: LoRA with 20,971,520 trainable parameters"),
    QT_TRANSLATE_NOOP("Example", "LoRA, rank 8, bf16 weights"),
    QT_TRANSLATE_NOOP("Example", "LoRA, rank 8, fp32 weights as the notes count"),
    QT_TRANSLATE_NOOP("Example", "What runs on 4 × RTX 2080 Ti 22 GB?"),
    QT_TRANSLATE_NOOP("Example", "Qwen2.5 7B, fp16, one card"),
    QT_TRANSLATE_NOOP("Example", "Qwen2.5 32B, 4-bit, two cards"),
    QT_TRANSLATE_NOOP("Example", "LLaMA 65B, 4-bit, two cards"),
    QT_TRANSLATE_NOOP("Example", "Qwen2.5 7B, LoRA as it comes (bf16)"),
    QT_TRANSLATE_NOOP("Example", "Qwen2.5 7B, QLoRA in fp16"),
    QT_TRANSLATE_NOOP("Example", "Vicuna 7B: full fine-tuning on 4 × A100 40 GB"),
    QT_TRANSLATE_NOOP("Example", "Full fine-tuning with FSDP"),
};

}  // namespace

QString planName(const QString &name)
{
    for (const char *own : exampleNames) {
        if (name == QString::fromUtf8(own))
            return QCoreApplication::translate("Example", own);
    }
    return name;
}

}  // namespace headroom::text
