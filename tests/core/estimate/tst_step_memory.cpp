// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a framework holds besides the textbook's terms, counted by hand for Llama-2-7B from the framework's own source.
#include "core/estimate/estimate.h"
#include "core/scenario/fields.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;
using namespace headroom::estimate;

namespace {

using Settings = std::vector<std::string>;

constexpr std::int64_t hidden = 4096, width = 11008, vocabulary = 32000, parameters = 6'738'415'616;
constexpr std::int64_t cublas = 32 * 1024 * 1024;

}  // namespace

class TestStepMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void gradientBuffersOfEachShape();
    void trainingCheckpoint_data();
    void trainingCheckpoint();
    void wholeGradientsWhileAccumulating();
    void bucketsAreASecondGradient();
    void headGradientOfChunks();
    void adaptersHaveNoGradientBeforeBackward();
    void shardsOfOneRankAreTheWhole();

private:
    [[nodiscard]] Estimate run(scenario::Task task, std::int64_t gpus, const Settings &settings) const;
    [[nodiscard]] static std::int64_t bytes(const Estimate &answer, Phase phase, Term term);

    std::unique_ptr<DataFolder> m_data;
};

void TestStepMemory::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

Estimate TestStepMemory::run(scenario::Task task, std::int64_t gpus, const Settings &settings) const
{
    scenario::Scenario s;
    s.model = "llama-2-7b";
    s.task = task;
    s.hardware.gpus = {{.gpu = "h100-80gb-sxm", .count = gpus}};
    for (const auto &setting : settings) {
        if (const auto problem = scenario::setFromText(s, setting))
            qFatal("%s: %s", setting.c_str(), problem->code.c_str());
    }
    const auto resolved = scenario::resolve(s, m_data->world());
    if (!resolved)
        qFatal("%s %s", resolved.problem().code.c_str(), resolved.problem().found.c_str());
    return estimate::estimate(*resolved);
}

std::int64_t TestStepMemory::bytes(const Estimate &answer, Phase phase, Term term)
{
    for (const auto &candidate : answer.groups[0].phases) {
        if (candidate.phase == phase)
            return candidate.terms[term];
    }
    return -1;
}

// TransformerEngine's get_dummy_wgrad: one 16-bit buffer for q+k+v, o, gate+up, down and the head.
void TestStepMemory::gradientBuffersOfEachShape()
{
    const auto answer = run(scenario::Task::Pretrain, 1, {"training.framework=megatron"});
    const std::int64_t elements =
        3 * hidden * hidden + hidden * hidden + 2 * width * hidden + width * hidden + vocabulary * hidden;
    // cuBLAS for the forward and for the backward thread, and TransformerEngine's products
    QCOMPARE(bytes(answer, Phase::OptimizerStep, Term::Workspace), 3 * cublas + 2 * elements);
    const auto before = run(scenario::Task::Pretrain, 1,
                            {"training.framework=megatron", "training.framework_version=0.0 (Megatron-DeepSpeed)"});
    QCOMPARE(bytes(before, Phase::OptimizerStep, Term::Workspace), cublas);
}

void TestStepMemory::trainingCheckpoint_data()
{
    QTest::addColumn<QString>("precision");
    QTest::addColumn<int>("each");
    QTest::newRow("16-bit weights, fp32 copy, two states") << "mixed-bf16" << 14;
    QTest::newRow("all in 16 bit") << "bf16" << 6;
    QTest::newRow("all in fp32") << "fp32" << 12;
    QTest::newRow("fp32 weights under autocast") << "amp-bf16" << 12;
}

void TestStepMemory::trainingCheckpoint()
{
    QFETCH(QString, precision);
    QFETCH(int, each);
    const auto answer = run(scenario::Task::Full, 1, {"training.precision=" + precision.toStdString()});
    QCOMPARE(answer.trainingCheckpointBytes, parameters * each);
}

// FSDP's no_sync: gradients of all micro-batches but the last are added up unsharded, in the compute type.
void TestStepMemory::wholeGradientsWhileAccumulating()
{
    const Settings settings{"training.framework=transformers", "parallelism.zero_stage=3"};
    const auto one = run(scenario::Task::Full, 8, settings);
    auto more = settings;
    more.emplace_back("training.gradient_accumulation=4");
    const auto four = run(scenario::Task::Full, 8, more);
    QCOMPARE(bytes(four, Phase::Forward, Term::Communication) - bytes(one, Phase::Forward, Term::Communication),
             2 * parameters);
    more.emplace_back("training.framework=deepspeed");  // reduces every micro-batch
    QVERIFY(bytes(run(scenario::Task::Full, 8, more), Phase::Forward, Term::Communication) < 2 * parameters);
}

void TestStepMemory::bucketsAreASecondGradient()
{
    const Settings settings{"training.framework=transformers", "training.precision=amp-bf16"};
    QCOMPARE(bytes(run(scenario::Task::Full, 2, settings), Phase::Forward, Term::Communication), 4 * parameters);
    QCOMPARE(bytes(run(scenario::Task::Full, 1, settings), Phase::Forward, Term::Communication), std::int64_t{0});
}

// torchtune: the sum so far and what the chunk in hand adds to it, while the logits of the other chunks are there.
void TestStepMemory::headGradientOfChunks()
{
    const auto whole = run(scenario::Task::Full, 1, {"training.framework=torchtune", "training.loss=standard"});
    const auto chunks = run(scenario::Task::Full, 1, {"training.framework=torchtune", "training.loss=chunked"});
    QCOMPARE(bytes(chunks, Phase::Loss, Term::Workspace) - bytes(whole, Phase::Loss, Term::Workspace),
             2 * vocabulary * hidden * 2);
}

void TestStepMemory::adaptersHaveNoGradientBeforeBackward()
{
    const auto answer = run(scenario::Task::Lora, 1, {"training.lora.rank=8"});
    const auto trained = answer.parameters.trainable;
    QCOMPARE(bytes(answer, Phase::Forward, Term::Adapters), 12 * trained);
    QCOMPARE(bytes(answer, Phase::OptimizerStep, Term::Adapters), 16 * trained);
}

// Nothing is sharded on one GPU, also where a framework computes from fp32 shards.
void TestStepMemory::shardsOfOneRankAreTheWhole()
{
    const auto plain = run(scenario::Task::Full, 1, {"training.framework=torchtitan"});
    const auto staged = run(scenario::Task::Full, 1, {"training.framework=torchtitan", "parallelism.zero_stage=3"});
    for (const auto term : {Term::Weights, Term::MasterWeights, Term::Gradients, Term::OptimizerStates})
        QCOMPARE(bytes(staged, Phase::OptimizerStep, term), bytes(plain, Phase::OptimizerStep, term));
}

QTEST_GUILESS_MAIN(TestStepMemory)
#include "tst_step_memory.moc"
