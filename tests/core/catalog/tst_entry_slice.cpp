// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One entry cut out of a file is the entry that parsing the file gives: for every entry of the shipped catalogue.
#include "core/catalog/catalog_reader.h"
#include "core/catalog/entry_slice.h"

#include <QTest>

using namespace headroom;
using catalog::sliceOfEntry;
using nlohmann::json;

class TestEntrySlice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedEntry_data();
    void everyShippedEntry();
    void looksOnlyWhereEntriesAre();
    void endsQuietly();
};

void TestEntrySlice::everyShippedEntry_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("models") << QByteArray("models");
    QTest::newRow("gpus") << QByteArray("gpus");
}

void TestEntrySlice::everyShippedEntry()
{
    QFETCH(QByteArray, kind);
    const std::filesystem::path folder = std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources/catalog";
    std::size_t seen = 0;
    for (const auto &file : std::filesystem::directory_iterator(folder / kind.toStdString())) {
        const auto text = catalog::readTextFile(file.path());
        QVERIFY(text);
        const json whole = json::parse(*text);
        const json &list = whole.at(kind.toStdString());
        for (std::size_t i = 0; i < list.size(); ++i, ++seen) {
            const auto slice = sliceOfEntry(*text, kind.toStdString(), list[i].at("id").get<std::string>());
            QVERIFY2(slice, list[i].at("id").get<std::string>().c_str());
            QCOMPARE(slice->number, i);
            QVERIFY(json::parse(slice->text) == list[i]);
        }
        QVERIFY(!sliceOfEntry(*text, kind.toStdString(), "no-such-entry"));
    }
    QVERIFY(seen > 100);
}

void TestEntrySlice::looksOnlyWhereEntriesAre()
{
    const std::string_view text = R"({"id": "a", "note": "\"id\": \"a\"", "others": [{"id": "a"}],
        "models": [{"name": "id", "part": {"id": "a"}, "list": ["id", "a"]}, {"said": "id: \\", "id": "a", "x": {}}]})";
    const auto slice = sliceOfEntry(text, "models", "a");
    QVERIFY(slice);
    QCOMPARE(slice->number, std::size_t{1});
    QCOMPARE(json::parse(slice->text).at("said").get<std::string>(), std::string("id: \\"));
}

void TestEntrySlice::endsQuietly()
{
    for (const std::string_view text : {"", "{", "{\"models\": [{\"id\": \"a\"", "{\"models\": [{\"id\": \"a\\",
                                        "]]]}}}", "{\"models\": {\"id\": \"a\"}}", "\"", "[[[{\"id\": \"a\"}]]]"})
        QVERIFY2(!sliceOfEntry(text, "models", "a"), text.data());
}

QTEST_APPLESS_MAIN(TestEntrySlice)
#include "tst_entry_slice.moc"
