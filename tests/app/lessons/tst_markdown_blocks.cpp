// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown to printed blocks.
#include "app/lessons/markdown_blocks.h"

#include <QTest>

using namespace headroom;
using report::BlockKind;

class TestMarkdownBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds()
    {
        const auto blocks =
            lessons::markdownBlocks(QStringLiteral("### Head\n\nOne\ntwo **bold** `code`.\n\n- a\n- b\n  more\n\n"
                                                   "1. first\n2. second\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\n"
                                                   "```formula\na = b\n# no head\n```\nlast"));
        QCOMPARE(blocks.size(), std::size_t{7});
        QVERIFY(blocks[0].kind == BlockKind::Heading);
        QCOMPARE(blocks[0].level, 3);
        QCOMPARE(blocks[1].text, QStringLiteral("One two bold code."));
        QCOMPARE(blocks[2].items, QStringList({QStringLiteral("a"), QStringLiteral("b more")}));
        QCOMPARE(blocks[3].items, QStringList({QStringLiteral("1. first"), QStringLiteral("2. second")}));
        QVERIFY(blocks[4].kind == BlockKind::Table);
        QCOMPARE(blocks[4].table.heads, QStringList({QStringLiteral("x"), QStringLiteral("y")}));
        QCOMPARE(blocks[4].table.rows.size(), std::size_t{1});
        QVERIFY(!blocks[4].table.isNumeric(0) && blocks[4].table.isNumeric(1));
        QVERIFY(blocks[5].kind == BlockKind::Code);
        QCOMPARE(blocks[5].text, QStringLiteral("a = b\n# no head"));
        QCOMPARE(blocks[6].text, QStringLiteral("last"));
    }

    void chineseLinesAreJoinedWithoutASpace()
    {
        const auto blocks = lessons::markdownBlocks(QStringLiteral("显存\n不够"));
        QCOMPARE(blocks[0].text, QStringLiteral("显存不够"));
    }

    void totalsAreBoldAndNumbersBeginNoList()
    {
        const auto blocks = lessons::markdownBlocks(
            QStringLiteral("126\\. On a card\n\n| x | y |\n|---|---|\n| a | 1 |\n| **sum** | **1** |"));
        QCOMPARE(blocks.size(), std::size_t{2});
        QVERIFY(blocks[0].kind == BlockKind::Paragraph);
        QCOMPARE(blocks[0].text, QStringLiteral("126. On a card"));
        QCOMPARE(blocks[1].table.totals, std::set<std::size_t>{1});
    }

    void plain_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("plain");
        QTest::newRow("link") << QStringLiteral("see [this](headroom:lesson/x).") << QStringLiteral("see this.");
        QTest::newRow("escaped") << QStringLiteral("a\\_b \\* c") << QStringLiteral("a_b * c");
        QTest::newRow("times") << QStringLiteral("4 * h * h") << QStringLiteral("4 * h * h");
        QTest::newRow("emphasis") << QStringLiteral("so *much* more") << QStringLiteral("so much more");
        QTest::newRow("pipe in a cell") << QStringLiteral("a\\|b") << QStringLiteral("a|b");
    }

    void plain()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, plain);
        QCOMPARE(lessons::plainLine(markdown), plain);
    }

    void marksBecomeRuns()
    {
        report::Runs runs;
        QCOMPARE(lessons::plainLine(QStringLiteral("**One.** Then `a = b` and *so*."), runs),
                 QStringLiteral("One. Then a = b and so."));
        QCOMPARE(runs.size(), std::size_t{3});
        QVERIFY(runs[0].look == report::Run::Look::Bold && runs[0].start == 0 && runs[0].length == 4);
        QVERIFY(runs[1].look == report::Run::Look::Mono && runs[1].start == 10 && runs[1].length == 5);
        QVERIFY(runs[2].look == report::Run::Look::Italic && runs[2].start == 20 && runs[2].length == 2);
        const auto blocks = lessons::markdownBlocks(QStringLiteral("- **a** b\n- c"));
        QCOMPARE(blocks[0].runs.size(), std::size_t{2});
        QCOMPARE(blocks[0].runs[0].size(), std::size_t{1});
        QVERIFY(blocks[0].runs[1].empty());
    }

    void chineseHasNoGapAfterBold()
    {
        QCOMPARE(lessons::plainLine(QStringLiteral("**只看新旧。** 两张旧卡")), QStringLiteral("只看新旧。两张旧卡"));
        QCOMPARE(lessons::plainLine(QStringLiteral("**One.** Two")), QStringLiteral("One. Two"));
    }

    void raggedTables()
    {
        const auto blocks = lessons::markdownBlocks(QStringLiteral("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n|"));
        for (const auto &row : blocks[0].table.rows)
            QCOMPARE(row.size(), 2);
        QVERIFY(lessons::markdownBlocks({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestMarkdownBlocks)
#include "tst_markdown_blocks.moc"
