// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work that was not saved survives its program; what is damaged is renamed; windows do not take each other's.
#include "app/models/recovery.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using models::PlanDocument;
using models::Recovery;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsNotSaved();
    void savedWorkLeavesNothing();
    void undoneWorkLeavesNothing();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void twoWindowsDoNotMeet();
    void folderThatCannotBe();
};

namespace {

scenario::Plan somePlan()
{
    scenario::Plan plan;
    plan.title = "方案";
    plan.scenarios.emplace_back();
    plan.scenarios.back().model = "llama-3.1-8b";
    return plan;
}

void edit(PlanDocument &document)
{
    QVERIFY(!document.setValue("inference.prompt_tokens", 4321));
}

}  // namespace

void TestRecovery::keepsWhatIsNotSaved()
{
    const QTemporaryDir folder;
    scenario::Plan edited;
    {
        PlanDocument document;
        Recovery recovery(&document, folder.filePath(QStringLiteral("new/recovery")));
        document.setPlan(somePlan(), QStringLiteral("/somewhere/a.headroom"));
        QVERIFY(!QFile::exists(recovery.file()));
        edit(document);
        QTRY_VERIFY(QFile::exists(recovery.file()));  // by itself, a moment later
        edited = document.plan();
    }  // as in a crash: nobody saved or discarded
    PlanDocument document;
    Recovery recovery(&document, folder.filePath(QStringLiteral("new/recovery")));
    const auto lost = recovery.takeLost();
    QVERIFY(lost);
    QVERIFY(lost->plan == edited);
    QCOMPARE(lost->filePath, QStringLiteral("/somewhere/a.headroom"));
    QVERIFY(recovery.setAside().isEmpty());
    // Taken over, and lost again before it was saved.
    document.setPlan(lost->plan, lost->filePath);
    document.undoStack()->resetClean();
    recovery.keep();
    QVERIFY(QFile::exists(recovery.file()));
}

void TestRecovery::savedWorkLeavesNothing()
{
    const QTemporaryDir folder;
    PlanDocument document;
    Recovery recovery(&document, folder.path());
    document.setPlan(somePlan());
    edit(document);
    recovery.keep();
    QVERIFY(QFile::exists(recovery.file()));
    QVERIFY(!document.save(folder.filePath(QStringLiteral("saved.headroom"))));
    QVERIFY(!QFile::exists(recovery.file()));
}

void TestRecovery::undoneWorkLeavesNothing()
{
    const QTemporaryDir folder;
    PlanDocument document;
    Recovery recovery(&document, folder.path());
    document.setPlan(somePlan());
    edit(document);
    recovery.keep();
    document.undoStack()->undo();
    QVERIFY(!QFile::exists(recovery.file()));
    recovery.keep();
    QVERIFY(!QFile::exists(recovery.file()));
}

void TestRecovery::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"format\": \"headroom-recovery\", \"file\": \"a\", \"plan\": {\"for");
    QTest::newRow("binary") << QByteArray("\x00\xff\x7f\x01", 4);
    QTest::newRow("another shape") << QByteArray("[1, 2]");
    QTest::newRow("no plan in it") << QByteArray("{\"file\": \"a\", \"plan\": {\"scenarios\": 7}}");
    QTest::newRow("file is a number") << QByteArray("{\"file\": 1, \"plan\": {}}");
}

void TestRecovery::damagedFileIsSetAside()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("plan-0.recovery"));
    for (const QString &expected : {name + QStringLiteral(".damaged"), name + QStringLiteral(".damaged-2")}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        PlanDocument document;
        Recovery recovery(&document, folder.path());
        QVERIFY(!recovery.takeLost());
        QCOMPARE(recovery.setAside(), expected);
        QFile aside(expected);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        edit(document);
        recovery.keep();
        QVERIFY(QFile::exists(name));
        QVERIFY(QFile::remove(name));
    }
}

void TestRecovery::twoWindowsDoNotMeet()
{
    const QTemporaryDir folder;
    PlanDocument first, second;
    Recovery one(&first, folder.path());
    edit(first);
    one.keep();
    Recovery two(&second, folder.path());
    QVERIFY(!two.takeLost());  // it is not lost: its window is there
    QVERIFY(one.file() != two.file());
    edit(second);
    two.keep();
    QVERIFY(QFile::exists(one.file()) && QFile::exists(two.file()));
}

void TestRecovery::folderThatCannotBe()
{
    const QTemporaryDir folder;
    QFile blocking(folder.filePath(QStringLiteral("file")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    PlanDocument document;
    Recovery recovery(&document, folder.filePath(QStringLiteral("file/recovery")));
    edit(document);
    recovery.keep();
    QVERIFY(!recovery.takeLost());
    QVERIFY(recovery.file().isEmpty());
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
