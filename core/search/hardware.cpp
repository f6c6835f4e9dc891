// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts from the smallest that could hold the weights; at each the layouts that keep layers inside a node.
#include "core/search/hardware.h"

#include "core/search/asker.h"
#include "core/search/precisions.h"

#include <algorithm>

namespace headroom::search {

namespace {

using scenario::Engine;
using scenario::Scenario;
using scenario::Task;

constexpr std::int64_t nodeSize = 8, mostGpus = 1024;
constexpr double smallestCardGib = 8;

struct Kind {
    std::string word;
    Scenario scenario;
};

// A plan without its machine's own figures: they belong to the machine it was asked for.
Scenario bare(const Scenario &asked, const catalog::Gpu &gpu)
{
    Scenario s = asked;
    s.hardware.gpus = {{.gpu = gpu.id, .count = 1}};
    s.hardware.gpusPerNode.reset();
    s.hardware.nvlinkDomain.reset();
    s.hardware.reservedGib.reset();
    s.hardware.hostMemoryGib.reset();
    s.parallelism = {};
    s.parallelism.zeroStage = asked.parallelism.zeroStage;
    return s;
}

std::vector<Kind> kindsFor(const Scenario &asked, const catalog::Gpu &gpu)
{
    std::vector<Kind> kinds;
    if (!scenario::isTraining(asked.task)) {
        for (const char *weights : usualWeights(asked.inference.engine.value_or(Engine::Vllm), gpu)) {
            kinds.push_back({weights, bare(asked, gpu)});
            kinds.back().scenario.inference.weights = weights;
            kinds.back().scenario.inference.kvCache.reset();
        }
        return kinds;
    }
    for (const auto task : {Task::Full, Task::Lora, Task::Qlora}) {
        Scenario s = bare(asked, gpu);
        s.task = task == Task::Full && asked.task == Task::Pretrain ? Task::Pretrain : task;
        if (s.task != asked.task)
            s.training.baseWeights.reset();
        kinds.push_back({std::string(wordOf(s.task)), std::move(s)});
    }
    return kinds;
}

std::int64_t nextCount(std::int64_t count)
{
    if (count < nodeSize)
        return count + 1;
    return count < 8 * nodeSize ? count + nodeSize : count * 2;
}

// Layouts of `count` GPUs, the likeliest first.
std::vector<Scenario> layoutsOf(const Scenario &bareScenario, std::int64_t count)
{
    std::vector<Scenario> list;
    Scenario s = bareScenario;
    s.hardware.gpus.front().count = count;
    if (scenario::isTraining(s.task)) {
        if (count > 1)
            s.parallelism.zeroStage = 3;
        return {s};
    }
    const auto engine = s.inference.engine.value_or(Engine::Vllm);
    const bool byLayers = engine == Engine::LlamaCpp || engine == Engine::Transformers || engine == Engine::Generic;
    for (std::int64_t tensor = byLayers ? 1 : std::min(count, nodeSize); tensor >= 1; --tensor) {
        if (count % tensor != 0)
            continue;
        s.parallelism.tensor = tensor;
        s.parallelism.pipeline = count / tensor;
        list.push_back(s);
    }
    return list;
}

class Finder
{
public:
    Finder(const Asker &asker, HardwareAnswer &answer) : m_asker(asker), m_answer(answer) {}
    void smallest(const Kind &kind, const catalog::Gpu &gpu);

private:
    [[nodiscard]] std::int64_t first(const Kind &kind, const catalog::Gpu &gpu);
    [[nodiscard]] bool offer(const Kind &kind, const catalog::Gpu &gpu, std::int64_t count);

    const Asker &m_asker;
    HardwareAnswer &m_answer;
};

// However it is divided, the weights must lie somewhere: fewer GPUs than that need not be asked.
std::int64_t Finder::first(const Kind &kind, const catalog::Gpu &gpu)
{
    ++m_answer.examined;
    const auto alone = m_asker.ask(kind.scenario);
    if (!alone || scenario::isTraining(kind.scenario.task))
        return 1;
    const auto weights = alone->estimate.worst().peakPhase().terms[estimate::Term::Weights];
    std::int64_t count = 1;
    while (count < mostGpus && nextCount(count) <= weights / std::max<std::int64_t>(gpu.usableBytes, 1))
        count = nextCount(count);
    return count;
}

bool Finder::offer(const Kind &kind, const catalog::Gpu &gpu, std::int64_t count)
{
    for (auto &candidate : layoutsOf(kind.scenario, count)) {
        ++m_answer.examined;
        const auto found = m_asker.askFitting(std::move(candidate));
        if (!found)
            continue;
        const auto &worst = found->estimate.worst();
        const auto &p = found->resolved.parallelism;
        m_answer.offers.push_back({.gpu = &gpu,
                                   .precision = kind.word,
                                   .count = count,
                                   .tensor = p.tensor,
                                   .pipeline = p.pipeline,
                                   .data = p.data,
                                   .bytes = worst.bytes(),
                                   .headroomBytes = worst.headroomBytes(),
                                   .tokenCapacity = found->estimate.kv.tokenCapacity,
                                   .verdict = worst.verdict,
                                   .scenario = found->scenario});
        return true;
    }
    return false;
}

// Unified memory is the machine's, and a laptop has one GPU.
bool oneToAMachine(const catalog::Gpu &gpu)
{
    return gpu.unifiedMemory || gpu.formFactor == "laptop";
}

void Finder::smallest(const Kind &kind, const catalog::Gpu &gpu)
{
    const auto most = oneToAMachine(gpu) ? 1 : mostGpus;
    for (std::int64_t count = first(kind, gpu); count <= most; count = nextCount(count)) {
        if (offer(kind, gpu, count))
            return;
    }
}

}  // namespace

Result<HardwareAnswer> findHardware(const Scenario &scenario, const scenario::World &world, const std::string &folder,
                                    const std::function<bool(double)> &progress)
{
    const Asker asker(world, folder);
    HardwareAnswer answer;
    const auto &gpus = world.catalog.gpus();
    auto model = scenario;
    model.hardware.gpus = {{.gpu = gpus.empty() ? std::string() : gpus.front()->id, .count = 1}};
    model.parallelism = {};
    for (const auto &problem : scenario::validate(model, world, folder)) {
        if (problem.path == "model")
            return problem;
    }
    for (std::size_t i = 0; i < gpus.size(); ++i) {
        if (gpus[i]->memoryGib < smallestCardGib)
            continue;
        Finder finder(asker, answer);
        for (const auto &kind : kindsFor(scenario, *gpus[i]))
            finder.smallest(kind, *gpus[i]);
        const double share = static_cast<double>(i + 1) / static_cast<double>(gpus.size());
        answer.stopped = progress && !progress(share);
        if (answer.stopped)
            break;
    }
    return answer;
}

}  // namespace headroom::search
