// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking closer: a double click opens a term part by part, a pinned number stands beside the next one, a setting's
// tip says what the engine calls it, and what is copied as a picture is light.
#include "app/models/term_parts_model.h"
#include "app/text/heading.h"
#include "app/text/names.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/result/parts_dialog.h"
#include "app/views/result/why_panel.h"
#include "app/views/scenario/field_editor.h"
#include "tests/app/views/window_under_test.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

using namespace headroom;
using tests::Window;

class TestCloserLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void doubleClickOpensTheTerm_data() { languages_data(); }
    void doubleClickOpensTheTerm();
    void keyboardOpensTheTerm();
    void partsFollowThePlan();
    void pinnedNumberStaysAsItWas_data() { languages_data(); }
    void pinnedNumberStaysAsItWas();
    void pinnedStandsBesideWhereThereIsRoom();
    void tipsSayTheFlag_data() { languages_data(); }
    void tipsSayTheFlag();
    void picturesAreLight();
    void languageCornerIsSeen();
    void emptyPagesSayWhy_data() { languages_data(); }
    void emptyPagesSayWhy();
};

void TestCloserLook::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestCloserLook::doubleClickOpensTheTerm()
{
    QFETCH(QString, language);
    Window w(language);
    auto *chart = w.find<views::StackedBarChart>("memoryChart");
    const QRectF segment = chart->segmentRect(QStringLiteral("groups[0].terms.weights"));
    QWidget *target = chart->childAt(segment.center().toPoint());
    const QPoint at = target->mapFrom(chart, segment.center().toPoint());
    QTest::mouseClick(target, Qt::LeftButton, {}, at);
    QTest::mouseDClick(target, Qt::LeftButton, {}, at);
    w.settle();
    const auto *dialog = w.find<views::PartsDialog>("partsDialog");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->windowTitle().contains(text::termName(estimate::Term::Weights)));
    const auto *table = dialog->findChild<QTableView *>(QStringLiteral("partsTable"));
    QVERIFY(table->model()->rowCount() >= 10);
    using Model = models::TermPartsModel;
    QCOMPARE(table->model()->index(0, Model::Shape).data().toString(), QStringLiteral("18944 × 3584"));
    QCOMPARE(table->model()->index(0, Model::Layers).data().toString(), QStringLiteral("28"));
    const auto &terms = w.window->runner()->current().estimate->worst().peakPhase().terms;
    QCOMPARE(dialog->parts()->bytes(), terms[estimate::Term::Weights]);
    auto *find = dialog->findChild<QLineEdit *>(QStringLiteral("partsFind"));
    QTest::keyClicks(find, QStringLiteral("down_proj"));
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("partsCopy")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("mlp.down_proj.weight\t28\t3584 × 18944")));
}

void TestCloserLook::keyboardOpensTheTerm()
{
    Window w;
    auto *chart = w.find<views::StackedBarChart>("memoryChart");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(w.find<views::PartsDialog>("partsDialog"));
    delete w.find<views::PartsDialog>("partsDialog");
    w.click("whyParts");
    QVERIFY(w.find<views::PartsDialog>("partsDialog"));
}

void TestCloserLook::partsFollowThePlan()
{
    Window w;
    w.click("whyParts");
    const auto *dialog = w.find<views::PartsDialog>("partsDialog");
    const qint64 before = dialog->parts()->bytes();
    QVERIFY(!w.window->document()->setText("inference.weights", QStringLiteral("fp8")));
    w.settle();
    QVERIFY(dialog->parts()->bytes() < before);
}

void TestCloserLook::pinnedNumberStaysAsItWas()
{
    QFETCH(QString, language);
    Window w(language);
    auto *why = w.window->whyPanel();
    why->showNumber(QStringLiteral("groups[0].terms.kv_cache"));
    const auto *pinned = w.find<QTextBrowser>("whyPinned");
    const auto *difference = w.find<QLabel>("whyDifference");
    QVERIFY(!pinned->isVisible());
    w.click("whyPin");
    QVERIFY(pinned->isVisible());
    const QString before = pinned->toPlainText();
    QVERIFY(before.contains(text::asHeading(text::symbolName("kv-cache"))));
    // Another number beside it.
    why->showNumber(QStringLiteral("groups[0].terms.weights"));
    QCOMPARE(pinned->toPlainText(), before);
    QVERIFY(difference->isVisible() && difference->text().contains(QStringLiteral("GiB")));
    // The same number after a change: what it was, what it is, and the input that made the difference.
    why->showNumber(QStringLiteral("groups[0].terms.kv_cache"));
    QVERIFY(!w.window->document()->setText("inference.concurrency", QStringLiteral("3")));
    w.settle();
    QCOMPARE(pinned->toPlainText(), before);
    QVERIFY2(difference->text().contains(QStringLiteral("3.00")), qPrintable(difference->text()));
    QVERIFY2(difference->text().contains(QStringLiteral("1 → 3")), qPrintable(difference->text()));
    w.click("whyPin");
    QVERIFY(!pinned->isVisible() && !difference->isVisible());
}

void TestCloserLook::pinnedStandsBesideWhereThereIsRoom()
{
    Window w(QStringLiteral("en"), {1920, 1000});
    auto *why = w.window->whyPanel();
    why->showNumber(QStringLiteral("groups[0].terms.kv_cache"));
    w.click("whyPin");
    const auto *pinned = w.find<QTextBrowser>("whyPinned"), *step = w.find<QTextBrowser>("whyStep");
    QVERIFY(pinned->geometry().bottom() < step->geometry().top());
    w.window->resizeDocks({w.find<QDockWidget>("whyDock")}, {900}, Qt::Horizontal);
    w.settle();
    QTRY_VERIFY(pinned->geometry().right() < step->geometry().left());
}

void TestCloserLook::tipsSayTheFlag()
{
    QFETCH(QString, language);
    Window w(language);
    const auto *field = w.find<views::FieldEditor>("field:inference.gpu_memory_utilization");
    QVERIFY(field);
    QVERIFY2(field->tip().contains(QStringLiteral("vLLM")), qPrintable(field->tip()));
    QVERIFY2(field->tip().contains(QStringLiteral("--gpu-memory-utilization")), qPrintable(field->tip()));
    QVERIFY(field->tip().contains(QStringLiteral("inference.gpu_memory_utilization")));
    // The tip is made when somebody points at the field, in the words of the engine of that moment.
    QVERIFY(!w.window->document()->setText("inference.engine", QStringLiteral("sglang")));
    w.settle();
    QHelpEvent event(QEvent::ToolTip, {}, {});
    QCoreApplication::sendEvent(field->label(), &event);
    QVERIFY2(field->label()->toolTip().contains(QStringLiteral("--mem-fraction-static")),
             qPrintable(field->label()->toolTip()));
}

void TestCloserLook::picturesAreLight()
{
    Window w;
    views::applyTheme(views::ThemeChoice::Dark);
    w.settle();
    QVERIFY(views::isDark(w.window->palette()));
    w.trigger("copyPicture");
    const QImage picture = QGuiApplication::clipboard()->image();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.pixelColor(2, 2).lightness() > 200);
    const auto *chart = w.find<views::StackedBarChart>("memoryChart");
    const QPoint ground = chart->mapTo(w.window->centralWidget(), QPoint(4, 4));
    QVERIFY(picture.pixelColor(ground * picture.devicePixelRatio()).lightness() > 200);
    QVERIFY(views::isDark(w.window->centralWidget()->palette()));  // the window itself stays as it is
    QVERIFY(views::isDark(chart->palette()));
    views::applyTheme(views::ThemeChoice::Light);
}

void TestCloserLook::languageCornerIsSeen()
{
    Window w;
    QVERIFY(w.find<QToolButton>("languageCorner")->isVisible());
    w.click("languageCorner");
    QCOMPARE(w.language.current(), QStringLiteral("zh_CN"));
}

// A plan that was never possible: the pages of its answer say so, those that search from it work, and all come back.
void TestCloserLook::emptyPagesSayWhy()
{
    QFETCH(QString, language);
    Window w(language);
    scenario::Scenario impossible = w.scenario();
    impossible.hardware.gpus = {{"a100-80gb-sxm", 5, nullptr}};
    impossible.parallelism.tensor = 5;
    w.window->document()->addScenario(impossible);
    w.settle();
    QVERIFY(!w.window->runner()->current().estimate);
    const auto *nothing = w.find<QLabel>("nothingYet");
    for (const char *page : {"phases", "what-if", "speed"}) {
        QVERIFY(w.window->showPage(QString::fromUtf8(page)));
        QVERIFY2(nothing->isVisible() && !nothing->text().isEmpty(), page);
    }
    for (const char *page : {"plan", "layouts", "compare"}) {
        QVERIFY(w.window->showPage(QString::fromUtf8(page)));
        w.settle();
        QVERIFY2(!nothing->isVisible(), page);
    }
    QVERIFY(!w.find<QWidget>("veil")->isVisible());
    QVERIFY(w.window->showPage(QStringLiteral("speed")));
    QVERIFY(nothing->isVisible());
    QVERIFY(!w.window->document()->setText("parallelism.tensor", QStringLiteral("1")));
    w.settle();
    QVERIFY(!nothing->isVisible());
    QVERIFY(w.find<QTableView>("speedTable")->isVisible());
    QVERIFY(w.find<QTableView>("speedTable")->model()->rowCount() > 3);
}

QTEST_MAIN(TestCloserLook)
#include "tst_closer_look.moc"
