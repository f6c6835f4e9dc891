// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Published tables and formulas, to the digit: ZeRO's table, Megatron's activation sums, KV bytes a token, LoRA sizes.
#include "core/estimate/estimate.h"
#include "core/scenario/fields.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;
using namespace headroom::estimate;

namespace {

using Settings = std::vector<const char *>;

}  // namespace

class TestPublished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void zeroTable_data();
    void zeroTable();
    void megatronActivations_data();
    void megatronActivations();
    void kvBytesPerToken_data();
    void kvBytesPerToken();
    void loraSize();
    void optimizerStates_data();
    void optimizerStates();
    void usableBelowNominal();

private:
    [[nodiscard]] Estimate run(scenario::Scenario s, const Settings &settings) const;

    std::unique_ptr<DataFolder> m_data;
};

void TestPublished::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

Estimate TestPublished::run(scenario::Scenario s, const Settings &settings) const
{
    for (const auto *setting : settings) {
        const auto problem = scenario::setFromText(s, setting);
        if (problem)
            qFatal("%s: %s", setting, problem->code.c_str());
    }
    const auto resolved = scenario::resolve(s, m_data->world());
    if (!resolved)
        qFatal("%s %s", resolved.problem().code.c_str(), resolved.problem().found.c_str());
    return estimate::estimate(*resolved);
}

// arXiv:1910.02054, table 1: 7.5 B parameters on 64 GPUs: 120 / 31.4 / 16.6 / 1.88 GB of model states.
void TestPublished::zeroTable_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<double>("gigabytes");
    QTest::newRow("baseline") << 0 << 120.0;
    QTest::newRow("stage 1") << 1 << 31.4;
    QTest::newRow("stage 2") << 2 << 16.6;
    QTest::newRow("stage 3") << 3 << 1.88;
}

void TestPublished::zeroTable()
{
    QFETCH(int, stage);
    QFETCH(double, gigabytes);
    scenario::Scenario s;
    s.model = "llama-2-7b";
    s.task = scenario::Task::Full;
    s.hardware.gpus = {{.gpu = "h100-80gb-sxm", .count = 64}};
    s.parallelism.zeroStage = stage;
    const auto answer =
        run(s, {"training.framework=generic", "training.precision=mixed-bf16", "training.gradient_dtype=bf16"});
    for (const auto &phase : answer.groups[0].phases) {
        if (phase.phase != Phase::OptimizerStep)
            continue;
        const auto &t = phase.terms;
        const double states = static_cast<double>(t[Term::Weights] + t[Term::Gradients] + t[Term::MasterWeights] +
                                                  t[Term::OptimizerStates]);
        const double perParameter = states / static_cast<double>(answer.parameters.total);
        QVERIFY2(std::abs(perParameter * 7.5 - gigabytes) < 0.06, qPrintable(QString::number(perParameter * 7.5)));
    }
}

// arXiv:2205.05198, equations 1 to 5 and the terms outside the layers, for a GPT with dropout.
void TestPublished::megatronActivations_data()
{
    QTest::addColumn<int>("tensor");
    QTest::addColumn<bool>("sequenceParallel");
    QTest::addColumn<QString>("recompute");
    QTest::newRow("no parallelism") << 1 << false << "none";
    QTest::newRow("tensor 8") << 8 << false << "none";
    QTest::newRow("tensor 8, sequence parallel") << 8 << true << "none";
    QTest::newRow("selective") << 8 << true << "selective";
    QTest::newRow("full") << 8 << true << "full";
}

void TestPublished::megatronActivations()
{
    QFETCH(int, tensor);
    QFETCH(bool, sequenceParallel);
    QFETCH(QString, recompute);
    scenario::Scenario s;
    s.inlineModel = nlohmann::json::parse(R"({"model_type": "gpt2", "n_embd": 12288, "n_layer": 96, "n_head": 96,
        "n_positions": 2048, "vocab_size": 51200, "resid_pdrop": 0.1, "attn_pdrop": 0.1, "embd_pdrop": 0.1})");
    s.task = scenario::Task::Pretrain;
    s.hardware.gpus = {{.gpu = "b200-180gb", .count = tensor}};
    s.parallelism.tensor = tensor;
    s.parallelism.sequenceParallel = sequenceParallel;
    s.training.recompute = fromWord<scenario::Recompute>(recompute.toStdString());
    const auto answer =
        run(s, {"training.framework=megatron", "training.flash_attention=false", "training.sequence_length=2048"});
    const double sbh = 2048.0 * 12288, t = tensor, scores = 5.0 * 96 * 2048 / 12288;
    double layer = sequenceParallel ? sbh / t * (34 + scores) : sbh * (10 + 24 / t + scores / t);
    if (recompute == QLatin1String("selective"))
        layer = 34 * sbh / t;
    if (recompute == QLatin1String("full"))
        layer = 2 * sbh / t;
    // embedding dropout mask s·b·h, final norm 2·s·b·h, input of the head 2·s·b·h
    const double expected = 96 * layer + 5 * sbh / (sequenceParallel ? t : 1);
    for (const auto &phase : answer.groups[0].phases) {
        if (phase.phase == Phase::Forward)
            QCOMPARE(static_cast<double>(phase.terms[Term::Activations]), std::round(expected));
    }
}

void TestPublished::kvBytesPerToken_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("S7.1 LLaMA-65B: 2.5 MiB") << "llama-1-65b" << qint64{2 * 80 * 8192 * 2};
    QTest::newRow("S7.1 Llama-3.1-8B: 128 KiB") << "llama-3.1-8b" << qint64{2 * 32 * 8 * 128 * 2};
    QTest::newRow("Llama-3.1-70B: 0.31 MiB") << "llama-3.1-70b" << qint64{2 * 80 * 8 * 128 * 2};
    QTest::newRow("DeepSeek-V3, MLA") << "deepseek-v3" << qint64{61 * 576 * 2};
    QTest::newRow("Qwen2.5-7B") << "qwen2.5-7b" << qint64{2 * 28 * 4 * 128 * 2};
}

void TestPublished::kvBytesPerToken()
{
    QFETCH(QString, model);
    QFETCH(qint64, bytes);
    scenario::Scenario s;
    s.model = model.toStdString();
    s.hardware.gpus = {{.gpu = "h200-141gb-sxm", .count = 4}};
    const auto answer = run(s, {"inference.kv_cache=bf16", "parallelism.tensor=4"});
    QCOMPARE(qint64{answer.kv.bytesPerToken}, bytes);
}

// S8.11: Trainable 20971520 of 7262703616, 0.2888 %.
void TestPublished::loraSize()
{
    scenario::Scenario s;
    s.model = "mistral-7b-v0.1";
    s.task = scenario::Task::Lora;
    s.hardware.gpus = {{.gpu = "rtx-4090", .count = 1}};
    const auto answer = run(s, {"training.lora.rank=8"});
    QCOMPARE(answer.parameters.trainable, std::int64_t{20'971'520});
    QCOMPARE(answer.parameters.total + answer.parameters.trainable, std::int64_t{7'262'703'616});
}

void TestPublished::optimizerStates_data()
{
    QTest::addColumn<QString>("optimizer");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("AdamW 8") << "adamw" << 8.0 << 8.0;
    QTest::newRow("8-bit 2 and block scales") << "adamw-8bit" << 2.0 << 2.05;
    QTest::newRow("Lion 4") << "lion" << 4.0 << 4.0;
    QTest::newRow("SGD 0") << "sgd" << 0.0 << 0.0;
    QTest::newRow("momentum 4") << "sgd-momentum" << 4.0 << 4.0;
    QTest::newRow("Adafactor: rows and columns") << "adafactor" << 0.0 << 0.02;
    QTest::newRow("Muon: one state for matrices") << "muon" << 4.0 << 4.3;
}

void TestPublished::optimizerStates()
{
    QFETCH(QString, optimizer);
    QFETCH(double, low);
    QFETCH(double, high);
    scenario::Scenario s;
    s.model = "llama-2-7b";
    s.task = scenario::Task::Full;
    s.hardware.gpus = {{.gpu = "h100-80gb-sxm", .count = 1}};
    s.training.optimizer = fromWord<scenario::Optimizer>(optimizer.toStdString());
    const auto answer = run(s, {"training.framework=generic"});
    const auto &phase = answer.groups[0].phases.back();
    const double each =
        static_cast<double>(phase.terms[Term::OptimizerStates]) / static_cast<double>(answer.parameters.total);
    QVERIFY2(each >= low - 1e-9 && each <= high + 1e-9, qPrintable(QString::number(each)));
}

// S3.7: a V100 of 32 GB offers 31.74 GiB.
void TestPublished::usableBelowNominal()
{
    const auto gpu = m_data->catalog().gpu("v100-32gb-sxm");
    QVERIFY(gpu.ok());
    const double usable = static_cast<double>((*gpu)->usableBytes) / (1024.0 * 1024 * 1024);
    QVERIFY(usable > 31.7 && usable < 31.8);
}

QTEST_GUILESS_MAIN(TestPublished)
#include "tst_published.moc"
