// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sensitivity is the difference of two estimates, over random scenarios; more work never needs less.
#include "core/scenario/fields.h"
#include "core/search/sensitivity.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QTest>

using namespace headroom;
using search::StepKind;

class TestSensitivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTheDifferenceOfTwoEstimates();
    void kvCacheOfAThousandTokens();
    void aFullCard();

private:
    std::unique_ptr<DataFolder> m_data;
};

void TestSensitivity::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

void TestSensitivity::isTheDifferenceOfTwoEstimates()
{
    test::RandomScenarios scenarios(m_data->world(), 11U);
    const search::Asker asker(m_data->world(), {});
    int seen = 0;
    for (int i = 0; i < 100; ++i) {
        const auto now = asker.ask(scenarios.next().asked);
        QVERIFY(now);
        for (const auto &step : search::sensitivities(*now, asker)) {
            ++seen;
            auto s = now->scenario;
            QVERIFY(scenario::findField(step.path));
            QVERIFY2(!scenario::setFromText(s, step.assignment), step.assignment.c_str());
            const auto after = asker.ask(s);
            QVERIFY(after);
            if (!step.full)
                QCOMPARE(step.bytes, after->estimate.worst().bytes() - now->estimate.worst().bytes());
            const bool moreWork = step.path.find("_tokens") != std::string::npos ||
                                  step.path == "training.sequence_length" || step.path == "training.micro_batch";
            // Sequence parallelism switches with divisibility, so a longer sequence may be laid out anew.
            if (moreWork && step.kind == StepKind::Plus && now->resolved.parallelism.tensor == 1)
                QVERIFY2(step.bytes >= 0, (now->scenario.model + " " + step.assignment).c_str());
        }
    }
    QVERIFY(seen > 500);
}

// Llama 3.1 8B: 131,072 bytes a token (32 layers x 2 x 8 x 128 x 2 B), so 1k tokens are 128 MiB.
void TestSensitivity::kvCacheOfAThousandTokens()
{
    scenario::Scenario s;
    s.model = "llama-3.1-8b";
    s.hardware.gpus = {{.gpu = "rtx-4090", .count = 1}};
    const search::Asker asker(m_data->world(), {});
    const auto now = asker.ask(s);
    QVERIFY(now);
    for (const auto &step : search::sensitivities(*now, asker)) {
        if (step.path == "inference.output_tokens")
            QCOMPARE(step.bytes, std::int64_t{131072} * 1024);
    }
}

// Vicuna 7B on 4 x A100 40 GB takes the whole card, because free blocks take what is left: one more sequence still
// costs what it keeps, and that is what is said.
void TestSensitivity::aFullCard()
{
    scenario::Scenario s;
    s.model = "vicuna-v1.5-7b";
    s.task = scenario::Task::Full;
    s.hardware.gpus = {{.gpu = "a100-40gb-sxm", .count = 4}};
    for (const char *setting : {"parallelism.zero_stage=3", "training.micro_batch=2", "training.recompute=full",
                                "training.gradient_accumulation=16"})
        QVERIFY(!scenario::setFromText(s, setting));
    const search::Asker asker(m_data->world(), {});
    const auto now = asker.ask(s);
    QVERIFY(now);
    QVERIFY(std::abs(now->estimate.worst().headroomBytes()) < 64);
    int seen = 0;
    for (const auto &step : search::sensitivities(*now, asker)) {
        if (step.path != "training.micro_batch" && step.path != "training.sequence_length")
            continue;
        ++seen;
        QVERIFY(step.full);
        QVERIFY(step.bytes > std::int64_t{200} << 20);
    }
    QCOMPARE(seen, 2);
}

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
