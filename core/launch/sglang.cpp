// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `python3 -m sglang.launch_server`.
#include "core/launch/sheet.h"

#include <cmath>

namespace headroom::launch {

namespace {

void addWeights(Sheet &sheet, Command &command)
{
    const auto &format = *sheet.r.inference.weights;
    sheet.says({"inference.weights"});
    if (format.id == "fp16" || (!sheet.hasBf16() && format.id == "bf16")) {
        command.flag("--dtype", "half");
        return;
    }
    if (format.id == sheet.r.model->nativeFormat || format.id == "bf16")
        return;
    if (format.id == "fp8")
        command.flag("--quantization", "fp8");
    else if (format.id == "nf4")
        command.flag("--quantization", "bitsandbytes");
    else {
        if (format.id.starts_with("awq"))
            command.flag("--quantization", "awq");
        else if (format.id.starts_with("gptq"))
            command.flag("--quantization", "gptq");
        sheet.warn("launch-needs-checkpoint", "inference.weights", format.id);
    }
}

void addSizes(Sheet &sheet, Command &command)
{
    const auto &p = sheet.r.parallelism;
    sheet.says({"parallelism.tensor", "parallelism.pipeline", "parallelism.data"});
    if (p.tensor > 1)
        command.flag("--tp-size", p.tensor);
    if (p.pipeline > 1)
        command.flag("--pp-size", p.pipeline);
    if (p.data > 1)
        command.flag("--dp-size", p.data);
}

void addCache(Sheet &sheet, Command &command)
{
    const auto &i = sheet.r.inference;
    sheet.says({"inference.context", "inference.gpu_memory_utilization", "inference.kv_cache"});
    command.flag("--context-length", i.context);
    command.flag("--mem-fraction-static", nlohmann::json(std::round(i.gpuMemoryUtilization * 1e4) / 1e4).dump());
    if (i.kvCache->id == "fp8")
        command.flag("--kv-cache-dtype", "fp8_e4m3");
    else if (sheet.asked("inference.kv_cache") && i.kvCache->id != "bf16" && i.kvCache->id != "fp16")
        sheet.said.erase("inference.kv_cache");
}

}  // namespace

void writeSglang(Sheet &sheet)
{
    const auto &i = sheet.r.inference;
    Command command("python3 -m sglang.launch_server");
    command.flag("--model-path", sheet.model());
    addSizes(sheet, command);
    addWeights(sheet, command);
    addCache(sheet, command);
    sheet.says(
        {"inference.concurrency", "inference.max_num_seqs", "inference.max_batched_tokens", "inference.cuda_graphs"});
    if (sheet.asked("inference.max_num_seqs"))
        command.flag("--max-running-requests", i.maxNumSeqs);
    else if (sheet.asked("inference.concurrency") && !i.concurrencyMax)
        command.flag("--max-running-requests", i.concurrency);
    if (sheet.asked("inference.max_batched_tokens"))
        command.flag("--chunked-prefill-size", i.maxBatchedTokens);
    if (!i.cudaGraphs)
        command.flag("--disable-cuda-graph");
    if (sheet.nodes() > 1)
        command.flag("--nnodes", sheet.nodes())
            .variable("--node-rank", "$NODE_RANK")
            .variable("--dist-init-addr", "$MASTER_ADDR:29500");
    sheet.file("serve.sh", command.text(), true);
}

}  // namespace headroom::launch
