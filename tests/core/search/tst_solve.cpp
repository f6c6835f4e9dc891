// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// solve is exact: the value found fits, the next does not; over random scenarios, and the founding document's question.
#include "core/search/solve.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QTest>

using namespace headroom;
using search::Limit;
using search::What;

class TestSolve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exactOverRandomScenarios_data();
    void exactOverRandomScenarios();
    void gpusFor65B();
    void whatIsAskedForNeedNotBeSaid();
    void questionOfAnotherTask();
    void everyQuestionHasItsField();

private:
    [[nodiscard]] std::optional<bool> fits(scenario::Scenario s) const;
    std::unique_ptr<DataFolder> m_data;
};

void TestSolve::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

std::optional<bool> TestSolve::fits(scenario::Scenario s) const
{
    const auto resolved = scenario::resolve(s, m_data->world());
    if (!resolved)
        return std::nullopt;
    return estimate::estimate(*resolved).fits();
}

void TestSolve::exactOverRandomScenarios_data()
{
    QTest::addColumn<int>("what");
    for (const auto &[what, word] : Words<What>::table) {
        if (what != What::LargestModel && what != What::CheapestGpu)
            QTest::newRow(std::string(word).c_str()) << static_cast<int>(what);
    }
}

void TestSolve::exactOverRandomScenarios()
{
    QFETCH(int, what);
    const auto question = static_cast<What>(what);
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 100U + static_cast<unsigned>(what));
    int found = 0;
    for (int i = 0; i < 200; ++i) {
        const auto asked = scenarios.next().asked;
        const auto solution = search::solve(question, asked, world);
        if (!solution || solution->limit == Limit::NoneFits)
            continue;
        ++found;
        QVERIFY(fits(solution->scenario).value_or(false));
        auto next = solution->scenario;
        if (question == What::MaxContext) {
            next.inference.context = *next.inference.context + 1;
            next.inference.promptTokens = *next.inference.promptTokens + 1;
        } else if (question == What::MaxConcurrency) {
            next.inference.concurrency = solution->value + 1;
        } else if (question == What::MaxMicroBatch) {
            next.training.microBatch = solution->value + 1;
        } else if (question == What::MaxSequenceLength) {
            next.training.sequenceLength =
                solution->value + solution->resolved.parallelism.tensor * solution->resolved.parallelism.context;
        } else if (question == What::MaxOutputTokens) {
            next.inference.outputTokens = solution->value + 1;
        } else if (question == What::MaxLoraRank) {
            next.training.lora.rank = solution->value + 1;
        } else if (question == What::MaxGpuLayers) {
            next.inference.gpuLayers = solution->value + 1;
        } else {
            continue;  // fewer GPUs were all tried on the way up
        }
        if (solution->limit == Limit::Memory)
            QVERIFY2(!fits(next).value_or(false), asked.model.c_str());
    }
    QVERIFY(found > 5);
}

// S9.2: five cards by layers, eight by tensor parallelism, because 64 heads do not divide by 5, 6 or 7.
void TestSolve::gpusFor65B()
{
    const auto world = m_data->world();
    scenario::Scenario s;
    s.model = "llama-1-65b";
    s.hardware.gpus = {{.gpu = "v100-32gb-sxm", .count = 8}};
    s.inference.engine = scenario::Engine::Transformers;
    s.inference.weights = "fp16";
    s.inference.promptTokens = 1536;
    s.inference.outputTokens = 512;
    s.parallelism.pipeline = 8;
    auto byLayers = search::solve(What::MinGpus, s, world);
    QVERIFY(byLayers.ok());
    QCOMPARE(byLayers->value, std::int64_t{5});
    s.inference.engine = scenario::Engine::Vllm;
    s.parallelism.pipeline.reset();
    s.parallelism.tensor = 8;
    auto byTensor = search::solve(What::MinGpus, s, world);
    QVERIFY(byTensor.ok());
    QCOMPARE(byTensor->value, std::int64_t{8});
}

void TestSolve::whatIsAskedForNeedNotBeSaid()
{
    scenario::Scenario asked;
    asked.task = scenario::Task::Qlora;
    asked.hardware.gpus = {{.gpu = "rtx-4090"}};
    const auto model = search::solve(What::LargestModel, asked, m_data->world());
    asked.model = "llama-3.1-8b";
    const auto same = search::solve(What::LargestModel, asked, m_data->world());
    QVERIFY(model.ok() && same.ok() && !model->name.empty());
    QCOMPARE(model->name, same->name);
    asked.hardware.gpus.clear();
    const auto gpu = search::solve(What::CheapestGpu, asked, m_data->world());
    QVERIFY(gpu.ok() && !gpu->name.empty());
    QVERIFY(fits(gpu->scenario).value_or(false));
    QVERIFY(!search::solve(What::MinGpus, asked, m_data->world()).ok());  // of which GPU must be said
    // A number that is impossible as it stands: three pipeline stages on two GPUs.
    asked.hardware.gpus = {{.gpu = "rtx-4090", .count = 2}};
    asked.parallelism.pipeline = 3;
    QVERIFY(!scenario::resolve(asked, m_data->world()).ok());
    const auto fewest = search::solve(What::MinGpus, asked, m_data->world());
    QVERIFY(fewest.ok() && fewest->value == 3);
}

void TestSolve::questionOfAnotherTask()
{
    scenario::Scenario s;
    s.model = "llama-3.1-8b";
    s.hardware.gpus = {{.gpu = "rtx-4090", .count = 1}};
    const auto solution = search::solve(What::MaxMicroBatch, s, m_data->world());
    QVERIFY(!solution.ok());
    QCOMPARE(solution.problem().code, std::string("question-not-of-task"));
}

// "*" in a field asks the question of the task at hand, and of no other.
void TestSolve::everyQuestionHasItsField()
{
    using scenario::Task;
    QVERIFY(search::questionOf("inference.context", Task::Inference) == What::MaxContext);
    QVERIFY(search::questionOf("training.lora.rank", Task::Qlora) == What::MaxLoraRank);
    QVERIFY(!search::questionOf("training.lora.rank", Task::Full));
    QVERIFY(!search::questionOf("inference.context", Task::Full));
    QVERIFY(!search::questionOf("training.optimizer", Task::Full));
    for (const auto &[task, word] : Words<Task>::table)
        QVERIFY(search::questionOf("hardware.gpus", task) == What::MinGpus);
}

QTEST_GUILESS_MAIN(TestSolve)
#include "tst_solve.moc"
