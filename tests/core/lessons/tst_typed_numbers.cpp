// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a typed number.
#include "core/lessons/typed_numbers.h"

#include <QTest>

using namespace headroom;

class TestTypedNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        QTest::newRow("size") << "needs 61.3 GiB of it"
                              << "61.3 GiB";
        QTest::newRow("without a space") << "a 24GB card"
                                         << "24GB";
        QTest::newRow("Chinese around it") << "占用 8 MiB。"
                                           << "8 MiB";
        QTest::newRow("count") << "has 8,030,261,248 parameters"
                               << "8,030,261,248";
        QTest::newRow("count at the end") << "it has 7241732096."
                                          << "7241732096";
        QTest::newRow("code span") << "`1 GiB = 2^30 bytes`"
                                   << "";
        QTest::newRow("fence") << "```formula\n16 GiB\n```\n"
                               << "";
        QTest::newRow("place") << "{{value main peak.bytes GiB 2}} and {{value a \"x * 1073741824\" GiB}}"
                               << "";
        QTest::newRow("unit of a word") << "7 GBps, 4096 tokens, 70B, year 2024"
                                        << "";
        QTest::newRow("arXiv") << "arXiv:2305.13245, 1910.02054"
                               << "";
        QTest::newRow("after a fence") << "```\n1\n```\nnow 2 GB"
                                       << "2 GB";
        QTest::newRow("after a span left open") << "`open\nnow 2 GB"
                                                << "2 GB";
    }

    void found()
    {
        QFETCH(QString, text);
        QFETCH(QString, number);
        const auto all = lessons::typedNumbers(text.toStdString());
        QCOMPARE(all.empty() ? QString() : QString::fromStdString(all.front().text), number);
    }

    void line() { QCOMPARE(lessons::typedNumbers("a\nb\nc 3 GiB").front().line, 3); }
};

QTEST_GUILESS_MAIN(TestTypedNumbers)
#include "tst_typed_numbers.moc"
