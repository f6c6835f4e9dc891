// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of seed_rules.md §10 with its own figures.
#include "core/rules/rules.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figures_data();
    void figures();
    void differenceAddsUp();
    void oneCopyOnAnyMachine();
    void fp8CheckpointIsNotTwoBytes();

private:
    [[nodiscard]] rules::RulesAnswer answer(const char *model) const;
    std::unique_ptr<DataFolder> m_data;
};

void TestRules::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

rules::RulesAnswer TestRules::answer(const char *model) const
{
    scenario::Scenario s;
    s.model = model;
    auto result = rules::compareRules(s, m_data->world());
    if (!result)
        qFatal("%s", result.problem().code.c_str());
    return std::move(result).value();
}

void TestRules::figures_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<double>("nominal");
    QTest::addColumn<double>("llama7b");
    QTest::addColumn<double>("qwen7b");
    QTest::newRow("S7.1") << "infer-2n" << 14.0 << 13.5 << 15.2;
    QTest::newRow("S8.1") << "train-16n" << 112.0 << 107.8 << 121.8;
    QTest::newRow("S8.6") << "train-20n" << 140.0 << 134.8 << 152.3;
    QTest::newRow("S8.9") << "full-5a" << 140.0 << 134.8 << 152.3;
    QTest::newRow("S8.10") << "lora-a" << 28.8 << 27.8 << 31.4;
    QTest::newRow("S8.13") << "train-8n" << 56.0 << 53.9 << 60.9;
    QTest::newRow("megatron") << "megatron-18n" << 126.0 << 121.3 << 137.1;
}

void TestRules::figures()
{
    QFETCH(QString, rule);
    QFETCH(double, nominal);
    QFETCH(double, llama7b);
    QFETCH(double, qwen7b);
    const auto check = [&](const char *model, double exact) {
        const auto all = answer(model);
        QCOMPARE(all.nominalBillions, 7.0);
        bool found = false;
        for (const auto &one : all.rules) {
            if (QString::fromStdString(one.id) != rule)
                continue;
            found = true;
            QVERIFY(std::abs(static_cast<double>(one.nominalBytes) / 1e9 - nominal) < 0.06);
            QVERIFY2(std::abs(static_cast<double>(one.exactBytes) / 1e9 - exact) < 0.06, model);
        }
        QVERIFY(found);
    };
    check("llama-1-7b", llama7b);
    check("qwen2.5-7b", qwen7b);
}

void TestRules::differenceAddsUp()
{
    for (const auto &one : answer("llama-2-7b").rules) {
        if (one.id == "file-2n")
            continue;
        const auto rest = one.estimateBytes - one.exactBytes - one.difference.sum();
        QVERIFY2(std::abs(rest) <= 8, one.id.c_str());  // each part is rounded to a byte
    }
}

// A rule speaks of one copy of the model, however many GPUs the plan has and whatever divides by them.
void TestRules::oneCopyOnAnyMachine()
{
    const auto alone = answer("qwen2.5-7b");
    scenario::Scenario s;
    s.model = "qwen2.5-7b";
    s.task = scenario::Task::Full;
    for (const std::int64_t gpus : {1, 8, 64}) {
        s.hardware.gpus = {{.gpu = "a100-80gb-sxm", .count = gpus}};
        const auto all = rules::compareRules(s, m_data->world());
        QVERIFY(all.ok());
        QVERIFY(std::abs(all->statesPerParameter - 16) < 0.1);  // mixed bf16 with AdamW
        QCOMPARE(all->rules.size(), alone.rules.size());
        for (std::size_t i = 0; i < alone.rules.size(); ++i) {
            QCOMPARE(all->rules[i].exactBytes, alone.rules[i].exactBytes);
            QCOMPARE(all->rules[i].estimateBytes, alone.rules[i].estimateBytes);
        }
    }
}

void TestRules::fp8CheckpointIsNotTwoBytes()
{
    for (const auto &one : answer("deepseek-v3").rules) {
        if (one.id == "file-2n")
            QVERIFY(!one.applies);
    }
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
