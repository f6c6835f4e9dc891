// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about what was asked: the model, the machine, the parallel layout, and features that the GPU lacks.
#include "app/text/problem_places.h"

namespace headroom::text {

namespace {

constexpr TextRow sentences[] = {
    {"unknown-model", QT_TRANSLATE_NOOP("Problem", "no model is called “%1”")},
    {"unknown-gpu", QT_TRANSLATE_NOOP("Problem", "no GPU is called “%1”")},
    {"unknown-format", QT_TRANSLATE_NOOP("Problem", "“%1” is not a format that can be used here")},
    {"unknown-optimizer", QT_TRANSLATE_NOOP("Problem", "no optimizer is called “%1”")},
    {"unknown-lora-target", QT_TRANSLATE_NOOP("Problem", "the model has no linear layers called “%1”")},
    {"gpus-contradiction", QT_TRANSLATE_NOOP("Problem", "%1 contradicts the list of GPUs, which adds up to %2")},
    {"sizes-product", QT_TRANSLATE_NOOP("Problem", "the parallel sizes multiply to %1, but there are %2 GPUs")},
    {"batch-not-divisible",
     QT_TRANSLATE_NOOP("Problem", "no micro-batch keeps the batch of a step (%1); the replicas have to divide %2")},
    {"heads-not-divisible", QT_TRANSLATE_NOOP("Problem", "the attention heads cannot be divided (%1); possible: %2")},
    {"kv-heads-not-divisible", QT_TRANSLATE_NOOP("Problem", "the KV heads cannot be divided (%1); possible: %2")},
    {"experts-not-divisible", QT_TRANSLATE_NOOP("Problem", "the experts cannot be divided (%1); it has to divide %2")},
    {"expert-parallel-not-divisible",
     QT_TRANSLATE_NOOP("Problem", "expert parallel does not divide the ranks (%1); it has to divide %2")},
    {"expert-parallel-without-experts",
     QT_TRANSLATE_NOOP("Problem", "the model has no experts; planned with expert parallel 1 instead of %1")},
    {"more-stages-than-layers", QT_TRANSLATE_NOOP("Problem", "more pipeline stages than layers (%1); possible: %2")},
    {"virtual-without-pipeline",
     QT_TRANSLATE_NOOP("Problem", "chunks per stage (%1) need a pipeline of at least 2 stages")},
    {"sequence-not-divisible",
     QT_TRANSLATE_NOOP("Problem",
                       "the sequence cannot be divided into equal parts (%1); the next length that can is %2")},
    {"too-many-gpu-layers",
     QT_TRANSLATE_NOOP("Problem", "more layers on the GPU (%1) than the model has; possible: %2")},
    {"too-many-recompute-layers",
     QT_TRANSLATE_NOOP("Problem", "more recomputed layers (%1) than the model has; possible: %2")},
    {"question-not-of-task",
     QT_TRANSLATE_NOOP("Problem", "this question does not belong to the task %1; possible: %2")},
    {"version-not-read", QT_TRANSLATE_NOOP("Problem", "version “%1” cannot be read; planned as version %2")},
    {"bf16-unsupported", QT_TRANSLATE_NOOP("Problem", "%1 has no bf16; use %2")},
    {"fp8-unsupported", QT_TRANSLATE_NOOP("Problem", "%1 has no fp8; use %2")},
    {"int8-unsupported", QT_TRANSLATE_NOOP("Problem", "%1 cannot compute in int8; use %2")},
    {"fp4-unsupported", QT_TRANSLATE_NOOP("Problem", "%1 has no fp4; use %2")},
    {"flash-attention-unsupported",
     QT_TRANSLATE_NOOP("Problem", "FlashAttention-2 needs Ampere or newer and %1 is older; planned without it")},
    {"sequence-beyond-model",
     QT_TRANSLATE_NOOP("Problem", "%1 tokens are more than the %2 that the model was made for")},
    {"context-below-tokens",
     QT_TRANSLATE_NOOP("Problem", "the context of %1 tokens is smaller than the %2 tokens of a sequence")},
    {"format-not-of-engine", QT_TRANSLATE_NOOP("Problem", "this engine does not load %1; it reads %2")},
    {"tensor-across-nodes",
     QT_TRANSLATE_NOOP("Problem", "tensor parallel over %1 GPUs leaves the NVLink domain of %2 GPUs and will be slow")},
    {"zero-one-rank", QT_TRANSLATE_NOOP("Problem", "ZeRO stage %1 has nothing to share on one data-parallel rank")},
    {"zero3-pipeline", QT_TRANSLATE_NOOP("Problem", "DeepSpeed's pipeline does not work with ZeRO stage %1; use %2")},
    {"fsdp-not-sharded",
     QT_TRANSLATE_NOOP("Problem", "FSDP without sharding keeps everything on each GPU; stage %2 shards it")},
    {"loss-contradiction",
     QT_TRANSLATE_NOOP("Problem", "the fused loss contradicts the loss that was chosen; planned with “%2”")},
    {"share-not-free",
     QT_TRANSLATE_NOOP("Problem",
                       "the engine takes a share of %1 of the card and others hold more than the rest, so it "
                       "will not start; at most %2 is free")},
    {"host-memory-exceeded", QT_TRANSLATE_NOOP("Problem", "host memory: %1 needed, %2 present")},
    {"ambiguous-model", QT_TRANSLATE_NOOP("Problem", "several models are called “%1”")},
    {"ambiguous-gpu", QT_TRANSLATE_NOOP("Problem", "several GPUs are called “%1”")},
};

}  // namespace

std::span<const TextRow> askSentences()
{
    return sentences;
}

}  // namespace headroom::text
