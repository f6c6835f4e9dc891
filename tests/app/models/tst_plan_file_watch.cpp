// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another program's change of the plan's file is noticed, our own saving is not taken for one.
#include "app/models/plan_file_watch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using models::PlanDocument;
using models::PlanFileWatch;

class TestPlanFileWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherProgramsAreNoticed_data();
    void otherProgramsAreNoticed();
    void ownSavingIsQuiet();
    void removedAndBack();
};

namespace {

void put(const QString &path, const QByteArray &content, bool replace)
{
    const QString written = replace ? path + QStringLiteral(".tmp") : path;
    QFile file(written);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();
    if (replace) {
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(written, path));
    }
}

}  // namespace

void TestPlanFileWatch::otherProgramsAreNoticed_data()
{
    QTest::addColumn<bool>("replace");
    QTest::newRow("written into") << false;
    QTest::newRow("replaced") << true;
}

void TestPlanFileWatch::otherProgramsAreNoticed()
{
    QFETCH(bool, replace);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.headroom"));
    PlanDocument document;
    QVERIFY(!document.save(path));
    PlanFileWatch watch(&document);
    QSignalSpy changed(&watch, &PlanFileWatch::changedOnDisk);
    put(path, "other", replace);
    QTRY_COMPARE(changed.count(), 1);
    put(path, "another", replace);  // still watched
    QTRY_COMPARE(changed.count(), 2);
    put(path, "another", replace);  // the same content is no change
    QTest::qWait(500);
    QCOMPARE(changed.count(), 2);
}

void TestPlanFileWatch::ownSavingIsQuiet()
{
    const QTemporaryDir folder;
    PlanDocument document;
    PlanFileWatch watch(&document);
    QSignalSpy changed(&watch, &PlanFileWatch::changedOnDisk);
    QVERIFY(!document.save(folder.filePath(QStringLiteral("a.headroom"))));
    QVERIFY(!document.setValue("inference.prompt_tokens", 4321));
    QVERIFY(!document.save(folder.filePath(QStringLiteral("a.headroom"))));
    QTest::qWait(500);
    QCOMPARE(changed.count(), 0);
    put(folder.filePath(QStringLiteral("a.headroom")), "other", false);
    QTRY_COMPARE(changed.count(), 1);
}

void TestPlanFileWatch::removedAndBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.headroom"));
    PlanDocument document;
    QVERIFY(!document.save(path));
    PlanFileWatch watch(&document);
    QSignalSpy changed(&watch, &PlanFileWatch::changedOnDisk);
    QSignalSpy removed(&watch, &PlanFileWatch::removedFromDisk);
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(removed.count(), 1);
    put(path, "back", false);
    QTRY_COMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestPlanFileWatch)
#include "tst_plan_file_watch.moc"
