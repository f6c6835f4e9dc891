// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An Accelerate YAML (FSDP, DeepSpeed or plain data parallel) and the command that runs a Trainer script with it.
#include "core/launch/sheet.h"

namespace headroom::launch {

namespace {

Yaml fsdpConfig(Sheet &sheet)
{
    Yaml fsdp;
    fsdp.add("fsdp_version", std::int64_t{2})
        .add("fsdp_reshard_after_forward", sheet.r.parallelism.reshardAfterForward)
        .add("fsdp_auto_wrap_policy", "TRANSFORMER_BASED_WRAP")
        .add("fsdp_offload_params", sheet.r.training.offloadParameters != scenario::Offload::None)
        .add("fsdp_cpu_ram_efficient_loading", true)
        .add("fsdp_state_dict_type", "SHARDED_STATE_DICT");
    if (sheet.r.training.recompute == scenario::Recompute::Full)
        fsdp.add("fsdp_activation_checkpointing", true);
    return fsdp;
}

const char *distribution(const Sheet &sheet)
{
    if (sheet.r.gpus == 1 && !usesDeepSpeed(sheet.r))
        return "NO";
    if (usesDeepSpeed(sheet.r))
        return "DEEPSPEED";
    return sheet.r.parallelism.zeroStage == 3 ? "FSDP" : "MULTI_GPU";
}

void checkSizes(Sheet &sheet)
{
    const auto &p = sheet.r.parallelism;
    const std::pair<const char *, std::int64_t> sizes[] = {{"parallelism.pipeline", p.pipeline},
                                                           {"parallelism.expert", p.expert}};
    for (const auto &[path, size] : sizes) {
        if (size > 1)
            sheet.refuse("launch-no-such-size", path, std::to_string(size), "1");
    }
}

}  // namespace

void writeAccelerate(Sheet &sheet)
{
    const auto &r = sheet.r;
    const std::string kind = distribution(sheet);
    checkSizes(sheet);
    refuseShardedGptq(sheet);
    sheet.says({"parallelism.zero_stage", "parallelism.data", "parallelism.reshard_after_forward", "parallelism.tensor",
                "parallelism.context", "training.offload_parameters"});
    Yaml yaml;
    yaml.add("distributed_type", kind);
    yaml.add("num_machines", sheet.nodes()).add("num_processes", r.gpus).add("machine_rank", std::int64_t{0});
    if (sheet.nodes() > 1) {  // rank and address differ from node to node, and YAML has no variables
        yaml.add("main_process_ip", "MASTER_ADDR").add("main_process_port", std::int64_t{29500});
        sheet.warn("launch-each-node", "hardware.gpus", std::to_string(sheet.nodes()));
    }
    yaml.add("mixed_precision", r.training.precision == scenario::Precision::Fp32 ? "no"
                                : sheet.computesFp16()                            ? "fp16"
                                                                                  : "bf16");
    if (kind == "FSDP")
        yaml.add("fsdp_config", fsdpConfig(sheet));
    std::string config;
    if (kind == "DEEPSPEED") {
        config = deepSpeedConfig(sheet).dump(2) + "\n";
        yaml.add(
            "deepspeed_config",
            Yaml().add("deepspeed_config_file", "ds_config.json").add("zero3_init_flag", r.parallelism.zeroStage == 3));
    }
    Command command("accelerate launch");
    command.flag("--config_file", "accelerate.yaml");
    if (r.parallelism.tensor > 1)
        command.flag("--parallelism_config_tp_size", r.parallelism.tensor);
    if (r.parallelism.context > 1)
        command.flag("--parallelism_config_cp_size", r.parallelism.context);
    command.word("train.py").flag("--model_name_or_path", sheet.model());
    addTrainerFlags(sheet, command);
    sheet.file("run.sh", command.text(), true);
    sheet.file("accelerate.yaml", yaml.text());
    if (!config.empty())
        sheet.file("ds_config.json", config, false, "");
}

}  // namespace headroom::launch
