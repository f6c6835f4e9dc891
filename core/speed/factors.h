// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a card's figures each engine and framework reaches, read from resources/speed.json: fitted on many
// measured rows of a kind, each entry with its rows and their residual. First entry that matches wins.
#pragma once

#include "core/result.h"
#include "core/scenario/resolve.h"

#include <filesystem>
#include <string>
#include <vector>

namespace headroom::speed {

// What an entry speaks of; an empty list stands for all.
struct Match {
    std::vector<std::string> software = {}, vendors = {}, architectures = {}, gpus = {}, backends = {}, formats = {},
                             tasks = {}, precisions = {};
    double capabilityFrom = 0, capabilityBelow = 1e9;
    double versionFrom = 0, versionBelow = 1e18;
    int experts = -1;  // 1: only mixtures of experts, 0: only dense models
};

// The rows of resources/measured/speed.json that an entry was fitted on.
struct Residual {
    std::int64_t rows = 0;
    double median = 0, p90 = 0;  // of |ln(computed / measured)|
};

struct InferenceFactors {
    std::string id = {};
    Match match = {};
    double memory = 0.85;    // share of the bandwidth, weights
    double cache = 0.85;     // share of the bandwidth, KV cache
    double compute = 0.5;    // share of the peak, matrices
    double attention = 0.4;  // share of the 16-bit peak, scores and values of a prompt
    double layerUs = 50;     // microseconds a layer, whatever its size: kernels, synchronisation
    double hostUs = 0;       // microseconds a layer below which the host cannot launch it (eager Python)
    double firstMs = 0;      // before the first token, where other requests are in flight
    double cacheScale = 1;   // of the cache where the plan does not say its type: served checkpoints bring their own
    double expert = 1;       // share of `memory` that scattered experts reach
    std::int64_t sequenceLimit = 0;  // sequences at once that its benchmarks admit; 0: as the engine's profile says
    std::string source = {};
    Residual residual = {};
};

struct TrainingFactors {
    std::string id = {};
    Match match = {};
    double mfu = 0.4;        // share of the peak of the precision, matrices, without recomputation
    double attention = 0.4;  // share of the 16-bit peak, scores and values
    double layerUs = 0;      // microseconds a layer and micro-batch, whatever its size
    std::string source = {};
    Residual residual = {};
};

// What GPUs of a node (or a domain) reach each other by.
struct LinkFactors {
    Match match = {};
    bool nvlink = true;
    double alphaUs = 10;    // for two GPUs
    double doublingUs = 6;  // more for each doubling
    double share = 0.7;     // of the link's one-way rate that a large all-reduce reaches
    std::string source = {};
};

struct Factors {
    std::vector<InferenceFactors> inference;
    std::vector<TrainingFactors> training;
    std::vector<LinkFactors> links;
    double networkGbs = 50, networkUs = 20;  // between nodes, one GPU
    double hostGbs = 60;                     // host memory that an engine reads layers from
    double uploadShare = 0.5;                // of the bus, for weights that lie in host memory
    double recomputeFull = 1.2, recomputeSelective = 1.05;
    double networkShare = 0.8;

    [[nodiscard]] static Result<Factors> load(const std::filesystem::path &file);
    [[nodiscard]] const InferenceFactors &of(const scenario::Resolved &inference) const;
    [[nodiscard]] const TrainingFactors &ofTraining(const scenario::Resolved &training) const;
    [[nodiscard]] const LinkFactors &link(const catalog::Gpu &gpu) const;
};

// "16-bit", "8-bit", "4-bit", "fp4", "gguf-16", "gguf": what the kernels of a weight format have in common.
[[nodiscard]] std::string kernelClass(const resources::NumberFormat &format);

}  // namespace headroom::speed
