// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `llama-server`.
#include "core/launch/sheet.h"

#include <filesystem>

namespace headroom::launch {

namespace {

// The plan's own file, or the name that conversions of this model usually have.
std::string ggufFile(Sheet &sheet)
{
    const std::string &own = sheet.r.asked.model;
    if (own.ends_with(".gguf"))
        return own;
    const auto &format = *sheet.r.inference.weights;
    const std::string type = format.gguf ? format.id.substr(std::string_view("gguf:").size()) : "F16";
    const std::string hub = sheet.r.model->hubId.empty() ? sheet.r.model->id : sheet.r.model->hubId;
    const std::string name = hub.substr(hub.rfind('/') + 1) + "-" + type + ".gguf";
    sheet.warn("launch-gguf-name", "model", name);
    return name;
}

void addMachine(Sheet &sheet, Command &command)
{
    const auto &i = sheet.r.inference;
    const auto &p = sheet.r.parallelism;
    sheet.says({"inference.gpu_layers", "inference.experts_on_host", "parallelism.pipeline", "parallelism.tensor"});
    const bool all = i.gpuLayers > sheet.r.model->architecture.numLayers();
    command.flag("-ngl", all ? std::string("all") : std::to_string(i.gpuLayers));
    if (i.expertsOnHost)
        command.flag("-cmoe");
    if (p.tensor > 1)
        command.flag("-sm", "row");
    else if (p.pipeline > 1)
        command.flag("-sm", "layer");
    // The plan decides, not the free memory at start.
    command.flag("-fit", "off");
}

std::string cacheType(const std::string &id)
{
    if (id == "fp16")
        return "f16";
    if (id == "fp32")
        return "f32";
    return id;
}

void addCache(Sheet &sheet, Command &command)
{
    const auto &i = sheet.r.inference;
    sheet.says({"inference.context", "inference.concurrency", "inference.kv_cache", "inference.swa_full"});
    const std::int64_t slots = sheet.estimate.concurrency > 0 ? sheet.estimate.concurrency : i.concurrency;
    command.flag("-c", i.context * slots);  // of all slots together
    if (slots > 1)
        command.flag("-np", slots);
    const std::string type = cacheType(i.kvCache->id);
    const bool known = type == "f16" || type == "f32" || type == "bf16" || type.starts_with("q");
    if (!known) {
        sheet.said.erase("inference.kv_cache");
    } else if (type != "f16") {
        command.flag("-ctk", type).flag("-ctv", type);
        if (type.starts_with("q") && !i.flashAttention)
            sheet.refuse("launch-cache-without-flash", "inference.flash_attention", type, "true");
    }
    if (i.swaFull)
        command.flag("--swa-full");
}

}  // namespace

void writeLlamaCpp(Sheet &sheet)
{
    const auto &i = sheet.r.inference;
    Command command("llama-server");
    command.flag("-m", ggufFile(sheet));
    sheet.says({"inference.weights", "inference.flash_attention", "inference.micro_batch_tokens"});
    if (!i.weights->gguf && i.weights->linear.bits != 16)
        sheet.refuse("launch-no-gguf", "inference.weights", i.weights->id, "gguf:Q4_K_M, gguf:Q8_0, gguf:F16");
    addMachine(sheet, command);
    addCache(sheet, command);
    command.flag("-fa", i.flashAttention ? "on" : "off");
    if (sheet.asked("inference.micro_batch_tokens"))
        command.flag("-ub", i.microBatchTokens);
    sheet.file("serve.sh", command.text(), true);
}

}  // namespace headroom::launch
