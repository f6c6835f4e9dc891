// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The index: kinds, files, names and notes of its lines; what is damaged is named.
#include "core/catalog/index_file.h"

#include <QTest>

using namespace headroom;
using catalog::IndexEntries;

class TestIndexFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
};

namespace {

constexpr std::string_view good = "#models\n"
                                  "@models/a.json\tFamily A\t羊驼|a a\n"
                                  "a-1\tA 1\t7\torg/a-1|a1\told=note-1|older=note-2\n"
                                  "a-2\tA 2\t8\t\t\n"
                                  "\n"
                                  "#gpus\n"
                                  "@gpus/x.json\tX\t\n"
                                  "x-1\tX 1\t24\tx1\n";

std::optional<Problem> read(std::string_view text, std::string_view kind, IndexEntries &entries)
{
    std::size_t files = 0;
    return catalog::readIndex(
        text, kind, [&files](std::string_view) { return ++files; }, entries);
}

}  // namespace

void TestIndexFile::reads()
{
    IndexEntries models;
    QVERIFY(!read(good, "models", models));
    QCOMPARE(models.size(), std::size_t{2});
    QCOMPARE(models[0].id, std::string("a-1"));
    QCOMPARE(models[0].name, std::string("A 1"));
    QCOMPARE(models[0].size, std::int64_t{7});
    QCOMPARE(models[0].aliases, (std::vector<std::string>{"org/a-1", "a1"}));
    QCOMPARE(models[0].notes.size(), std::size_t{2});
    QCOMPARE(models[0].notes[1].alias, std::string("older"));
    QCOMPARE(models[0].notes[1].code, std::string("note-2"));
    QCOMPARE(models[0].heading, std::string("Family A"));
    QCOMPARE(models[0].words, (std::vector<std::string>{"羊驼", "a a"}));
    QVERIFY(models[1].aliases.empty() && models[1].notes.empty());
    QCOMPARE(models[1].words.size(), std::size_t{2});
    IndexEntries gpus;
    QVERIFY(!read(good, "gpus", gpus));
    QCOMPARE(gpus.size(), std::size_t{1});
    QCOMPARE(gpus[0].size, std::int64_t{24});
    QVERIFY(gpus[0].words.empty());
    IndexEntries none;
    QVERIFY(!read(good, "planes", none));
    QVERIFY(none.empty());
}

void TestIndexFile::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no size") << QByteArray("b\tB");
    QTest::newRow("size in words") << QByteArray("b\tB\tmany\t\t");
    QTest::newRow("size with a tail") << QByteArray("b\tB\t7x\t\t");
    QTest::newRow("no name") << QByteArray("b\t\t7\t\t");
    QTest::newRow("no id") << QByteArray("\tB\t7\t\t");
}

void TestIndexFile::refuses()
{
    QFETCH(QByteArray, line);
    const std::string head = "#models\n@models/a.json\tA\t\na\tA\t1\t\t\n";
    IndexEntries entries;
    const auto problem = read(head + line.toStdString() + "\n", "models", entries);
    QVERIFY(problem);
    QCOMPARE(problem->code, std::string("bad-index"));
    QCOMPARE(problem->found, line.toStdString());
    QCOMPARE(entries.size(), std::size_t{1});  // what stood before it is there
    IndexEntries homeless;
    QVERIFY(read("#models\nb\tB\t7\t\t\n", "models", homeless));  // before any file
}

QTEST_APPLESS_MAIN(TestIndexFile)
#include "tst_index_file.moc"
