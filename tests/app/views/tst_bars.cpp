// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bars without a mouse: the keys walk over segments, a screen reader hears what they are, Return asks why; and the
// derivation at three depths, copied as Markdown and LaTeX.
#include "app/models/derivation_model.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/result/rules_page.h"
#include "app/views/result/why_panel.h"
#include "tests/app/views/window_under_test.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTextBrowser>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace headroom;
using tests::Window;
using views::StackedBarChart;

class TestBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void keysWalkOverSegments_data() { languages_data(); }
    void keysWalkOverSegments();
    void readersHearEverySegment();
    void hostHasABarOfItsOwn();
    void depthsOfADerivation();
    void copiesAsLatex();
    void rulesSayWhereTheyPart();
    void ticksStayFew();
};

namespace {

scenario::Scenario offloaded()
{
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Full;
    scenario.hardware.gpus = {{"a100-80gb-sxm", 4, nullptr}};
    scenario.training.framework = scenario::Framework::DeepSpeed;
    scenario.parallelism.zeroStage = 2;
    scenario.training.offloadOptimizer = scenario::Offload::Cpu;
    scenario.hardware.hostMemoryGib = 512;
    return scenario;
}

}  // namespace

void TestBars::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestBars::keysWalkOverSegments()
{
    QFETCH(QString, language);
    Window w(language);
    auto *chart = w.find<StackedBarChart>("memoryChart");
    chart->setFocus();
    const auto &bar = chart->data().bars.front();
    QVERIFY(bar.segments.size() >= 3);
    const text::Formatter format;
    for (std::size_t i = 0; i < bar.segments.size(); ++i) {
        const auto &segment = bar.segments[i];
        QCOMPARE(chart->current().segment, static_cast<int>(i));
        const QString words = chart->inWords(chart->current());
        QVERIFY2(words.contains(text::termName(segment.term)), qPrintable(words));
        QVERIFY2(words.contains(format.gib(segment.bytes)), qPrintable(words));
        QVERIFY2(words.contains(u'%'), qPrintable(words));
        QTest::keyClick(chart, Qt::Key_Right);
    }
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->current().segment, 0);
    QTest::keyClick(chart, Qt::Key_End);
    const QString key = bar.segments.back().key;
    QTest::keyClick(chart, Qt::Key_Return);
    w.settle();
    QCOMPARE(w.window->whyPanel()->key(), key);
}

void TestBars::readersHearEverySegment()
{
    Window w;
    auto *chart = w.find<StackedBarChart>("memoryChart");
    auto *accessible = QAccessible::queryAccessibleInterface(chart);
    QVERIFY(accessible);
    QCOMPARE(accessible->childCount(), chart->segmentCount());
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
    chart->setFocus();
    for (int i = 0; i < accessible->childCount(); ++i) {
        auto *segment = accessible->child(i);
        QVERIFY(segment && segment->isValid());
        QCOMPARE(segment->text(QAccessible::Name), chart->inWords(chart->placeAt(i)));
        QCOMPARE(accessible->indexOfChild(segment), i);
        QVERIFY(segment->rect().width() >= 0 && segment->rect().height() > 0);
        QCOMPARE(segment->state().focused, chart->current() == chart->placeAt(i));
        QTest::keyClick(chart, Qt::Key_Right);
    }
    QVERIFY(!accessible->child(accessible->childCount()));
}

void TestBars::hostHasABarOfItsOwn()
{
    Window w;
    auto *host = w.find<StackedBarChart>("hostChart");
    QVERIFY(!host->isVisible());
    w.window->document()->setPlan(tests::planOf(offloaded()));
    w.settle();
    QVERIFY(host->isVisible());
    const auto &estimate = *w.window->runner()->current().estimate;
    const auto &bar = host->data().bars.front();
    QCOMPARE(bar.total, estimate.host.bytes());
    QCOMPARE(bar.usable, qint64{512} << 30);
    host->setFocus();
    QTest::keyClick(host, Qt::Key_Home);
    QVERIFY(host->inWords(host->current()).contains(QLatin1String("GiB")));
    QTest::keyClick(host, Qt::Key_Return);
    w.settle();
    QVERIFY(w.window->whyPanel()->key().startsWith(QLatin1String("host.terms.")));
    QVERIFY(!w.window->whyPanel()->derivation()->isEmpty());
}

void TestBars::depthsOfADerivation()
{
    Window w;
    w.window->showPage(QStringLiteral("why"));
    w.settle();
    const auto *model = w.window->whyPanel()->derivation();
    const auto &explained = *w.window->runner()->explained(w.window->whyPanel()->key());
    const auto *number = explained.derivation.find(w.window->whyPanel()->key().toStdString());
    QVERIFY(number);
    const auto &step = explained.derivation.steps[static_cast<std::size_t>(number->step)];
    const QString formula = QString::fromStdString(step.formula), numbers = QString::fromStdString(step.substituted);
    QVERIFY(formula != numbers && !model->isEmpty());
    auto *depth = w.find<QComboBox>("whyDepth");
    const auto shown = [&w, depth](int choice) {
        depth->setCurrentIndex(choice);
        return w.find<QTextBrowser>("whyStep")->toPlainText();
    };
    QVERIFY(!shown(0).contains(formula) && !shown(0).contains(numbers));
    QVERIFY(shown(0).contains(text::termExplanation(estimate::Term::Weights)));
    QVERIFY(shown(1).contains(formula) && !shown(1).contains(numbers));
    // Long numbers are shown in groups of three.
    QVERIFY(shown(2).contains(formula) && shown(2).remove(u',').contains(numbers));
    QVERIFY(shown(2).contains(QRegularExpression(QStringLiteral("\\d{1,3},\\d{3}"))));
}

void TestBars::copiesAsLatex()
{
    Window w;
    w.window->showPage(QStringLiteral("why"));
    w.settle();
    w.click("whyCopyLatex");
    const QString latex = QGuiApplication::clipboard()->text();
    QVERIFY2(latex.startsWith(QLatin1String("\\begin{align*}\n")), qPrintable(latex));
    QVERIFY(latex.contains(QLatin1String("M_{\\mathrm{weights}} &= ")));
    QVERIFY(latex.trimmed().endsWith(QLatin1String("\\end{align*}")));
    w.click("whyCopy");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("- **")));
}

// Section 10 of the founding document: the difference split by term.
void TestBars::rulesSayWhereTheyPart()
{
    Window w;
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Full;
    scenario.hardware.gpus = {{"a100-80gb-sxm", 4, nullptr}};
    w.window->document()->setPlan(tests::planOf(scenario));
    w.settle();
    w.window->showPage(QStringLiteral("rules"));
    w.settle();
    auto *table = w.find<QTableView>("rulesTable");
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    QVERIFY(w.find<QLabel>("rulesSummary")->text().contains(QStringLiteral("AdamW")));
    int split = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->selectRow(row);
        const QString id = table->model()->index(row, 0).data(models::RulesTableModel::IdRole).toString();
        const QString words = table->model()->index(row, 0).data(models::RulesTableModel::DifferenceRole).toString();
        split += words.isEmpty() ? 0 : 1;
        if (id == QLatin1String("train-16n"))
            QVERIFY2(words.contains(text::termName(estimate::Term::Framework)), qPrintable(words));
    }
    QVERIFY(split >= 3);
}

// Between two answers the axis never has the range of one with the fine ticks of the other: Qt Charts makes a label for
// each of them at once, which took half a second from a small plan to a large one.
void TestBars::ticksStayFew()
{
    Window w;
    auto *view = w.find<StackedBarChart>("memoryChart")->findChild<QChartView *>();
    const auto axes = view->chart()->axes(Qt::Horizontal);
    QCOMPARE(axes.size(), 1);
    auto *axis = qobject_cast<QValueAxis *>(axes.front());
    QVERIFY(axis);
    double most = 0;
    const auto count = [&most, axis] { most = std::max(most, axis->max() / axis->tickInterval()); };
    connect(axis, &QValueAxis::rangeChanged, this, count);
    connect(axis, &QValueAxis::tickIntervalChanged, this, count);
    for (const char *model : {"qwen2.5-0.5b", "kimi-k2", "qwen2.5-0.5b"}) {
        auto scenario = tests::chatOn4090();
        scenario.model = model;
        scenario.task = scenario::Task::Full;
        w.window->document()->setPlan(tests::planOf(scenario));
        w.settle();
    }
    QVERIFY(most > 1);
    QVERIFY2(most <= 24, qPrintable(QString::number(most)));
}

QTEST_MAIN(TestBars)
#include "tst_bars.moc"
