// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A DeepSpeed JSON and the command that runs a Trainer script with it.
#include "core/launch/sheet.h"

namespace headroom::launch {

namespace {

using Json = nlohmann::ordered_json;
using scenario::Offload;

Json offloadJson(Offload to)
{
    Json json{{"device", wordOf(to)}, {"pin_memory", true}};
    return json;
}

}  // namespace

bool usesDeepSpeed(const scenario::Resolved &r)
{
    return r.training.framework == scenario::Framework::DeepSpeed || r.training.offloadParameters != Offload::None ||
           r.training.offloadOptimizer != Offload::None || r.parallelism.zeroStage == 1 || r.parallelism.zeroStage == 2;
}

Json deepSpeedConfig(Sheet &sheet)
{
    const auto &t = sheet.r.training;
    const auto &p = sheet.r.parallelism;
    sheet.says({"parallelism.zero_stage", "parallelism.tensor", "parallelism.data", "training.offload_optimizer",
                "training.offload_parameters", "training.micro_batch", "training.gradient_accumulation",
                "training.precision"});
    Json zero{{"stage", p.zeroStage}, {"contiguous_gradients", true}};
    if (p.zeroStage == 3)
        zero["stage3_gather_16bit_weights_on_model_save"] = true;
    if (p.zeroStage > 0 && t.offloadOptimizer != Offload::None)
        zero["offload_optimizer"] = offloadJson(t.offloadOptimizer);
    if (p.zeroStage == 3 && t.offloadParameters != Offload::None)
        zero["offload_param"] = offloadJson(t.offloadParameters);
    Json json;
    json["zero_optimization"] = zero;
    if (t.precision != scenario::Precision::Fp32)
        json[sheet.computesFp16() ? "fp16" : "bf16"] = {{"enabled", true}};
    json["train_micro_batch_size_per_gpu"] = t.microBatch;
    json["gradient_accumulation_steps"] = t.gradientAccumulation;
    json["train_batch_size"] = t.microBatch * t.gradientAccumulation * p.data;
    if (p.tensor > 1)
        json["tensor_parallel"] = {{"autotp_size", p.tensor}};
    if (p.pipeline > 1 || p.context > 1)
        sheet.refuse("launch-no-such-size", p.pipeline > 1 ? "parallelism.pipeline" : "parallelism.context",
                     std::to_string(p.pipeline > 1 ? p.pipeline : p.context), "1");
    return json;
}

void addTrainerFlags(Sheet &sheet, Command &command)
{
    const auto &t = sheet.r.training;
    sheet.says({"training.micro_batch", "training.gradient_accumulation", "training.precision", "training.recompute",
                "training.optimizer", "training.fused_kernels", "training.fused_loss"});
    if (scenario::hasAdapters(sheet.r.task))
        sheet.warn("launch-in-script", "training.lora");
    command.flag("--per_device_train_batch_size", t.microBatch);
    command.flag("--gradient_accumulation_steps", t.gradientAccumulation);
    if (t.precision != scenario::Precision::Fp32)
        command.flag(sheet.computesFp16() ? "--fp16" : "--bf16", "True");
    if (t.recompute == scenario::Recompute::Full)
        command.flag("--gradient_checkpointing", "True");
    else if (t.recompute == scenario::Recompute::Selective)
        sheet.said.erase("training.recompute");
    const std::string optimizer = sheet.paged();
    if (optimizer.empty())
        sheet.said.erase("training.optimizer");
    else if (optimizer != "adamw_torch")
        command.flag("--optim", optimizer);
    if (t.fusedKernels || t.loss == scenario::Loss::FusedLinear)
        command.flag("--use_liger_kernel", "True");
    if (t.precision == scenario::Precision::Fp8)
        sheet.said.erase("training.precision");
}

void writeDeepSpeed(Sheet &sheet)
{
    const Json config = deepSpeedConfig(sheet);
    Command command("deepspeed");
    if (sheet.nodes() > 1)
        command.flag("--hostfile", "hostfile");
    else
        command.flag("--num_gpus", sheet.r.gpus);
    command.word("train.py");
    command.flag("--model_name_or_path", sheet.model()).flag("--deepspeed", "ds_config.json");
    addTrainerFlags(sheet, command);
    sheet.file("run.sh", command.text(), true);
    sheet.file("ds_config.json", config.dump(2) + "\n", false, "");
}

}  // namespace headroom::launch
