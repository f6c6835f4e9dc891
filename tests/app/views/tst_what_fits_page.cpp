// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page "What fits" (S5.3 of the founding document), the preset machines (S4.1, S4.2) and the line about host
// memory, by clicks in both languages.
#include "app/models/derivation_model.h"
#include "app/text/names.h"
#include "app/views/result/what_fits_page.h"
#include "app/views/result/why_panel.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractButton>
#include <QFrame>
#include <QTabBar>
#include <QTableView>

using namespace headroom;
using models::WhatFitsModel;
using tests::Window;

class TestWhatFitsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void buttonOpensTheAnswer_data() { languages_data(); }
    void buttonOpensTheAnswer();
    void cellOpensAsScenario_data() { languages_data(); }
    void cellOpensAsScenario();
    void nothingIsAskedBeforeSomebodyLooks();
    void tiersAreAPageOfTheirOwn();
    void followsTheMachine();
    void mixedMachineHasARowForEachKind();
    void presetsInOneClick_data() { languages_data(); }
    void presetsInOneClick();
    void hostMemoryAnswersWhy_data() { languages_data(); }
    void hostMemoryAnswersWhy();
};

namespace {

QTableView *table(const Window &w)
{
    return w.find<QTableView>("whatFitsTable");
}

QString firstCell(const Window &w)
{
    return table(w)->model()->index(0, WhatFitsModel::Card).data().toString();
}

}  // namespace

void TestWhatFitsPage::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestWhatFitsPage::buttonOpensTheAnswer()
{
    QFETCH(QString, language);
    Window w(language);
    w.click("whatFitsButton");
    QCOMPARE(w.window->currentPage(), QStringLiteral("what-fits"));
    QTRY_COMPARE(table(w)->model()->rowCount(), 11);  // the machine, and cards of ten sizes
    QVERIFY(firstCell(w).contains(QStringLiteral("4090")));
    QVERIFY(w.find<QLabel>("whatFitsState")->isHidden());
    const auto *model = w.page<views::WhatFitsPage>("what-fits")->model();
    // A larger card never runs less: 4-bit inference from 8 to 192 GB.
    const int column = WhatFitsModel::FirstUse + static_cast<int>(search::Use::Inference4Bit);
    std::int64_t last = 0;
    for (int row = 1; row < model->rowCount(); ++row) {
        const auto *fit = model->fit(model->index(row, column));
        QVERIFY(fit);
        QVERIFY(fit->model->parameters.total >= last);
        last = fit->model->parameters.total;
    }
}

void TestWhatFitsPage::cellOpensAsScenario()
{
    QFETCH(QString, language);
    Window w(language);
    const auto before = w.window->document()->plan();
    w.trigger("whatFits");
    QTRY_VERIFY(table(w)->model()->rowCount() > 1);
    const auto *model = w.page<views::WhatFitsPage>("what-fits")->model();
    const QModelIndex cell = model->index(0, WhatFitsModel::FirstUse + static_cast<int>(search::Use::Qlora));
    const auto expected = model->fit(cell)->scenario;
    const auto bytes = model->fit(cell)->bytes;
    table(w)->setCurrentIndex(cell);
    QTest::keyClick(table(w), Qt::Key_Return);
    w.settle();
    QVERIFY(w.scenario() == expected);
    QCOMPARE(w.find<QTabBar>("scenarioTabs")->count(), 2);
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
    QCOMPARE(w.window->runner()->current().estimate->worst().bytes(), bytes);
    w.trigger("undo");
    QVERIFY(w.window->document()->plan() == before);
    // The same by double click.
    w.click("whatFitsButton");
    const QPoint centre = table(w)->visualRect(cell).center();
    QTest::mouseClick(table(w)->viewport(), Qt::LeftButton, {}, centre);
    QTest::mouseDClick(table(w)->viewport(), Qt::LeftButton, {}, centre);
    w.settle();
    QVERIFY(w.scenario() == expected);
}

void TestWhatFitsPage::nothingIsAskedBeforeSomebodyLooks()
{
    Window w;
    w.window->showPage(QStringLiteral("phases"));
    w.settle();
    QVERIFY(!table(w));
}

// S5.3: the table of sizes belongs to the catalogue and has nothing to do with the plan's machine.
void TestWhatFitsPage::tiersAreAPageOfTheirOwn()
{
    Window w;
    w.window->showPage(QStringLiteral("tiers"));
    auto *tiers = w.find<QTableView>("tierTable");
    QVERIFY(tiers);
    QTRY_COMPARE_WITH_TIMEOUT(tiers->model()->rowCount(), 10, 30000);
    const QString first = tiers->model()->index(0, WhatFitsModel::Card).data().toString();
    w.window->document()->setValue("hardware.gpu", "h100-80gb-sxm");
    w.settle();
    QCOMPARE(tiers->model()->rowCount(), 10);
    QCOMPARE(tiers->model()->index(0, WhatFitsModel::Card).data().toString(), first);
    const auto before = w.window->document()->scenarioCount();
    tiers->setCurrentIndex(tiers->model()->index(3, WhatFitsModel::FirstUse));
    Q_EMIT tiers->activated(tiers->currentIndex());
    w.settle();
    QCOMPARE(w.window->document()->scenarioCount(), before + 1);
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
}

void TestWhatFitsPage::followsTheMachine()
{
    Window w;
    w.click("whatFitsButton");
    QTRY_COMPARE(table(w)->model()->rowCount(), 11);
    QVERIFY(!w.window->document()->setValue("hardware.gpu", "h200-141gb-sxm"));
    w.settle();
    QTRY_VERIFY(firstCell(w).contains(QStringLiteral("H200")));
    w.window->showPage(QStringLiteral("plan"));
    QVERIFY(!w.window->document()->setText("hardware.gpus", QStringLiteral("8")));
    w.settle();
    w.window->showPage(QStringLiteral("what-fits"));
    QTRY_VERIFY(firstCell(w).contains(QStringLiteral("8 × ")));
}

void TestWhatFitsPage::mixedMachineHasARowForEachKind()
{
    Window w;
    auto scenario = tests::chatOn4090();
    scenario.hardware.gpus = {{"rtx-4090", 2}, {"rtx-3090", 1}};
    w.window->document()->setPlan(tests::planOf(scenario));
    w.settle();
    w.window->showPage(QStringLiteral("what-fits"));
    QTRY_COMPARE(table(w)->model()->rowCount(), 12);
    QVERIFY(table(w)->model()->index(1, 0).data(WhatFitsModel::MachineRole).toBool());
    QVERIFY(!table(w)->model()->index(2, 0).data(WhatFitsModel::MachineRole).toBool());
}

void TestWhatFitsPage::presetsInOneClick()
{
    QFETCH(QString, language);
    Window w(language);
    auto *picker = w.window->planPanel()->gpuPicker();
    const auto before = w.scenario();
    QTest::mouseClick(picker, Qt::LeftButton);
    auto *preset = w.find<QAbstractButton>("preset2080Ti");
    QVERIFY(preset->isVisible());
    QVERIFY2(preset->text().contains(QStringLiteral("2080 Ti")), qPrintable(preset->text()));
    QVERIFY2(preset->width() >= preset->sizeHint().width(), qPrintable(preset->text()));
    w.click("preset2080Ti");
    QVERIFY(!picker->list()->isVisible());
    QCOMPARE(w.scenario().hardware.gpus.size(), std::size_t{1});
    QCOMPARE(w.scenario().hardware.gpus.front().gpu, std::string("rtx-2080-ti-22gb"));
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{4});
    QVERIFY(w.window->runner()->current().estimate);
    QTest::mouseClick(picker, Qt::LeftButton);
    w.click("presetA800");
    QCOMPARE(w.scenario().hardware.gpus.front().gpu, std::string("a800-80gb-sxm"));
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{4});
    w.trigger("undo");
    w.trigger("undo");
    QVERIFY(w.scenario() == before);
}

void TestWhatFitsPage::hostMemoryAnswersWhy()
{
    QFETCH(QString, language);
    Window w(language);
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Full;
    scenario.hardware.gpus = {{"a100-80gb-sxm", 4}};
    scenario.training.framework = scenario::Framework::DeepSpeed;
    scenario.parallelism.zeroStage = 2;
    scenario.training.offloadOptimizer = scenario::Offload::Cpu;
    w.window->document()->setPlan(tests::planOf(scenario));
    w.settle();
    const auto estimate = w.window->runner()->current().estimate;
    QVERIFY(estimate && estimate->host.bytes() > 0);
    auto *line = w.find<QLabel>("hostMemory");
    QVERIFY(line->isVisible());
    QVERIFY2(line->text().contains(QStringLiteral("GiB")), qPrintable(line->text()));
    w.click("hostMemory");
    QVERIFY(w.window->whyPanel()->key().startsWith(QStringLiteral("host.terms.")));
    QVERIFY(!w.window->whyPanel()->derivation()->isEmpty());
    w.window->document()->setPlan(tests::planOf(tests::chatOn4090()));
    w.settle();
    QCOMPARE(line->isVisible(), w.window->runner()->current().estimate->host.bytes() > 0);
}

QTEST_MAIN(TestWhatFitsPage)
#include "tst_what_fits_page.moc"
