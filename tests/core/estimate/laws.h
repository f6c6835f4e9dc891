// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The laws that hold for every input: what grows, what never grows, what is the same, what is refused.
#pragma once

#include "core/estimate/estimate.h"
#include "core/modelfile/modelfile.h"
#include "core/world.h"

#include <span>
#include <string>

namespace headroom::test {

using namespace headroom::estimate;
using scenario::Resolved;
using scenario::Scenario;

// What is wrong; "" = the law holds; nullopt = it says nothing about this scenario.
using Judgement = std::optional<std::string>;

struct Law {
    const char *name;
    Judgement (*check)(const Resolved &r, const scenario::World &world);
};

inline constexpr Term modelStates[] = {Term::Weights, Term::MasterWeights, Term::Gradients, Term::OptimizerStates,
                                       Term::Adapters};

inline std::string notLess(const char *what, std::int64_t more, std::int64_t less)
{
    return more >= less ? std::string() : std::string(what) + " " + std::to_string(more) + " < " + std::to_string(less);
}

// The most that any phase of any group has of these terms together.
inline std::int64_t most(const Estimate &answer, std::span<const Term> terms)
{
    std::int64_t result = 0;
    for (const auto &group : answer.groups) {
        for (const auto &phase : group.phases) {
            std::int64_t sum = 0;
            for (const auto term : terms)
                sum += phase.terms[term];
            result = std::max(result, sum);
        }
    }
    return result;
}

inline std::int64_t most(const Estimate &answer, Term term)
{
    return most(answer, std::span(&term, 1));
}

// Of the group that needs most, which need not be the one nearest to its limit: engines that give their share to the
// cache alone leave stages different limits.
inline std::int64_t mostBytes(const Estimate &answer)
{
    std::int64_t bytes = 0;
    for (const auto &group : answer.groups)
        bytes = std::max(bytes, group.bytes());
    return bytes;
}

inline Judgement grows(const Resolved &less, const Resolved &more)
{
    return notLess("bytes", mostBytes(estimate::estimate(more)), mostBytes(estimate::estimate(less)));
}

inline Judgement moreTokens(const Resolved &r, const scenario::World &)
{
    auto more = r;
    more.training.sequenceLength *= 2;
    more.inference.promptTokens *= 2;
    more.inference.context *= 2;
    return grows(r, more);
}

inline Judgement moreSequences(const Resolved &r, const scenario::World &)
{
    auto more = r;
    more.training.microBatch += 1;
    more.inference.concurrency += 1;
    return grows(r, more);
}

// One layer more, of the last kind. Where the depth decides what a layer is (stages of unequal layers, GGUF mixtures
// that give some layers more bits), one layer more also changes the others.
inline Judgement moreLayers(const Resolved &r, const scenario::World &)
{
    const auto *format = scenario::isTraining(r.task) ? r.training.baseWeights : r.inference.weights;
    const bool byDepth = r.model->architecture.kinds.size() > 1 || (format && format->gguf);
    if (r.parallelism.pipeline > 1 && byDepth)
        return std::nullopt;
    auto model = std::make_shared<catalog::Model>(*r.model);
    auto more = r;
    model->architecture.layers.push_back(model->architecture.layers.back());
    more.model = model;
    more.inference.gpuLayers += 1;
    return grows(r, more);
}

inline Judgement moreBits(const Resolved &r, const scenario::World &world)
{
    if (scenario::isTraining(r.task))
        return std::nullopt;
    std::string wrong;
    std::int64_t weights = 0, cache = 0;
    auto asked = r;
    for (const auto *format : {"nf4", "int8", "bf16", "fp32"}) {
        asked.inference.weights = world.formats.find(format);
        const auto now = most(estimate::estimate(asked), Term::Weights);
        wrong += notLess(format, now, weights);
        weights = now;
    }
    for (const auto *format : {"int4", "int8", "bf16", "fp32"}) {
        const auto *found = world.formats.findKvCache(format);
        if (!found)
            continue;
        asked.inference.kvCache = found;
        const auto now = most(estimate::estimate(asked), Term::KvCache);
        wrong += notLess(format, now, cache);
        cache = now;
    }
    return wrong;
}

// A higher ZeRO stage never keeps more model states on a rank; what it adds is communication, by name.
inline Judgement higherStage(const Resolved &r, const scenario::World &)
{
    if (!scenario::isTraining(r.task) || r.profile->shardedMaster)
        return std::nullopt;
    auto staged = r;
    staged.parallelism.zeroStage = 0;
    auto last = most(estimate::estimate(staged), modelStates);
    std::string wrong;
    for (int stage = 1; stage <= 3; ++stage) {
        staged.parallelism.zeroStage = stage;
        const auto now = most(estimate::estimate(staged), modelStates);
        wrong += notLess("states of the stage below", last, now);
        last = now;
    }
    return wrong;
}

// The same plan on twice as many ranks of one kind, where that can be: what it may add is communication, by name.
inline Judgement moreRanks(const Resolved &r, const scenario::World &world, bool tensor)
{
    if (r.asked.hardware.gpus.size() != 1)
        return std::nullopt;
    Scenario asked = r.asked;
    asked.hardware.gpus.front().count *= 2;
    asked.parallelism.data.reset();
    if (tensor)
        asked.parallelism.tensor = r.parallelism.tensor * 2;
    const auto more = scenario::resolve(asked, world);
    if (!more)
        return std::nullopt;
    const auto before = estimate::estimate(r), after = estimate::estimate(*more);
    constexpr Term named[] = {Term::Communication, Term::Framework, Term::Fragmentation};
    return notLess("states", most(before, modelStates), most(after, modelStates)) +
           notLess("bytes + communication", mostBytes(before) + most(after, named), mostBytes(after));
}

inline Judgement moreDataRanks(const Resolved &r, const scenario::World &world)
{
    // Shards of a second rank may be kept in other types than what one rank has whole.
    const bool first = r.parallelism.zeroStage == 3 && !scenario::shardsParameters(r);
    return scenario::isTraining(r.task) && !first ? moreRanks(r, world, false) : std::nullopt;
}

inline Judgement moreTensorRanks(const Resolved &r, const scenario::World &world)
{
    return moreRanks(r, world, true);
}

// Twice as many stages hold at most as many layers each. Kinds may fall otherwise: only equal layers.
inline Judgement moreStages(const Resolved &r, const scenario::World &world)
{
    if (r.asked.hardware.gpus.size() != 1 || r.model->architecture.kinds.size() > 1)
        return std::nullopt;
    Scenario asked = r.asked;
    asked.hardware.gpus.front().count *= 2;
    asked.parallelism.pipeline = r.parallelism.pipeline * 2;
    const auto more = scenario::resolve(asked, world);
    if (!more)
        return std::nullopt;
    return notLess("states", most(estimate::estimate(r), modelStates), most(estimate::estimate(*more), modelStates));
}

// Recomputation trades time for memory: never more than the inputs of the layers on top of what is kept without it.
inline Judgement moreRecompute(const Resolved &r, const scenario::World &)
{
    if (!scenario::isTraining(r.task))
        return std::nullopt;
    auto asked = r;
    asked.training.offloadActivations = false;
    asked.training.recomputeLayers = r.model->architecture.numLayers();
    const auto with = [&](scenario::Recompute recompute) {
        asked.training.recompute = recompute;
        return estimate::estimate(asked);
    };
    const auto none = with(scenario::Recompute::None), full = with(scenario::Recompute::Full);
    const auto selective = with(scenario::Recompute::Selective);
    const double inputs = 4.0 * static_cast<double>(r.training.sequenceLength * r.training.microBatch) *
                          static_cast<double>(r.model->architecture.hiddenSize) *
                          static_cast<double>(r.model->architecture.numLayers());
    const auto slack = static_cast<std::int64_t>(std::min(inputs, 1e17));
    return notLess("none + inputs, full", most(none, Term::Activations) + slack, most(full, Term::Activations)) +
           notLess("none + inputs, selective", most(none, Term::Activations) + slack,
                   most(selective, Term::Activations));
}

// On one GPU nothing is divided, whatever the layout says: the states of the model are all there. (With offload the
// stage says what is moved off the GPU, also of one; the buffers of a stage's own step are named terms.)
inline Judgement oneRankIsNoParallelism(const Resolved &r, const scenario::World &world)
{
    if (!scenario::isTraining(r.task) || r.training.offloadOptimizer != scenario::Offload::None)
        return std::nullopt;
    Scenario asked = r.asked;
    asked.hardware.gpus.resize(1);
    asked.hardware.gpus.front().count = 1;
    asked.parallelism = {};
    const auto plain = scenario::resolve(asked, world);
    if (!plain)
        return std::nullopt;
    const auto expected = most(estimate::estimate(*plain), modelStates);
    std::string wrong;
    for (const int stage : {1, 2, 3}) {
        asked.parallelism.zeroStage = stage;
        const auto staged = scenario::resolve(asked, world);
        const auto bytes = staged ? most(estimate::estimate(*staged), modelStates) : expected;
        if (bytes != expected)
            wrong +=
                "stage " + std::to_string(stage) + ": " + std::to_string(bytes) + " != " + std::to_string(expected);
    }
    return wrong;
}

// The weights of all tensor and pipeline ranks hold the model at least once.
inline Judgement shardsAddUp(const Resolved &r, const scenario::World &)
{
    if (scenario::isTraining(r.task) || r.inference.engine == scenario::Engine::LlamaCpp)
        return std::nullopt;
    double sum = 0;
    for (const auto &group : estimate::estimate(r).groups)
        sum += static_cast<double>(group.phases.front().terms[Term::Weights]) * static_cast<double>(group.count);
    auto single = r;
    single.parallelism = {};
    single.gpus = 1;
    single.machine.resize(1);
    single.machine.front().count = 1;
    const auto whole =
        static_cast<double>(estimate::estimate(single).groups.front().phases.front().terms[Term::Weights]);
    return sum >= whole * 0.999999 ? "" : "shards " + std::to_string(sum) + " < whole " + std::to_string(whole);
}

inline std::string sane(const Estimate &answer)
{
    for (const auto &group : answer.groups) {
        for (const auto &phase : group.phases) {
            for (const auto bytes : phase.terms.bytes) {
                if (bytes < 0)
                    return "a negative term";
            }
            if (phase.bytes() < 0 || phase.bytes() > group.bytes())
                return "a phase above the peak, or an overflow";
        }
        if (group.bandBytes < 0)
            return "a negative band";
    }
    return {};
}

inline Judgement nothingOverflows(const Resolved &asked, const scenario::World &)
{
    auto r = asked;
    r.training.sequenceLength = 1'000'000'000;
    r.training.microBatch = 1'000'000;
    r.inference.promptTokens = 1'000'000'000;
    r.inference.context = 1'000'000'000;
    r.inference.concurrency = 10'000'000;
    return sane(estimate::estimate(r));
}

inline std::shared_ptr<const catalog::Model> hugeModel()
{
    static const auto model = modelfile::fromConfig({{"model_type", "llama"},
                                                     {"hidden_size", 262144},
                                                     {"intermediate_size", 1048576},
                                                     {"num_hidden_layers", 909},
                                                     {"num_attention_heads", 2048},
                                                     {"num_key_value_heads", 2048},
                                                     {"vocab_size", 1000000}},
                                                    {}, "model");
    return model.ok() ? *model : nullptr;
}

// 10^15 parameters, in every setting.
inline Judgement hugeModelsDoNotOverflow(const Resolved &asked, const scenario::World &)
{
    auto r = asked;
    r.model = hugeModel();
    if (!r.model || r.model->parameters.total < 999'000'000'000'000)
        return "the huge model is not there";
    r.training.recomputeLayers = r.model->architecture.numLayers();
    r.inference.gpuLayers = r.model->architecture.numLayers() + 1;
    return sane(estimate::estimate(r));
}

// What cannot be is refused, with the key that is to blame.
inline Judgement impossibleIsRefused(const Resolved &r, const scenario::World &world)
{
    const auto refused = [&](const Scenario &asked, const char *what) -> std::string {
        const auto answer = scenario::resolve(asked, world);
        if (answer.ok())
            return std::string(what) + " is accepted";
        const auto &path = answer.problem().path;
        const bool named = path.starts_with("parallelism") || path.starts_with("hardware.");
        return named ? std::string() : std::string(what) + " is refused at " + path;
    };
    if (r.asked.hardware.gpus.size() != 1)
        return std::nullopt;
    Scenario asked = r.asked;
    asked.parallelism = {};
    asked.parallelism.pipeline = r.model->architecture.numLayers() + 1;
    asked.hardware.gpus.front().count = *asked.parallelism.pipeline;
    std::string wrong = refused(asked, "more stages than layers");
    asked = r.asked;
    asked.parallelism.data = r.parallelism.data + 1;
    return wrong + refused(asked, "a product that is not the number of GPUs");
}

inline constexpr Law laws[] = {
    {"more tokens never need less", moreTokens},
    {"more sequences never need less", moreSequences},
    {"more layers never need less", moreLayers},
    {"more bits never need less", moreBits},
    {"a higher ZeRO stage never keeps more states", higherStage},
    {"more data ranks never need more", moreDataRanks},
    {"more tensor ranks never need more", moreTensorRanks},
    {"more stages never hold more states", moreStages},
    {"more recomputation never keeps more", moreRecompute},
    {"one rank is no parallelism", oneRankIsNoParallelism},
    {"shards add up", shardsAddUp},
    {"nothing overflows", nothingOverflows},
    {"10^15 parameters do not overflow", hugeModelsDoNotOverflow},
    {"what is impossible is refused by name", impossibleIsRefused},
};

}  // namespace headroom::test
