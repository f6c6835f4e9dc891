// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// LLaMA-Factory: a YAML and `llamafactory-cli train`.
#include "core/launch/sheet.h"

#include <algorithm>

namespace headroom::launch {

namespace {

using scenario::Offload;
using scenario::Precision;
using scenario::Recompute;
using scenario::Task;

std::string targets(const Sheet &sheet)
{
    const auto &names = sheet.r.training.lora.targets;
    return names.empty() ? "all" : commaList(names);
}

void addMethod(Sheet &sheet, Yaml &yaml)
{
    const auto &t = sheet.r.training;
    const bool adapters = scenario::hasAdapters(sheet.r.task);
    yaml.add("stage", sheet.r.task == Task::Pretrain ? "pt" : "sft").add("do_train", true);
    yaml.add("finetuning_type", adapters ? "lora" : "full");
    if (!adapters)
        return;
    sheet.says({"training.lora.rank", "training.lora.targets", "training.lora.dora", "training.lora.modules_to_save",
                "training.base_weights", "training.double_quantization"});
    yaml.add("lora_rank", t.lora.rank).add("lora_target", targets(sheet));
    if (t.lora.dora)
        yaml.add("use_dora", true);
    if (!t.lora.modulesToSave.empty())
        yaml.add("additional_target", commaList(t.lora.modulesToSave));
    const std::string &base = t.baseWeights->id;
    if (base == "nf4" || base == "fp4" || base == "int8" || base == "hqq-int4") {
        yaml.add("quantization_bit", std::int64_t{base == "int8" ? 8 : 4});
        yaml.add("quantization_method", base == "hqq-int4" ? "hqq" : "bnb");
        if (base != "int8" && base != "hqq-int4")
            yaml.add("quantization_type", base).add("double_quantization", t.doubleQuantization);
    } else if (base != "bf16" && base != "fp16") {
        sheet.warn("launch-needs-checkpoint", "training.base_weights", base);
    }
}

void addBatch(Sheet &sheet, Yaml &yaml)
{
    const auto &t = sheet.r.training;
    sheet.says({"training.sequence_length", "training.micro_batch", "training.gradient_accumulation"});
    yaml.add("cutoff_len", t.sequenceLength)
        .add("per_device_train_batch_size", t.microBatch)
        .add("gradient_accumulation_steps", t.gradientAccumulation);
}

void addRecipe(Sheet &sheet, Yaml &yaml)
{
    const auto &t = sheet.r.training;
    sheet.says({"training.precision", "training.recompute", "training.flash_attention", "training.fused_kernels",
                "training.fused_loss", "training.optimizer"});
    if (t.precision == Precision::Bf16)
        yaml.add("pure_bf16", true);
    else if (t.precision != Precision::Fp32)
        yaml.add(sheet.computesFp16() ? "fp16" : "bf16", true);
    yaml.add("disable_gradient_checkpointing", t.recompute != Recompute::Full);
    if (t.recompute == Recompute::Selective)
        sheet.said.erase("training.recompute");
    yaml.add("flash_attn", t.flashAttention ? "fa2" : "disabled");
    if (t.fusedKernels || t.loss == scenario::Loss::FusedLinear)
        yaml.add("enable_liger_kernel", true);
    const auto optimizer = sheet.paged();
    if (t.optimizerId == scenario::Optimizer::AdamMini)
        yaml.add("use_adam_mini", true);
    else if (t.optimizerId == scenario::Optimizer::Muon)
        yaml.add("use_muon", true);
    else if (optimizer.empty())
        sheet.said.erase("training.optimizer");
    else
        yaml.add("optim", optimizer);
}

// The house files of the repository; stage 1 has none.
void addSharding(Sheet &sheet, Yaml &yaml)
{
    const auto &t = sheet.r.training;
    const auto stage = sheet.r.parallelism.zeroStage;
    sheet.says(
        {"parallelism.zero_stage", "parallelism.data", "training.offload_optimizer", "training.offload_parameters"});
    const bool offload = t.offloadOptimizer != Offload::None || t.offloadParameters != Offload::None;
    if (stage == 1)
        sheet.refuse("launch-no-such-size", "parallelism.zero_stage", "1", "0, 2, 3");
    else if (offload && stage < 2)
        sheet.refuse("launch-no-such-size", "training.offload_optimizer", std::string(wordOf(t.offloadOptimizer)),
                     "zero_stage 2, 3");
    else if (stage > 0)
        yaml.add("deepspeed", "examples/deepspeed/ds_z" + std::to_string(stage) +
                                  (offload ? "_offload_config.json" : "_config.json"));
    const auto &p = sheet.r.parallelism;
    if (p.tensor > 1 || p.pipeline > 1 || p.context > 1)
        sheet.refuse("launch-no-such-size", "parallelism", std::to_string(std::max({p.tensor, p.pipeline, p.context})),
                     "1");
}

}  // namespace

void writeLlamaFactory(Sheet &sheet)
{
    Yaml yaml;
    yaml.add("model_name_or_path", sheet.model());
    addMethod(sheet, yaml);
    addBatch(sheet, yaml);
    addRecipe(sheet, yaml);
    addSharding(sheet, yaml);
    const std::string nodes = sheet.nodes() > 1
                                  ? "NNODES=" + std::to_string(sheet.nodes()) +
                                        " NODE_RANK=\"$NODE_RANK\" MASTER_ADDR=\"$MASTER_ADDR\" MASTER_PORT=29500 "
                                  : "";
    const std::string torch = sheet.r.gpus > 1 ? "FORCE_TORCHRUN=1 " : "";
    sheet.file("run.sh", torch + nodes + "llamafactory-cli train train.yaml\n", true);
    sheet.file("train.yaml", yaml.text());
}

}  // namespace headroom::launch
