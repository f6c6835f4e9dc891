// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Solving for one setting: each candidate is resolved and estimated like any other scenario.
#include "core/search/solve.h"

#include "core/search/asker.h"
#include "core/search/vary.h"

#include <algorithm>
#include <functional>

namespace headroom::search {

namespace {

using scenario::Scenario;

constexpr std::int64_t mostSequences = 10'000'000, mostMicroBatch = 1'000'000, mostGpus = 4096, mostRank = 65536;

Solution solutionOf(What what, Asked candidate)
{
    return {.what = what,
            .scenario = std::move(candidate.scenario),
            .resolved = std::move(candidate.resolved),
            .estimate = std::move(candidate.estimate)};
}

using Vary = std::function<void(Scenario &, std::int64_t)>;

// Largest k·step <= most that fits.
struct Range {
    std::int64_t most = 1, step = 1;
    Limit atMost = Limit::Memory;  // why not more than `most`
};

std::optional<Solution> largest(What what, const Scenario &asked, const Vary &vary, const Range &range,
                                const Asker &asker)
{
    const auto fits = [&](std::int64_t k) {
        Scenario candidate = asked;
        vary(candidate, k * range.step);
        return asker.askFitting(std::move(candidate));
    };
    auto best = fits(1);
    if (!best)
        return std::nullopt;
    const std::int64_t most = range.most / range.step;
    std::int64_t good = 1, bad = most + 1;
    for (std::int64_t k = 2; k < bad && good == k / 2; k *= 2) {
        if (auto candidate = fits(k)) {
            best = std::move(candidate);
            good = k;
        } else {
            bad = k;
        }
    }
    while (bad - good > 1) {
        const auto middle = good + (bad - good) / 2;
        if (auto candidate = fits(middle)) {
            best = std::move(candidate);
            good = middle;
        } else {
            bad = middle;
        }
    }
    auto solution = solutionOf(what, std::move(*best));
    solution.value = good * range.step;
    solution.limit = good == most ? range.atMost : Limit::Memory;
    return solution;
}

std::optional<Solution> fewestGpus(const Scenario &asked, const Asker &asker)
{
    for (std::int64_t n = 1; n <= mostGpus; ++n) {
        Scenario candidate = asked;
        setGpus(candidate, n);
        if (auto found = asker.askFitting(std::move(candidate))) {
            auto solution = solutionOf(What::MinGpus, std::move(*found));
            solution.value = n;
            return solution;
        }
    }
    return std::nullopt;
}

std::optional<Solution> largestModel(const Scenario &asked, const Asker &asker, const scenario::World &world)
{
    auto models = world.catalog.models();
    std::stable_sort(models.begin(), models.end(),
                     [](const auto *a, const auto *b) { return a->parameters.total > b->parameters.total; });
    for (const auto *model : models) {
        Scenario candidate = asked;
        candidate.model = model->id;
        candidate.inlineModel.reset();
        if (auto found = asker.askFitting(std::move(candidate))) {
            auto solution = solutionOf(What::LargestModel, std::move(*found));
            solution.name = model->id;
            return solution;
        }
    }
    return std::nullopt;
}

// By list or street price, where the catalogue has one; the number of GPUs stays as asked.
std::optional<Solution> cheapestGpu(const Scenario &asked, const Asker &asker, const scenario::World &world)
{
    std::vector<const catalog::Gpu *> priced;
    for (const auto *gpu : world.catalog.gpus()) {
        if (gpu->price)
            priced.push_back(gpu);
    }
    std::stable_sort(priced.begin(), priced.end(),
                     [](const auto *a, const auto *b) { return a->price->low < b->price->low; });
    for (const auto *gpu : priced) {
        Scenario candidate = asked;
        candidate.hardware.gpus = {{.gpu = gpu->id, .count = std::max<std::int64_t>(asked.hardware.total(), 1)}};
        if (auto found = asker.askFitting(std::move(candidate))) {
            auto solution = solutionOf(What::CheapestGpu, std::move(*found));
            solution.name = gpu->id;
            return solution;
        }
    }
    return std::nullopt;
}

std::optional<Solution> mostGpuLayers(const Scenario &asked, std::int64_t layers, const Asker &asker)
{
    const Vary vary = [](Scenario &s, std::int64_t v) { s.inference.gpuLayers = v; };
    if (auto some = largest(What::MaxGpuLayers, asked, vary, {.most = layers, .atMost = Limit::Model}, asker))
        return some;
    Scenario none = asked;
    vary(none, 0);
    auto found = asker.askFitting(std::move(none));
    return found ? std::optional(solutionOf(What::MaxGpuLayers, std::move(*found))) : std::nullopt;
}

// A longer answer to the same prompt; a context that was said grows with it.
void setOutput(Scenario &s, std::int64_t prompt, std::int64_t tokens)
{
    s.inference.outputTokens = tokens;
    if (s.inference.context)
        s.inference.context = std::max(*s.inference.context, prompt + tokens);
}

std::optional<Solution> find(What what, const Scenario &asked, const Asked &asIs, const Asker &asker,
                             const scenario::World &world)
{
    // Not resolved: the number of GPUs asked about is impossible, and only another number is looked for.
    const auto *model = asIs.resolved.model.get();
    const auto positions = model ? std::max<std::int64_t>(model->architecture.maxPositionEmbeddings, 1) : 1;
    switch (what) {
    case What::MaxContext:
        return largest(what, asked, setContext, {.most = positions, .atMost = Limit::Model}, asker);
    case What::MaxConcurrency:
        return largest(
            what, asked,
            [](Scenario &s, std::int64_t v) {
                s.inference.concurrency = v;
                s.inference.concurrencyMax = false;
            },
            {.most = mostSequences}, asker);
    case What::MaxMicroBatch:
        return largest(
            what, asked, [](Scenario &s, std::int64_t v) { s.training.microBatch = v; }, {.most = mostMicroBatch},
            asker);
    case What::MaxSequenceLength:
        return largest(
            what, asked, [](Scenario &s, std::int64_t v) { s.training.sequenceLength = v; },
            {.most = positions,
             .step = asIs.resolved.parallelism.context *
                     (asIs.resolved.parallelism.sequenceParallel ? asIs.resolved.parallelism.tensor : 1),
             .atMost = Limit::Model},
            asker);
    case What::MaxOutputTokens: {
        const auto prompt = asIs.resolved.inference.promptTokens;
        return largest(
            what, asked, [prompt](Scenario &s, std::int64_t v) { setOutput(s, prompt, v); },
            {.most = std::max<std::int64_t>(positions - prompt, 1), .atMost = Limit::Model}, asker);
    }
    case What::MaxLoraRank:
        return largest(
            what, asked, [](Scenario &s, std::int64_t v) { s.training.lora.rank = v; }, {.most = mostRank}, asker);
    case What::MaxGpuLayers:
        return mostGpuLayers(asked, asIs.resolved.model->architecture.numLayers() + 1, asker);
    case What::MinGpus:
        return fewestGpus(asked, asker);
    case What::LargestModel:
        return largestModel(asked, asker, world);
    case What::CheapestGpu:
        return cheapestGpu(asked, asker, world);
    }
    return std::nullopt;
}

Problem questionNotOfTask(What what, scenario::Task task)
{
    std::string expected;
    for (const auto &[other, word] : Words<What>::table) {
        if (belongsToTask(other, task))
            expected += (expected.empty() ? "" : ", ") + std::string(word);
    }
    return {.code = "question-not-of-task",
            .file = {},
            .path = std::string(wordOf(what)),
            .found = std::string(wordOf(task)),
            .expected = expected};
}

// What is asked for need not be said. Something small stands for it, also in the answer when nothing fits.
Scenario withStandIn(What what, Scenario asked, const scenario::World &world)
{
    const auto smaller = [](const auto *a, const auto *b) { return a->parameters.total < b->parameters.total; };
    const auto &models = world.catalog.models();
    if (what == What::LargestModel && asked.model.empty() && !asked.inlineModel && !models.empty())
        asked.model = (*std::min_element(models.begin(), models.end(), smaller))->id;
    auto &gpus = asked.hardware.gpus;
    if (what == What::CheapestGpu && gpus.empty())
        gpus.push_back({});
    if (what == What::CheapestGpu && gpus.front().gpu.empty() && !world.catalog.gpus().empty())
        gpus.front().gpu = world.catalog.gpus().front()->id;
    return asked;
}

}  // namespace

bool belongsToTask(What what, scenario::Task task)
{
    switch (what) {
    case What::MaxContext:
    case What::MaxConcurrency:
    case What::MaxOutputTokens:
    case What::MaxGpuLayers:
        return !scenario::isTraining(task);
    case What::MaxMicroBatch:
    case What::MaxSequenceLength:
        return scenario::isTraining(task);
    case What::MaxLoraRank:
        return scenario::hasAdapters(task);
    case What::MinGpus:
    case What::LargestModel:
    case What::CheapestGpu:
        return true;
    }
    return false;
}

std::optional<What> questionOf(std::string_view path, scenario::Task task)
{
    constexpr std::pair<std::string_view, What> questions[] = {
        {"inference.context", What::MaxContext},
        {"inference.prompt_tokens", What::MaxContext},
        {"inference.output_tokens", What::MaxOutputTokens},
        {"inference.concurrency", What::MaxConcurrency},
        {"inference.gpu_layers", What::MaxGpuLayers},
        {"training.micro_batch", What::MaxMicroBatch},
        {"training.sequence_length", What::MaxSequenceLength},
        {"training.lora.rank", What::MaxLoraRank},
        {"hardware.gpus", What::MinGpus},
        {"hardware.gpu", What::CheapestGpu},
        {"model", What::LargestModel},
    };
    for (const auto &[key, what] : questions) {
        if (key == path && belongsToTask(what, task))
            return what;
    }
    return std::nullopt;
}

Result<Solution> solve(What what, const Scenario &asked, const scenario::World &world, const std::string &folder)
{
    if (!belongsToTask(what, asked.task))
        return questionNotOfTask(what, asked.task);
    const Scenario scenario = withStandIn(what, asked, world);
    const auto resolved = scenario::resolve(scenario, world, folder);
    if (!resolved && (what != What::MinGpus || scenario.hardware.gpus.empty()))
        return resolved.problem();
    const Asker asker(world, folder);
    Asked asIs{.scenario = scenario, .resolved = {}, .estimate = {}};
    if (resolved)
        asIs = Asked{scenario, *resolved, estimate::estimate(*resolved)};
    if (auto found = find(what, scenario, asIs, asker, world))
        return std::move(*found);
    if (!resolved)
        return resolved.problem();
    auto none = solutionOf(what, std::move(asIs));
    none.limit = Limit::NoneFits;
    return none;
}

}  // namespace headroom::search
