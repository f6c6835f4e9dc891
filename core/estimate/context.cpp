// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of the scenario as numbers, and the division of layers over pipeline stages.
#include "core/estimate/context.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

using catalog::Architecture;
using scenario::Precision;
using scenario::Resolved;

double computeBytesOf(const Resolved &r)
{
    if (!scenario::isTraining(r.task))
        return 2;
    return r.training.precision == Precision::Fp32 ? 4 : 2;
}

// Layers [first, last] as runs of equal kinds.
std::vector<LayerRun> runsOf(const Architecture &a, std::int64_t first, std::int64_t last, bool keepIndices)
{
    std::vector<LayerRun> runs;
    for (std::int64_t i = first; i <= last; ++i) {
        const int kind = a.layers[static_cast<std::size_t>(i)];
        auto run = std::find_if(runs.begin(), runs.end(), [kind](const LayerRun &r) { return r.kindIndex == kind; });
        if (run == runs.end()) {
            runs.push_back({.kind = &a.kinds[static_cast<std::size_t>(kind)], .kindIndex = kind});
            run = runs.end() - 1;
        }
        ++run->count;
        if (keepIndices)
            run->indices.push_back(i);
    }
    return runs;
}

bool formatNeedsIndices(const Resolved &r)
{
    const auto *format = scenario::isTraining(r.task) ? r.training.baseWeights : r.inference.weights;
    return format && format->gguf;
}

// Sizes of p stages of `layers` layers. What does not divide goes to the later stages but the last, which also has
// the head (vLLM's get_pp_indices).
std::vector<std::int64_t> stageSizes(std::int64_t layers, std::int64_t p)
{
    std::vector<std::int64_t> sizes(static_cast<std::size_t>(p), layers / p);
    std::int64_t rest = layers % p;
    for (auto i = p - 2; rest > 0 && i >= 0; --i, --rest)
        ++sizes[static_cast<std::size_t>(i)];
    return sizes;
}

}  // namespace

// Rows of the head; in training padded so that every tensor rank holds the same number.
template <class N> N paddedVocabulary(const Resolved &r)
{
    const auto rows = r.model->architecture.headRows;
    if (!scenario::isTraining(r.task) || r.profile == nullptr)
        return sizeOf<N>(rows, sym::vocabulary);
    const double multiple = r.profile->vocabularyMultiple * static_cast<double>(r.parallelism.tensor);
    return sizeOf<N>(static_cast<std::int64_t>(derive::ceilTo(static_cast<double>(rows), multiple)), sym::vocabulary);
}

std::vector<std::string> kindLabels(const Architecture &a)
{
    std::vector<std::string> labels;
    for (const auto &kind : a.kinds) {
        std::string label;
        if (a.kinds.size() > 1) {
            label = std::string("_") + static_cast<char>(kind.mixer) + static_cast<char>(kind.ffn);
            const auto twins = std::count_if(labels.begin(), labels.end(),
                                             [&](const std::string &known) { return known.starts_with(label); });
            if (twins > 0)
                label += std::to_string(twins + 1);
        }
        labels.push_back(label);
    }
    return labels;
}

template <class N> Context<N> makeContext(const Resolved &r)
{
    const auto setting = [](std::int64_t value, const derive::Symbol &symbol, std::string_view key) {
        return input<N>(static_cast<double>(value), symbol, key);
    };
    const auto &par = r.parallelism;
    const auto &a = r.model->architecture;
    Context<N> context{.r = r,
                       .a = a,
                       .tensor = setting(par.tensor, sym::tensor, "parallelism.tensor"),
                       .pipeline = setting(par.pipeline, sym::pipeline, "parallelism.pipeline"),
                       .context = setting(par.context, sym::context, "parallelism.context"),
                       .expert = setting(par.expert, sym::expertParallel, "parallelism.expert"),
                       .data = setting(par.data, sym::data, "parallelism.data"),
                       .hidden = sizeOf<N>(a.hiddenSize, sym::hidden),
                       .vocabulary = paddedVocabulary<N>(r),
                       .sequence = setting(r.training.sequenceLength, sym::sequence, "training.sequence_length"),
                       .microBatch = setting(r.training.microBatch, sym::microBatch, "training.micro_batch"),
                       .tokens = N(0),
                       .compute = input<N>(computeBytesOf(r), sym::computeBytes, "training.precision"),
                       .labels = {}};
    context.tokens = define<N>(sym::tokens, context.sequence * context.microBatch / context.context, "korthikanti");
    if constexpr (tracing<N>)
        context.labels = kindLabels(a);
    return context;
}

template <class N> N layerCount(const Context<N> &context, const LayerRun &run)
{
    if constexpr (tracing<N>) {
        const std::string math = "L" + context.labels[static_cast<std::size_t>(run.kindIndex)];
        return input<N>(static_cast<double>(run.count), {math, sym::layers.id, sym::layers.unit}, "model");
    } else {
        (void)context;
        return static_cast<double>(run.count);
    }
}

std::vector<Stage> makeStages(const Resolved &r)
{
    const auto &a = r.model->architecture;
    const bool indices = formatNeedsIndices(r);
    const bool inference = !scenario::isTraining(r.task);
    const auto all = a.numLayers();
    const bool layersOnHost = inference && r.engine->embeddingOnHost;
    const auto onGpu = layersOnHost ? std::min(r.inference.gpuLayers, all) : all;
    const auto sizes = stageSizes(onGpu, r.parallelism.pipeline);
    std::vector<Stage> stages;
    std::int64_t next = all - onGpu;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        Stage stage{.index = static_cast<std::int64_t>(i), .first = next, .last = next + sizes[i] - 1};
        stage.embedding = i == 0 && !layersOnHost;
        stage.tower = i == 0 && !layersOnHost;  // llama.cpp loads it from a file of its own (mmproj)
        stage.head = i + 1 == sizes.size() && (!layersOnHost || r.inference.gpuLayers > all);
        stage.runs = runsOf(a, stage.first, stage.last, indices);
        next = stage.last + 1;
        stages.push_back(std::move(stage));
    }
    return stages;
}

Resolved undivided(const Resolved &r)
{
    Resolved single;
    single.model = r.model;
    single.task = r.task;
    single.inference = r.inference;
    single.training = r.training;
    single.profile = r.profile;
    single.engine = r.engine;
    single.formats = r.formats;
    return single;
}

Stage hostStage(const Resolved &r)
{
    Stage stage{.embedding = false, .head = false, .tower = false};
    if (scenario::isTraining(r.task) || !r.engine->embeddingOnHost)
        return stage;
    const auto &a = r.model->architecture;
    const auto onGpu = std::min(r.inference.gpuLayers, a.numLayers());
    stage.embedding = true;
    stage.head = r.inference.gpuLayers <= a.numLayers();
    stage.last = a.numLayers() - onGpu - 1;
    stage.runs = runsOf(a, 0, stage.last, formatNeedsIndices(r));
    return stage;
}

template Context<double> makeContext(const Resolved &);
template Context<Traced> makeContext(const Resolved &);
template double layerCount(const Context<double> &, const LayerRun &);
template Traced layerCount(const Context<Traced> &, const LayerRun &);

}  // namespace headroom::estimate
