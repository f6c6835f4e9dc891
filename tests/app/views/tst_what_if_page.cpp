// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page "What if": the table says what the chart draws, moving the point edits the plan as one undoable step, a cell
// of the map is a plan.
#include "app/views/charts/sweep_chart.h"
#include "app/views/whatif/what_if_page.h"
#include "tests/app/views/window_under_test.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableView>

using namespace headroom;
using models::SweepModel;
using tests::Window;
using views::WhatIfPage;

class TestWhatIfPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void tableSaysWhatTheChartDraws_data() { languages_data(); }
    void tableSaysWhatTheChartDraws();
    void sumsSayWhatIsInThem();
    void draggedChartKeepsItsPlace();
    void arrowsMoveThePlanAsOneStep();
    void dragIsOneStep();
    void wordsKeepClearOfTheMarker();
    void cellOfTheMapIsAPlan_data() { languages_data(); }
    void cellOfTheMapIsAPlan();
    void offersWhatMatters();
    void impossibleValuesCannotBeTaken();
};

namespace {

WhatIfPage *open(const Window &w)
{
    w.window->showPage(QStringLiteral("what-if"));
    w.window->settle();
    return w.page<WhatIfPage>("what-if");
}

int indexOf(const search::Sweep &sweep, std::int64_t value)
{
    return models::placeOf(sweep.x, value);
}

}  // namespace

void TestWhatIfPage::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestWhatIfPage::tableSaysWhatTheChartDraws()
{
    QFETCH(QString, language);
    Window w(language);
    auto *page = open(w);
    QTRY_VERIFY(page->model()->sweep());
    const auto *sweep = page->model()->sweep();
    QCOMPARE(QString::fromStdString(sweep->x.path), QStringLiteral("inference.context"));
    QCOMPARE(page->model()->rowCount(), static_cast<int>(sweep->points.size()));
    auto *table = w.find<QTableView>("whatIfTable");
    QVERIFY(!table->isVisible());
    page->chart()->setFocus();
    QTest::keyClick(page->chart(), Qt::Key_T);
    QVERIFY(table->isVisible() && !page->chart()->isVisible());
    // The row of the current value holds the plan's own figure.
    const int now = page->chart()->current();
    QVERIFY(now >= 0);
    QCOMPARE(sweep->points[static_cast<std::size_t>(now)].bytes,
             w.window->runner()->current().estimate->worst().bytes());
    QVERIFY(page->model()->index(now, 0).data(SweepModel::CurrentRole).toBool());
    QVERIFY(!page->chart()->accessibleDescription().isEmpty());
    QVERIFY(!page->chart()->accessibleName().isEmpty());
    // No sideways scrolling.
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    QTest::keyClick(table, Qt::Key_T);
    QVERIFY(page->chart()->isVisible());
}

void TestWhatIfPage::sumsSayWhatIsInThem()
{
    Window w;
    auto *page = open(w);
    QTRY_VERIFY(page->model()->sweep());
    const auto *model = page->model();
    int found = 0;
    for (int column = 1; column < model->columnCount(); ++column) {
        const QString head = model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const QString tip = model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        // No sum has the name of one of its parts: the page of memory shows that part with another figure.
        const bool sum = tip.contains(u'\n');
        QVERIFY2(!sum || !tip.split(u'\n').contains(head), qPrintable(head + u' ' + tip));
        found += head == QStringLiteral("Activations + logits") ? 1 : 0;
    }
    QCOMPARE(found, 1);
}

void TestWhatIfPage::draggedChartKeepsItsPlace()
{
    Window w;
    w.window->document()->setValue("model", "qwen2.5-7b");
    w.window->document()->setValue("hardware.gpu", "rtx-4090");
    auto *page = open(w);
    QTRY_VERIFY(page->model()->sweep());
    w.settle();
    auto *chart = page->chart();
    auto *panel = w.find<QWidget>("verdictPanel");
    const auto place = [&] { return chart->mapTo(w.window.get(), QPoint()); };
    const QPoint before = place();
    const QSize size = chart->size();
    const int last = static_cast<int>(page->model()->sweep()->points.size()) - 1;
    QTest::mousePress(chart, Qt::LeftButton, {}, chart->placeOf(chart->current()).toPoint());
    QTest::mouseMove(chart, chart->placeOf(last).toPoint());
    w.settle();
    QVERIFY(!w.window->runner()->current().estimate->fits());
    QCOMPARE(place(), before);
    QCOMPARE(chart->size(), size);
    QTest::mouseRelease(chart, Qt::LeftButton, {}, chart->placeOf(last).toPoint());
    w.settle();
    QVERIFY(w.find<QWidget>("fixBar")->isVisible());  // let go, the panel has the room that it needs
    QVERIFY(panel->height() >= panel->minimumSizeHint().height());
}

void TestWhatIfPage::arrowsMoveThePlanAsOneStep()
{
    Window w;
    auto *page = open(w);
    QTRY_VERIFY(page->model()->sweep());
    const auto before = w.scenario();
    const int steps = w.window->document()->undoStack()->count();
    page->chart()->setFocus();
    const int start = page->chart()->current();
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(page->chart(), Qt::Key_Right);
        w.settle();
    }
    const auto context = w.scenario().inference.context;
    QVERIFY(context);
    QCOMPARE(page->model()->sweep()->x.values[static_cast<std::size_t>(page->chart()->current())].get<std::int64_t>(),
             *context);
    QVERIFY(page->chart()->current() >= start + 2);
    QVERIFY(w.scenario() != before);
    QCOMPARE(w.window->document()->undoStack()->count(), steps + 1);
    w.trigger("undo");
    QVERIFY(w.scenario() == before);
}

void TestWhatIfPage::dragIsOneStep()
{
    Window w;
    auto *page = open(w);
    QTRY_VERIFY(page->model()->sweep());
    auto *chart = page->chart();
    chart->grab();  // lays it out
    const auto before = w.scenario();
    const int steps = w.window->document()->undoStack()->count();
    const auto sweep = *page->model()->sweep();
    const int from = indexOf(sweep, 1024), to = indexOf(sweep, 8192);
    QVERIFY(from >= 0 && to > from);
    QTest::mousePress(chart, Qt::LeftButton, {}, chart->placeOf(from).toPoint());
    for (int i = from + 1; i <= to; ++i) {
        QMouseEvent move(QEvent::MouseMove, chart->placeOf(i), chart->mapToGlobal(chart->placeOf(i)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(chart, &move);
        w.settle();
        QCOMPARE(chart->current(), i);
    }
    QTest::mouseRelease(chart, Qt::LeftButton, {}, chart->placeOf(to).toPoint());
    w.settle();
    QCOMPARE(w.scenario().inference.context, std::optional<std::int64_t>(8192));
    QCOMPARE(w.window->document()->undoStack()->count(), steps + 1);
    w.trigger("undo");
    QVERIFY(w.scenario() == before);
}

void TestWhatIfPage::wordsKeepClearOfTheMarker()
{
    Window w;
    auto *page = open(w);
    QTRY_VERIFY(page->model()->sweep());
    auto *chart = page->chart();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    for (int before = -1; before != chart->current();) {
        before = chart->current();
        w.settle();
        chart->grab();  // lays it out
        const QRectF words = chart->usableLabel();
        const double marker = chart->placeOf(before).x();
        QVERIFY(!words.isEmpty() && QRectF(chart->rect()).contains(words));
        QVERIFY2(marker < words.left() || marker > words.right(), qPrintable(QString::number(before)));
        QTest::keyClick(chart, Qt::Key_Right);
    }
}

void TestWhatIfPage::cellOfTheMapIsAPlan()
{
    QFETCH(QString, language);
    Window w(language);
    auto *page = open(w);
    const auto before = w.scenario();
    page->vary(QStringLiteral("inference.context"), QStringLiteral("inference.concurrency"));
    QTRY_VERIFY(page->model()->isGrid() && !page->isComputing());
    w.settle();
    auto *table = w.find<QTableView>("whatIfTable");
    QVERIFY(table->isVisible());
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    for (int i = 0; i < page->model()->columnCount(); ++i) {
        const QString value = page->model()->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(table->columnWidth(i) >= table->fontMetrics().horizontalAdvance(value), qPrintable(value));
    }
    const auto *sweep = page->model()->sweep();
    const int column = models::placeOf(sweep->x, 4096), row = models::placeOf(sweep->y, 4);
    const auto expected = sweep->at(static_cast<std::size_t>(column), static_cast<std::size_t>(row)).bytes;
    const QModelIndex cell = page->model()->index(row, column);
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    table->scrollTo(cell);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    w.settle();
    QCOMPARE(w.scenario().inference.context, std::optional<std::int64_t>(4096));
    QCOMPARE(w.scenario().inference.concurrency, std::optional<std::int64_t>(4));
    QCOMPARE(w.window->runner()->current().estimate->worst().bytes(), expected);
    QTRY_VERIFY(page->model()->isGrid() && cell.data(SweepModel::CurrentRole).toBool());
    w.trigger("undo");
    QVERIFY(w.scenario() == before);
}

void TestWhatIfPage::offersWhatMatters()
{
    Window w;
    auto *page = open(w);
    auto *first = w.find<QComboBox>("whatIfFirst");
    QVERIFY(first->findData(QStringLiteral("training.micro_batch")) < 0);
    QVERIFY(!w.window->document()->setText("task", QStringLiteral("qlora")));
    w.settle();
    QTRY_VERIFY(first->findData(QStringLiteral("training.lora.rank")) >= 0);
    QVERIFY(first->findData(QStringLiteral("inference.context")) < 0);
    page->vary(QStringLiteral("training.lora.rank"));
    QTRY_COMPARE(QString::fromStdString(page->model()->sweep()->x.path), QStringLiteral("training.lora.rank"));
}

void TestWhatIfPage::impossibleValuesCannotBeTaken()
{
    Window w;
    auto scenario = tests::chatOn4090();
    scenario.hardware.gpus = {{"rtx-4090", 4}};
    scenario.parallelism.tensor = 4;
    w.window->document()->setPlan(tests::planOf(scenario));
    w.settle();
    auto *page = open(w);
    page->vary(QStringLiteral("hardware.gpus"));
    QTRY_COMPARE(QString::fromStdString(page->model()->sweep()->x.path), QStringLiteral("hardware.gpus"));
    const auto *sweep = page->model()->sweep();
    const int three = models::placeOf(sweep->x, 3);  // 28 heads do not go over 3 GPUs
    QVERIFY(sweep->points[static_cast<std::size_t>(three)].problem);
    page->chart()->grab();
    QTest::mouseClick(page->chart(), Qt::LeftButton, {}, page->chart()->placeOf(three).toPoint());
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{4});
    // The keys step over it.
    page->chart()->setFocus();
    QTest::keyClick(page->chart(), Qt::Key_Left);
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{2});
}

QTEST_MAIN(TestWhatIfPage)
#include "tst_what_if_page.moc"
