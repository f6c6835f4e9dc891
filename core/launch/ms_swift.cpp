// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ms-swift: `swift sft`, or `megatron sft` where the plan divides layers or matrices.
#include "core/launch/sheet.h"

#include <algorithm>

namespace headroom::launch {

namespace {

using scenario::Offload;
using scenario::Recompute;

void addAdapters(Sheet &sheet, Command &command)
{
    const auto &t = sheet.r.training;
    command.flag("--tuner_type", scenario::hasAdapters(sheet.r.task) ? "lora" : "full");
    if (!scenario::hasAdapters(sheet.r.task))
        return;
    sheet.says(
        {"training.lora.rank", "training.lora.targets", "training.base_weights", "training.double_quantization"});
    command.flag("--lora_rank", t.lora.rank);
    std::string targets;
    for (const auto &name : t.lora.targets)
        targets += (targets.empty() ? "" : " ") + quoted(name);
    command.flag("--target_modules " + (targets.empty() ? "all-linear" : targets));
    const std::string &base = t.baseWeights->id;
    if (base == "nf4" || base == "fp4")
        command.flag("--quant_method", "bnb")
            .flag("--quant_bits", 4)
            .flag("--bnb_4bit_quant_type", base)
            .flag("--bnb_4bit_use_double_quant", t.doubleQuantization ? "true" : "false");
    else if (base == "int8")
        command.flag("--quant_method", "bnb").flag("--quant_bits", 8);
    else if (base == "hqq-int4")
        command.flag("--quant_method", "hqq").flag("--quant_bits", 4);
    else if (base != "bf16" && base != "fp16")
        sheet.warn("launch-needs-checkpoint", "training.base_weights", base);
}

void addZero(Sheet &sheet, Command &command)
{
    const auto &t = sheet.r.training;
    const auto stage = sheet.r.parallelism.zeroStage;
    sheet.says({"parallelism.zero_stage", "parallelism.data", "parallelism.context", "training.offload_optimizer",
                "training.offload_parameters"});
    const bool offload = t.offloadOptimizer != Offload::None || t.offloadParameters != Offload::None;
    if (offload && stage < 2)
        sheet.refuse("launch-no-such-size", "training.offload_optimizer", std::string(wordOf(t.offloadOptimizer)),
                     "zero_stage 2, 3");
    else if (stage > 0)
        command.flag("--deepspeed", "zero" + std::to_string(stage) + (offload ? "_offload" : ""));
    if (sheet.r.parallelism.context > 1)
        command.flag("--sequence_parallel_size", sheet.r.parallelism.context);
}

void addSft(Sheet &sheet, Command &command)
{
    const auto &t = sheet.r.training;
    sheet.says({"training.micro_batch", "training.gradient_accumulation", "training.recompute", "training.optimizer",
                "training.fused_kernels", "training.fused_loss", "training.flash_attention"});
    command.flag("--per_device_train_batch_size", t.microBatch)
        .flag("--gradient_accumulation_steps", t.gradientAccumulation)
        .flag("--gradient_checkpointing", t.recompute == Recompute::Full ? "true" : "false");
    if (t.recompute == Recompute::Selective)
        sheet.said.erase("training.recompute");
    const auto optimizer = sheet.paged();
    if (optimizer.empty())
        sheet.said.erase("training.optimizer");
    else
        command.flag("--optim", optimizer);
    command.flag("--attn_impl", t.flashAttention ? "flash_attn" : "sdpa");
    if (t.fusedKernels || t.loss == scenario::Loss::FusedLinear)
        command.flag("--use_liger_kernel", "true");
    addZero(sheet, command);
}

void addMegatron(Sheet &sheet, Command &command)
{
    const auto &t = sheet.r.training;
    const auto &p = sheet.r.parallelism;
    sheet.says({"parallelism.tensor", "parallelism.pipeline", "parallelism.context", "parallelism.expert",
                "parallelism.data", "parallelism.sequence_parallel", "parallelism.zero_stage", "training.micro_batch",
                "training.gradient_accumulation", "training.recompute", "training.offload_optimizer",
                "training.flash_attention"});
    command.flag("--tensor_model_parallel_size", p.tensor)
        .flag("--pipeline_model_parallel_size", p.pipeline)
        .flag("--context_parallel_size", p.context)
        .flag("--expert_model_parallel_size", p.expert)
        .flag("--sequence_parallel", p.sequenceParallel ? "true" : "false")
        .flag("--micro_batch_size", t.microBatch)
        .flag("--global_batch_size", t.microBatch * t.gradientAccumulation * p.data)
        .flag("--use_distributed_optimizer", p.zeroStage >= 1 ? "true" : "false")
        .flag("--recompute_granularity", std::string(wordOf(t.recompute)));
    if (t.recompute == Recompute::Full)
        command.flag("--recompute_method", "uniform").flag("--recompute_num_layers", 1);
    if (t.offloadOptimizer != Offload::None)
        command.flag("--optimizer_cpu_offload", "true");
    if (t.flashAttention)
        command.flag("--attention_backend", "flash");
    if (p.zeroStage > 1)
        sheet.said.erase("parallelism.zero_stage");
}

}  // namespace

void writeMsSwift(Sheet &sheet)
{
    const auto &p = sheet.r.parallelism;
    const bool megatron = p.tensor > 1 || p.pipeline > 1 || p.expert > 1;
    Command command(megatron ? "megatron sft" : "swift sft");
    command.flag("--model", sheet.model());
    sheet.says({"training.sequence_length", "training.precision"});
    command.flag("--torch_dtype", sheet.computesFp16() ? "float16" : "bfloat16");
    addAdapters(sheet, command);
    command.flag("--max_length", sheet.r.training.sequenceLength);
    if (megatron)
        addMegatron(sheet, command);
    else
        addSft(sheet, command);
    std::string variables = "NPROC_PER_NODE=" + std::to_string(std::min(sheet.r.gpus, sheet.r.gpusPerNode)) + " ";
    if (sheet.nodes() > 1)
        variables += "NNODES=" + std::to_string(sheet.nodes()) +
                     " NODE_RANK=\"$NODE_RANK\" MASTER_ADDR=\"$MASTER_ADDR\" MASTER_PORT=29500 ";
    sheet.file("run.sh", variables + command.text(), true);
}

}  // namespace headroom::launch
