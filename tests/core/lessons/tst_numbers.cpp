// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of number key against the answer it is taken from.
#include "core/lessons/desk.h"
#include "core/lessons/numbers.h"
#include "tests/core/lessons/lesson_data.h"

using namespace headroom;
using lessons::Value;

class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheEstimate();
    void everyNumberOfTheDerivation();
    void catalogueFacts();
    void unknown_data();
    void unknown();

private:
    [[nodiscard]] static double number(const lessons::Answered &from, const char *key)
    {
        const auto value = lessons::numberOf(from, key);
        return value ? value->number : -1;
    }
};

void TestNumbers::agreesWithTheEstimate()
{
    const lessons::Desk desk(tests::testLesson(), tests::shippedFolder().world());
    const auto answered = desk.answer("main");
    QVERIFY(answered.ok());
    const auto &from = **answered;
    const auto &estimate = *from.estimate;
    const auto &group = estimate.groups[0];
    QCOMPARE(number(from, "groups[0].bytes"), static_cast<double>(group.bytes()));
    QCOMPARE(number(from, "groups[0].terms.kv_cache"),
             static_cast<double>(group.peakPhase().terms[estimate::Term::KvCache]));
    QCOMPARE(number(from, "groups[0].phases[decode].terms.weights"), number(from, "groups[0].phases.decode.weights"));
    QVERIFY(number(from, "groups[0].phases[decode].bytes") > 0);
    QCOMPARE(number(from, "peak.bytes"), static_cast<double>(group.bytes()));
    QCOMPARE(number(from, "kv.bytes_per_token"), static_cast<double>(estimate.kv.bytesPerToken));
    QCOMPARE(number(from, "host.bytes"), static_cast<double>(estimate.host.bytes()));
    QCOMPARE(number(from, "disk.checkpoint_bytes"), static_cast<double>(estimate.checkpointBytes));
    QCOMPARE(number(from, "model.parameters.total"), 8'030'261'248.0);
    QVERIFY(lessons::numberOf(from, "fits")->kind == Value::Kind::YesNo);
    QCOMPARE(number(from, "symbol.layers"), 32.0);
    QCOMPARE(number(from, "rules.infer-2n"), 2 * 8e9);  // by the name: "8B"
}

void TestNumbers::everyNumberOfTheDerivation()
{
    const lessons::Desk desk(tests::testLesson("02-training"), tests::shippedFolder().world());
    const auto answered = desk.answer("main");
    QVERIFY(answered.ok());
    const auto explained = (*answered)->explained();
    QVERIFY(explained->derivation.numbers.size() > 40);
    for (const auto &known : explained->derivation.numbers)
        QCOMPARE(number(**answered, known.key.c_str()), static_cast<double>(known.value));
    const auto rules = (*answered)->rules();
    QVERIFY(rules.ok());
    for (const auto &rule : (*rules)->rules)
        QCOMPARE(number(**answered, ("rules." + rule.id).c_str()), static_cast<double>(rule.nominalBytes));
}

void TestNumbers::catalogueFacts()
{
    const lessons::Desk desk(tests::testLesson(), tests::shippedFolder().world());
    const auto answered = desk.answer("main");
    QVERIFY(answered.ok());
    QCOMPARE(number(**answered, "model.layers"), 32.0);
    QCOMPARE(number(**answered, "model.hidden_size"), 4096.0);
    QCOMPARE(number(**answered, "model.kv_heads"), 8.0);
    QCOMPARE(number(**answered, "model.vocabulary"), 128256.0);
    QCOMPARE(number(**answered, "gpu.memory_gib"), 24.0);
    QCOMPARE(number(**answered, "gpu.bandwidth_gbs"), 1008.0);
    QCOMPARE(lessons::numberOf(**answered, "gpu.name")->text, (*answered)->resolved->machine[0].gpu->name);
}

void TestNumbers::unknown_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key :
         {"", "groups", "groups[9].bytes", "groups[0]", "groups[0].terms.kvcache", "groups[-1].bytes",
          "groups[99999999999999999999].bytes", "groups[0].phases[backward].bytes", "rules.nothing",
          "gpu.nvlink.total_gbs", "model.window", "model.experts", "symbol.zero", "host.terms.x", "kv"})
        QTest::newRow(key) << QString::fromUtf8(key);
}

void TestNumbers::unknown()
{
    QFETCH(QString, key);
    const lessons::Desk desk(tests::testLesson(), tests::shippedFolder().world());
    const auto answered = desk.answer("main");
    QVERIFY(answered.ok());
    const auto value = lessons::numberOf(**answered, key.toStdString());
    QVERIFY(!value.ok());
    QCOMPARE(value.problem().code, std::string("lesson-no-number"));
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
