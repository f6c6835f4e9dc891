// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Megatron Core holds besides the sums of its papers, counted by hand from its source and TransformerEngine's.
#include "core/estimate/estimate.h"
#include "tests/core/scenario/scenario_rows.h"

#include <QTest>

#include <algorithm>

using namespace headroom;
using namespace headroom::estimate;

namespace {

using Settings = QStringList;

constexpr std::int64_t hidden = 512, layers = 12, sequence = 1024, rows = 50257, paddedRows = 50304;
constexpr std::int64_t stream = sequence * hidden * 2;  // the residual stream of one sample
constexpr double mib = 1024.0 * 1024.0;

}  // namespace

class TestMegatronMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lossByVersion_data();
    void lossByVersion();
    void headGradientAfterALossInPlace();
    void workspaceByCard_data();
    void workspaceByCard();
    void flashAttentionTwoKeepsItsOutputTwice();
    void pipelineBuffers();
    void gatheredInputOfTheHead();
    void chunksInFlight_data();
    void chunksInFlight();
    void expertsSeeTheTokensOfAllTensorRanks();
    void deepSpeedsBucketsAreNotMegatronCores();

private:
    [[nodiscard]] Estimate run(const Settings &settings, const std::string &gpu = "h100-80gb-sxm") const;
    // Of the last group, which has the head.
    [[nodiscard]] static std::int64_t last(const Estimate &answer, Phase phase, Term term);

    scenario::ScenarioRows m_rows;
};

void TestMegatronMemory::initTestCase()
{
    QVERIFY(m_rows.open());
}

Estimate TestMegatronMemory::run(const Settings &settings, const std::string &gpu) const
{
    scenario::Scenario s;
    s.inlineModel = nlohmann::json::parse(R"({"model_type": "gpt2", "n_embd": 512, "n_layer": 12, "n_head": 8,
        "n_positions": 1024, "vocab_size": 50257, "resid_pdrop": 0.1, "attn_pdrop": 0.1, "embd_pdrop": 0.1})");
    s.task = scenario::Task::Pretrain;
    s.hardware.gpus = {{.gpu = gpu, .count = 8}};
    const Settings training{"training.framework=megatron", "training.sequence_length=1024", "training.micro_batch=1"};
    return estimate::estimate(m_rows.resolved(scenario::ScenarioRows::with(s, training + settings)));
}

std::int64_t TestMegatronMemory::last(const Estimate &answer, Phase phase, Term term)
{
    for (const auto &candidate : answer.groups.back().phases) {
        if (candidate.phase == phase)
            return candidate.terms[term];
    }
    return -1;
}

void TestMegatronMemory::lossByVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<qint64>("each");
    QTest::newRow("in place on the fp32 copy") << "core 0.14" << qint64{6};
    QTest::newRow("first version that is") << "core 0.8" << qint64{6};
    QTest::newRow("the maximum subtracted into a copy") << "core 0.7" << qint64{10};
    QTest::newRow("BigScience's clone") << "0.0 (Megatron-DeepSpeed)" << qint64{10};
}

void TestMegatronMemory::lossByVersion()
{
    QFETCH(QString, version);
    QFETCH(qint64, each);
    const auto answer = run({"training.framework_version=" + version});
    QCOMPARE(last(answer, Phase::Loss, Term::Logits), each * sequence * paddedRows);
    QVERIFY(paddedRows > rows);
}

// TransformerEngine's loss leaves its gradient in the logits; the gradient of the head's input is whole before it is
// spread over the tensor ranks.
void TestMegatronMemory::headGradientAfterALossInPlace()
{
    QCOMPARE(last(run({"training.loss=fused"}), Phase::Loss, Term::Logits), 2 * sequence * paddedRows + stream);
    const auto divided = run({"training.loss=fused", "parallelism.tensor=2", "parallelism.sequence_parallel=true"});
    constexpr std::int64_t rowsOfTwo = 50432;  // a multiple of 256
    QCOMPARE(last(divided, Phase::Loss, Term::Logits), sequence * rowsOfTwo + stream + stream / 2);
}

void TestMegatronMemory::workspaceByCard_data()
{
    QTest::addColumn<QString>("gpu");
    QTest::addColumn<double>("mebibytes");
    QTest::newRow("Ampere") << "a100-80gb-sxm" << 2 * 8.125 + 4;
    QTest::newRow("Hopper") << "h100-80gb-sxm" << 2 * 32.0 + 32;
    QTest::newRow("Blackwell") << "b200-180gb" << 2 * 8.125 + 32;
}

void TestMegatronMemory::workspaceByCard()
{
    QFETCH(QString, gpu);
    QFETCH(double, mebibytes);
    const auto answer = run({"training.framework_version=core 0.11"}, gpu.toStdString());
    QCOMPARE(static_cast<double>(last(answer, Phase::Forward, Term::Workspace)), mebibytes * mib);
}

void TestMegatronMemory::flashAttentionTwoKeepsItsOutputTwice()
{
    const auto kept = [&](const char *gpu, const QString &batch) {
        return last(run({"training.micro_batch=" + batch}, gpu), Phase::Forward, Term::Activations);
    };
    QCOMPARE(kept("a100-80gb-sxm", "1"), kept("h100-80gb-sxm", "1"));
    QCOMPARE(kept("a100-80gb-sxm", "2") - kept("h100-80gb-sxm", "2"), layers * 2 * stream);
}

void TestMegatronMemory::pipelineBuffers()
{
    QCOMPARE(last(run({}), Phase::Forward, Term::Communication), std::int64_t{0});
    QCOMPARE(last(run({"parallelism.pipeline=2"}), Phase::Forward, Term::Communication), 2 * stream);
}

void TestMegatronMemory::gatheredInputOfTheHead()
{
    const auto workspace = [&](const QString &whether) {
        return last(run({"parallelism.tensor=2", "parallelism.sequence_parallel=" + whether}), Phase::Forward,
                    Term::Workspace);
    };
    QCOMPARE(workspace("true") - workspace("false"), stream);
}

void TestMegatronMemory::chunksInFlight_data()
{
    QTest::addColumn<qint64>("chunks");
    QTest::addColumn<qint64>("microBatches");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("end");
    QTest::newRow("1F1B") << qint64{1} << qint64{8} << 4.0 << 1.0;
    // 2·3 + 2·4 + 1 and 2·4 + 1 chunks of a third
    QTest::newRow("three chunks") << qint64{3} << qint64{8} << 5.0 << 3.0;
    QTest::newRow("three chunks, no more than there are") << qint64{3} << qint64{4} << 4.0 << 3.0;
}

void TestMegatronMemory::chunksInFlight()
{
    QFETCH(qint64, chunks);
    QFETCH(qint64, microBatches);
    QFETCH(double, first);
    QFETCH(double, end);
    const auto answer = run({"parallelism.pipeline=4", "parallelism.virtual_pipeline=" + QString::number(chunks),
                             "training.gradient_accumulation=" + QString::number(microBatches)});
    const auto forward = [&](const Group &group) {
        return static_cast<double>(std::find_if(group.phases.begin(), group.phases.end(), [](const auto &phase) {
                                       return phase.phase == Phase::Forward;
                                   })->terms[Term::Activations]);
    };
    // embedding's dropout mask on the first stage; final norm and the head's input on the last
    const double ends = forward(answer.groups.back()) - 2.0 * static_cast<double>(stream);
    const double begins = forward(answer.groups.front()) - static_cast<double>(stream) / 2;
    QVERIFY2(std::abs(begins / ends - first / end) < 1e-3, qPrintable(QString::number(begins / ends)));
}

// Slices of an expert: the tokens of both ranks come in, those of one go out.
void TestMegatronMemory::expertsSeeTheTokensOfAllTensorRanks()
{
    const auto kept = [&](const std::string &chosen) {
        scenario::Scenario s;
        s.inlineModel = nlohmann::json::parse(R"({"model_type": "mixtral", "hidden_size": 512, "num_hidden_layers": 1,
            "num_attention_heads": 8, "num_key_value_heads": 8, "intermediate_size": 1024, "num_local_experts": 4,
            "vocab_size": 1024, "num_experts_per_tok": )" +
                                              chosen + "}");
        s.task = scenario::Task::Pretrain;
        s.hardware.gpus = {{.gpu = "h100-80gb-sxm", .count = 2}};
        for (const char *setting :
             {"training.framework=megatron", "training.sequence_length=1024", "training.micro_batch=1",
              "parallelism.tensor=2", "parallelism.sequence_parallel=true"}) {
            if (scenario::setFromText(s, setting))
                qFatal("%s", setting);
        }
        const auto resolved = scenario::resolve(s, m_rows.world());
        if (!resolved)
            qFatal("%s", resolved.problem().code.c_str());
        return last(estimate::estimate(*resolved), Phase::Forward, Term::Activations);
    };
    const std::int64_t inside = 3 * 1024 * 2 / 2 * sequence;  // gate, up and product, sliced
    QCOMPARE(kept("2") - kept("1"), stream + stream / 2 + inside);
}

void TestMegatronMemory::deepSpeedsBucketsAreNotMegatronCores()
{
    const auto buckets = [&](const QString &version) {
        return last(run({"training.framework_version=" + version, "parallelism.zero_stage=1",
                         "training.precision=mixed-fp16", "training.gradient_dtype=fp16"}),
                    Phase::Backward, Term::Communication);
    };
    QCOMPARE(buckets("core 0.14"), std::int64_t{0});
    QVERIFY(buckets("0.0 (Megatron-DeepSpeed)") > 0);
}

QTEST_GUILESS_MAIN(TestMegatronMemory)
#include "tst_megatron_memory.moc"
