// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of lessons: order, equal ids, broken ones beside good ones.
#include "core/lessons/shelf.h"
#include "tests/core/lessons/lesson_data.h"

#include <QDir>

using namespace headroom;

class TestShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFolderOfLessons()
    {
        const auto shelf = lessons::readShelf({tests::lessonData()});
        QVERIFY(shelf.problems.empty());
        QCOMPARE(shelf.lessons.size(), std::size_t{2});
        QCOMPARE(shelf.lessons[0]->id, std::string("test-cache"));
        QVERIFY(shelf.find("test-training"));
        QVERIFY(!shelf.find("nothing"));
    }

    void findsTheLessonThatExplains()
    {
        const auto shelf = lessons::readShelf({tests::lessonData()});
        QCOMPARE(shelf.explaining("groups[0].terms.kv_cache")->id, std::string("test-cache"));
        QCOMPARE(shelf.explaining("gradients")->id, std::string("test-training"));
        QVERIFY(!shelf.explaining("groups[0].terms.weights"));
        QVERIFY(!shelf.explaining(""));
    }

    void brokenOneIsToldTheRestIsThere()
    {
        const tests::LessonCopy broken;
        broken.replace("lesson.json", "\"minutes\": 5", "\"minutes\": \"five\"");
        const auto shelf = lessons::readShelf({tests::lessonData(), broken.path()});
        QCOMPARE(shelf.lessons.size(), std::size_t{2});
        QCOMPARE(shelf.problems.size(), std::size_t{1});
        QCOMPARE(shelf.problems[0].path, std::string("line 3, minutes"));
    }

    void equalIds()
    {
        const tests::LessonCopy twin;
        const auto shelf = lessons::readShelf({tests::lessonData(), twin.path()});
        QCOMPARE(shelf.lessons.size(), std::size_t{2});
        QCOMPARE(shelf.problems.size(), std::size_t{1});
        QCOMPARE(shelf.problems[0].code, std::string("lesson-repeated-id"));
    }

    void folderThatIsNotThere()
    {
        const auto shelf = lessons::readShelf({"/no/such/folder", tests::lessonData()});
        QCOMPARE(shelf.lessons.size(), std::size_t{2});
        QCOMPARE(shelf.problems.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestShelf)
#include "tst_shelf.moc"
