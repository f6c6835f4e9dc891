// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, names and documents of lessons, in both languages, over all shipped lessons.
#include "app/lessons/lesson_document.h"
#include "app/lessons/lesson_words.h"
#include "app/text/language_manager.h"
#include "core/lessons/shelf.h"
#include "tests/core/lessons/lesson_data.h"

using namespace headroom;
using lessons::Unit;
using lessons::Value;

class TestLessonWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_language.setLanguage(QStringLiteral("en")); }
    void values_data();
    void values();
    void everyNumberHasAName();
    void shippedLessonsAreWholeDocuments();
    void answersAreInTheAnswersOnly();
    void scenariosAreToldApart();

private:
    text::LanguageManager m_language;
    const lessons::Shelf m_shelf =
        lessons::readShelf({tests::shippedFolder().folder() / "lessons", tests::lessonData()});
};

void TestLessonWords::values_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    const auto row = [](double number, Value::Kind kind, Unit unit, int digits, const char *text) {
        QTest::newRow(text) << number << static_cast<int>(kind) << static_cast<int>(unit) << digits
                            << QString::fromUtf8(text);
    };
    const double gib = 1024.0 * 1024 * 1024;
    row(2 * gib, Value::Kind::Bytes, Unit::Auto, -1, "2.0 GiB");
    row(2 * gib, Value::Kind::Bytes, Unit::Gib, 3, "2.000 GiB");
    row(2e9, Value::Kind::Bytes, Unit::Gb, -1, "2.00 GB");
    row(131072, Value::Kind::Bytes, Unit::Kib, 0, "128 KiB");
    row(8030261248, Value::Kind::Count, Unit::Auto, -1, "8,030,261,248");
    row(8030261248, Value::Kind::Count, Unit::Billion, 3, "8.030 B");
    row(0.0575, Value::Kind::Plain, Unit::Percent, -1, "5.8 %");
    row(0.575, Value::Kind::Plain, Unit::Percent, 2, "57.50 %");
    row(2.5, Value::Kind::Plain, Unit::Auto, -1, "2.50");
    row(16, Value::Kind::Plain, Unit::Number, -1, "16");
    row(1, Value::Kind::Tokens, Unit::Auto, -1, "1 token");
    row(4096, Value::Kind::Tokens, Unit::Auto, -1, "4,096 tokens");
    row(1, Value::Kind::YesNo, Unit::Auto, -1, "yes");
    row(1024, Value::Kind::Bytes, Unit::Bytes, -1, "1,024 bytes");
}

void TestLessonWords::values()
{
    QFETCH(double, number);
    QFETCH(int, kind);
    QFETCH(int, unit);
    QFETCH(int, digits);
    QFETCH(QString, text);
    m_language.setLanguage(QStringLiteral("en"));
    const Value value{static_cast<Value::Kind>(kind), number};
    QCOMPARE(lessons::valueText(value, static_cast<Unit>(unit), digits), text);
}

void TestLessonWords::everyNumberHasAName()
{
    for (const char *language : {"en", "zh_CN"}) {
        m_language.setLanguage(QLatin1String(language));
        for (const auto &lesson : m_shelf.lessons) {
            for (const auto &block : lesson->blocks) {
                for (const auto &number : block.numbers) {
                    const QString name = lessons::numberName(number);
                    QVERIFY2(!name.contains(u'_') && !name.contains(u'[') && !name.contains(QStringLiteral(".para")),
                             qPrintable(QString::fromStdString(lesson->id) + u' ' + name));
                }
            }
        }
    }
}

void TestLessonWords::shippedLessonsAreWholeDocuments()
{
    QVERIFY(m_shelf.lessons.size() > 2);
    for (const char *language : {"en", "zh_CN"}) {
        m_language.setLanguage(QLatin1String(language));
        for (const auto &lesson : m_shelf.lessons) {
            const QString text = lessons::lessonMarkdown(lesson, tests::shippedFolder().world(), 1);
            QVERIFY2(!text.contains(QStringLiteral("{{")), lesson->id.c_str());
            QVERIFY2(!text.contains(QStringLiteral("| —")), lesson->id.c_str());
            for (const auto kind :
                 {lessons::Print::Handout, lessons::Print::HandoutWithAnswers, lessons::Print::Slides}) {
                const auto document = lessons::lessonDocument(lesson, tests::shippedFolder().world(), kind, 1);
                QVERIFY(document.blocks.size() > 5);
                QCOMPARE(document.language, QLatin1String(language));
                for (const auto &block : document.blocks) {
                    QVERIFY2(!block.text.contains(QStringLiteral("{{")) && !block.text.contains(QStringLiteral("**")),
                             qPrintable(block.text));
                    QVERIFY(block.kind != report::BlockKind::Table || !block.table.rows.empty());
                }
                const auto steps = std::count_if(document.blocks.begin(), document.blocks.end(),
                                                 [](const auto &block) { return block.newPage; });
                if (kind == lessons::Print::Slides)  // a page a step at least
                    QVERIFY(steps >= static_cast<int>(lesson->texts.front().steps.size()) - 1);
            }
        }
    }
}

void TestLessonWords::answersAreInTheAnswersOnly()
{
    const auto lesson = m_shelf.find("test-cache");
    const auto world = tests::shippedFolder().world();
    const auto textOf = [&](lessons::Print kind) {
        QString all;
        for (const auto &block : lessons::lessonDocument(lesson, world, kind, 7).blocks)
            all += block.text + u'\n';
        return all;
    };
    const QString plain = textOf(lessons::Print::Handout), key = textOf(lessons::Print::HandoutWithAnswers);
    QVERIFY(!plain.contains(QStringLiteral("It is ")));
    QVERIFY(key.contains(QStringLiteral("It is ")));
    // The same exercises, word for word; only the line for the name and the sources stand elsewhere.
    const QString exercises = plain.section(QStringLiteral("Exercise 1"), 1).section(QStringLiteral("\nSources"), 0, 0);
    QVERIFY(exercises.contains(QStringLiteral("Exercise 2")) && exercises.contains(QStringLiteral("Answer: ___")));
    QVERIFY2(key.contains(exercises), qPrintable(exercises));
}

void TestLessonWords::scenariosAreToldApart()
{
    const lessons::Desk desk(m_shelf.find("test-cache"), tests::shippedFolder().world());
    const QStringList labels = lessons::scenarioLabels(desk, {"main", "long"});
    QCOMPARE(labels.size(), 2);
    QVERIFY(labels[0] != labels[1]);
    QCOMPARE(lessons::scenarioLabels(desk, {"main"}).first(), QStringLiteral("Llama 3.1 8B"));
}

QTEST_GUILESS_MAIN(TestLessonWords)
#include "tst_lesson_words.moc"
