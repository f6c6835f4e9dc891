// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// axolotl: a YAML and `axolotl train`.
#include "core/launch/sheet.h"

namespace headroom::launch {

namespace {

using scenario::Offload;
using scenario::Optimizer;
using scenario::Recompute;

void addAdapters(Sheet &sheet, Yaml &yaml)
{
    const auto &t = sheet.r.training;
    if (!scenario::hasAdapters(sheet.r.task))
        return;
    sheet.says({"training.lora.rank", "training.lora.targets", "training.lora.dropout", "training.lora.modules_to_save",
                "training.base_weights"});
    const std::string &base = t.baseWeights->id;
    const bool four = base == "nf4" || base == "fp4";
    yaml.add("adapter", four ? "qlora" : "lora");
    if (four)
        yaml.add("load_in_4bit", true);
    else if (base == "int8")
        yaml.add("load_in_8bit", true);
    else if (base != "bf16" && base != "fp16")
        sheet.warn("launch-needs-checkpoint", "training.base_weights", base);
    yaml.add("lora_r", t.lora.rank);
    if (t.lora.dropout > 0)
        yaml.add("lora_dropout", nlohmann::json(t.lora.dropout).dump());
    if (t.lora.targets.empty())
        yaml.add("lora_target_linear", true);
    else
        sheet.said.erase("training.lora.targets");
    if (!t.lora.modulesToSave.empty())
        yaml.list("lora_modules_to_save", t.lora.modulesToSave);
}

void addRecipe(Sheet &sheet, Yaml &yaml)
{
    const auto &t = sheet.r.training;
    sheet.says({"training.precision", "training.recompute", "training.optimizer", "training.flash_attention",
                "training.fused_kernels", "training.fused_loss", "training.offload_activations"});
    if (sheet.computesFp16())
        sheet.said.erase("training.precision");
    else if (t.precision != scenario::Precision::Fp32)
        yaml.add("bf16", "auto");
    if (t.recompute == Recompute::Full)
        yaml.add("gradient_checkpointing", true);
    else if (t.recompute == Recompute::Selective)
        yaml.add("selective_checkpointing", true);
    if (t.offloadActivations)
        yaml.add("activation_offloading", true);
    yaml.add("attn_implementation", t.flashAttention ? "flash_attention_2" : "sdpa");
    if (t.optimizerId == Optimizer::AdamW)
        yaml.add("optimizer", "adamw_torch_fused");
    else if (t.optimizerId == Optimizer::PagedAdamW8bit)
        yaml.add("optimizer", "paged_adamw_8bit");
    else if (t.optimizerId == Optimizer::AdamW8bit)
        yaml.add("optimizer", "adamw_bnb_8bit");
    else
        sheet.said.erase("training.optimizer");
    const bool fusedLoss = t.loss == scenario::Loss::FusedLinear;
    if (t.fusedKernels || fusedLoss)
        yaml.list("plugins", {"axolotl.integrations.liger.LigerPlugin"});
    if (t.fusedKernels)
        yaml.add("liger_rope", true).add("liger_rms_norm", true).add("liger_glu_activation", true);
    if (fusedLoss)
        yaml.add("liger_fused_linear_cross_entropy", true);
}

void addSharding(Sheet &sheet, Yaml &yaml)
{
    const auto &t = sheet.r.training;
    const auto &p = sheet.r.parallelism;
    sheet.says({"parallelism.zero_stage", "parallelism.data", "parallelism.tensor", "parallelism.context",
                "parallelism.reshard_after_forward", "training.offload_parameters", "training.offload_optimizer"});
    if (p.pipeline > 1)
        sheet.refuse("launch-no-such-size", "parallelism.pipeline", std::to_string(p.pipeline), "1");
    const bool offload = t.offloadOptimizer != Offload::None || t.offloadParameters != Offload::None;
    if (usesDeepSpeed(sheet.r)) {
        const std::string stage = std::to_string(p.zeroStage);
        if (offload && p.zeroStage != 3)
            sheet.refuse("launch-no-such-size", "training.offload_optimizer", std::string(wordOf(t.offloadOptimizer)),
                         "zero_stage 3");
        if (p.zeroStage > 0)
            yaml.add("deepspeed", "deepspeed_configs/zero" + stage + (offload ? "_bf16_cpuoffload_all" : "") + ".json");
    } else if (p.zeroStage == 3) {
        yaml.add("fsdp_version", std::int64_t{2});
        yaml.add("fsdp_config", Yaml()
                                    .add("reshard_after_forward", p.reshardAfterForward)
                                    .add("offload_params", offload)
                                    .add("auto_wrap_policy", "TRANSFORMER_BASED_WRAP")
                                    .add("state_dict_type", "SHARDED_STATE_DICT"));
        yaml.add("dp_shard_size", p.data);
    }
    if (p.tensor > 1)
        yaml.add("tensor_parallel_size", p.tensor);
    if (p.context > 1)
        yaml.add("context_parallel_size", p.context);
}

}  // namespace

void writeAxolotl(Sheet &sheet)
{
    const auto &t = sheet.r.training;
    Yaml yaml;
    yaml.add("base_model", sheet.model());
    addAdapters(sheet, yaml);
    sheet.says({"training.sequence_length", "training.micro_batch", "training.gradient_accumulation"});
    yaml.add("sequence_len", t.sequenceLength)
        .add("micro_batch_size", t.microBatch)
        .add("gradient_accumulation_steps", t.gradientAccumulation);
    addRecipe(sheet, yaml);
    addSharding(sheet, yaml);
    refuseShardedGptq(sheet);
    sheet.file("run.sh", "axolotl train train.yaml\n", true);
    sheet.file("train.yaml", yaml.text());
    if (sheet.nodes() > 1)
        sheet.warn("launch-each-node", "hardware.gpus", std::to_string(sheet.nodes()));
}

}  // namespace headroom::launch
