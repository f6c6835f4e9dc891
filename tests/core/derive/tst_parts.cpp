// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number multiplied out: every part a product, together the number.
#include "core/derive/parts.h"

#include <QTest>

#include <cmath>

using namespace headroom::derive;

namespace {

Traced given(double value, const char *name, Unit unit = Unit::None)
{
    return input<Traced>(value, {name, name, unit}, "test");
}

Traced named(const char *name, const Traced &value, Unit unit = Unit::Bytes)
{
    return define<Traced>({name, name, unit}, value, "test");
}

QStringList formulas(const std::vector<Part> &parts)
{
    QStringList list;
    for (const auto &part : parts)
        list << QString::fromStdString(part.formula);
    return list;
}

double sum(const std::vector<Part> &parts)
{
    double total = 0;
    for (const auto &part : parts)
        total += part.value;
    return total;
}

}  // namespace

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAreMultipliedOut();
    void namedAmountsAreOpened();
    void closedOnesAreNot();
    void equalPartsAreOne();
    void theOperandThatCounts();
    void differences();
};

void TestParts::sumsAreMultipliedOut()
{
    const Traced number = given(28, "L") * (given(3, "q") + given(5, "k")) * given(2, "β") / given(4, "t");
    const auto found = parts(number);
    QCOMPARE(formulas(found), (QStringList{"L·q·β/t", "L·k·β/t"}));
    QCOMPARE(found[0].value, 42.0);
    QCOMPARE(found[0].substituted, std::string("28·3·2/4"));
    QCOMPARE(found[0].factors.size(), std::size_t{4});
    QCOMPARE(sum(found), number.value());
}

// A sum of bytes with a name is a list; a product with a name, or a number of tokens, is a factor.
void TestParts::namedAmountsAreOpened()
{
    const Traced tokens = named("T", given(2, "b") + given(3, "s"), Unit::Tokens);
    const Traced inner = named("A", given(3, "x") + given(4, "y"));
    const Traced product = named("P", given(3, "u") * given(4, "v"));
    const auto found = parts(named("M", tokens * inner + product));
    QCOMPARE(formulas(found), (QStringList{"T·x", "T·y", "P"}));
    QCOMPARE(found[0].inside, (std::vector<std::string>{"M", "A"}));
    QCOMPARE(found[2].inside, (std::vector<std::string>{"M"}));
    QCOMPARE(sum(found), 47.0);
}

void TestParts::closedOnesAreNot()
{
    const Traced inner = named("A", given(3, "x") + given(4, "y"));
    QCOMPARE(formulas(parts(named("M", inner + given(1, "z")), {"A"})), (QStringList{"A", "z"}));
    QCOMPARE(formulas(parts(inner, {"B"})), (QStringList{"x", "y"}));
}

void TestParts::equalPartsAreOne()
{
    const Traced q = given(10, "q");
    const auto found = parts((q + q + given(1, "z") + q) * given(2, "β"));
    QCOMPARE(formulas(found), (QStringList{"3·q·β", "z·β"}));
    QCOMPARE(found[0].times, 3);
    QCOMPARE(found[0].value, 60.0);
}

void TestParts::theOperandThatCounts()
{
    const Traced small = given(1, "a") + given(2, "b"), large = given(3, "c") + given(4, "d");
    QCOMPARE(formulas(parts(maxOf(small, large))), (QStringList{"c", "d"}));
    QCOMPARE(formulas(parts(minOf(small, large))), (QStringList{"a", "b"}));
}

void TestParts::differences()
{
    const auto found = parts((given(10, "x") - (given(3, "y") + given(2, "z"))) * given(2, "β"));
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(found[1].value, -6.0);
    QCOMPARE(sum(found), 10.0);
}

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
