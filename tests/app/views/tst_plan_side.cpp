// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sides of the window: machines of several kinds, scenario tabs that move, the foot, the picker's nearest names,
// a plan as a link, and a window that stays as low as it was asked to be.
#include "app/models/plan_link.h"
#include "app/views/ask/ask_edit.h"
#include "app/views/ask/example_strip.h"
#include "app/views/page_list.h"
#include "app/views/result/verdict_panel.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/value_spin.h"
#include "tests/app/views/window_under_test.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWindow>

using namespace headroom;
using tests::Window;

namespace {

std::vector<scenario::GpuCount> machineOf(const Window &w)
{
    return w.scenario().hardware.gpus;
}

}  // namespace

class TestPlanSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mixedMachineIsKept();
    void anotherKindIsAdded();
    void shiftTakesTenSteps();
    void wrongInputStaysBehind();
    void scenariosMove();
    void copiesAreCountedOnTheirTabs();
    void draggedTabIsOneEdit();
    void footSaysWhatIsSaved();
    void nearestNameIsOneClick();
    void planAsALink();
    void damagedLinkIsRefused();
    void ownPlanSendsTheExamplesAway();
    void narrowWindowsFoldTheThirdColumn();
    void noPageMakesTheWindowHigher_data();
    void noPageMakesTheWindowHigher();
    void verdictsAreReadOutOnceASecond();
};

void TestPlanSide::mixedMachineIsKept()
{
    Window w;
    auto mixed = w.scenario();
    mixed.inference.engine = scenario::Engine::LlamaCpp;
    mixed.hardware.gpus = {{"rtx-3090", 1, nullptr}, {"rtx-4090", 2, nullptr}};
    w.window->document()->setScenario(mixed);
    w.settle();
    QVERIFY(w.find<QWidget>("machineParts")->isVisible());
    QCOMPARE(w.find<views::ValueSpin>("gpuCount2")->valueText(), QStringLiteral("2"));
    // Another card or count for one kind leaves the other as it is.
    auto *first = w.window->planPanel()->gpuPicker();
    first->openList();
    QTest::keyClicks(first->searchEdit(), QStringLiteral("rtx-5090"));
    QTest::keyClick(first->searchEdit(), Qt::Key_Return);
    w.settle();
    QCOMPARE(machineOf(w), (std::vector<scenario::GpuCount>{{"rtx-5090", 1, nullptr}, {"rtx-4090", 2, nullptr}}));
    auto *count = w.find<views::ValueSpin>("gpuCount2");
    count->setFocus();
    count->stepBy(1);
    w.settle();
    QCOMPARE(machineOf(w)[1].count, std::int64_t{3});
    QCOMPARE(machineOf(w)[0].count, std::int64_t{1});
    w.find<views::ValueSpin>("gpuCount")->stepBy(1);
    w.settle();
    QCOMPARE(machineOf(w)[0].count, std::int64_t{2});
    w.click("removeGpu2");
    QCOMPARE(machineOf(w), (std::vector<scenario::GpuCount>{{"rtx-5090", 2, nullptr}}));
    QVERIFY(!w.find<QWidget>("machineParts")->isVisible());
    w.trigger("undo");
    QCOMPARE(machineOf(w).size(), std::size_t{2});
}

void TestPlanSide::anotherKindIsAdded()
{
    Window w;
    w.click("anotherGpu");
    auto *picker = w.find<views::CatalogPicker>("gpuPicker2");
    QVERIFY(picker && picker->isVisible());
    QCOMPARE(machineOf(w).size(), std::size_t{1});  // nothing is said before a card is chosen
    QTest::keyClicks(picker->searchEdit(), QStringLiteral("2x rtx-3090"));
    QTest::keyClick(picker->searchEdit(), Qt::Key_Return);
    w.settle();
    QCOMPARE(machineOf(w).size(), std::size_t{2});
    QCOMPARE(machineOf(w)[1], (scenario::GpuCount{"rtx-3090", 2, nullptr}));
}

void TestPlanSide::shiftTakesTenSteps()
{
    Window w;
    auto *count = w.find<views::ValueSpin>("gpuCount");
    count->setFocus();
    QTest::keyClick(count, Qt::Key_Up);
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{2});
    QTest::keyClick(count, Qt::Key_Up, Qt::ShiftModifier);
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{12});
    w.trigger("undo");
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{1});  // one visit of the field is one edit
}

// What cannot be taken in one scenario says nothing about another, also where both have the same value.
void TestPlanSide::wrongInputStaysBehind()
{
    Window w;
    w.window->document()->duplicateScenario(0);
    w.settle();
    const QString good = w.verdict();
    auto *field = w.find<views::ValueSpin>("inference.prompt_tokens");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("many"));
    w.settle();
    QVERIFY(w.verdict() != good);
    w.window->document()->setCurrentIndex(0);
    w.settle();
    QCOMPARE(w.verdict(), good);
    QVERIFY(field->valueText() != QStringLiteral("many"));
    w.find<views::ValueSpin>("gpuCount")->setFocus();
    QTest::keyClicks(w.find<views::ValueSpin>("gpuCount"), QStringLiteral("x"));
    w.settle();
    QVERIFY(w.verdict() != good);
    w.window->document()->setCurrentIndex(1);
    w.settle();
    QCOMPARE(w.verdict(), good);
}

void TestPlanSide::scenariosMove()
{
    Window w;
    auto *document = w.window->document();
    document->renameScenario(0, QStringLiteral("one"));
    document->duplicateScenario(0);
    document->renameScenario(1, QStringLiteral("two"));
    document->duplicateScenario(1);
    document->renameScenario(2, QStringLiteral("three"));
    w.settle();
    const auto names = [&] {
        QStringList list;
        for (int i = 0; i < document->scenarioCount(); ++i)
            list << QString::fromStdString(document->scenario(i).name);
        return list.join(u' ');
    };
    w.trigger("moveLeft");
    QCOMPARE(names(), QStringLiteral("one three two"));
    QCOMPARE(document->currentIndex(), 1);
    w.trigger("undo");
    QCOMPARE(names(), QStringLiteral("one two three"));
    document->setCurrentIndex(0);
    w.trigger("moveLeft");  // there is nothing further left
    QCOMPARE(names(), QStringLiteral("one two three"));
    w.trigger("moveRight");
    QCOMPARE(names(), QStringLiteral("two one three"));
    QVERIFY(w.find<QTabBar>("scenarioTabs")->tabText(0).startsWith(QStringLiteral("two")));
}

// Another name of the first changes what the tabs behind it say, too.
void TestPlanSide::copiesAreCountedOnTheirTabs()
{
    Window w;
    auto *document = w.window->document();
    document->renameScenario(0, QStringLiteral("same"));
    document->duplicateScenario(0);
    document->setCurrentIndex(0);
    w.settle();
    const auto *tabs = w.find<QTabBar>("scenarioTabs");
    QVERIFY2(tabs->tabText(1).contains(QStringLiteral("(2)")), qPrintable(tabs->tabText(1)));
    document->renameScenario(0, QStringLiteral("other"));
    w.settle();
    QVERIFY2(!tabs->tabText(1).contains(QStringLiteral("(2)")), qPrintable(tabs->tabText(1)));
}

void TestPlanSide::draggedTabIsOneEdit()
{
    Window w;
    auto *document = w.window->document();
    for (int i = 0; i < 2; ++i)
        document->duplicateScenario(i);
    for (int i = 0; i < 3; ++i)
        document->renameScenario(i, QStringLiteral("s%1").arg(i));
    document->setCurrentIndex(0);
    w.settle();
    const int before = document->undoStack()->index();
    auto *tabs = w.find<QTabBar>("scenarioTabs");
    // Through the window system, which knows that the button stays pressed.
    auto *window = w.window->windowHandle();
    const auto place = [&](int tab) { return tabs->mapTo(w.window.get(), tabs->tabRect(tab).center()); };
    const QPoint from = place(0), to = place(2) + QPoint(8, 0);
    QTest::mousePress(window, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(window, from + (to - from) * step / 10);
    QTest::mouseRelease(window, Qt::LeftButton, {}, to);
    QTRY_COMPARE(document->undoStack()->index(), before + 1);
    w.settle();
    QCOMPARE(QString::fromStdString(document->scenario(2).name), QStringLiteral("s0"));
    QCOMPARE(document->currentIndex(), 2);
    w.trigger("undo");
    QCOMPARE(QString::fromStdString(document->scenario(0).name), QStringLiteral("s0"));
}

void TestPlanSide::footSaysWhatIsSaved()
{
    Window w;
    const auto saved = [&] { return w.find<QLabel>("savedStatus")->text(); };
    const QString none = saved();
    QVERIFY(w.find<QLabel>("catalogueStatus")->text().contains(QStringLiteral("20")));
    w.click("task:full");
    const QString changed = saved();
    QVERIFY(changed != none);
    const QTemporaryDir folder;
    QVERIFY(!w.window->document()->save(folder.filePath(QStringLiteral("a.headroom"))));
    QVERIFY(saved() != changed && saved() != none);
    w.click("catalogueStatus");
    QCOMPARE(w.window->currentPage(), QStringLiteral("catalogue-models"));
}

void TestPlanSide::nearestNameIsOneClick()
{
    Window w;
    auto *picker = w.window->planPanel()->modelPicker();
    picker->openList();
    QTest::keyClicks(picker->searchEdit(), QStringLiteral("qwen2.5-7n"));
    const auto labels = picker->searchEdit()->parentWidget()->findChildren<QLabel *>();
    const auto nothing = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("qwen2.5-7b"));
    });
    QVERIFY(nothing != labels.end());
    w.click("task:lora");
    Q_EMIT(*nothing)->linkActivated(QStringLiteral("qwen2.5-7b"));
    w.settle();
    QCOMPARE(w.scenario().model, std::string("qwen2.5-7b"));
}

void TestPlanSide::planAsALink()
{
    Window w;
    w.click("task:full");
    w.window->document()->duplicateScenario(0);
    w.window->document()->renameScenario(1, QStringLiteral("全参数微调 & more"));
    const auto plan = w.window->document()->plan();
    w.trigger("copyLink");
    const QString link = QGuiApplication::clipboard()->text();
    QVERIFY2(link.startsWith(QStringLiteral("headroom:?p=")), qPrintable(link));
    QVERIFY(!link.contains(u' ') && link.size() < 2000);
    Window other;
    other.trigger("ask");
    auto *edit = other.find<views::AskEdit>("askLine");
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Return);
    other.settle();
    QCOMPARE(other.window->document()->plan().scenarios, plan.scenarios);
    QVERIFY(other.window->document()->filePath().isEmpty());
    QVERIFY(edit->toPlainText().isEmpty());
}

void TestPlanSide::damagedLinkIsRefused()
{
    const Window w;
    const QString link = models::planLink(w.window->document()->plan());
    QVERIFY(models::planFromLink(link));
    for (const QString &bad : {link.left(link.size() / 2), link + QStringLiteral("!!"), QStringLiteral("headroom:?p="),
                               QStringLiteral("headroom:?p=AAAA"), QStringLiteral("headroom:?p=_____w")}) {
        const auto read = models::planFromLink(bad);
        QVERIFY2(!read, qPrintable(bad));
        QCOMPARE(read.problem().code, std::string("bad-link"));
    }
}

void TestPlanSide::ownPlanSendsTheExamplesAway()
{
    Window w;
    auto *strip = w.find<views::ExampleStrip>("exampleStrip");
    QVERIFY(strip->isVisible());
    strip->choose(strip->ids().front());
    w.settle();
    QVERIFY(strip->isVisible());  // whoever looks at one may look at another
    w.click("task:lora");
    QVERIFY(!strip->isVisible());
    w.window->showPage(QStringLiteral("lessons"));
    w.window->showPage(QStringLiteral("plan"));
    w.settle();
    QVERIFY(!strip->isVisible());
}

void TestPlanSide::narrowWindowsFoldTheThirdColumn()
{
    Window w(QStringLiteral("en"), {1024, 700});
    const auto shown = [&w](const char *dock) { return w.find<QWidget>(dock)->isVisible(); };
    QVERIFY(shown("planDock") && !shown("whyDock") && !shown("warningDock"));
    w.window->resize(1280, 800);
    w.settle();
    QVERIFY(shown("whyDock") && shown("warningDock"));
    w.window->resize(1050, 800);
    w.settle();
    QVERIFY(!shown("whyDock"));
    w.trigger("why");  // asked for, it comes
    QVERIFY(shown("whyDock"));
    w.window->document()->setValue("hardware.gpu", "v100-32gb-sxm");  // no bf16
    w.settle();
    auto *warnings = w.find<QLabel>("warningStatus");
    QVERIFY(warnings->isVisible() && !shown("warningDock"));
    w.click("warningStatus");
    QVERIFY(shown("warningDock"));
}

void TestPlanSide::noPageMakesTheWindowHigher_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
}

// 1024 x 700 is what the window must do with, also while it has most to say.
void TestPlanSide::noPageMakesTheWindowHigher()
{
    QFETCH(QString, language);
    const QSize small(1024, 700);
    Window w(language, small);
    Problems warnings;
    QVERIFY(!w.window->document()->load(QStringLiteral(HEADROOM_SOURCE_DIR "/resources/plans/seed-4xv100-65b.headroom"),
                                        warnings));
    for (const QString &page : views::pageNames()) {
        w.window->showPage(page);
        w.settle();
        QVERIFY2(w.window->size() == small, qPrintable(QStringLiteral("%1: %2").arg(page).arg(w.window->height())));
    }
}

void TestPlanSide::verdictsAreReadOutOnceASecond()
{
    Window w;
    QTest::qWait(1100);
    QElapsedTimer since;
    since.start();
    QSignalSpy readOut(w.find<views::VerdictPanel>("verdictPanel"), &views::VerdictPanel::announced);
    for (int tokens = 1000; tokens < 9000; tokens += 1000) {
        w.window->document()->setText("inference.prompt_tokens", QString::number(tokens));
        w.settle();
    }
    const auto passed = since.elapsed();
    QVERIFY(readOut.count() >= 1 && readOut.count() <= 1 + passed / 1000);
    QTRY_COMPARE(readOut.last().first().toString(), w.verdict());  // the one it ends with is not lost
    QCOMPARE(w.find<QLabel>("verdict")->accessibleDescription(), w.verdict());
}

QTEST_MAIN(TestPlanSide)
#include "tst_plan_side.moc"
