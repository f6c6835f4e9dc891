// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two numbers beside each other: the same formula with another length, and numbers that have nothing in common.
#include "core/derive/difference.h"
#include "core/derive/traced.h"

#include <QTest>

using namespace headroom::derive;

namespace {

Derivation cacheOf(double tokens, double heads)
{
    const auto given = [](double value, const char *name) {
        return input<Traced>(value, {name, name, Unit::None}, "test");
    };
    const Traced each = define<Traced>({"b", "b", Unit::Bytes}, given(heads, "k") * given(128, "d"), "test");
    const Traced number = define<Traced>({"M_kv", "kv-cache", Unit::Bytes}, each * given(tokens, "T"), "test");
    Recorder recorder;
    recorder.number("kv", static_cast<std::int64_t>(number.value()), number);
    return recorder.take();
}

}  // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameFormula();
    void fromNothing();
    void otherUnit();
};

void TestDifference::sameFormula()
{
    const auto before = cacheOf(1000, 8), now = cacheOf(3000, 8);
    const auto found = differenceOf(before, before.find("kv")->step, now, now.find("kv")->step);
    QCOMPARE(found.by, 2000.0 * 8 * 128);
    QCOMPARE(found.times.value_or(0), 3.0);
    QVERIFY(found.sameUnit);
    QCOMPARE(found.inputs.size(), std::size_t{1});
    QCOMPARE(found.inputs[0].first.symbol, std::string("T"));
    QCOMPARE(found.inputs[0].first.value, 1000.0);
    QCOMPARE(found.inputs[0].second.value, 3000.0);
    const auto same = differenceOf(before, before.find("kv")->step, before, before.find("kv")->step);
    QCOMPARE(same.by, 0.0);
    QVERIFY(same.inputs.empty());
}

void TestDifference::fromNothing()
{
    const auto before = cacheOf(0, 8), now = cacheOf(10, 8);
    QVERIFY(!differenceOf(before, before.find("kv")->step, now, now.find("kv")->step).times);
}

void TestDifference::otherUnit()
{
    const auto bytes = cacheOf(10, 8);
    const Traced tokens = define<Traced>({"T", "tokens", Unit::Tokens},
                                         input<Traced>(5, {"s", "s", Unit::Tokens}, "test") * Traced(2), "test");
    Recorder recorder;
    recorder.number("tokens", 10, tokens);
    const auto other = recorder.take();
    QVERIFY(!differenceOf(bytes, bytes.find("kv")->step, other, other.find("tokens")->step).sameUnit);
}

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
