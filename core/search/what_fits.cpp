// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can these GPUs run: every model of the catalogue is asked, largest first.
#include "core/search/what_fits.h"

#include "core/resources/json_reading.h"

#include <algorithm>
#include <limits>

namespace headroom::search {

namespace {

using scenario::Scenario;
using scenario::Task;

constexpr std::int64_t promptTokens = 3584, outputTokens = 512, trainingTokens = 2048;

void askInference(Scenario &s, Use use, std::int64_t count)
{
    s.task = Task::Inference;
    s.inference.engine = scenario::Engine::Generic;
    s.inference.weights = use == Use::Inference16Bit ? "fp16" : use == Use::Inference8Bit ? "int8" : "nf4";
    s.inference.kvCache = "fp16";
    s.inference.promptTokens = promptTokens;
    s.inference.outputTokens = outputTokens;
    s.parallelism.pipeline = count;
}

void askTraining(Scenario &s, Use use, const catalog::Gpu &gpu, std::int64_t count)
{
    s.task = use == Use::Qlora ? Task::Qlora : use == Use::Lora ? Task::Lora : Task::Full;
    auto &t = s.training;
    t.framework = scenario::Framework::Transformers;
    t.precision = use == Use::Full ? (gpu.bf16 ? scenario::Precision::MixedBf16 : scenario::Precision::MixedFp16)
                                   : (gpu.bf16 ? scenario::Precision::AmpBf16 : scenario::Precision::AmpFp16);
    if (use == Use::Lora)
        t.baseWeights = gpu.bf16 ? "bf16" : "fp16";
    t.sequenceLength = trainingTokens;
    t.microBatch = 1;
    t.recompute = scenario::Recompute::Full;
    t.flashAttention = gpu.flashAttention2;
    if (count > 1)
        s.parallelism.zeroStage = 3;
}

bool fits(const Fit &fit)
{
    return fit.model && fit.bytes <= fit.usableBytes;
}

// Share of the memory that is taken; what is impossible takes more than anything else.
double taken(const Fit &fit)
{
    return fit.model && fit.usableBytes > 0 ? static_cast<double>(fit.bytes) / static_cast<double>(fit.usableBytes)
                                            : std::numeric_limits<double>::infinity();
}

std::vector<const catalog::Model *> largestFirst(const scenario::World &world)
{
    auto models = world.catalog.models();
    std::stable_sort(models.begin(), models.end(),
                     [](const auto *a, const auto *b) { return a->parameters.total > b->parameters.total; });
    return models;
}

FitRow rowFor(const catalog::Gpu &gpu, std::int64_t count, const std::vector<const catalog::Model *> &models,
              const scenario::World &world)
{
    FitRow row{.gpu = &gpu, .count = count, .fits = {}};
    for (const auto &[use, word] : Words<Use>::table) {
        Fit best{.use = use};
        for (const auto *model : models) {
            if (auto fit = fitOf(*model, use, gpu, count, world); fits(fit)) {
                best = std::move(fit);
                break;
            }
        }
        row.fits.push_back(std::move(best));
    }
    return row;
}

}  // namespace

Scenario questionFor(const std::string &model, Use use, const catalog::Gpu &gpu, std::int64_t count)
{
    Scenario s;
    s.model = model;
    s.hardware.gpus = {{.gpu = gpu.id, .count = count}};
    if (use == Use::Qlora || use == Use::Lora || use == Use::Full)
        askTraining(s, use, gpu, count);
    else
        askInference(s, use, count);
    return s;
}

Fit fitOf(const catalog::Model &model, Use use, const catalog::Gpu &gpu, std::int64_t count,
          const scenario::World &world)
{
    Fit fit{.use = use, .model = nullptr, .scenario = questionFor(model.id, use, gpu, count)};
    const auto resolved = scenario::resolve(fit.scenario, world);
    if (!resolved)
        return fit;
    const auto answer = estimate::estimate(*resolved);
    fit.model = &model;
    fit.bytes = answer.worst().bytes();
    fit.usableBytes = answer.worst().usableBytes;
    fit.verdict = answer.worst().verdict;
    return fit;
}

bool FleetRow::fitsSomewhere() const
{
    return std::any_of(cells.begin(), cells.end(), [](const FleetFit &cell) { return fits(cell.fit); });
}

std::vector<FleetRow> whatFitsWhere(const std::vector<Machine> &machines, const scenario::World &world,
                                    const std::function<bool()> &cancelled)
{
    std::vector<FleetRow> rows;
    for (const auto *model : machines.empty() ? std::vector<const catalog::Model *>() : largestFirst(world)) {
        if (cancelled && cancelled())
            break;
        FleetRow row{.model = model, .cells = {}};
        for (const auto &[use, word] : Words<Use>::table) {
            FleetFit best;
            for (std::size_t i = 0; i < machines.size(); ++i) {
                auto fit = fitOf(*model, use, *machines[i].gpu, machines[i].count, world);
                if (i == 0 || taken(fit) < taken(best.fit))
                    best = {i, std::move(fit)};
            }
            row.cells.push_back(std::move(best));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<FitRow> largestModels(const std::string &id, std::int64_t count, const scenario::World &world)
{
    const auto gpu = world.catalog.gpu(id);
    if (!gpu)
        return gpu.problem();
    return rowFor(**gpu, count, largestFirst(world), world);
}

Result<std::vector<FitRow>> tierTable(const scenario::World &world, const std::function<bool()> &cancelled)
{
    const auto data = resources::readJsonFile(world.folder / "tiers.json");
    if (!data)
        return data.problem();
    const auto models = largestFirst(world);
    std::vector<FitRow> rows;
    for (const auto &id : data->at("gpus")) {
        if (cancelled && cancelled())
            break;
        const auto gpu = world.catalog.gpu(id.get<std::string>());
        if (!gpu)
            return gpu.problem();
        rows.push_back(rowFor(**gpu, 1, models, world));
    }
    return rows;
}

}  // namespace headroom::search
