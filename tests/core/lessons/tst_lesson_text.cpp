// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text to steps, elements and places; every mistake with its line.
#include "core/lessons/lesson_parts.h"
#include "core/lessons/lesson_text.h"

#include <QTest>

using namespace headroom;
using lessons::Element;
using lessons::Piece;

class TestLessonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structure();
    void fencesHoldWhatLooksLikeHeadings();
    void windowsLines();
    void mistakes_data();
    void mistakes();
    void tooManyPlaces();
    void words();
};

namespace {
lessons::LessonText parsed(const QByteArray &text, Problems &problems)
{
    return lessons::parseLessonText(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), "en.md",
                                    problems);
}
}  // namespace

void TestLessonText::structure()
{
    Problems problems;
    const auto text = parsed(
        "# T\n\nintro {{value main peak.bytes GiB 2}} end\n\n## One\n\n{{block bar}}\nprose\n{{predict}}\nhidden\n"
        "{{block bar}}\n{{end}}\n{{exercise e}}\nq {{given model}}\n{{hint}} h\n{{solution}}\n{{answer}}\n{{end}}\n"
        "## Two\nlast",
        problems);
    QVERIFY(problems.empty());
    QCOMPARE(text.title, std::string("T"));
    QCOMPARE(text.steps.size(), std::size_t{3});
    QCOMPARE(text.steps[1].title, std::string("One"));
    const auto &intro = text.steps[0].elements[0].prose;
    QCOMPARE(intro.size(), std::size_t{3});
    QVERIFY(intro[1].kind == Piece::Kind::Value);
    QVERIFY(intro[1].unit == lessons::Unit::Gib);
    QCOMPARE(intro[1].digits, 2);
    QCOMPARE(intro[1].line, 3);
    const auto &elements = text.steps[1].elements;
    QCOMPARE(elements.size(), std::size_t{4});
    QVERIFY(elements[0].kind == Element::Kind::Block);
    QCOMPARE(elements[0].name, std::string("bar"));
    QCOMPARE(elements[1].prose[0].text, std::string("prose"));
    QVERIFY(elements[2].kind == Element::Kind::Predict);
    QCOMPARE(elements[2].held.size(), std::size_t{2});
    QCOMPARE(elements[3].name, std::string("e"));
    QCOMPARE(elements[3].prose.size(), std::size_t{2});
    QCOMPARE(elements[3].hint.size(), std::size_t{1});
    QVERIFY(elements[3].solution[0].kind == Piece::Kind::Answer);
    QCOMPARE(text.steps[2].elements[0].prose[0].text, std::string("last"));
}

void TestLessonText::fencesHoldWhatLooksLikeHeadings()
{
    Problems problems;
    const auto text = parsed("# T\n```formula\n## no step\n{{end}}\n```\n", problems);
    QCOMPARE(text.steps.size(), std::size_t{1});
    QCOMPARE(problems.size(), std::size_t{1});  // {{end}} inside a line is no place to fill in
    QCOMPARE(problems[0].code, std::string("lesson-placeholder"));
}

void TestLessonText::windowsLines()
{
    Problems problems;
    const auto text = parsed("# T\r\n\r\n## One\r\n{{block bar}}\r\ntext\r\n", problems);
    QVERIFY(problems.empty());
    QCOMPARE(text.title, std::string("T"));
    QCOMPARE(text.steps[1].elements.size(), std::size_t{2});
}

void TestLessonText::mistakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("no title") << QByteArray("text\n") << "lesson-no-title" << 1;
    QTest::newRow("open exercise") << QByteArray("# T\n\n{{exercise e}}\nq\n") << "lesson-not-closed" << 3;
    QTest::newRow("open at a heading") << QByteArray("# T\n{{predict}}\nq\n## Next\n{{end}}\n") << "lesson-not-closed"
                                       << 2;
    QTest::newRow("open place") << QByteArray("# T\n\n\na {{value main\n") << "lesson-placeholder" << 4;
    QTest::newRow("unknown place") << QByteArray("# T\na\nb {{valeu main x}}\n") << "lesson-placeholder" << 3;
    QTest::newRow("unknown unit") << QByteArray("# T\n{{value main peak.bytes GIB}}\n") << "lesson-placeholder" << 2;
    QTest::newRow("unknown key") << QByteArray("# T\na {{field main inference.promt}}\n") << "lesson-placeholder" << 2;
    QTest::newRow("bad expression") << QByteArray("# T\na {{value main \"a + \"}}\n") << "lesson-expression" << 2;
    QTest::newRow("block without name") << QByteArray("# T\n{{block}}\n") << "lesson-placeholder" << 2;
    QTest::newRow("end of nothing") << QByteArray("# T\n{{end}}\n") << "lesson-misplaced" << 2;
    QTest::newRow("block in an exercise")
        << QByteArray("# T\n{{exercise e}}\n{{block b}}\n{{end}}\n") << "lesson-misplaced" << 3;
    QTest::newRow("exercise in an exercise")
        << QByteArray("# T\n{{exercise e}}\n{{exercise f}}\n{{end}}\n") << "lesson-misplaced" << 3;
    QTest::newRow("drawn outside") << QByteArray("# T\n{{value drawn peak.bytes}}\n") << "lesson-misplaced" << 2;
    QTest::newRow("answer in the question")
        << QByteArray("# T\n{{exercise e}}\n{{answer}}\n{{end}}\n") << "lesson-misplaced" << 3;
    QTest::newRow("place in a heading") << QByteArray("# T\n## {{value main peak.bytes}}\n") << "lesson-misplaced" << 2;
}

void TestLessonText::mistakes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    Problems problems;
    static_cast<void>(parsed(text, problems));
    QVERIFY(!problems.empty());
    QCOMPARE(QString::fromStdString(problems[0].code), code);
    QCOMPARE(problems[0].path, "line " + std::to_string(line));
    QCOMPARE(problems[0].file, std::string("en.md"));
}

void TestLessonText::tooManyPlaces()
{
    Problems problems;
    static_cast<void>(parsed("# T\n" + QByteArray("{{value m peak.bytes}} ").repeated(3000), problems));
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].code, std::string("out-of-range"));
    Problems many;
    static_cast<void>(parsed("# T\n" + QByteArray("{{nonsense}}\n").repeated(5000), many));
    QCOMPARE(many.size(), lessons::mostProblems);
}

void TestLessonText::words()
{
    const auto words = lessons::placeWords("  value main \"a / b\" \"\" x ");
    QCOMPARE(words, (std::vector<std::string>{"value", "main", "a / b", "", "x"}));
}

QTEST_GUILESS_MAIN(TestLessonText)
#include "tst_lesson_text.moc"
