// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random scenarios that resolve: models, GPUs, tasks, layouts and settings over the whole range.
#pragma once

#include "core/scenario/fields.h"
#include "core/world.h"

#include <random>
#include <string>
#include <vector>

namespace headroom::test {

class RandomScenarios
{
public:
    RandomScenarios(const scenario::World &world, unsigned seed) : m_world(world), m_random(seed)
    {
        for (const auto *model : world.catalog.models())
            m_models.push_back(model->id);
    }

    // The next scenario that resolves; those that are refused are drawn again.
    [[nodiscard]] scenario::Resolved next()
    {
        for (;;) {
            auto resolved = scenario::resolve(draw(), m_world);
            if (resolved)
                return std::move(resolved).value();
        }
    }

private:
    template <class T> T pick(std::initializer_list<T> values)
    {
        return *(values.begin() + static_cast<std::ptrdiff_t>(m_random() % values.size()));
    }

    scenario::Scenario draw()
    {
        scenario::Scenario s;
        s.model = m_models[m_random() % m_models.size()];
        s.task = pick({scenario::Task::Inference, scenario::Task::Pretrain, scenario::Task::Full, scenario::Task::Lora,
                       scenario::Task::Qlora});
        const auto tensor = pick<std::int64_t>({1, 1, 2, 4, 8});
        const auto pipeline = pick<std::int64_t>({1, 1, 2, 4});
        const auto data = scenario::isTraining(s.task) ? pick<std::int64_t>({1, 2, 8, 64}) : 1;
        s.hardware.gpus = {
            {.gpu = pick<const char *>({"h100-80gb-sxm", "a100-40gb-sxm", "rtx-4090", "v100-32gb-sxm", "b200-180gb"}),
             .count = tensor * pipeline * data}};
        s.parallelism.tensor = tensor;
        s.parallelism.pipeline = pipeline;
        if (scenario::isTraining(s.task))
            drawTraining(s.training, s.parallelism);
        else
            drawInference(s.inference);
        return s;
    }

    void drawTraining(scenario::Training &t, scenario::Parallelism &p)
    {
        using namespace scenario;
        p.zeroStage = pick<std::int64_t>({0, 1, 2, 3});
        t.framework = Words<Framework>::table[m_random() % Words<Framework>::table.size()].first;
        t.precision = Words<Precision>::table[m_random() % Words<Precision>::table.size()].first;
        t.optimizer = Words<Optimizer>::table[m_random() % Words<Optimizer>::table.size()].first;
        t.loss = Words<Loss>::table[m_random() % Words<Loss>::table.size()].first;
        t.recompute = Words<Recompute>::table[m_random() % Words<Recompute>::table.size()].first;
        t.sequenceLength = pick<std::int64_t>({512, 2048, 4096, 32768});
        t.microBatch = pick<std::int64_t>({1, 2, 8});
        t.gradientAccumulation = pick<std::int64_t>({1, 8});
        t.flashAttention = m_random() % 2 == 0;
        t.offloadOptimizer = pick({Offload::None, Offload::None, Offload::Cpu});
        t.offloadActivations = m_random() % 8 == 0;
    }

    void drawInference(scenario::Inference &i)
    {
        using namespace scenario;
        i.engine = Words<Engine>::table[m_random() % Words<Engine>::table.size()].first;
        if (m_random() % 2 == 0)
            i.weights = pick<const char *>({"bf16", "fp16", "fp8", "nf4", "gptq-int4", "gguf:Q4_K_M", "gguf:Q8_0"});
        i.promptTokens = pick<std::int64_t>({1, 1000, 8192, 100000});
        i.outputTokens = pick<std::int64_t>({1, 512});
        i.concurrency = pick<std::int64_t>({1, 3, 64});
    }

    const scenario::World m_world;  // references only: cheap to hold
    std::mt19937 m_random;
    std::vector<std::string> m_models;
};

}  // namespace headroom::test
