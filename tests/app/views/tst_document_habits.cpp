// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people expect of a program with documents: nothing is lost, the session comes back, files can be dropped,
// another program's change is noticed, every command is found by its words.
#include "app/views/command_search.h"
#include "app/views/plan_files.h"
#include "app/views/widgets/notice_bar.h"
#include "tests/app/views/window_under_test.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace headroom;
using tests::Window;

class TestDocumentHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Without an organisation QSettings calls every file unusable.
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("headroom")); }
    void init();
    void sessionComesBack();
    void goneFileOpensTheFirstPlan();
    void lostWorkComesBack();
    void lostWorkCanBeDiscarded();
    void damagedRecoveryIsNamed();
    void damagedSettingsAreSetAside();
    void untouchedExampleClosesAtOnce();
    void changeOnDiskIsOffered();
    void removedFileIsUnsaved();
    void droppedFileOpens();
    void everyCommandIsFound_data();
    void everyCommandIsFound();
    void keysGoToScenarios();
};

namespace {

// As a person starts the program: settings and recovery are those of the home folder.
struct Session : Window {
    Session() : Window(QStringLiteral("en"), {1280, 800}, views::MainWindow::Settings::Kept) {}
    [[nodiscard]] views::NoticeBar *notice() const { return find<views::NoticeBar>("notice"); }
};

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

void put(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

}  // namespace

void TestDocumentHabits::init()
{
    QSettings().clear();
    QDir(dataFolder() + QStringLiteral("/recovery")).removeRecursively();
}

void TestDocumentHabits::sessionComesBack()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("mine.headroom"));
    {
        Session w;
        w.click("task:lora");
        QVERIFY(w.window->files()->saveTo(file));
        w.window->showPage(QStringLiteral("catalogue-gpus"));
        QVERIFY(w.window->close());
    }
    Session w;
    QCOMPARE(w.window->document()->filePath(), file);
    QCOMPARE(w.scenario().task, scenario::Task::Lora);
    QCOMPARE(w.window->currentPage(), QStringLiteral("catalogue-gpus"));
    w.window->showPage(QStringLiteral("plan"));
    w.settle();
    QVERIFY(w.find<QWidget>("planDock")->isVisible() && w.find<QWidget>("whyDock")->isVisible());
    QVERIFY(w.notice()->text().isEmpty());
}

void TestDocumentHabits::goneFileOpensTheFirstPlan()
{
    QSettings().setValue(QStringLiteral("session/file"), QStringLiteral("/gone/plan.headroom"));
    QSettings().setValue(QStringLiteral("session/page"), QStringLiteral("no-such-page"));
    Session w;
    QVERIFY(w.window->runner()->current().estimate);
    QVERIFY(w.window->document()->filePath().isEmpty());
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
    QVERIFY(!w.find<QMessageBox>("message"));
}

void TestDocumentHabits::lostWorkComesBack()
{
    scenario::Plan edited;
    {
        Session w;
        w.click("task:full");
        edited = w.window->document()->plan();
        QTRY_VERIFY(!QDir(dataFolder() + QStringLiteral("/recovery"))
                         .entryList({QStringLiteral("*.recovery")}, QDir::Files)
                         .isEmpty());
    }  // gone without closing, as in a crash
    Session w;
    QVERIFY(w.window->document()->plan() == edited);
    QVERIFY(w.window->isWindowModified());
    QVERIFY(w.notice()->isVisible());
    QVERIFY(!w.notice()->text().isEmpty());
    w.click("noticeClose");
    QVERIFY(!w.notice()->isVisible());
}

void TestDocumentHabits::lostWorkCanBeDiscarded()
{
    lostWorkComesBack();
    Session w;
    w.click("noticeChoice1");
    QVERIFY(!w.window->isWindowModified());
    QCOMPARE(w.scenario().task, scenario::Task::Inference);
    QVERIFY(w.window->close());
    Session after;
    QVERIFY(after.notice()->text().isEmpty());
}

void TestDocumentHabits::damagedRecoveryIsNamed()
{
    const QString file = dataFolder() + QStringLiteral("/recovery/plan-0.recovery");
    put(file, "not what we wrote");
    Session w;
    QVERIFY2(w.notice()->text().contains(file + QStringLiteral(".damaged")), qPrintable(w.notice()->text()));
    QVERIFY(QFile::exists(file + QStringLiteral(".damaged")));
    QVERIFY(w.window->runner()->current().estimate);
    w.language.setLanguage(QStringLiteral("zh_CN"));
    w.settle();
    QVERIFY(w.notice()->text().contains(file + QStringLiteral(".damaged")));
    QVERIFY(!w.notice()->text().contains(QStringLiteral("damaged and")));
}

void TestDocumentHabits::damagedSettingsAreSetAside()
{
    const QString file = QSettings().fileName();
    QSettings().sync();
    QFile::remove(file + QStringLiteral(".damaged"));
    put(file, "[General\ntheme=dark\n%%%");
    const QString aside = views::MainWindow::setAsideDamagedSettings();  // as main does, once, before all else
    QCOMPARE(aside, file + QStringLiteral(".damaged"));
    QVERIFY(views::MainWindow::setAsideDamagedSettings().isEmpty());
    Session w;
    w.window->tellSettingsAside(aside);
    QVERIFY2(QFile::exists(file + QStringLiteral(".damaged")), qPrintable(file));
    QVERIFY2(w.notice()->text().contains(file + QStringLiteral(".damaged")), qPrintable(w.notice()->text()));
    QVERIFY(w.window->runner()->current().estimate);
}

void TestDocumentHabits::untouchedExampleClosesAtOnce()
{
    Session w;
    QVERIFY(w.window->close());
    QVERIFY(!w.find<QMessageBox>("unsaved"));
}

void TestDocumentHabits::changeOnDiskIsOffered()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("shared.headroom"));
    Session w;
    QVERIFY(w.window->files()->saveTo(file));
    models::PlanDocument other;
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Qlora;
    other.setPlan(tests::planOf(scenario));
    QVERIFY(!other.save(file));
    QTRY_VERIFY(w.notice()->isVisible());
    QVERIFY2(w.notice()->text().contains(QStringLiteral("shared.headroom")), qPrintable(w.notice()->text()));
    QCOMPARE(w.scenario().task, scenario::Task::Inference);  // nothing is taken without asking
    w.click("noticeChoice0");
    QCOMPARE(w.scenario().task, scenario::Task::Qlora);
    QVERIFY(!w.window->isWindowModified());
    // The other answer: mine stays, and is not what lies on disk.
    scenario.task = scenario::Task::Full;
    other.setPlan(tests::planOf(scenario));
    QVERIFY(!other.save(file));
    QTRY_VERIFY(w.notice()->isVisible());
    w.click("noticeChoice1");
    QCOMPARE(w.scenario().task, scenario::Task::Qlora);
    QVERIFY(w.window->isWindowModified());
}

void TestDocumentHabits::removedFileIsUnsaved()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("shared.headroom"));
    Session w;
    QVERIFY(w.window->files()->saveTo(file));
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY(w.notice()->isVisible());
    QVERIFY(w.window->isWindowModified());
    w.click("noticeChoice0");
    QVERIFY(QFile::exists(file));
    QVERIFY(!w.window->isWindowModified());
}

void TestDocumentHabits::droppedFileOpens()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("dropped.headroom"));
    models::PlanDocument other;
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Pretrain;
    other.setPlan(tests::planOf(scenario));
    QVERIFY(!other.save(file));
    Session w;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint at(20, 20);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(w.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(w.window.get(), &drop);
    w.settle();
    QCOMPARE(w.scenario().task, scenario::Task::Pretrain);
}

void TestDocumentHabits::everyCommandIsFound_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("dupl scen");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN") << QStringLiteral("复制 场景");
}

void TestDocumentHabits::everyCommandIsFound()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    Window w(language);
    w.window->activateWindow();
    QTest::keyClick(w.window.get(), Qt::Key_F3);
    auto *search = w.find<views::CommandSearch>("commandSearch");
    QVERIFY(search);
    QVERIFY(search->list()->count() > 25);
    auto *text = w.find<QLineEdit>("commandSearchText");
    text->setText(QStringLiteral("no such command"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(search->isVisible());
    text->setText(typed);
    QVERIFY(!search->list()->currentItem()->isHidden());
    QTest::keyClick(text, Qt::Key_Return);
    w.settle();
    QCOMPARE(w.window->document()->scenarioCount(), 2);
}

void TestDocumentHabits::keysGoToScenarios()
{
    Window w;
    w.trigger("duplicate");
    w.trigger("duplicate");
    QCOMPARE(w.window->document()->currentIndex(), 2);
    w.window->activateWindow();
    QTest::keyClick(w.window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(w.window->document()->currentIndex(), 0);
    QTest::keyClick(w.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(w.window->document()->currentIndex(), 1);
    QTest::keyClick(w.window.get(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(w.window->document()->currentIndex(), 1);
}

QTEST_MAIN(TestDocumentHabits)
#include "tst_document_habits.moc"
