// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Solving for one setting: each candidate is resolved and estimated like any other scenario.
#include "core/search/solve.h"

#include "core/search/vary.h"

#include <algorithm>
#include <functional>

namespace headroom::search {

namespace {

using scenario::Scenario;

constexpr std::int64_t mostSequences = 10'000'000, mostMicroBatch = 1'000'000, mostGpus = 4096;

// One candidate, resolved and estimated; nullopt where the layout is impossible.
struct Candidate {
    Scenario scenario;
    scenario::Resolved resolved;
    estimate::Estimate estimate;
};

class Asker
{
public:
    Asker(const scenario::World &world, const std::string &folder) : m_world(world), m_folder(folder) {}

    [[nodiscard]] std::optional<Candidate> ask(Scenario scenario) const
    {
        auto resolved = scenario::resolve(scenario, m_world, m_folder);
        if (!resolved)
            return std::nullopt;
        auto answer = estimate::estimate(*resolved);
        return Candidate{std::move(scenario), std::move(resolved).value(), std::move(answer)};
    }
    [[nodiscard]] std::optional<Candidate> askFitting(Scenario scenario) const
    {
        auto candidate = ask(std::move(scenario));
        return candidate && candidate->estimate.fits() ? std::move(candidate) : std::nullopt;
    }

private:
    const scenario::World &m_world;
    const std::string &m_folder;
};

Solution solutionOf(What what, Candidate candidate)
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

bool belongsToTask(What what, const Scenario &s)
{
    const bool training = scenario::isTraining(s.task);
    if (what == What::MaxContext || what == What::MaxConcurrency)
        return !training;
    return training || (what != What::MaxMicroBatch && what != What::MaxSequenceLength);
}

std::optional<Solution> find(What what, const Scenario &asked, const Candidate &asIs, const Asker &asker,
                             const scenario::World &world)
{
    const auto positions = std::max<std::int64_t>(asIs.resolved.model->architecture.maxPositionEmbeddings, 1);
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
    case What::MinGpus:
        return fewestGpus(asked, asker);
    case What::LargestModel:
        return largestModel(asked, asker, world);
    case What::CheapestGpu:
        return cheapestGpu(asked, asker, world);
    }
    return std::nullopt;
}

}  // namespace

Result<Solution> solve(What what, const Scenario &scenario, const scenario::World &world, const std::string &folder)
{
    if (!belongsToTask(what, scenario)) {
        return Problem{.code = "question-not-of-task",
                       .file = {},
                       .path = std::string(wordOf(what)),
                       .found = std::string(wordOf(scenario.task)),
                       .expected = scenario::isTraining(scenario.task)
                                       ? "max-micro-batch, max-sequence-length, min-gpus, largest-model, cheapest-gpu"
                                       : "max-context, max-concurrency, min-gpus, largest-model, cheapest-gpu"};
    }
    const auto resolved = scenario::resolve(scenario, world, folder);
    if (!resolved && what != What::MinGpus)
        return resolved.problem();
    const Asker asker(world, folder);
    Candidate asIs{.scenario = scenario, .resolved = {}, .estimate = {}};
    if (resolved)
        asIs = Candidate{scenario, *resolved, estimate::estimate(*resolved)};
    if (auto found = find(what, scenario, asIs, asker, world))
        return std::move(*found);
    if (!resolved)
        return resolved.problem();
    auto none = solutionOf(what, std::move(asIs));
    none.limit = Limit::NoneFits;
    return none;
}

}  // namespace headroom::search
