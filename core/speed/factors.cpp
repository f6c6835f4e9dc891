// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading resources/speed.json, and finding the entry of a scenario.
#include "core/speed/factors.h"

#include "core/resources/json_reading.h"

#include <algorithm>

namespace headroom::speed {

namespace {

using nlohmann::json;

using Names = std::vector<std::string>;

Names namesAt(const json &entry, const char *key)
{
    return entry.value(key, Names());
}

Match matchOf(const json &entry)
{
    Match match{.software = namesAt(entry, "software"),
                .vendors = namesAt(entry, "vendors"),
                .architectures = namesAt(entry, "architectures"),
                .gpus = namesAt(entry, "gpus"),
                .backends = namesAt(entry, "backends"),
                .formats = namesAt(entry, "formats"),
                .tasks = namesAt(entry, "tasks"),
                .precisions = namesAt(entry, "precisions")};
    match.capabilityFrom = entry.value("capability_from", match.capabilityFrom);
    match.capabilityBelow = entry.value("capability_below", match.capabilityBelow);
    if (entry.contains("version_from"))
        match.versionFrom = resources::versionNumber(entry.at("version_from").get<std::string>());
    if (entry.contains("version_below"))
        match.versionBelow = resources::versionNumber(entry.at("version_below").get<std::string>());
    if (entry.contains("experts"))
        match.experts = entry.at("experts").get<bool>() ? 1 : 0;
    return match;
}

Residual residualOf(const json &entry)
{
    return {entry.value("rows", std::int64_t{0}), entry.value("median", 0.0), entry.value("p90", 0.0)};
}

InferenceFactors inferenceOf(const json &entry)
{
    InferenceFactors f{.id = entry.at("id").get<std::string>(), .match = matchOf(entry)};
    f.memory = entry.at("memory").get<double>();
    f.cache = entry.value("cache", f.memory);
    f.compute = entry.at("compute").get<double>();
    f.attention = entry.value("attention", f.attention);
    f.layerUs = entry.at("layer_us").get<double>();
    f.hostUs = entry.value("host_us", f.hostUs);
    f.firstMs = entry.value("first_ms", f.firstMs);
    f.cacheScale = entry.value("cache_scale", f.cacheScale);
    f.expert = entry.value("expert", f.expert);
    f.sequenceLimit = entry.value("sequence_limit", f.sequenceLimit);
    f.source = entry.value("source", "speed-rows");
    f.residual = residualOf(entry);
    return f;
}

TrainingFactors trainingOf(const json &entry)
{
    return {.id = entry.at("id").get<std::string>(),
            .match = matchOf(entry),
            .mfu = entry.at("mfu").get<double>(),
            .attention = entry.value("attention", 0.4),
            .layerUs = entry.value("layer_us", 0.0),
            .source = entry.value("source", "speed-rows"),
            .residual = residualOf(entry)};
}

LinkFactors linkOf(const json &entry)
{
    return {.match = matchOf(entry),
            .nvlink = entry.at("nvlink").get<bool>(),
            .alphaUs = entry.at("alpha_us").get<double>(),
            .doublingUs = entry.at("doubling_us").get<double>(),
            .share = entry.at("share").get<double>(),
            .source = entry.value("source", "speed-rows")};
}

bool names(const Names &list, std::string_view word)
{
    return list.empty() || std::find(list.begin(), list.end(), word) != list.end();
}

bool matchesGpu(const Match &match, const catalog::Gpu &gpu)
{
    const double capability = gpu.computeCapability.value_or(0);
    return names(match.vendors, gpu.vendor) && names(match.architectures, gpu.architecture) &&
           names(match.gpus, gpu.id) && capability >= match.capabilityFrom && capability < match.capabilityBelow;
}

bool matchesModel(const Match &match, const scenario::Resolved &r)
{
    return match.experts < 0 || (match.experts == 1) == r.model->architecture.hasExperts();
}

bool matchesInference(const Match &match, const scenario::Resolved &r)
{
    const auto &i = r.inference;
    const std::string backend = r.asked.inference.backend.value_or("");
    return names(match.software, wordOf(i.engine)) && matchesGpu(match, *r.machine.front().gpu) &&
           names(match.backends, backend) && names(match.formats, kernelClass(*i.weights)) && matchesModel(match, r) &&
           i.version >= match.versionFrom && i.version < match.versionBelow;
}

bool matchesTraining(const Match &match, const scenario::Resolved &r)
{
    return names(match.software, wordOf(r.training.framework)) && matchesGpu(match, *r.machine.front().gpu) &&
           names(match.tasks, wordOf(r.task)) && names(match.precisions, wordOf(r.training.precision)) &&
           matchesModel(match, r);
}

}  // namespace

std::string kernelClass(const resources::NumberFormat &format)
{
    if (format.gguf)
        return format.linear.bits >= 16 ? "gguf-16" : "gguf";
    if (format.linear.bits >= 16)
        return "16-bit";
    if (format.id == "mxfp4" || format.id == "nvfp4")
        return "fp4";
    if (format.linear.bits < 6)
        return "4-bit";
    return format.id == "fp8" || format.id == "int8-w8a8" ? "fp8" : "8-bit";
}

Result<Factors> Factors::load(const std::filesystem::path &file)
{
    return resources::readWith<Factors>(file, [](const json &data) {
        Factors factors;
        for (const auto &entry : data.at("inference"))
            factors.inference.push_back(inferenceOf(entry));
        for (const auto &entry : data.at("training"))
            factors.training.push_back(trainingOf(entry));
        for (const auto &entry : data.at("links"))
            factors.links.push_back(linkOf(entry));
        const auto &between = data.at("between_nodes");
        factors.networkGbs = between.at("gbs").get<double>();
        factors.networkUs = between.at("alpha_us").get<double>();
        factors.networkShare = between.at("share").get<double>();
        factors.hostGbs = data.at("host_memory_gbs").get<double>();
        factors.uploadShare = data.at("upload_share").get<double>();
        factors.recomputeFull = data.at("recompute").at("full").get<double>();
        factors.recomputeSelective = data.at("recompute").at("selective").get<double>();
        return factors;
    });
}

const InferenceFactors &Factors::of(const scenario::Resolved &r) const
{
    const auto found = std::find_if(inference.begin(), inference.end(),
                                    [&](const InferenceFactors &f) { return matchesInference(f.match, r); });
    return found == inference.end() ? inference.back() : *found;
}

const TrainingFactors &Factors::ofTraining(const scenario::Resolved &r) const
{
    const auto found = std::find_if(training.begin(), training.end(),
                                    [&](const TrainingFactors &f) { return matchesTraining(f.match, r); });
    return found == training.end() ? training.back() : *found;
}

const LinkFactors &Factors::link(const catalog::Gpu &gpu) const
{
    const auto found = std::find_if(links.begin(), links.end(), [&](const LinkFactors &f) {
        return f.nvlink == gpu.nvlink.has_value() && matchesGpu(f.match, gpu);
    });
    return found == links.end() ? links.back() : *found;
}

}  // namespace headroom::speed
