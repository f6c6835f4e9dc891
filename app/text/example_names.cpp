// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// As they stand in resources/plans.
#include "app/text/example_names.h"

#include "app/text/lookup.h"

#include <algorithm>

namespace headroom::text {

namespace {

constexpr const char *names[] = {
    QT_TRANSLATE_NOOP("ExamplePlan", "Qwen2.5 7B on one RTX 4090"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Chat with 8k context"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Can 4 × V100 32 GB train Vicuna 65B?"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Inference, fp16, 4 cards"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Inference, fp16, 5 cards by layers"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Inference, 4-bit, 4 cards"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Full training, ZeRO-3"),
    QT_TRANSLATE_NOOP("ExamplePlan", "LoRA on fp16 weights, ZeRO-3"),
    QT_TRANSLATE_NOOP("ExamplePlan", "QLoRA, sharded (FSDP)"),
    QT_TRANSLATE_NOOP("ExamplePlan", "A100 or A800: the same memory, another NVLink"),
    QT_TRANSLATE_NOOP("ExamplePlan", "8 × A100 80 GB"),
    QT_TRANSLATE_NOOP("ExamplePlan", "8 × A800 80 GB"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Mistral 7B: LoRA with 20,971,520 trainable parameters"),
    QT_TRANSLATE_NOOP("ExamplePlan", "LoRA, rank 8, bf16 weights"),
    QT_TRANSLATE_NOOP("ExamplePlan", "LoRA, rank 8, fp32 weights as the notes count"),
    QT_TRANSLATE_NOOP("ExamplePlan", "What runs on 4 × RTX 2080 Ti 22 GB?"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Qwen2.5 7B, fp16, one card"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Qwen2.5 32B, 4-bit, two cards"),
    QT_TRANSLATE_NOOP("ExamplePlan", "LLaMA 65B, 4-bit, two cards"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Qwen2.5 7B, LoRA as it comes (bf16)"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Qwen2.5 7B, QLoRA in fp16"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Vicuna 7B: full fine-tuning on 4 × A100 40 GB"),
    QT_TRANSLATE_NOOP("ExamplePlan", "Full fine-tuning with FSDP"),
};

}  // namespace

bool isExampleName(std::string_view name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

QString exampleName(std::string_view name)
{
    if (!isExampleName(name))
        return fromUtf8(name);
    return QCoreApplication::translate("ExamplePlan", std::string(name).c_str());
}

}  // namespace headroom::text
