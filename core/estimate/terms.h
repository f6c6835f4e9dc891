// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the memory terms and phases (docs/plan_format.md), and a row of bytes, one for each term.
#pragma once

#include "core/words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace headroom::estimate {

enum class Term {
    Weights,
    MasterWeights,
    Gradients,
    OptimizerStates,
    Adapters,
    Activations,
    Logits,
    KvCache,
    Communication,
    Workspace,
    Framework,
    Fragmentation,
    Reserved,
    Count,
};
inline constexpr std::size_t termCount = static_cast<std::size_t>(Term::Count);

enum class Phase {
    Load,
    Forward,
    Loss,
    Backward,
    GradientClipping,
    OptimizerStep,
    Save,  // training
    Prefill,
    Decode,
    CudaGraphs,  // inference (and Load)
};

enum class HostTerm { Weights, OptimizerStates, Gradients, Parameters, KvCache, Workspace, Loading, Count };

struct TermBytes {
    std::array<std::int64_t, termCount> bytes{};
    std::int64_t &operator[](Term t) { return bytes[static_cast<std::size_t>(t)]; }
    std::int64_t operator[](Term t) const { return bytes[static_cast<std::size_t>(t)]; }
    [[nodiscard]] std::int64_t sum() const { return std::accumulate(bytes.begin(), bytes.end(), std::int64_t{0}); }
    friend bool operator==(const TermBytes &, const TermBytes &) = default;
};

}  // namespace headroom::estimate

namespace headroom {
template <> struct Words<estimate::Term> {
    using E = estimate::Term;
    static constexpr std::array<std::pair<E, std::string_view>, estimate::termCount> table{{
        {E::Weights, "weights"},
        {E::MasterWeights, "master_weights"},
        {E::Gradients, "gradients"},
        {E::OptimizerStates, "optimizer_states"},
        {E::Adapters, "adapters"},
        {E::Activations, "activations"},
        {E::Logits, "logits"},
        {E::KvCache, "kv_cache"},
        {E::Communication, "communication"},
        {E::Workspace, "workspace"},
        {E::Framework, "framework"},
        {E::Fragmentation, "fragmentation"},
        {E::Reserved, "reserved"},
    }};
};
template <> struct Words<estimate::Phase> {
    using E = estimate::Phase;
    static constexpr std::array<std::pair<E, std::string_view>, 10> table{{
        {E::Load, "load"},
        {E::Forward, "forward"},
        {E::Loss, "loss"},
        {E::Backward, "backward"},
        {E::GradientClipping, "gradient_clipping"},
        {E::OptimizerStep, "optimizer_step"},
        {E::Save, "save"},
        {E::Prefill, "prefill"},
        {E::Decode, "decode"},
        {E::CudaGraphs, "cuda_graphs"},
    }};
};
template <> struct Words<estimate::HostTerm> {
    using E = estimate::HostTerm;
    static constexpr std::array<std::pair<E, std::string_view>, 7> table{{
        {E::Weights, "weights"},
        {E::OptimizerStates, "optimizer_states"},
        {E::Gradients, "gradients"},
        {E::Parameters, "parameters"},
        {E::KvCache, "kv_cache"},
        {E::Workspace, "workspace"},
        {E::Loading, "loading"},
    }};
};
}  // namespace headroom
