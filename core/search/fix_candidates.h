// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which edits of a plan are worth an estimate, and what each costs: nothing, time, hardware, another result. Whether
// one helps is found by estimating it (fixes.h), never assumed here.
#pragma once

#include "core/search/asker.h"

#include <string>
#include <vector>

namespace headroom::search {

// In the order of what they cost. Free: no speed and no quality is lost.
enum class CostClass { Free, Slower, NeedsHardware, ChangesResult };

enum class Edit {
    FlashAttention,
    FusedLoss,
    FusedKernels,
    MaxNumSeqs,  // the sequences that the engine's profile run assumes
    WindowCache,
    Utilisation,
    OthersMemory,
    ZeroStage,
    Recompute,
    MicroBatch,
    OffloadOptimizer,
    OffloadParameters,
    OffloadActivations,
    Tensor,
    Pipeline,
    PrefillChunk,
    CudaGraphs,
    GpuLayers,
    ExpertsOnHost,
    Concurrency,
    MoreGpus,
    Optimizer,
    KvCache,
    Weights,
    Length,
    Lora,
    Qlora,
};

struct FixCandidate {
    Edit edit = Edit::Recompute;
    CostClass cost = CostClass::Free;
    int change = 1;                        // how far it goes from the plan; the smaller of two is tried first
    std::vector<std::string> assignments;  // "training.recompute=full"
};

// The edits no costlier than `limit` that could make `now` need less, in the order of the classes. None is known to
// help yet.
[[nodiscard]] std::vector<FixCandidate> fixCandidates(const Asked &now, const Asker &asker, CostClass limit);

// The parts of the list.
void addInferenceCandidates(std::vector<FixCandidate> &list, const Asked &now);
[[nodiscard]] std::string assigned(std::string_view path, std::string_view value);
[[nodiscard]] std::string assigned(std::string_view path, std::int64_t value);

}  // namespace headroom::search

namespace headroom {
template <> struct Words<search::CostClass> {
    using E = search::CostClass;
    static constexpr std::array<std::pair<E, std::string_view>, 4> table{{{E::Free, "free"},
                                                                          {E::Slower, "slower"},
                                                                          {E::NeedsHardware, "needs-hardware"},
                                                                          {E::ChangesResult, "changes-result"}}};
};
template <> struct Words<search::Edit> {
    using E = search::Edit;
    static constexpr std::array<std::pair<E, std::string_view>, 27> table{{
        {E::FlashAttention, "flash-attention"},
        {E::FusedLoss, "fused-loss"},
        {E::FusedKernels, "fused-kernels"},
        {E::MaxNumSeqs, "max-num-seqs"},
        {E::WindowCache, "window-cache"},
        {E::Utilisation, "utilisation"},
        {E::OthersMemory, "others-memory"},
        {E::ZeroStage, "zero-stage"},
        {E::Recompute, "recompute"},
        {E::MicroBatch, "micro-batch"},
        {E::OffloadOptimizer, "offload-optimizer"},
        {E::OffloadParameters, "offload-parameters"},
        {E::OffloadActivations, "offload-activations"},
        {E::Tensor, "tensor"},
        {E::Pipeline, "pipeline"},
        {E::PrefillChunk, "prefill-chunk"},
        {E::CudaGraphs, "cuda-graphs"},
        {E::GpuLayers, "gpu-layers"},
        {E::ExpertsOnHost, "experts-on-host"},
        {E::Concurrency, "concurrency"},
        {E::MoreGpus, "more-gpus"},
        {E::Optimizer, "optimizer"},
        {E::KvCache, "kv-cache"},
        {E::Weights, "weights"},
        {E::Length, "length"},
        {E::Lora, "lora"},
        {E::Qlora, "qlora"},
    }};
};
}  // namespace headroom
