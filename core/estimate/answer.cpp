// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Assembles the terms of all stages. Only assembles: every formula is in the file of its term.
#include "core/estimate/answer.h"

#include "core/estimate/kv_cache.h"
#include "core/estimate/model_states.h"

#include <algorithm>

namespace headroom::estimate {

namespace {

// A weight in the file of the finished model.
double weightFileBytes(const scenario::Resolved &r)
{
    return r.training.precision == scenario::Precision::Fp32 ? 4 : 2;
}

template <class N> N checkpointBytes(const scenario::Resolved &r)
{
    const auto *format = scenario::hasAdapters(r.task) ? r.training.baseWeights : r.inference.weights;
    const bool native = !format || format->id == r.model->nativeFormat;
    if (scenario::isTraining(r.task) && !scenario::hasAdapters(r.task)) {
        const double total = static_cast<double>(r.model->parameters.total);
        return input<N>(total, sym::totalParameters, "model") *
               input<N>(weightFileBytes(r), sym::weightBytes, "checkpoint");
    }
    if (native && r.model->checkpoint.measured)
        return input<N>(static_cast<double>(r.model->checkpoint.bytes), sym::storedBytes, "model");
    auto single = undivided(r);
    single.inference.gpuLayers = r.model->architecture.numLayers() + 1;
    const auto context = makeContext<N>(single);
    Stage whole = std::move(makeStages(single).front());
    whole.embedding = whole.head = true;
    whole.tower = !format->gguf;
    // A file has a tied matrix once; a GGUF has it once too.
    const N tensors =
        weightBytes(context, whole, *format, format->doubleQuantBits > 0 && r.training.doubleQuantization);
    if (!format->gguf)
        return tensors;
    return tensors + context.vocabulary * input<N>(r.formats->ggufMetadata(r.model->architecture.headRows),
                                                   sym::tokenizerBytes, format->source);
}

template <class N> N trainableParameters(const scenario::Resolved &r)
{
    if (!scenario::isTraining(r.task))
        return N(0);
    if (!scenario::hasAdapters(r.task))
        return input<N>(static_cast<double>(r.model->parameters.total), sym::totalParameters, "model");
    const auto single = undivided(r);
    const auto context = makeContext<N>(single);
    N sum = N(0);
    for (const auto &stage : makeStages(single)) {
        const auto adapters = adaptersOnRank(context, stage);
        sum += adapters.lora + adapters.saved;
    }
    return sum;
}

template <class N> N trainingCheckpoint(const scenario::Resolved &r, const N &trainable)
{
    if (!scenario::isTraining(r.task))
        return N(0);
    // Beside the weights: an fp32 copy where the recipe has one, and the states. Adapters are not in the weights.
    const auto recipe = recipeOf(r);
    const bool adapters = scenario::hasAdapters(r.task);
    const double width = adapters ? r.training.lora.bytesPerElement : recipe.state;
    const double states = r.training.optimizer->statesFollowParameter ? width * r.training.optimizer->stateCount
                                                                      : r.training.optimizer->fixedStateBytes;
    const double copy = adapters ? width : recipe.weight + recipe.master - weightFileBytes(r);
    return trainable * input<N>(copy + states, sym::stateBytes, r.training.optimizer->source);
}

}  // namespace

template <class N> Answer<N> answer(const scenario::Resolved &r, const std::set<std::int64_t> &only)
{
    const auto context = makeContext<N>(r);
    Answer<N> result;
    for (auto &stage : makeStages(r)) {
        if (!only.empty() && !only.contains(stage.index))
            continue;
        auto phases = scenario::isTraining(r.task) ? trainingPhases(context, stage) : inferencePhases(context, stage);
        addGroundFloor(context, phases);
        result.stages.push_back({std::move(stage), std::move(phases)});
    }
    if (!scenario::isTraining(r.task))
        result.kv = kvNumbers(context, result.stages);
    result.host = hostMemory(context);
    result.trainable = wholeBytes(trainableParameters<N>(r));
    result.checkpoint = wholeBytes(define<N>(sym::fileBytes, checkpointBytes<N>(r), "checkpoint"));
    result.trainingCheckpoint = wholeBytes(
        define<N>(sym::trainingFile, result.checkpoint + trainingCheckpoint(r, result.trainable), "checkpoint"));
    return result;
}

template Answer<double> answer(const scenario::Resolved &, const std::set<std::int64_t> &);
template Answer<Traced> answer(const scenario::Resolved &, const std::set<std::int64_t> &);

}  // namespace headroom::estimate
