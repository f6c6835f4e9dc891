// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every term reads: the resolved scenario, its sizes as numbers of type N (double, or Traced to explain), and the
// pipeline stage it is asked about.
#pragma once

#include "core/derive/symbols.h"
#include "core/scenario/resolve.h"

#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace headroom::estimate {

using derive::ceilTo;
using derive::define;
using derive::floorOf;
using derive::input;
using derive::maxOf;
using derive::minOf;
using derive::Traced;
using derive::val;
namespace sym = derive::sym;

inline constexpr double gib = 1024.0 * 1024.0 * 1024.0;

// Layers of one kind within a stage.
struct LayerRun {
    const catalog::LayerKind *kind = nullptr;
    int kindIndex = 0;
    std::int64_t count = 0;
    std::vector<std::int64_t> indices = {};  // only where the format depends on the layer (GGUF)
};

// The layers that one pipeline rank (or the host) holds.
struct Stage {
    std::int64_t index = 0;
    std::int64_t first = 0, last = -1;   // inclusive
    bool embedding = true, head = true;  // holds the token embedding / final norm and head
    bool tower = true;                   // holds the vision and audio towers
    std::vector<LayerRun> runs = {};
};

template <class N> struct Context {
    const scenario::Resolved &r;
    const catalog::Architecture &a;
    N tensor, pipeline, context, expert, data;
    N hidden, vocabulary;
    N sequence, microBatch, tokens;   // training: tokens of a micro-batch on one rank (s·b/c)
    N compute;                        // bytes of the compute type
    std::vector<std::string> labels;  // one for each layer kind: "", "_F", "_SE": only when tracing

    [[nodiscard]] const resources::FrameworkProfile &profile() const { return *r.profile; }
    [[nodiscard]] const resources::EngineProfile &engine() const { return *r.engine; }
    [[nodiscard]] const scenario::ResolvedTraining &training() const { return r.training; }
    [[nodiscard]] const scenario::ResolvedInference &inference() const { return r.inference; }
};

template <class N> [[nodiscard]] Context<N> makeContext(const scenario::Resolved &resolved);

// The stages of the pipeline; inference by layers on the host is left out of them (see hostStage).
[[nodiscard]] std::vector<Stage> makeStages(const scenario::Resolved &resolved);
// The same scenario on one rank: for what is asked of the whole model (file sizes, bytes a token, trainable counts).
[[nodiscard]] scenario::Resolved undivided(const scenario::Resolved &resolved);
// The layers and tensors that stay in host memory (llama.cpp); empty runs and no embedding when there are none.
[[nodiscard]] Stage hostStage(const scenario::Resolved &resolved);

// Routed experts stay in host memory (llama.cpp --cpu-moe).
[[nodiscard]] inline bool expertsOnHost(const scenario::Resolved &r)
{
    return !scenario::isTraining(r.task) && r.engine->embeddingOnHost && r.inference.expertsOnHost;
}

template <class N> inline constexpr bool tracing = std::is_same_v<N, Traced>;

// What tells the kinds of layers of one model apart in a formula: "_SD"; empty where there is one kind.
[[nodiscard]] std::vector<std::string> kindLabels(const catalog::Architecture &architecture);

// How many layers the run has, as a number with a name.
template <class N> [[nodiscard]] N layerCount(const Context<N> &context, const LayerRun &run);

// Size of a model, with the model as its source.
template <class N> [[nodiscard]] N sizeOf(std::int64_t value, const derive::Symbol &symbol)
{
    return input<N>(static_cast<double>(value), symbol, "model");
}

}  // namespace headroom::estimate
