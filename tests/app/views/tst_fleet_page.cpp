// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "What can we run on our four modified 2080 Ti?" (S4.1) in three clicks; the fleet is part of the plan: undone, saved
// and read again; a cell opens as a scenario.
#include "app/views/fleet/fleet_page.h"
#include "app/views/fleet/gpu_finder.h"
#include "app/views/plan_files.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace headroom;
using models::FleetFitModel;
using models::FleetModel;
using tests::Window;
using views::FleetPage;

class TestFleetPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void modifiedCardsInThreeClicks_data() { languages_data(); }
    void modifiedCardsInThreeClicks();
    void commonCardIsOneClick();
    void cellOpensAsScenario();
    void fleetIsUndoneSavedAndRead();
    void severalMachinesSayWhich();
    void filterFindsModels();
    void unknownGpuIsNamed();
    void findsTheGpusOfThisComputer();
    void machineGoesIntoThePlan();
    void modelsKeepTheirPromises();
};

namespace {

FleetPage *open(const Window &w)
{
    w.window->showPage(QStringLiteral("fleet"));
    w.window->settle();
    return w.page<FleetPage>("fleet");
}

FleetPage *openWith(Window &w, std::vector<scenario::FleetEntry> fleet)
{
    auto plan = tests::planOf(tests::chatOn4090());
    plan.fleet = std::move(fleet);
    w.window->document()->setPlan(std::move(plan));
    w.settle();
    return open(w);
}

scenario::FleetEntry entry(const char *gpu, std::int64_t count)
{
    return {gpu, count, std::nullopt, nullptr};
}

}  // namespace

void TestFleetPage::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestFleetPage::modifiedCardsInThreeClicks()
{
    QFETCH(QString, language);
    Window w(language);
    // One: the section "Hardware", whose first page is the fleet.
    auto *sections = w.find<QTabBar>("sectionTabs");
    QTest::mouseClick(sections, Qt::LeftButton, {}, sections->tabRect(1).center());
    w.settle();
    QCOMPARE(w.window->currentPage(), QStringLiteral("fleet"));
    auto *page = w.page<FleetPage>("fleet");
    // Two: the preset, which asks 11 or 22 GB. Three: the answer.
    auto *preset = w.find<QPushButton>("fleetModified2080Ti");
    QVERIFY(preset->isVisible() && preset->text().contains(QStringLiteral("2080 Ti")));
    auto *menu = preset->menu();
    QCOMPARE(menu->actions().size(), qsizetype{2});
    QVERIFY(menu->actions()[0]->text().contains(QStringLiteral("22 GB")));
    QVERIFY(menu->actions()[1]->text().contains(QStringLiteral("11 GB")));
    menu->popup(preset->mapToGlobal(QPoint(0, preset->height())));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[0]).center());
    QCOMPARE(page->fleet()->rowCount(), 1);
    QCOMPARE(page->fleet()->fleet().front().gpu, std::string("rtx-2080-ti-22gb"));
    QCOMPARE(page->fleet()->fleet().front().count, std::int64_t{4});
    QTRY_VERIFY(!page->isComputing() && page->fits()->rowCount() > 20);
    // The largest model stands first; bf16 is nowhere offered on these cards.
    const auto *fits = page->fits();
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    for (int row = 0; row < fits->rowCount(); ++row) {
        for (int column = FleetFitModel::FirstUse; column < fits->columnCount(); ++column) {
            const auto *fit = fits->fit(fits->index(row, column));
            if (!fit)
                continue;
            QVERIFY(fit->model->parameters.total <= last);
            last = fit->model->parameters.total;
            const auto resolved = scenario::resolve(fit->scenario, tests::shippedData().world());
            QVERIFY(resolved.ok());
            for (const auto &warning : resolved->warnings)
                QVERIFY2(warning.code != "bf16-unsupported", fit->model->id.c_str());
        }
    }
    // Everything is seen without scrolling sideways.
    const auto *table = w.find<QTableView>("fleetFits");
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
}

void TestFleetPage::commonCardIsOneClick()
{
    Window w;
    auto *page = open(w);
    QVERIFY(w.find<QWidget>("fleetCommon")->isVisible());
    w.click("fleetCommon:rtx-3090");
    QCOMPARE(w.window->document()->plan().fleet, (std::vector<scenario::FleetEntry>{entry("rtx-3090", 1)}));
    QVERIFY(!w.find<QWidget>("fleetCommon")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!page->isComputing(), 30000);
    w.trigger("undo");
    QVERIFY(w.find<QWidget>("fleetCommon")->isVisible());
}

void TestFleetPage::cellOpensAsScenario()
{
    Window w;
    auto *page = openWith(w, {entry("rtx-2080-ti-22gb", 4)});
    QTRY_VERIFY(page->fits()->rowCount() > 0 && !page->isComputing());
    auto *table = w.find<QTableView>("fleetFits");
    const QModelIndex cell = page->fits()->index(3, FleetFitModel::FirstUse + static_cast<int>(search::Use::Qlora));
    const auto *fit = page->fits()->fit(cell);
    QVERIFY(fit);
    const auto expected = fit->scenario;
    const auto bytes = fit->bytes;
    table->setCurrentIndex(cell);
    QTest::keyClick(table, Qt::Key_Return);
    w.settle();
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
    QVERIFY(w.scenario() == expected);
    QCOMPARE(w.window->runner()->current().estimate->worst().bytes(), bytes);
}

void TestFleetPage::fleetIsUndoneSavedAndRead()
{
    Window w;
    auto *page = open(w);
    page->fleet()->add(QStringLiteral("a800-80gb-sxm"), 8);
    const QModelIndex count = page->fleet()->index(0, FleetModel::Count);
    QVERIFY(page->fleet()->setData(count, 4, Qt::EditRole));
    QVERIFY(!page->fleet()->setData(count, 0, Qt::EditRole));
    QCOMPARE(w.window->document()->plan().fleet.front().count, std::int64_t{4});
    w.trigger("undo");
    QCOMPARE(w.window->document()->plan().fleet.front().count, std::int64_t{8});
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("lab.headroom"));
    QVERIFY(w.window->files()->saveTo(file));
    w.trigger("undo");
    QVERIFY(w.window->document()->plan().fleet.empty());
    QCOMPARE(page->fleet()->rowCount(), 0);
    QVERIFY(w.window->files()->open(file));
    QCOMPARE(w.window->document()->plan().fleet.front().gpu, std::string("a800-80gb-sxm"));
    QCOMPARE(page->fleet()->rowCount(), 1);
}

void TestFleetPage::severalMachinesSayWhich()
{
    Window w;
    auto *page = openWith(w, {entry("rtx-2080-ti-22gb", 4), entry("a800-80gb-sxm", 8)});
    QTRY_VERIFY(page->fits()->rowCount() > 0 && !page->isComputing());
    // Full training of a large model is for the A800.
    bool second = false;
    for (int row = 0; row < page->fits()->rowCount(); ++row) {
        const QModelIndex cell =
            page->fits()->index(row, FleetFitModel::FirstUse + static_cast<int>(search::Use::Full));
        const auto *fit = page->fits()->fit(cell);
        if (!fit || fit->verdict != estimate::Verdict::Fits)
            continue;
        second = second || fit->scenario.hardware.gpus.front().gpu == "a800-80gb-sxm";
        QVERIFY(cell.data().toString().contains(fit->scenario.hardware.gpus.front().gpu == "a800-80gb-sxm"
                                                    ? QStringLiteral(" on 2")
                                                    : QStringLiteral(" on 1")));
    }
    QVERIFY(second);
}

void TestFleetPage::filterFindsModels()
{
    Window w;
    auto *page = openWith(w, {entry("rtx-4090", 1)});
    QTRY_VERIFY(page->fits()->rowCount() > 0 && !page->isComputing());
    const int all = page->fits()->rowCount();
    w.find<QLineEdit>("fleetFilter")->setText(QStringLiteral("qwen2.5 7b"));
    QVERIFY(page->fits()->rowCount() > 0 && page->fits()->rowCount() < all);
    for (int row = 0; row < page->fits()->rowCount(); ++row)
        QVERIFY(page->fits()->index(row, 0).data().toString().contains(QStringLiteral("7B")));
    w.find<QLineEdit>("fleetFilter")->clear();
    w.find<QCheckBox>("fleetOnlyFitting")->click();
    QCOMPARE(page->fits()->rowCount(), static_cast<int>(tests::shippedData().catalog().models().size()));
}

void TestFleetPage::unknownGpuIsNamed()
{
    Window w;
    auto *page = openWith(w, {entry("rtx-9999", 2)});
    QVERIFY(page->fleet()->index(0, FleetModel::Gpu).data().toString().contains(QStringLiteral("rtx-9999")));
    QCOMPARE(page->fits()->rowCount(), 0);
}

// A driver's tool of our own in the path.
void TestFleetPage::findsTheGpusOfThisComputer()
{
    QTemporaryDir folder;
    QFile tool(folder.filePath(QStringLiteral("nvidia-smi")));
    QVERIFY(tool.open(QIODevice::WriteOnly));
    tool.write("#!/bin/sh\necho '0, NVIDIA GeForce RTX 4090, 24564, 1, 550.54.14'\n"
               "echo '1, NVIDIA GeForce RTX 4090, 24564, 1, 550.54.14'\n"
               "echo '2, NVIDIA Nonesuch, 24564, 1, 550.54.14'\n");
    tool.close();
    tool.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", folder.path().toUtf8() + ':' + before);
    Window w;
    auto *page = open(w);
    w.click("fleetDetect");
    QTRY_COMPARE(page->fleet()->rowCount(), 1);
    qputenv("PATH", before);
    QCOMPARE(page->fleet()->fleet().front().gpu, std::string("rtx-4090"));
    QCOMPARE(page->fleet()->fleet().front().count, std::int64_t{2});
}

void TestFleetPage::machineGoesIntoThePlan()
{
    Window w;
    auto *page = openWith(w, {entry("a800-80gb-sxm", 8)});
    w.find<QTableView>("fleetMachines")->setCurrentIndex(page->fleet()->index(0, FleetModel::Gpu));
    w.click("fleetUse");
    QCOMPARE(w.scenario().hardware.gpus.front().gpu, std::string("a800-80gb-sxm"));
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{8});
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
}

void TestFleetPage::modelsKeepTheirPromises()
{
    models::PlanDocument document;
    FleetModel fleet(&document, tests::shippedData().catalog());
    FleetFitModel fits;
    QAbstractItemModelTester fleetTester(&fleet, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester fitsTester(&fits, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fleet.add(QStringLiteral("rtx-4090"), 2);
    fleet.add(QStringLiteral("nonesuch"), 1);
    const auto gpu = tests::shippedData().catalog().gpu("rtx-4090");
    int asked = 0;
    fits.setRows(search::whatFitsWhere({{*gpu, 2}}, tests::shippedData().world(), [&asked] { return ++asked > 40; }),
                 {QStringLiteral("x")});
    fits.setFilter(QStringLiteral("b"), false);
    fleet.remove(0);
    QCOMPARE(fleet.rowCount(), 1);
}

QTEST_MAIN(TestFleetPage)
#include "tst_fleet_page.moc"
