// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A torchtitan run: a Python function that returns its configuration, and the command.
#include "core/launch/sheet.h"

#include <algorithm>

namespace headroom::launch {

namespace {

using scenario::Recompute;

struct Registered {
    std::string_view id;
    const char *function;
};

// Of torchtitan/models/llama3/config_registry.py.
constexpr Registered models[] = {{"llama-3-8b", "llama3_8b"},
                                 {"llama-3.1-8b", "llama3_8b"},
                                 {"llama-3-70b", "llama3_70b"},
                                 {"llama-3.1-70b", "llama3_70b"},
                                 {"llama-3.1-405b", "llama3_405b"}};

const char *functionOf(const std::string &id)
{
    for (const auto &model : models) {
        if (model.id == id)
            return model.function;
    }
    return nullptr;
}

std::string knownModels()
{
    std::string text;
    for (const auto &model : models)
        text += (text.empty() ? "" : ", ") + std::string(model.id);
    return text;
}

std::string parallelismLine(Sheet &sheet)
{
    const auto &p = sheet.r.parallelism;
    sheet.says({"parallelism.tensor", "parallelism.pipeline", "parallelism.context", "parallelism.expert",
                "parallelism.data", "parallelism.zero_stage", "parallelism.sequence_parallel",
                "parallelism.reshard_after_forward"});
    std::vector<std::string> sizes;
    const auto add = [&](const char *name, std::int64_t size) {
        if (size > 1)
            sizes.push_back(name + std::string("=") + std::to_string(size));
    };
    add(p.zeroStage == 3 ? "data_parallel_shard_degree" : "data_parallel_replicate_degree", p.data);
    add("tensor_parallel_degree", p.tensor);
    add("pipeline_parallel_degree", p.pipeline);
    add("context_parallel_degree", p.context);
    add("expert_parallel_degree", p.expert);
    if (p.zeroStage != 3)
        sizes.insert(sizes.begin(), "data_parallel_shard_degree=1");
    if (p.tensor > 1 && !p.sequenceParallel)
        sizes.push_back("enable_sequence_parallel=False");
    if (sheet.asked("parallelism.reshard_after_forward"))
        sizes.push_back(std::string("fsdp_reshard_after_forward=") +
                        (p.reshardAfterForward ? "\"always\"" : "\"never\""));
    if (p.zeroStage == 1 || p.zeroStage == 2)
        sheet.refuse("launch-no-such-size", "parallelism.zero_stage", std::to_string(p.zeroStage), "0, 3");
    std::string text;
    for (const auto &size : sizes)
        text += (text.empty() ? "" : ", ") + size;
    return "    c.parallelism = ParallelismConfig(" + text + ")\n";
}

}  // namespace

void writeTorchtitan(Sheet &sheet)
{
    const auto &t = sheet.r.training;
    const char *function = functionOf(sheet.r.model->id);
    if (!function)
        return sheet.refuse("launch-model-not-registered", "model", sheet.r.model->id, knownModels());
    sheet.says({"training.sequence_length", "training.micro_batch", "training.gradient_accumulation",
                "training.recompute", "training.offload_parameters", "training.offload_optimizer"});
    const char *checkpointing = t.recompute == Recompute::Full        ? "FullAC"
                                : t.recompute == Recompute::Selective ? "SelectiveAC"
                                                                      : nullptr;
    std::string code = "from torchtitan.config import ParallelismConfig\n";
    if (checkpointing)
        code += "from torchtitan.distributed.activation_checkpoint import " + std::string(checkpointing) + "\n";
    code += "from torchtitan.models.llama3.config_registry import " + std::string(function) + "\n\n\ndef run():\n";
    code += "    c = " + std::string(function) + "()\n" + parallelismLine(sheet);
    const auto tokens = t.microBatch * t.sequenceLength;
    code += "    c.training.max_context_length = " + std::to_string(t.sequenceLength) + "\n";
    code += "    c.training.num_tokens_per_microbatch_per_dp_rank = " + std::to_string(tokens) + "\n";
    if (t.gradientAccumulation > 1)
        code += "    c.training.num_tokens_per_train_step = " +
                std::to_string(tokens * t.gradientAccumulation * sheet.r.parallelism.data) + "\n";
    if (t.offloadParameters != scenario::Offload::None || t.offloadOptimizer != scenario::Offload::None)
        code += "    c.training.enable_cpu_offload = True\n";
    if (checkpointing)
        code += "    c.activation_checkpoint = " + std::string(checkpointing) + ".Config()\n";
    else  // the registered configurations recompute: what turns that off was not read in its source
        sheet.warn("launch-not-expressed", "training.recompute", "none");
    code += "    return c\n";
    sheet.file("run.sh",
               "NGPU=" + std::to_string(std::min(sheet.r.gpus, sheet.r.gpusPerNode)) +
                   " MODULE=headroom_run CONFIG=run ./run_train.sh\n",
               true);
    sheet.file("headroom_run.py", code);
    if (sheet.nodes() > 1)
        sheet.warn("launch-each-node", "hardware.gpus", std::to_string(sheet.nodes()));
}

}  // namespace headroom::launch
