// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sliders, inheritance, calculations: every number is the estimator's own.
#include "core/lessons/desk.h"
#include "core/scenario/fields.h"
#include "tests/core/lessons/lesson_data.h"

using namespace headroom;
using lessons::Desk;
using lessons::Value;

class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sliderMovesTheNumberAsTheEstimatorSays();
    void scenariosThatInheritFollow();
    void refusedValueChangesNothing();
    void calculations_data();
    void calculations();
    void replacedByAPlan();
    void curve();
    void fieldsSayWhatIsAssumed();

private:
    [[nodiscard]] static Desk desk() { return Desk(tests::testLesson(), tests::shippedFolder().world()); }
    [[nodiscard]] static double number(const Desk &desk, const char *scenario, const char *text)
    {
        const auto value = desk.value(*lessons::parseExpression(text), scenario);
        return value ? value->number : -1;
    }
    // The same question asked of the estimator without a lesson.
    [[nodiscard]] static double cache(std::int64_t prompt, std::int64_t output, const char *format = nullptr)
    {
        scenario::Scenario s;
        s.model = "llama-3.1-8b";
        s.hardware.gpus = {{.gpu = "rtx-4090"}};
        s.inference.promptTokens = prompt;
        s.inference.outputTokens = output;
        if (format)
            s.inference.kvCache = format;
        const auto resolved = scenario::resolve(s, tests::shippedFolder().world());
        return resolved ? static_cast<double>(
                              estimate::estimate(*resolved).groups[0].peakPhase().terms[estimate::Term::KvCache])
                        : -2;
    }
};

void TestDesk::sliderMovesTheNumberAsTheEstimatorSays()
{
    Desk d = desk();
    QCOMPARE(number(d, "main", "groups[0].terms.kv_cache"), cache(4096, 0));
    QVERIFY(!d.set("main", "inference.prompt_tokens", 8192));
    QCOMPARE(number(d, "main", "groups[0].terms.kv_cache"), cache(8192, 0));
    QVERIFY(!d.set("main", "inference.kv_cache", "fp8"));
    QCOMPARE(number(d, "main", "groups[0].terms.kv_cache"), cache(8192, 0, "fp8"));
    QCOMPARE(number(d, "still", "groups[0].terms.kv_cache"), cache(4096, 0));
    d.reset();
    QCOMPARE(number(d, "main", "groups[0].terms.kv_cache"), cache(4096, 0));
}

void TestDesk::scenariosThatInheritFollow()
{
    Desk d = desk();
    QCOMPARE(number(d, "long", "groups[0].terms.kv_cache"), cache(4096, 1024));
    QVERIFY(!d.set("main", "inference.prompt_tokens", 8192));
    QCOMPARE(number(d, "long", "groups[0].terms.kv_cache"), cache(8192, 1024));
    QVERIFY(!d.set("main", "inference.output_tokens", 7));  // the heir says its own
    QCOMPARE(number(d, "long", "groups[0].terms.kv_cache"), cache(8192, 1024));
    QCOMPARE(number(d, "main", "groups[0].terms.kv_cache"), cache(8192, 7));
}

void TestDesk::refusedValueChangesNothing()
{
    Desk d = desk();
    for (const auto &[key, value] :
         {std::pair("inference.prompt_tokens", nlohmann::json(-5)), std::pair("model", nlohmann::json("no-such-model")),
          std::pair("parallelism.tensor", nlohmann::json(7))}) {
        QVERIFY(d.set("main", key, value));
        QCOMPARE(number(d, "main", "groups[0].terms.kv_cache"), cache(4096, 0));
    }
    QVERIFY(d.set("nowhere", "inference.prompt_tokens", 1024));
}

void TestDesk::calculations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *text, double number, Value::Kind kind) {
        QTest::newRow(text) << QString::fromUtf8(text) << number << static_cast<int>(kind);
    };
    const double token = 131072;
    row("kv.bytes_per_token + kv.bytes_per_token", 2 * token, Value::Kind::Bytes);
    row("kv.bytes_per_token * 2 + 1", 2 * token + 1, Value::Kind::Bytes);
    row("1 + kv.bytes_per_token * 2", 2 * token + 1, Value::Kind::Bytes);
    row("kv.bytes_per_token / 1024", 128, Value::Kind::Bytes);
    row("kv.bytes_per_token / kv.bytes_per_token", 1, Value::Kind::Plain);
    row("kv.bytes_per_token / model.layers", token / 32, Value::Kind::Plain);
    row("kv.bytes_per_token * model.layers - long:kv.bytes_per_token", token * 31, Value::Kind::Bytes);
    row("10 - 4 - 3", 3, Value::Kind::Plain);
    row("100 / 10 / 2", 5, Value::Kind::Plain);
}

void TestDesk::calculations()
{
    QFETCH(QString, text);
    QFETCH(double, number);
    QFETCH(int, kind);
    const Desk d = desk();
    const auto value = d.value(*lessons::parseExpression(text.toStdString()), "main");
    QVERIFY(value.ok());
    QCOMPARE(value->number, number);
    QCOMPARE(static_cast<int>(value->kind), kind);
    QVERIFY(!d.value(*lessons::parseExpression("1 / 0"), "main").ok());
    QVERIFY(!d.value(*lessons::parseExpression("gpu.name + 1"), "main").ok());
    QVERIFY(!d.value(*lessons::parseExpression("nowhere:peak.bytes"), "main").ok());
}

void TestDesk::replacedByAPlan()
{
    Desk d = desk();
    QVERIFY(!d.set("main", "inference.prompt_tokens", 8192));
    scenario::Scenario mine = (*d.answer("main"))->scenario;
    mine.inference.promptTokens = 1024;
    d.replace("main", mine);
    QCOMPARE(number(d, "main", "groups[0].terms.kv_cache"), cache(1024, 0));
    QCOMPARE(number(d, "long", "groups[0].terms.kv_cache"), cache(1024, 1024));
}

void TestDesk::curve()
{
    const Desk d = desk();
    const auto points = d.curve(*d.lesson().findBlock("curve"));
    QVERIFY(points.ok());
    QCOMPARE(points->size(), std::size_t{3});
    Desk moved = desk();
    QVERIFY(!moved.set("main", "inference.prompt_tokens", 4096));
    QCOMPARE((*points)[1].value.number, number(moved, "main", "groups[0].bytes"));
    QVERIFY((*points)[2].value.number > (*points)[0].value.number);
}

void TestDesk::fieldsSayWhatIsAssumed()
{
    const Desk d = desk();
    QVERIFY(*d.field("main", "inference.prompt_tokens") == nlohmann::json(4096));
    QVERIFY(*d.field("main", "inference.engine") == nlohmann::json("vllm"));  // not said: the default
    QVERIFY(!d.field("main", "inference.promt").ok());
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
