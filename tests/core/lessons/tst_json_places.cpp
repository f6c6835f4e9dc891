// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of JSON paths.
#include "core/lessons/json_places.h"

#include <QTest>

using namespace headroom;

class TestJsonPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::newRow("root") << "" << 1;
        QTest::newRow("key") << "a" << 2;
        QTest::newRow("inner") << "b.c" << 4;
        QTest::newRow("entry") << "b.d[1]" << 6;
        QTest::newRow("in a list") << "b.d[2].e" << 7;
        QTest::newRow("missing: what is around it") << "b.zz" << 3;
        QTest::newRow("a name that begins alike") << "ab" << 1;
        QTest::newRow("after a text with quotes") << "z" << 9;
    }

    void lines()
    {
        const char *text =
            "{\n \"a\": 1,\n \"b\": {\n  \"c\": \"x\\\"}{,\",\n  \"d\": [1,\n   2,\n   {\"e\": null}]\n },\n"
            " \"z\": true\n}\n";
        QFETCH(QString, path);
        QFETCH(int, line);
        QCOMPARE(lessons::lineOfPath(text, path.toStdString()), line);
    }

    void bytes()
    {
        QCOMPARE(lessons::lineOfByte("a\nb\nc", 0), 1);
        QCOMPARE(lessons::lineOfByte("a\nb\nc", 2), 2);
        QCOMPARE(lessons::lineOfByte("a\nb\nc", 99), 3);
        QCOMPARE(lessons::lineOfPath("", "a.b"), 1);
    }
};

QTEST_GUILESS_MAIN(TestJsonPlaces)
#include "tst_json_places.moc"
