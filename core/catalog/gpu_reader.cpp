// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of a GPU file.
#include "core/catalog/catalog_reader.h"
#include "core/catalog/description_view.h"

#include <utility>

namespace headroom::catalog {

using nlohmann::json;

namespace {

constexpr double maxNumber = 1e9;

std::optional<double> number(const DescriptionView &view, const char *key)
{
    if (view.empty() || !view.has(key))
        return std::nullopt;
    return view.numberOr(key, 0, 0, maxNumber);
}

std::optional<int> count(const DescriptionView &view, const char *key)
{
    if (!view.has(key))
        return std::nullopt;
    return static_cast<int>(view.size(key, 100'000'000, 0));
}

GpuGroup groupOf(const std::string &series)
{
    if (series.find("unified") != std::string::npos)
        return GpuGroup::Unified;
    if (series == "Own")
        return GpuGroup::Own;
    if (series.find("professional") != std::string::npos || series.ends_with(" Pro"))
        return GpuGroup::Professional;
    if (series.starts_with("GeForce") || series == "Radeon" || series == "Arc")
        return GpuGroup::Consumer;
    return GpuGroup::DataCentre;
}

void readSpeed(const DescriptionView &view, Gpu &gpu)
{
    gpu.bandwidthGbs = number(view, "memory_bandwidth_gbs");
    gpu.cudaCores = count(view, "cuda_cores");
    gpu.tensorCores = count(view, "tensor_cores");
    gpu.smCount = count(view, "sm_count");
    gpu.boostClockGhz = number(view, "boost_clock_ghz");
    gpu.tdpWatt = number(view, "tdp_w");
    const DescriptionView dense = view.child("tflops_dense");
    gpu.fp32Tflops = number(dense, "fp32");
    gpu.tf32Tflops = number(dense, "tf32");
    gpu.fp16Tflops = number(dense, "fp16_tensor");
    if (!gpu.fp16Tflops)
        gpu.fp16Tflops = number(dense, "fp16_vector");
    gpu.bf16Tflops = number(dense, "bf16");
    gpu.fp8Tflops = number(dense, "fp8");
    gpu.fp4Tflops = number(dense, "fp4");
    gpu.int8Tops = number(dense, "int8_tops");
}

void readLinks(const DescriptionView &view, Gpu &gpu)
{
    const DescriptionView nvlink = view.child("nvlink");
    if (!nvlink.empty() && nvlink.has("total_gbs"))
        gpu.nvlink =
            Nvlink{static_cast<int>(nvlink.sizeOr("generation", 0, 100)), nvlink.numberOr("total_gbs", 0, 0, maxNumber),
                   static_cast<int>(nvlink.sizeOr("max_gpus", 0, 1'000'000)), nvlink.text("via", "")};
    const DescriptionView pcie = view.child("pcie");
    if (!pcie.empty() && pcie.has("gbs"))
        gpu.pcie = Pcie{static_cast<int>(pcie.sizeOr("gen", 0, 100)), static_cast<int>(pcie.sizeOr("lanes", 0, 64)),
                        pcie.numberOr("gbs", 0, 0, maxNumber)};
}

void readSupport(const DescriptionView &view, Gpu &gpu)
{
    const DescriptionView supports = view.child("supports");
    gpu.bf16 = supports.flag("bf16");
    gpu.fp8 = supports.flag("fp8");
    gpu.fp4 = supports.flag("fp4");
    gpu.flashAttention2 = supports.flag("flash_attention_2");
    gpu.flashAttention3 = supports.flag("flash_attention_3");
    gpu.mig = supports.flag("mig");
    const bool said = gpu.computeCapability || gpu.bf16 || gpu.fp8 || gpu.fp4 || gpu.flashAttention2;
    gpu.supportKnown = gpu.group != GpuGroup::Own || said;
    // Who enters a card and leaves open what it can has hardly an old one: no warning about what is not known.
    if (!gpu.supportKnown)
        gpu.bf16 = gpu.fp8 = gpu.fp4 = gpu.flashAttention2 = true;
}

Price priceOf(const DescriptionView &view)
{
    const double one = view.numberOr("usd", 0, 0, maxNumber);
    const double low = view.numberOr("usd_low", view.numberOr("low", one, 0, maxNumber), 0, maxNumber);
    const double high = view.numberOr("usd_high", view.numberOr("high", one, 0, maxNumber), 0, maxNumber);
    return {low, high, view.text("date", ""), view.text("source", "")};
}

// The latest price of a new card; a used one only where there is no other.
void readPrices(const DescriptionView &view, Gpu &gpu)
{
    const json *prices = view.array("typical_price_usd");
    bool isNew = false;
    for (std::size_t i = 0; prices && i < prices->size(); ++i) {
        const DescriptionView price((*prices)[i], view.file(),
                                    view.place() + ".typical_price_usd[" + std::to_string(i) + "]");
        const bool used = price.text("kind", "").find("used") != std::string::npos;
        if (gpu.price && isNew && used)
            continue;
        Price candidate = priceOf(price);
        if (gpu.price && isNew != used && candidate.date < gpu.price->date)
            continue;
        gpu.price = std::move(candidate);
        isNew = !used;
    }
    const DescriptionView cloud = view.child("cloud_usd_per_hour");
    if (!cloud.empty())
        gpu.cloudPerHour = priceOf(cloud);
}

Gpu readGpu(const json &entry, const IndexEntry &index, const json &gaps, const std::string &file,
            const std::string &place)
{
    const DescriptionView view(entry, file, place);
    Gpu gpu;
    gpu.id = index.id;
    gpu.name = view.text("name", gpu.id);
    gpu.vendor = view.text("vendor", "");
    gpu.series = view.text("series", "");
    gpu.architecture = view.text("architecture", "");
    gpu.released = view.text("released", "");
    gpu.formFactor = view.text("form_factor", "");
    gpu.group = groupOf(gpu.series);
    gpu.aliases = index.aliases;
    gpu.aliases.insert(gpu.aliases.end(), index.words.begin(), index.words.end());
    gpu.computeCapability = number(view, "compute_capability");
    if (!view.has("memory_gib"))
        view.fail("missing-key", "memory_gib", {}, "number");
    gpu.memoryGib = view.numberOr("memory_gib", 0, 0.001, 1e6);
    gpu.memoryType = view.text("memory_type", "");
    readSpeed(view, gpu);
    readLinks(view, gpu);
    readSupport(view, gpu);
    readPrices(view, gpu);
    gpu.notes = view.text("notes", "");
    gpu.chineseNotes = view.text("notes_zh_CN", gpu.notes);
    const json *sources = view.array("source");
    for (std::size_t i = 0; sources && i < sources->size(); ++i) {
        if ((*sources)[i].is_string())
            gpu.sources.push_back((*sources)[i].get<std::string>());
    }
    setUsableMemory(gpu, entry, gaps);
    return gpu;
}

}  // namespace

Result<Gpu> readGpuEntry(const json &entry, const IndexEntry &index, const json &gaps, const std::string &file,
                         const std::string &place)
{
    try {
        return readGpu(entry, index, gaps, file, place);
    } catch (const BuildError &error) {
        return error.problem;
    }
}

}  // namespace headroom::catalog
