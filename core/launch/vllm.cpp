// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `vllm serve`.
#include "core/launch/sheet.h"

#include <cmath>

namespace headroom::launch {

namespace {

std::string share(double value)
{
    return nlohmann::json(std::round(value * 1e4) / 1e4).dump();
}

// Quantised while loading, or by a checkpoint that names itself; then the model must be that checkpoint.
void addWeights(Sheet &sheet, Command &command)
{
    const auto &format = *sheet.r.inference.weights;
    const std::string &native = sheet.r.model->nativeFormat;
    sheet.says({"inference.weights"});
    if (format.id == "fp16" || (!sheet.hasBf16() && format.id == "bf16")) {
        command.flag("--dtype", "half");
        return;
    }
    if (format.id == native || format.id == "bf16")
        return;
    if (format.id == "fp8")
        command.flag("--quantization", "fp8");
    else if (format.id == "nf4" || format.id == "int8")
        command.flag("--quantization", "bitsandbytes");
    else if (format.gguf)
        sheet.warn("launch-needs-checkpoint", "inference.weights", format.id);
    else {
        const std::string kind = format.id.substr(0, format.id.find('-'));
        if (kind == "awq" || kind == "gptq" || kind == "hqq")
            command.flag("--quantization", kind);
        sheet.warn("launch-needs-checkpoint", "inference.weights", format.id);
    }
}

void addSizes(Sheet &sheet, Command &command)
{
    const auto &p = sheet.r.parallelism;
    sheet.says({"parallelism.tensor", "parallelism.pipeline", "parallelism.data", "parallelism.context",
                "parallelism.expert"});
    if (p.tensor > 1)
        command.flag("--tensor-parallel-size", p.tensor);
    if (p.pipeline > 1)
        command.flag("--pipeline-parallel-size", p.pipeline);
    if (p.context > 1)
        command.flag("--decode-context-parallel-size", p.context);
    if (p.data > 1 && sheet.r.model->architecture.hasExperts())
        command.flag("--data-parallel-size", p.data);
    else if (p.data > 1)
        sheet.warn("launch-one-replica", "parallelism.data", std::to_string(p.data));
    if (p.expert > 1) {
        command.flag("--enable-expert-parallel");
        if (p.expert != p.tensor * p.data)
            sheet.warn("launch-expert-size", "parallelism.expert", std::to_string(p.expert),
                       std::to_string(p.tensor * p.data));
    }
}

void addCache(Sheet &sheet, Command &command)
{
    const auto &i = sheet.r.inference;
    sheet.says({"inference.context", "inference.gpu_memory_utilization", "inference.kv_cache"});
    command.flag("--max-model-len", i.context);
    command.flag("--gpu-memory-utilization", share(i.gpuMemoryUtilization));
    if (i.kvCache->id == "fp8")
        command.flag("--kv-cache-dtype", "fp8");
    else if (sheet.asked("inference.kv_cache") && i.kvCache->id != "bf16" && i.kvCache->id != "fp16")
        sheet.said.erase("inference.kv_cache");
}

void addLimits(Sheet &sheet, Command &command)
{
    const auto &i = sheet.r.inference;
    if (sheet.asked("inference.max_num_seqs"))
        command.flag("--max-num-seqs", i.maxNumSeqs);
    else if (sheet.asked("inference.concurrency") && !i.concurrencyMax)
        command.flag("--max-num-seqs", i.concurrency);
    if (sheet.asked("inference.max_batched_tokens"))
        command.flag("--max-num-batched-tokens", i.maxBatchedTokens);
    if (!i.cudaGraphs)
        command.flag("--enforce-eager");
    sheet.says(
        {"inference.max_num_seqs", "inference.concurrency", "inference.max_batched_tokens", "inference.cuda_graphs"});
}

}  // namespace

void writeVllm(Sheet &sheet)
{
    Command command("vllm serve " + quoted(sheet.model()));
    addSizes(sheet, command);
    addWeights(sheet, command);
    addCache(sheet, command);
    addLimits(sheet, command);
    if (sheet.nodes() > 1)
        command.flag("--nnodes", sheet.nodes())
            .variable("--node-rank", "$NODE_RANK")
            .variable("--master-addr", "$MASTER_ADDR")
            .flag("--master-port", 29500);
    sheet.file("serve.sh", command.text(), true);
}

}  // namespace headroom::launch
