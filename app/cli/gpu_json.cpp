// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure of a GPU under its own key.
#include "app/cli/gpu_json.h"

namespace headroom::cli {

namespace {

template <class T> Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

const char *groupWord(catalog::GpuGroup group)
{
    static constexpr std::array words = {"consumer", "professional", "data-centre", "unified", "own"};
    return words[static_cast<std::size_t>(group)];
}

Json priceJson(const std::optional<catalog::Price> &price)
{
    if (!price)
        return nullptr;
    return {{"low", price->low}, {"high", price->high}, {"date", price->date}, {"source", price->source}};
}

Json linksJson(const catalog::Gpu &gpu, Json json)
{
    json["nvlink"] = nullptr;
    if (gpu.nvlink)
        json["nvlink"] = {{"generation", gpu.nvlink->generation},
                          {"total_gbs", gpu.nvlink->totalGbs},
                          {"max_gpus", gpu.nvlink->maxGpus},
                          {"via", gpu.nvlink->via}};
    json["pcie"] = nullptr;
    if (gpu.pcie)
        json["pcie"] = {{"generation", gpu.pcie->generation}, {"lanes", gpu.pcie->lanes}, {"gbs", gpu.pcie->gbs}};
    return json;
}

}  // namespace

Json gpuJson(const catalog::Gpu &gpu)
{
    Json json;
    json["id"] = gpu.id;
    json["name"] = gpu.name;
    json["vendor"] = gpu.vendor;
    json["series"] = gpu.series;
    json["group"] = groupWord(gpu.group);
    json["architecture"] = gpu.architecture;
    json["released"] = gpu.released;
    json["form_factor"] = gpu.formFactor;
    json["aliases"] = gpu.aliases;
    json["compute_capability"] = orNull(gpu.computeCapability);
    json["memory_gib"] = gpu.memoryGib;
    json["capacity_bytes"] = gpu.smiBytes;
    json["usable_bytes"] = gpu.usableBytes;
    json["usable_source"] = gpu.usableSource;
    json["unified_memory"] = gpu.unifiedMemory;
    json["memory_type"] = gpu.memoryType;
    json["bandwidth_gbs"] = orNull(gpu.bandwidthGbs);
    json["cuda_cores"] = orNull(gpu.cudaCores);
    json["tensor_cores"] = orNull(gpu.tensorCores);
    json["sm_count"] = orNull(gpu.smCount);
    json["boost_clock_ghz"] = orNull(gpu.boostClockGhz);
    json["tdp_watt"] = orNull(gpu.tdpWatt);
    json["dense_tflops"] = {{"fp32", orNull(gpu.fp32Tflops)}, {"tf32", orNull(gpu.tf32Tflops)},
                            {"fp16", orNull(gpu.fp16Tflops)}, {"bf16", orNull(gpu.bf16Tflops)},
                            {"fp8", orNull(gpu.fp8Tflops)},   {"fp4", orNull(gpu.fp4Tflops)},
                            {"int8", orNull(gpu.int8Tops)}};
    json = linksJson(gpu, std::move(json));
    json["supports"] = {{"bf16", gpu.bf16},
                        {"fp8", gpu.fp8},
                        {"fp4", gpu.fp4},
                        {"flash_attention_2", gpu.flashAttention2},
                        {"flash_attention_3", gpu.flashAttention3},
                        {"mig", gpu.mig}};
    json["supports_known"] = gpu.supportKnown;  // false: assumed as of a current card
    json["price_usd"] = priceJson(gpu.price);
    json["cloud_usd_per_hour"] = priceJson(gpu.cloudPerHour);
    json["notes"] = gpu.notes;
    json["sources"] = gpu.sources;
    return json;
}

}  // namespace headroom::cli
