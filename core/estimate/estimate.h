// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each GPU must hold: the answer. Bytes are whole; the terms of a phase add up to its total exactly.
#pragma once

#include "core/derive/derivation.h"
#include "core/estimate/terms.h"
#include "core/scenario/resolve.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom::estimate {

struct PhaseEstimate {
    Phase phase = Phase::Load;
    TermBytes terms;
    [[nodiscard]] std::int64_t bytes() const { return terms.sum(); }
};

enum class Verdict { Fits, Tight, DoesNotFit };  // Tight: inside the error band of this kind of work

// Ranks that hold the same.
struct Group {
    std::int64_t count = 1;
    std::string ranks;  // "0-7", "0,8,16,...": first and last suffice for the reader
    const catalog::Gpu *gpu = nullptr;
    std::int64_t stage = 0;                      // pipeline stage
    std::int64_t firstLayer = 0, lastLayer = 0;  // of the stage, inclusive
    std::int64_t capacityBytes = 0;              // nominal
    std::int64_t usableBytes = 0;                // what a process can get (others' memory is the term `reserved`)
    std::vector<PhaseEstimate> phases = {};
    std::size_t peak = 0;                  // index into phases
    std::int64_t allocatedPeakBytes = 0;   // torch.cuda.max_memory_allocated
    std::int64_t reservedPeakBytes = 0;    // torch.cuda.max_memory_reserved
    std::int64_t graphBytes = 0;           // CUDA graphs, part of the term workspace
    std::int64_t engineReservedBytes = 0;  // held once the engine has started, by others too; 0: takes what it needs
    std::int64_t bandBytes = 0;            // +- of the estimate
    Verdict verdict = Verdict::Fits;

    [[nodiscard]] const PhaseEstimate &peakPhase() const { return phases[peak]; }
    [[nodiscard]] std::int64_t bytes() const { return peakPhase().bytes(); }
    [[nodiscard]] std::int64_t headroomBytes() const { return usableBytes - bytes(); }
    [[nodiscard]] bool fits() const { return bytes() <= usableBytes; }
};

struct Host {  // of one node
    std::array<std::int64_t, static_cast<std::size_t>(HostTerm::Count)> terms{};
    Phase peakPhase = Phase::Load;
    [[nodiscard]] std::int64_t bytes() const;
};

struct KvAnswer {
    std::int64_t bytesPerToken = 0;  // one sequence, whole model (sum over layers that grow with the context)
    std::int64_t tokenCapacity = 0;  // of the replica
    std::int64_t printedTokens = 0;  // the same as the engine prints it; less where layers keep states too
    std::int64_t poolBytes = 0;      // one GPU: what is left for KV
    double maximumConcurrency = 0;   // capacity / context
    std::int64_t stage = -1;         // of the pipeline, whose pool holds the fewest tokens; -1: none has a cache
};

struct Counts {
    std::int64_t total = 0, active = 0, trainable = 0, embedding = 0;
};

struct Estimate {
    std::shared_ptr<const catalog::Model> model;
    scenario::Task task = scenario::Task::Inference;
    Counts parameters;
    std::int64_t checkpointBytes = 0;          // weights in the format of the scenario
    std::int64_t trainingCheckpointBytes = 0;  // with optimizer states; 0 in inference
    std::vector<Group> groups;
    std::size_t fullest = 0;  // the group nearest to (or furthest over) its limit
    Host host;
    KvAnswer kv;
    std::int64_t concurrency = 0;  // the one planned with ("max" solved)
    resources::Band band;          // what the error band of the groups rests on
    Problems warnings;

    [[nodiscard]] const Group &worst() const { return groups[fullest]; }
    [[nodiscard]] bool fits() const { return worst().fits(); }
};

[[nodiscard]] Estimate estimate(const scenario::Resolved &resolved);

// The same code with traced numbers: every number of the answer with its formula, numbers and source.
struct Explained {
    Estimate estimate;
    derive::Derivation derivation;
};
[[nodiscard]] Explained explain(const scenario::Resolved &resolved);
// Only the numbers of one group (an index into Estimate::groups) and those of the whole: what a plan of many pipeline
// stages can be asked about while it is dragged. `estimate`: the answer to `resolved`, which is the same.
[[nodiscard]] Explained explainGroup(const scenario::Resolved &resolved, const Estimate &estimate, std::size_t group);

}  // namespace headroom::estimate
