// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of thumb in words: name, the recipe that makes each exact, what it leaves out or contradicts.
#include "app/text/lookup.h"
#include "app/text/names.h"

namespace headroom::text {

namespace {

constexpr TextRow names[] = {
    {"file-2n", QT_TRANSLATE_NOOP("RuleName", "Model file: 2n GB")},
    {"infer-2n", QT_TRANSLATE_NOOP("RuleName", "Inference: 2n GB, as large as the file")},
    {"train-16n", QT_TRANSLATE_NOOP("RuleName", "Training, base: 16n GB")},
    {"train-20n", QT_TRANSLATE_NOOP("RuleName", "Training, minimum: 20n GB")},
    {"full-5a", QT_TRANSLATE_NOOP("RuleName", "Full fine-tuning: 5a GB (a = 4n)")},
    {"lora-a", QT_TRANSLATE_NOOP("RuleName", "LoRA: a little more than a GB")},
    {"train-8n", QT_TRANSLATE_NOOP("RuleName", "Training: 8n GB")},
    {"ratio-3-4x", QT_TRANSLATE_NOOP("RuleName", "Training: 3 to 4 times inference")},
    {"megatron-18n", QT_TRANSLATE_NOOP("RuleName", "Megatron without sharding: 18n GB")},
    {"llama-factory-table", QT_TRANSLATE_NOOP("RuleName", "LLaMA-Factory's hardware table")},
};

constexpr TextRow recipes[] = {
    {"file-2n", QT_TRANSLATE_NOOP("RuleRecipe", "16-bit weights (fp16 or bf16), n the exact parameter count")},
    {"infer-2n", QT_TRANSLATE_NOOP("RuleRecipe", "16-bit weights, an empty KV cache, no engine around them")},
    {"train-16n",
     QT_TRANSLATE_NOOP("RuleRecipe", "16-bit weights and gradients, AdamW with fp32 master weights and two "
                                     "fp32 moments: 2 + 2 + 4 + 4 + 4 bytes")},
    {"train-20n", QT_TRANSLATE_NOOP("RuleRecipe", "the 16n recipe, and activations that happen to be a quarter of it")},
    {"full-5a", QT_TRANSLATE_NOOP("RuleRecipe", "everything in fp32: weights 4, gradients 4, AdamW 8 bytes, and "
                                                "activations that happen to be as large as the weights")},
    {"lora-a", QT_TRANSLATE_NOOP("RuleRecipe", "a frozen fp32 base model, with gradients and moments for 1% of the "
                                               "parameters")},
    {"train-8n", QT_TRANSLATE_NOOP("RuleRecipe", "pure bf16: weights 2, gradients 2, two moments of 2 bytes each")},
    {"ratio-3-4x", QT_TRANSLATE_NOOP("RuleRecipe", "4 times is pure bf16 against 16-bit inference (8n over 2n); no "
                                                   "recipe gives 3 times")},
    {"megatron-18n", QT_TRANSLATE_NOOP("RuleRecipe", "16-bit weights, fp32 gradients, fp32 master weights and two fp32 "
                                                     "moments: 2 + 4 + 4 + 4 + 4 bytes, no distributed optimizer")},
    {"llama-factory-table", QT_TRANSLATE_NOOP("RuleRecipe", "the table's row for this method: 18 bytes for 16-bit AMP, "
                                                            "8 for pure bf16, 2 for LoRA, 1 and 0.5 for QLoRA in 8 and "
                                                            "4 bits")},
};

constexpr TextRow comments[] = {
    {"file-2n", QT_TRANSLATE_NOOP("RuleComment", "Right for 16-bit files. The name of a model rounds its parameter "
                                                 "count, and GB (10^9) is not GiB (2^30). Checkpoints in FP8, MXFP4 or "
                                                 "GGUF are smaller.")},
    {"infer-2n", QT_TRANSLATE_NOOP("RuleComment", "A floor. It leaves out the KV cache, the working memory of the "
                                                  "prefill, the CUDA context and what the engine pre-allocates.")},
    {"train-16n", QT_TRANSLATE_NOOP("RuleComment", "Right for the model states. It leaves out activations, logits and "
                                                   "buffers. With fp32 gradients it is 18n.")},
    {"train-20n", QT_TRANSLATE_NOOP("RuleComment", "16n plus a quarter for activations: right at one length and batch "
                                                   "only.")},
    {"full-5a", QT_TRANSLATE_NOOP("RuleComment", "The same total as 20n by another recipe. That activations equal the "
                                                 "weights has no basis: they follow length, batch and recomputation.")},
    {"lora-a", QT_TRANSLATE_NOOP("RuleComment", "The base model is in fp32 here; in practice it is in bf16, half of "
                                                "that. The adapters themselves and the activations are missing.")},
    {"train-8n", QT_TRANSLATE_NOOP("RuleComment", "Contradicts 16n: there the optimizer must be fp32, here it is bf16. "
                                                  "Both run; this one may lose accuracy. Activations are left out.")},
    {"ratio-3-4x", QT_TRANSLATE_NOOP("RuleComment", "The outlier. Mixed precision needs 8 times the weights (16n over "
                                                    "2n), with activations 10 times.")},
    {"megatron-18n", QT_TRANSLATE_NOOP("RuleComment", "16n with gradients kept in fp32. It leaves out activations and "
                                                      "buffers.")},
    {"llama-factory-table", QT_TRANSLATE_NOOP("RuleComment", "A table of round figures; people read a row of it as a "
                                                             "promise, or the row of another method.")},
};

}  // namespace

QString ruleName(std::string_view id)
{
    const QString text = lookUp(names, "RuleName", id);
    return text.isNull() ? fromUtf8(id) : text;
}

QString ruleRecipe(std::string_view id)
{
    return lookUp(recipes, "RuleRecipe", id);
}

QString ruleComment(std::string_view id)
{
    return lookUp(comments, "RuleComment", id);
}

}  // namespace headroom::text
