// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading numbers and calculations of lessons.
#include "core/lessons/expression.h"

#include <QTest>

using namespace headroom;

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts()
    {
        const auto one = lessons::parseExpression("groups[0].terms.kv_cache");
        QVERIFY(one.ok());
        QCOMPARE(one->operands.size(), std::size_t{1});
        QCOMPARE(one->operands[0].key, std::string("groups[0].terms.kv_cache"));
        const auto four = lessons::parseExpression(" long:peak.bytes - rules.train-16n * 2.5 / 1e9 ");
        QVERIFY(four.ok());
        QCOMPARE(four->operators, std::string("-*/"));
        QCOMPARE(four->operands[0].scenario, std::string("long"));
        QCOMPARE(four->operands[1].key, std::string("rules.train-16n"));
        QCOMPARE(four->operands[2].constant, 2.5);
        QCOMPARE(four->operands[3].constant, 1e9);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "   ", "a +", "+ a", "a + + b", "a b", "a + b + c + d + e", "a:b:c", ":a", "a; rm",
                                 "1e999", "groups[0] . bytes"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refused()
    {
        QFETCH(QString, text);
        const auto parsed = lessons::parseExpression(text.toStdString());
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.problem().code, std::string("lesson-expression"));
    }
};

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"
