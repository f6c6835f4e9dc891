// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing and grading.
#include "core/lessons/exercise.h"
#include "tests/core/lessons/lesson_data.h"

#include <set>

using namespace headroom;

class TestExercise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCombinationIsAnotherQuestion();
    void sameSeedDrawsTheSame();
    void grading_data();
    void grading();
    void choices();
};

void TestExercise::everyCombinationIsAnotherQuestion()
{
    const auto lesson = tests::testLesson();
    const auto &exercise = *lesson->findExercise("e1");
    QCOMPARE(lessons::combinationsOf(exercise), std::size_t{9});
    std::set<std::string> questions;
    for (std::size_t i = 0; i < 9; ++i) {
        const auto drawn = lessons::drawCombination(lesson, exercise, i, tests::shippedFolder().world());
        QVERIFY(drawn.ok());
        QCOMPARE(drawn->given.size(), std::size_t{2});
        std::int64_t tokens = 1;
        std::string question;
        for (const auto &[key, value] : drawn->given) {
            tokens *= value.get<std::int64_t>();
            question += key + value.dump();
        }
        questions.insert(question);
        QCOMPARE(drawn->answer.number, static_cast<double>(tokens) * 131072);  // 2·32·8·128·2 B a token
    }
    QCOMPARE(questions.size(), std::size_t{9});
}

void TestExercise::sameSeedDrawsTheSame()
{
    const auto lesson = tests::testLesson();
    const auto &exercise = *lesson->findExercise("e1");
    std::set<std::size_t> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto chosen = lessons::chooseCombination(exercise, seed);
        QCOMPARE(lessons::chooseCombination(exercise, seed), chosen);
        QVERIFY(lessons::chooseCombination(exercise, seed, chosen) != chosen);
        seen.insert(chosen);
    }
    QCOMPARE(seen.size(), std::size_t{9});
}

void TestExercise::grading_data()
{
    QTest::addColumn<double>("given");
    QTest::addColumn<bool>("right");
    QTest::newRow("exact") << 2.0 << true;
    QTest::newRow("at the tolerance") << 2.04 << true;
    QTest::newRow("below the tolerance") << 1.96 << true;
    QTest::newRow("beyond") << 2.05 << false;
    QTest::newRow("in the wrong unit") << 2048.0 << false;
    QTest::newRow("zero") << 0.0 << false;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false;
    QTest::newRow("no number") << std::nan("") << false;
}

void TestExercise::grading()
{
    QFETCH(double, given);
    QFETCH(bool, right);
    const auto lesson = tests::testLesson();
    const auto &exercise = *lesson->findExercise("e1");  // 2 % of 2 GiB
    const lessons::Value answer{lessons::Value::Kind::Bytes, 2.0 * 1024 * 1024 * 1024};
    const auto graded = lessons::grade(exercise, answer, given);
    QCOMPARE(graded.right, right);
    if (given == 2.04)
        QVERIFY(std::abs(graded.error - 0.02) < 1e-9);
    QVERIFY(lessons::grade(exercise, {lessons::Value::Kind::Plain, 0}, 0).right);
    QVERIFY(!lessons::grade(exercise, {lessons::Value::Kind::Plain, 0}, 1).right);
}

void TestExercise::choices()
{
    const auto lesson = tests::testLesson();
    const auto &exercise = *lesson->findExercise("e2");
    const auto small = lessons::drawCombination(lesson, exercise, 0, tests::shippedFolder().world());
    const auto large = lessons::drawCombination(lesson, exercise, 1, tests::shippedFolder().world());
    QVERIFY(small.ok() && large.ok());
    QVERIFY(lessons::isRightChoice(small->answer, "yes"));
    QVERIFY(!lessons::isRightChoice(small->answer, "no"));
    QVERIFY(lessons::isRightChoice(large->answer, "no"));
}

QTEST_GUILESS_MAIN(TestExercise)
#include "tst_exercise.moc"
