// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as JSON. Field names are public: add, never rename.
#include "app/report/json_answers.h"

#include "app/text/sentences.h"

#include <algorithm>

namespace headroom::report {

namespace {

const char *severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

const char *hostTermWord(estimate::HostTerm term)
{
    static constexpr std::array words = {"weights",  "optimizer_states", "gradients", "parameters",
                                         "kv_cache", "workspace",        "loading"};
    static_assert(words.size() == static_cast<std::size_t>(estimate::HostTerm::Count));
    return words[static_cast<std::size_t>(term)];
}

std::string word(estimate::Phase phase)
{
    return std::string(wordOf(phase));
}

Json groupJson(const estimate::Group &group)
{
    Json json;
    json["count"] = group.count;
    json["ranks"] = group.ranks;
    json["gpu"] = group.gpu != nullptr ? group.gpu->id : std::string();
    json["stage"] = group.stage;
    json["first_layer"] = group.firstLayer;
    json["last_layer"] = group.lastLayer;
    json["capacity_bytes"] = group.capacityBytes;
    json["usable_bytes"] = group.usableBytes;
    json["bytes"] = group.bytes();
    json["headroom_bytes"] = group.headroomBytes();
    json["band_bytes"] = group.bandBytes;
    json["engine_reserved_bytes"] = group.engineReservedBytes;
    json["fits"] = group.fits();
    json["verdict"] = verdictKey(group.verdict);
    json["peak_phase"] = word(group.peakPhase().phase);
    json["terms"] = termsJson(group.peakPhase().terms);
    json["phases"] = Json::array();
    for (const auto &phase : group.phases)
        json["phases"].push_back(
            {{"phase", word(phase.phase)}, {"bytes", phase.bytes()}, {"terms", termsJson(phase.terms)}});
    json["torch"] = {{"allocated_peak_bytes", group.allocatedPeakBytes},
                     {"reserved_peak_bytes", group.reservedPeakBytes}};
    return json;
}

Json hostJson(const estimate::Host &host)
{
    Json terms = Json::object();
    for (std::size_t i = 0; i < host.terms.size(); ++i)
        terms[hostTermWord(static_cast<estimate::HostTerm>(i))] = host.terms[i];
    return {{"bytes", host.bytes()}, {"phase", word(host.peakPhase)}, {"terms", terms}};
}

// How far the estimate may be off, and how many measured rows say so.
Json bandJson(const estimate::Estimate &estimate)
{
    return {{"bytes", estimate.worst().bandBytes},
            {"basis", std::string(wordOf(estimate.band.basis))},
            {"rows", estimate.band.rows},
            {"sentence", text::bandSentence(estimate).toStdString()}};
}

Json peakJson(const estimate::Estimate &estimate)
{
    const auto &group = estimate.worst();
    return {{"group", estimate.fullest},
            {"phase", word(group.peakPhase().phase)},
            {"bytes", group.bytes()},
            {"usable_bytes", group.usableBytes},
            {"headroom_bytes", group.headroomBytes()}};
}

Json estimatedModelJson(const estimate::Estimate &estimate)
{
    Json json;
    json["id"] = estimate.model ? estimate.model->id : std::string();
    json["name"] = estimate.model ? estimate.model->name : std::string();
    json["parameters"] = {{"total", estimate.parameters.total},
                          {"active", estimate.parameters.active},
                          {"trainable", estimate.parameters.trainable},
                          {"embedding", estimate.parameters.embedding}};
    json["checkpoint_bytes"] = estimate.checkpointBytes;
    return json;
}

}  // namespace

Json head(const char *format)
{
    return {{"format", format}, {"version", 1}};
}

std::string dump(const Json &json)
{
    // File names need not be UTF-8: what is not becomes U+FFFD instead of a failure.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json problemJson(const Problem &problem)
{
    Json json = {{"code", problem.code}, {"severity", severityWord(problem.severity)}, {"path", problem.path}};
    if (!problem.file.empty())
        json["file"] = problem.file;
    if (!problem.found.empty())
        json["found"] = problem.found;
    if (!problem.expected.empty())
        json["expected"] = problem.expected;
    if (!problem.nearest.empty())
        json["nearest"] = problem.nearest;
    json["message"] = text::problemText(problem).toStdString();
    return json;
}

Json problemsJson(const Problems &problems)
{
    Json list = Json::array();
    for (const auto &problem : problems)
        list.push_back(problemJson(problem));
    return list;
}

Json modelJson(const catalog::Model &model)
{
    static constexpr std::array tiers = {"small", "medium", "large"};
    Json json;
    json["id"] = model.id;
    json["name"] = model.name;
    json["family"] = model.family;
    json["hub_id"] = model.hubId;
    json["tier"] = tiers[static_cast<std::size_t>(model.tier())];
    json["parameters"] = {{"total", model.parameters.total},
                          {"active", model.parameters.active},
                          {"embedding", model.parameters.embedding}};
    json["native_format"] = model.nativeFormat;
    json["checkpoint_bytes"] = model.checkpoint.bytes;
    json["released"] = model.released;
    json["licence"] = model.licence;
    json["modalities"] = model.modalities;
    json["aliases"] = model.aliases;
    json["exact"] = model.exact;
    json["sources"] = model.sources;
    return json;
}

Json termsJson(const estimate::TermBytes &terms)
{
    Json json = Json::object();
    for (const auto &[term, name] : Words<estimate::Term>::table)
        json[std::string(name)] = terms[term];
    return json;
}

const char *verdictKey(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Fits:
        return "fits";
    case estimate::Verdict::Tight:
        return "tight";
    case estimate::Verdict::DoesNotFit:
        break;
    }
    return "does-not-fit";
}

Problems allWarnings(const Problems &plan, const scenario::Resolved &resolved, const estimate::Estimate &estimate)
{
    Problems all;
    for (const auto *list : {&plan, &resolved.warnings, &estimate.warnings}) {
        for (const auto &problem : *list) {
            if (std::find(all.begin(), all.end(), problem) == all.end())
                all.push_back(problem);
        }
    }
    return all;
}

Json estimateJson(const estimate::Estimate &estimate, const scenario::Resolved &resolved, const Problems &warnings)
{
    Json json = head("headroom-estimate");
    json["model"] = estimatedModelJson(estimate);
    json["task"] = std::string(wordOf(estimate.task));
    json["fits"] = estimate.fits();
    json["verdict"] = verdictKey(estimate.worst().verdict);
    json["sentence"] = text::verdictSentence(estimate).toStdString();
    json["peak"] = peakJson(estimate);
    json["groups"] = Json::array();
    for (const auto &group : estimate.groups)
        json["groups"].push_back(groupJson(group));
    json["band"] = bandJson(estimate);
    json["host"] = hostJson(estimate.host);
    json["disk"] = {{"checkpoint_bytes", estimate.checkpointBytes},
                    {"training_checkpoint_bytes", estimate.trainingCheckpointBytes}};
    json["kv"] = {{"bytes_per_token", estimate.kv.bytesPerToken},
                  {"token_capacity", estimate.kv.tokenCapacity},
                  {"pool_bytes", estimate.kv.poolBytes},
                  {"maximum_concurrency", estimate.kv.maximumConcurrency}};
    if (estimate.task == scenario::Task::Inference)
        json["concurrency"] = estimate.concurrency;
    json["assumed"] = resolved.assumed;
    json["warnings"] = problemsJson(warnings);
    return json;
}

}  // namespace headroom::report
