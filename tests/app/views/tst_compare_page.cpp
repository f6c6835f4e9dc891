// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Compare": Ctrl+click on two tabs opens it with these two, differences add up, changed settings are bold.
#include "app/models/scenario_comparison_model.h"
#include "app/models/scenario_list_model.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/compare/compare_page.h"
#include "app/views/result/why_panel.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QTabBar>
#include <QTableView>

using namespace headroom;
using models::ScenarioComparisonModel;
using tests::Window;
using views::ComparePage;

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void ctrlClickOnTwoTabs_data() { languages_data(); }
    void ctrlClickOnTwoTabs();
    void differencesAreAgainstTheChosenOne();
    void changedSettingsAreBold();
    void cellOpensItsDerivation();
    void followsThePlan();
    void modelKeepsItsPromises();
    void tabsSayVerdictAndFigure();
};

namespace {

void openThree(Window &w)
{
    scenario::Plan plan;
    for (const auto task : {scenario::Task::Full, scenario::Task::Lora, scenario::Task::Qlora}) {
        auto scenario = tests::chatOn4090();
        scenario.task = task;
        scenario.name = std::string(wordOf(task));
        plan.scenarios.push_back(std::move(scenario));
    }
    w.window->document()->setPlan(std::move(plan));
    w.settle();
}

void ctrlClick(Window &w, int tab)
{
    auto *tabs = w.find<QTabBar>("scenarioTabs");
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::ControlModifier, tabs->tabRect(tab).center());
    w.settle();
}

ComparePage *openPage(Window &w)
{
    w.window->showPage(QStringLiteral("compare"));
    w.settle();
    return w.page<ComparePage>("compare");
}

int rowNamed(const ScenarioComparisonModel *model, const QString &name)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == name)
            return row;
    }
    return -1;
}

}  // namespace

void TestComparePage::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestComparePage::ctrlClickOnTwoTabs()
{
    QFETCH(QString, language);
    Window w(language);
    openThree(w);
    const int shown = w.window->document()->currentIndex();
    ctrlClick(w, 0);
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
    ctrlClick(w, 2);
    QCOMPARE(w.window->currentPage(), QStringLiteral("compare"));
    const auto *model = w.page<ComparePage>("compare")->model();
    QCOMPARE(model->scenarios().size(), std::size_t{2});
    QCOMPARE(model->scenarios()[1].scenario, 2);
    QCOMPARE(w.window->document()->currentIndex(), shown);
    // Both bars on one scale, each against its own capacity.
    const auto &bars = w.find<views::StackedBarChart>("compareChart")->data().bars;
    QCOMPARE(bars.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(bars[i].total, model->scenarios()[i].estimate->worst().bytes());
        QCOMPARE(bars[i].capacity, model->scenarios()[i].estimate->worst().capacityBytes);
    }
    ctrlClick(w, 1);
    QCOMPARE(model->scenarios().size(), std::size_t{3});
}

void TestComparePage::differencesAreAgainstTheChosenOne()
{
    Window w;
    openThree(w);
    auto *page = openPage(w);
    const auto *model = page->model();
    QCOMPARE(model->scenarios().size(), std::size_t{3});
    const int row = rowNamed(model, text::termName(estimate::Term::OptimizerStates));
    QVERIFY(row >= 0);
    const text::Formatter format;
    const auto bytes = [model](std::size_t i) {
        return model->scenarios()[i].estimate->worst().peakPhase().terms[estimate::Term::OptimizerStates];
    };
    QCOMPARE(model->index(row, 1).data().toString(), format.gibNumber(bytes(0)));
    QVERIFY(model->index(row, 2).data().toString().contains(u'−' + format.gibNumber(bytes(0) - bytes(1))));
    w.find<QComboBox>("compareReference")->setCurrentIndex(1);
    w.settle();
    QVERIFY(model->index(row, 1).data().toString().contains(u'+' + format.gibNumber(bytes(0) - bytes(1))));
    QCOMPARE(model->index(row, 2).data().toString(), format.gibNumber(bytes(1)));
}

void TestComparePage::changedSettingsAreBold()
{
    Window w;
    openThree(w);
    auto *page = openPage(w);
    const auto *model = page->model();
    const int task = rowNamed(model, text::fieldName("task"));
    QVERIFY(task >= model->firstSettingRow());
    QVERIFY(!model->index(task, 1).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(model->index(task, 2).data(Qt::FontRole).value<QFont>().bold());
    QCOMPARE(model->index(task, 3).data().toString(), text::taskName(scenario::Task::Qlora));
    // What is the same everywhere is not listed.
    QCOMPARE(rowNamed(model, text::fieldName("model")), -1);
    QCOMPARE(rowNamed(model, text::fieldName("hardware.gpu")), -1);
}

void TestComparePage::cellOpensItsDerivation()
{
    Window w;
    openThree(w);
    auto *page = openPage(w);
    auto *table = w.find<QTableView>("compareTable");
    const int row = rowNamed(page->model(), text::termName(estimate::Term::Activations));
    const QModelIndex cell = page->model()->index(row, 2);
    table->scrollTo(cell);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    w.settle();
    QCOMPARE(w.window->document()->currentIndex(), 1);
    QVERIFY(w.window->whyPanel()->key().endsWith(QStringLiteral("activations")));
}

void TestComparePage::followsThePlan()
{
    Window w;
    openThree(w);
    auto *page = openPage(w);
    page->choose({1, 2});
    w.settle();
    w.window->document()->removeScenario(0);
    w.settle();
    QTRY_COMPARE(page->model()->scenarios().size(), std::size_t{2});
    QCOMPARE(page->model()->scenarios()[0].scenario, 0);
    QVERIFY(page->model()->scenarios()[0].title.contains(QStringLiteral("lora")));
    w.trigger("undo");
    QTRY_COMPARE(page->model()->scenarios()[0].scenario, 1);
}

void TestComparePage::modelKeepsItsPromises()
{
    ScenarioComparisonModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Window w;
    openThree(w);
    std::vector<models::ComparedScenario> scenarios;
    for (int i = 0; i < 3; ++i) {
        const auto &answer = w.window->runner()->answer(i);
        scenarios.push_back({i, QString::number(i), answer.resolved, answer.estimate});
    }
    model.setScenarios(scenarios, 7);
    QCOMPARE(model.columnCount(), 4);
    model.setScenarios({}, 0);
    QCOMPARE(model.rowCount(), 0);
}

void TestComparePage::tabsSayVerdictAndFigure()
{
    Window w;
    openThree(w);
    const auto *tabs = w.find<QTabBar>("scenarioTabs");
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!tabs->tabIcon(i).isNull());
        const auto bytes = w.window->runner()->answer(i).estimate->worst().bytes();
        QVERIFY2(tabs->tabText(i).contains(text::Formatter().gib(bytes)), qPrintable(tabs->tabText(i)));
    }
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
