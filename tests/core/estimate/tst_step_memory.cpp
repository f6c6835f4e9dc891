// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a framework holds besides the textbook's terms, counted by hand for Llama-2-7B from the framework's own source.
#include "core/estimate/estimate.h"
#include "tests/core/scenario/scenario_rows.h"

#include <QTest>

using namespace headroom;
using namespace headroom::estimate;

namespace {

using Settings = QStringList;

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
    void gradientsInFlight_data();
    void gradientsInFlight();
    void normsInFp32MakeAnFp32Stream();
    void onlyBitsandbytesIsPrepared();
    void shardedUnitsHoldTheirInputs();
    void quantisedUnitsAreGatheredAsTheyAre();
    void droppedInputsAreEachAdaptersOwn();
    void mastersOfAdapters();

private:
    [[nodiscard]] Estimate run(scenario::Task task, std::int64_t gpus, const Settings &settings) const;
    [[nodiscard]] static std::int64_t bytes(const Estimate &answer, Phase phase, Term term);

    scenario::ScenarioRows m_rows;
};

void TestStepMemory::initTestCase()
{
    QVERIFY(m_rows.open());
}

Estimate TestStepMemory::run(scenario::Task task, std::int64_t gpus, const Settings &settings) const
{
    scenario::Scenario s;
    s.model = "llama-2-7b";
    s.task = task;
    s.hardware.gpus = {{.gpu = "h100-80gb-sxm", .count = gpus}};
    return estimate::estimate(m_rows.resolved(scenario::ScenarioRows::with(s, settings)));
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
    const auto answer = run(scenario::Task::Full, 1, {"training.precision=" + precision});
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

// While the product of gate and up is passed backward: gate, act(gate) and up as kept, and three gradients; beside them
// the layer's output and its gradient. A kept input of `down` has gone by then and made room for one of the three.
void TestStepMemory::gradientsInFlight_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<int>("widths");
    QTest::addColumn<int>("streams");
    const QString full = "training.recompute=full", none = "training.recompute=none";
    QTest::newRow("trained, eager") << "full" << QStringList{full} << 2 << 2;
    QTest::newRow("trained, eager, stops early when recomputed")
        << "full" << QStringList{full, "training.framework=fsdp"} << 2 << 0;
    QTest::newRow("trained, eager, nothing recomputed") << "full" << QStringList{none} << 2 << 0;
    QTest::newRow("frozen down") << "lora" << QStringList{full, "training.lora.targets=q_proj"} << 3 << 2;
    QTest::newRow("written over what was kept")
        << "lora" << QStringList{full, "training.lora.targets=q_proj", "training.fused_kernels=true"} << 1 << 2;
}

void TestStepMemory::gradientsInFlight()
{
    QFETCH(QString, task);
    QFETCH(QStringList, settings);
    QFETCH(int, widths);
    QFETCH(int, streams);
    const auto answer = run(task == "full" ? scenario::Task::Full : scenario::Task::Lora, 1,
                            Settings{"training.micro_batch=4"} + settings);
    constexpr std::int64_t tokens = 4 * 2048;
    QCOMPARE(bytes(answer, Phase::Backward, Term::Workspace),
             cublas + tokens * 2 * (widths * width + streams * hidden));
}

void TestStepMemory::normsInFp32MakeAnFp32Stream()
{
    const Settings settings{"training.recompute=full", "training.lora.targets=q_proj"};
    const auto kept = [&](const QString &cast) {
        auto all = settings;
        all.push_back("training.kbit_upcast=" + cast);
        return bytes(run(scenario::Task::Qlora, 1, all), Phase::Forward, Term::Activations);
    };
    constexpr std::int64_t tokens = 2048, layers = 32;
    QCOMPARE(kept("norms") - kept("none"), tokens * layers * hidden * 2);
    QCOMPARE(kept("all"), kept("norms"));
}

// PEFT leaves what GPTQ or AWQ has packed as it is, and TRL what is sharded.
void TestStepMemory::onlyBitsandbytesIsPrepared()
{
    const auto kept = [&](std::int64_t gpus, const Settings &settings) {
        auto all = settings;
        all.emplace_back("training.recompute=full");
        return bytes(run(scenario::Task::Qlora, gpus, all), Phase::Forward, Term::Activations);
    };
    const auto plain = kept(1, {"training.kbit_upcast=none"});
    QVERIFY(kept(1, {}) > plain);
    QCOMPARE(kept(1, {"training.base_weights=gptq-int4"}), plain);
    QCOMPARE(kept(2, {"parallelism.zero_stage=3"}), plain);
}

void TestStepMemory::shardedUnitsHoldTheirInputs()
{
    constexpr std::int64_t tokens = 8 * 2048, layers = 32;
    const Settings settings{"training.recompute=full", "training.micro_batch=8", "training.loss=fused-linear"};
    const auto one = run(scenario::Task::Lora, 1, settings);
    auto sharded = settings;
    sharded.emplace_back("parallelism.zero_stage=3");
    const auto two = run(scenario::Task::Lora, 2, sharded);
    auto half = sharded;
    half.emplace_back("training.micro_batch=4");
    QCOMPARE(bytes(two, Phase::Backward, Term::Communication) -
                 bytes(run(scenario::Task::Lora, 2, half), Phase::Backward, Term::Communication),
             2 * (tokens / 2) * layers * hidden * 2);
    QCOMPARE(bytes(two, Phase::Backward, Term::Activations),
             bytes(one, Phase::Backward, Term::Activations) - bytes(one, Phase::Forward, Term::Activations));
    sharded.emplace_back("training.framework=deepspeed");
    QVERIFY(bytes(run(scenario::Task::Lora, 2, sharded), Phase::Backward, Term::Communication) <
            bytes(two, Phase::Backward, Term::Communication));
}

void TestStepMemory::quantisedUnitsAreGatheredAsTheyAre()
{
    const auto gathered = [&](scenario::Task task) {
        return bytes(run(task, 2, {"parallelism.zero_stage=3"}), Phase::Forward, Term::Communication);
    };
    constexpr std::int64_t root = 2 * vocabulary * hidden * 2;
    const auto whole = gathered(scenario::Task::Lora) - root, packed = gathered(scenario::Task::Qlora) - root;
    QVERIFY(std::abs(static_cast<double>(packed) / static_cast<double>(whole) - 4.5 / 16) < 0.001);
}

// Under autocast an adapter's input is that of its neighbours; dropped out it is its own, and a byte says what was.
void TestStepMemory::droppedInputsAreEachAdaptersOwn()
{
    const Settings settings{"training.recompute=none", "training.lora.targets=q_proj,k_proj,v_proj",
                            "training.precision=mixed-bf16"};
    auto dropping = settings;
    dropping.emplace_back("training.lora.dropout=0.1");
    constexpr std::int64_t tokens = 2048, layers = 32;
    QCOMPARE(bytes(run(scenario::Task::Lora, 1, dropping), Phase::Forward, Term::Activations) -
                 bytes(run(scenario::Task::Lora, 1, settings), Phase::Forward, Term::Activations),
             tokens * layers * hidden * (3 * (2 + 1) - 2));
}

// DeepSpeed's 16-bit engine: 2 + 2 + 4 + 8 bytes, divided by stage.
void TestStepMemory::mastersOfAdapters()
{
    const auto adapters = [&](std::int64_t gpus, const QString &stage) {
        const auto answer = run(scenario::Task::Lora, gpus,
                                {"training.framework=deepspeed", "training.precision=mixed-bf16",
                                 "training.lora.dtype=bf16", "parallelism.zero_stage=" + stage});
        return static_cast<double>(bytes(answer, Phase::OptimizerStep, Term::Adapters)) /
               static_cast<double>(answer.parameters.trainable);
    };
    QCOMPARE(adapters(1, "2"), 16.0);
    QCOMPARE(adapters(4, "1"), 2 + 2 + 3.0);
    QCOMPARE(adapters(4, "2"), 2 + 0.5 + 3.0);
}

QTEST_GUILESS_MAIN(TestStepMemory)
#include "tst_step_memory.moc"
