// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Accuracy" by clicks and keys in both languages: rows judged beside the window's thread, chart, statistics
// and rows following one selection, a row opened as a scenario.
#include "app/models/estimate_runner.h"
#include "app/text/language_manager.h"
#include "app/text/names.h"
#include "app/views/accuracy/accuracy_page.h"
#include "app/views/accuracy/accuracy_status.h"
#include "app/views/charts/scatter_chart.h"
#include "core/scenario/plan_json.h"
#include "tests/app/models/shipped_data.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThread>

using namespace headroom;
using models::AccuracyRowsModel;
using models::AccuracyStatisticsModel;

namespace {

// A page with its plan, shown and done.
struct Shown {
    text::LanguageManager language;
    models::PlanDocument document;
    models::EstimateRunner runner{&document, tests::shippedData().world()};
    std::unique_ptr<views::AccuracyPage> page;

    explicit Shown(const QString &name = QStringLiteral("en"))
    {
        language.setLanguage(name);
        document.setPlan(tests::planOf(tests::chatOn4090()));
        runner.flush();
        page = std::make_unique<views::AccuracyPage>(
            views::PageContext{.document = &document, .runner = &runner, .data = tests::shippedData()});
        page->resize(1100, 700);
        page->show();
    }
    bool wait() const
    {
        return QTest::qWaitFor([this] { return page->runner()->result() != nullptr; }, 60'000);
    }
    template <class T> T *find(const char *name) const { return page->findChild<T *>(QString::fromUtf8(name)); }
    QTableView *rows() const { return find<QTableView>("accuracyRows"); }
    QTableView *statistics() const { return find<QTableView>("accuracyStatistics"); }
    views::ScatterChart *chart() const { return find<views::ScatterChart>("accuracyChart"); }
    QString cell(const QTableView *table, int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
};

}  // namespace

class TestAccuracyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void worstRowsFirst_data() { languages_data(); }
    void worstRowsFirst();
    void judgedOnlyWhenSeenAndBesideTheWindow();
    void statisticsRowFiltersRows();
    void pointsByMouseAndKeys();
    void rowOpensAsScenario();
    void methodAndBandAreStated();
    void languageChanges();
    void statusSaysHowNear();
    void windowOpensIt();
    void modelsAreSound();
    void closingWhileJudging();
};

void TestAccuracyPage::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestAccuracyPage::worstRowsFirst()
{
    QFETCH(QString, language);
    Shown shown(language);
    QVERIFY(shown.wait());
    const auto result = shown.page->runner()->result();
    QCOMPARE(shown.rows()->model()->rowCount(), static_cast<int>(result->rows.size()));
    QVERIFY(result->problems.empty());
    QVERIFY(result->rows.size() >= 453);
    const auto *model = shown.rows()->model();
    for (int row = 1; row < 20; ++row)
        QVERIFY(model->index(row, AccuracyRowsModel::Error).data(models::SortRole).toDouble() <=
                model->index(row - 1, AccuracyRowsModel::Error).data(models::SortRole).toDouble());
    for (int column = 0; column < AccuracyRowsModel::ColumnCount; ++column)
        QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
    // Every figure of the statistics is seen without scrolling sideways.
    QTRY_VERIFY(shown.statistics()->horizontalHeader()->length() <= shown.statistics()->viewport()->width());
    // One mark for each size that was measured.
    std::size_t sizes = 0;
    for (const auto &row : result->rows)
        sizes +=
            (row.quantity.ends_with("_gib") || row.quantity == "file_bytes") && row.measured > 0 && row.estimated > 0;
    QCOMPARE(shown.chart()->data().points.size(), sizes);
    QCOMPARE(shown.chart()->data().series.size(), static_cast<qsizetype>(Words<scenario::Task>::table.size()));
}

void TestAccuracyPage::judgedOnlyWhenSeenAndBesideTheWindow()
{
    Shown shown;
    QVERIFY(shown.page->runner()->isRunning() || shown.page->runner()->result());
    QSignalSpy progress(shown.page->runner(), &models::AccuracyRunner::progress);
    QVERIFY(shown.wait());
    QVERIFY(progress.count() > 5);
    QVERIFY(shown.find<QProgressBar>("accuracyProgress")->isHidden());
    const views::PageContext context{
        .document = &shown.document, .runner = &shown.runner, .data = tests::shippedData()};
    const views::AccuracyPage unseen(context);
    QTest::qWait(20);
    QVERIFY(!unseen.runner()->isRunning() && !unseen.runner()->result());
}

void TestAccuracyPage::statisticsRowFiltersRows()
{
    Shown shown;
    QVERIFY(shown.wait());
    auto *statistics = shown.statistics();
    const auto *all = shown.find<QPushButton>("accuracyAllRows");
    QVERIFY(!all->isEnabled());
    for (int row = 0; row < statistics->model()->rowCount(); row += 7) {
        statistics->setCurrentIndex(statistics->model()->index(row, 0));
        const auto n = statistics->model()->index(row, AccuracyStatisticsModel::Count).data(models::SortRole).toInt();
        QCOMPARE(shown.rows()->model()->rowCount(), n);
        QVERIFY(all->isEnabled());
    }
    QTest::mouseClick(shown.find<QPushButton>("accuracyAllRows"), Qt::LeftButton);
    QCOMPARE(shown.rows()->model()->rowCount(), static_cast<int>(shown.page->runner()->result()->rows.size()));
}

void TestAccuracyPage::pointsByMouseAndKeys()
{
    Shown shown;
    QVERIFY(shown.wait());
    auto *chart = shown.chart();
    auto *details = shown.find<QLabel>("accuracyDetails");
    const QString before = details->text();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->position(10).toPoint());
    QVERIFY(chart->selectedRow() >= 0);
    const int row = shown.rows()->currentIndex().data(models::RowRole).toInt();
    QCOMPARE(row, chart->selectedRow());
    const auto &measured = shown.page->runner()->result()->rows[static_cast<std::size_t>(row)];
    QVERIFY(details->text() != before);
    QVERIFY(details->text().contains(QString::fromStdString(measured.source)));
    QVERIFY(details->text().contains(QString::fromStdString(measured.id)));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY(chart->selectedRow() != row);
    QVERIFY(!chart->accessibleDescription().isEmpty());
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->selectedRow(), row);
    QTest::keyClick(chart, Qt::Key_T);
    QCOMPARE(shown.page->focusWidget(), static_cast<QWidget *>(shown.rows()));
    // With a kind chosen, the arrows go to its points only.
    auto *statistics = shown.statistics();
    for (int line = 0; line < statistics->model()->rowCount(); ++line) {
        const QString software = shown.cell(statistics, line, AccuracyStatisticsModel::Software).toLower();
        // Lines of speed have no points.
        if (software == QLatin1String("torchtitan") &&
            shown.cell(statistics, line, AccuracyStatisticsModel::Quantity) == text::quantityName("memory"))
            statistics->setCurrentIndex(statistics->model()->index(line, 0));
    }
    QTest::keyClick(chart, Qt::Key_Right);
    const auto &next = shown.page->runner()->result()->rows[static_cast<std::size_t>(chart->selectedRow())];
    QCOMPARE(next.framework, std::string("torchtitan"));
}

void TestAccuracyPage::rowOpensAsScenario()
{
    Shown shown;
    QVERIFY(shown.wait());
    scenario::Scenario opened;
    int count = 0;
    connect(shown.page.get(), &views::Page::scenarioChosen, this, [&](const scenario::Scenario &scenario) {
        opened = scenario;
        ++count;
    });
    shown.rows()->setCurrentIndex(shown.rows()->model()->index(3, 0));
    QTest::mouseClick(shown.find<QPushButton>("accuracyOpen"), Qt::LeftButton);
    QCOMPARE(count, 1);
    const int row = shown.rows()->currentIndex().data(models::RowRole).toInt();
    const auto &measured = shown.page->runner()->result()->rows[static_cast<std::size_t>(row)];
    QCOMPARE(opened.name, measured.id);
    // It is the very scenario that was judged.
    opened.name.clear();
    Problems warnings;
    QVERIFY(*scenario::scenarioFromJson(measured.scenario, "row", warnings) == opened);
    shown.rows()->setFocus();
    QTest::keyClick(shown.rows(), Qt::Key_Return);
    QCOMPARE(count, 2);
}

void TestAccuracyPage::methodAndBandAreStated()
{
    Shown shown;
    QVERIFY(shown.wait());
    QVERIFY(shown.find<QLabel>("accuracyMethod")->text().contains(QStringLiteral("nine of ten")));
    const QString summary = shown.find<QLabel>("accuracySummary")->text();
    QVERIFY2(summary.contains(QStringLiteral("±")), qPrintable(summary));
    QVERIFY2(summary.contains(QLatin1Char('%')), qPrintable(summary));
}

void TestAccuracyPage::languageChanges()
{
    Shown shown(QStringLiteral("en"));
    QVERIFY(shown.wait());
    const Shown chinese(QStringLiteral("zh_CN"));
    QVERIFY(chinese.wait());
    QCoreApplication::sendPostedEvents();  // the first page has changed its language with the second
    for (const char *name : {"accuracySummary", "accuracyMethod", "accuracyDetails"})
        QCOMPARE(shown.find<QLabel>(name)->text(), chinese.find<QLabel>(name)->text());
    QCOMPARE(shown.chart()->data().xTitle, chinese.chart()->data().xTitle);
    QCOMPARE(shown.chart()->accessibleName(), chinese.chart()->accessibleName());
    for (int column = 0; column < AccuracyStatisticsModel::ColumnCount; ++column)
        QCOMPARE(shown.statistics()->model()->headerData(column, Qt::Horizontal),
                 chinese.statistics()->model()->headerData(column, Qt::Horizontal));
}

void TestAccuracyPage::statusSaysHowNear()
{
    Shown shown;
    views::AccuracyStatus status;
    QVERIFY(status.text().isEmpty());
    status.setEstimate(shown.runner.current().estimate);
    QVERIFY2(status.text().contains(QStringLiteral("of this kind")), qPrintable(status.text()));
    QVERIFY(status.toolTip().contains(QStringLiteral("±")));
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Full;
    scenario.training.framework = scenario::Framework::Litgpt;
    shown.document.setPlan(tests::planOf(scenario));
    shown.runner.flush();
    status.setEstimate(shown.runner.current().estimate);
    QVERIFY2(status.text().contains(QStringLiteral("no measured run")), qPrintable(status.text()));
}

void TestAccuracyPage::windowOpensIt()
{
    const tests::Window w;
    auto *status = w.find<views::AccuracyStatus>("accuracyStatus");
    QVERIFY(status && status->isVisible());
    QTest::mouseClick(status, Qt::LeftButton);
    QCOMPARE(w.window->currentPage(), QStringLiteral("accuracy"));
    w.window->settle();
    auto *rows = w.find<QTableView>("accuracyRows");
    QVERIFY(rows->model()->rowCount() >= 453);
    rows->setCurrentIndex(rows->model()->index(0, 0));
    const QString id = rows->currentIndex().data().toString();
    QTest::mouseClick(w.find<QPushButton>("accuracyOpen"), Qt::LeftButton);
    w.window->settle();
    QCOMPARE(QString::fromStdString(w.scenario().name), id);
}

void TestAccuracyPage::modelsAreSound()
{
    AccuracyRowsModel rows;
    AccuracyStatisticsModel statistics;
    models::AccuracyFilter filter;
    filter.setSourceModel(&rows);
    const auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    const QAbstractItemModelTester first(&rows, fatal), second(&statistics, fatal), third(&filter, fatal);
    auto validation = std::make_shared<accuracy::Validation>();
    accuracy::Row row;
    row.task = "full";
    row.framework = "torchtune";
    row.quantity = "total_gib";
    row.measured = 10;
    row.estimated = 11;
    row.error = 0.1;
    row.id = "one";
    validation->rows = {row};
    accuracy::addStatistics(*validation);
    rows.setValidation(validation);
    statistics.setValidation(validation);
    QCOMPARE(rows.rowCount(), 1);
    accuracy::Statistics kind;
    kind.task = "lora";
    filter.setKind(kind);
    QCOMPARE(filter.rowCount(), 0);
    filter.clearKind();
    QCOMPARE(filter.rowCount(), 1);
    rows.setValidation({});
    QCOMPARE(filter.rowCount(), 0);
}

// The window may be closed while rows are judged: the thread ends and nothing is touched afterwards.
void TestAccuracyPage::closingWhileJudging()
{
    int interrupted = 0;
    for (int i = 0; i < 3; ++i) {
        const Shown shown;
        QTest::qWait(5 * i);
        interrupted += shown.page->runner()->isRunning() ? 1 : 0;
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(interrupted > 0);
}

QTEST_MAIN(TestAccuracyPage)
#include "tst_accuracy_page.moc"
