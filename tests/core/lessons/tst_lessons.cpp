// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped lesson holds in both languages; every kind of damage to a lesson is told with file and line.
#include "core/lessons/check.h"
#include "core/lessons/lesson_parts.h"
#include "core/lessons/shelf.h"
#include "tests/core/lessons/lesson_data.h"

using namespace headroom;

class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipped_data();
    void shipped();
    void testLessonsHold();
    void damaged_data();
    void damaged();
    void hugeFiles();
    void deepAndLong();

private:
    [[nodiscard]] static Problems problemsOf(const std::filesystem::path &folder)
    {
        auto read = lessons::readLesson(folder);
        return read.lesson ? lessons::checkLesson(read.lesson, tests::shippedFolder().world()).problems : read.problems;
    }
};

void TestLessons::shipped_data()
{
    QTest::addColumn<QString>("id");
    const auto shelf = lessons::readShelf({tests::shippedFolder().folder() / "lessons"});
    for (const auto &problem : shelf.problems)
        qWarning("%s %s %s %s", problem.file.c_str(), problem.path.c_str(), problem.code.c_str(),
                 problem.found.c_str());
    QVERIFY(shelf.problems.empty());
    QVERIFY(!shelf.lessons.empty());
    for (const auto &lesson : shelf.lessons)
        QTest::newRow(lesson->id.c_str()) << QString::fromStdString(lesson->id);
}

void TestLessons::shipped()
{
    QFETCH(QString, id);
    const auto lesson = lessons::readShelf({tests::shippedFolder().folder() / "lessons"}).find(id.toStdString());
    const auto check = lessons::checkLesson(lesson, tests::shippedFolder().world());
    for (const auto &problem : check.problems)
        qWarning("%s %s %s %s / %s", problem.file.c_str(), problem.path.c_str(), problem.code.c_str(),
                 problem.found.c_str(), problem.expected.c_str());
    QVERIFY(check.problems.empty());
    QVERIFY(check.values > 10);
    QVERIFY(check.draws > 1);
}

void TestLessons::testLessonsHold()
{
    for (const char *folder : {"01-cache", "02-training"}) {
        const auto check = lessons::checkLesson(tests::testLesson(folder), tests::shippedFolder().world());
        for (const auto &problem : check.problems)
            qWarning("%s %s %s", problem.path.c_str(), problem.code.c_str(), problem.found.c_str());
        QVERIFY(check.problems.empty());
    }
}

void TestLessons::damaged_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const char *file, const char *what, const char *by, const char *code,
                        int line) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(what) << QByteArray(by) << QString::fromUtf8(code)
                            << line;
    };
    const char *json = "lesson.json";
    row("not JSON", json, "\"minutes\": 5", "\"minutes\": 5 5", "not-json", 3);
    row("a key twice", json, "\"minutes\": 5", "\"minutes\": 5, \"minutes\": 6", "repeated-key", 0);
    row("another format", json, "headroom-lesson", "headroom-plan", "not-a-lesson", 2);
    row("newer", json, "\"version\": 1", "\"version\": 2", "newer-version", 2);
    row("unknown key", json, "\"goal\"", "\"gaol\"", "unknown-key", 5);
    row("missing language", json, "\"zh_CN\": \"一个小缓存\"", "\"de\": \"x\"", "unknown-key", 4);
    row("wrong type", json, "\"number\": 1", "\"number\": 1.5", "wrong-type", 3);
    row("unknown model", json, "\"model\": \"llama-3.1-8b\", \"hardware\"", "\"model\": \"llama-9\", \"hardware\"",
        "unknown-model", 0);
    row("unknown plan key", json, "\"output_tokens\": 1024", "\"output_token\": 1024", "unknown-key", 9);
    row("wrong plan value", json, "\"output_tokens\": 1024", "\"output_tokens\": \"x\"", "wrong-type", 9);
    row("base in a circle", json, "\"base\": \"main\"", "\"base\": \"long\"", "lesson-unknown-name", 9);
    row("unknown kind", json, "\"kind\": \"bar\"", "\"kind\": \"bra\"", "unknown-word", 16);
    row("unknown scenario", json, "\"kind\": \"bar\", \"scenario\": \"main\"",
        "\"kind\": \"bar\", \"scenario\": \"mian\"", "lesson-unknown-name", 16);
    row("unknown slider key", json, "\"key\": \"inference.kv_cache\"", "\"key\": \"inference.kv_cash\"", "unknown-key",
        15);
    row("wrong slider value", json, "[\"bf16\", \"fp8\"]", "[\"bf16\", \"fp9\"]", "unknown-format", 15);
    row("empty slider", json, "[\"bf16\", \"fp8\"]", "[]", "wrong-type", 15);
    row("no derivation", json, "\"number\": \"groups[0].terms.kv_cache\"", "\"number\": \"peak.bytes\"",
        "lesson-no-number", 19);
    row("no number", json, "\"kv.bytes_per_token\", \"groups[0].terms.kv_cache\"", "\"kv.bytes_per_tokens\"",
        "lesson-no-number", 20);
    row("curve out of range", json, "[1024, 4096, 16384]", "[1024, -1]", "out-of-range", 21);
    row("unknown unit", json, "\"unit\": \"GiB\"", "\"unit\": \"gib\"", "unknown-word", 26);
    row("absurd tolerance", json, "\"tolerance\": 0.02", "\"tolerance\": 7", "out-of-range", 26);
    row("answer that is not there", json, "\"answer\": \"groups[0].terms.kv_cache\"", "\"answer\": \"groups[3].bytes\"",
        "lesson-unsolvable", 25);
    row("choice that is not offered", json, "[\"yes\", \"no\"]", "[\"yes\", \"perhaps\"]", "lesson-unsolvable", 28);
    row("unknown source", json, "[\"kv-cache\"]", "[\"hearsay\"]", "lesson-unknown-name", 30);
    row("block not shown", "en.md", "{{block rules}}\n", "", "lesson-languages-differ", 1);
    row("unknown block", "en.md", "{{block rules}}", "{{block rule}}", "lesson-unknown-name", 21);
    row("typed size", "en.md", "## Longer", "It takes 0.5 GiB.\n## Longer", "lesson-typed-number", 5);
    row("typed count", "zh_CN.md", "## 更长", "共 8,030,261,248 个\n## 更长", "lesson-typed-number", 5);
    row("another title", "zh_CN.md", "# 一个小缓存", "# 一个大缓存", "lesson-title", 1);
    row("another number in one language", "zh_CN.md", "kv.bytes_per_token KiB 0}}，两", "kv.pool_bytes KiB 0}}，两",
        "lesson-languages-differ", 0);
    row("a step more", "zh_CN.md", "## 练习", "## 又一步\n\n## 练习", "lesson-languages-differ", 1);
    row("link to no scenario", "en.md", "headroom:plan/main", "headroom:plan/mine", "lesson-unknown-name", 24);
    row("link to no term", "en.md", "headroom:term/kv_cache", "headroom:term/cash", "lesson-unknown-name", 24);
    row("given that is not drawn", "en.md", "{{given model}}", "{{given task}}", "lesson-unknown-name", 38);
    row("number that is not there", "en.md", "{{value main kv.bytes_per_token KiB 0}}",
        "{{value main groups[7].bytes}}", "lesson-no-number", 10);
    row("place not closed", "en.md", "{{answer}}.", "{{answer}.", "lesson-placeholder", 0);
}

void TestLessons::damaged()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, by);
    QFETCH(QString, code);
    QFETCH(int, line);
    const tests::LessonCopy copy;
    copy.replace(file.constData(), what, by);
    const auto problems = problemsOf(copy.path());
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const Problem &problem) { return problem.code == code.toStdString(); });
    for (const auto &problem : problems)
        qInfo("%s %s: %s", problem.path.c_str(), problem.code.c_str(), problem.found.c_str());
    QVERIFY(found != problems.end());
    QVERIFY(found->file.ends_with(file.constData()) || code == QLatin1String("lesson-languages-differ"));
    if (line > 0)
        QVERIFY2(found->path == "line " + std::to_string(line) ||
                     found->path.starts_with("line " + std::to_string(line) + ","),
                 found->path.c_str());
}

void TestLessons::hugeFiles()
{
    const tests::LessonCopy copy;
    copy.write("en.md", QByteArray(static_cast<qsizetype>(lessons::mostFileBytes) + 1, 'x'));
    const auto problems = problemsOf(copy.path());
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].code, std::string("too-large"));
    const tests::LessonCopy other;
    other.write("lesson.json", QByteArray(static_cast<qsizetype>(lessons::mostFileBytes) + 1, ' '));
    QCOMPARE(problemsOf(other.path())[0].code, std::string("too-large"));
}

void TestLessons::deepAndLong()
{
    const tests::LessonCopy deep;
    deep.write("lesson.json", QByteArray(5000, '['));
    QCOMPARE(problemsOf(deep.path())[0].code, std::string("too-deep"));
    const tests::LessonCopy draws;
    QByteArray values = "[1";
    for (int i = 2; i <= 64; ++i)
        values += ", " + QByteArray::number(i);
    draws.replace("lesson.json", "[4096, 8192, 16384]", values + "]");
    draws.replace("lesson.json", "[1, 2, 4]", values + "]");
    QCOMPARE(problemsOf(draws.path())[0].code, std::string("out-of-range"));
    const tests::LessonCopy many;
    many.replace("lesson.json", "[1024, 4096, 16384]", values + ", 65, 66]");
    QCOMPARE(problemsOf(many.path())[0].code, std::string("wrong-type"));
}

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
