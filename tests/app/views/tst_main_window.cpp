// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window by clicks and keys.
#include "app/models/derivation_model.h"
#include "app/models/term_table_model.h"
#include "app/views/ask/ask_edit.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/page_list.h"
#include "app/views/plan_files.h"
#include "app/views/report/report_dialog.h"
#include "app/views/result/memory_page.h"
#include "app/views/result/term_table.h"
#include "app/views/result/warnings_panel.h"
#include "app/views/result/why_panel.h"
#include "app/views/scenario/field_editor.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/value_spin.h"
#include "tests/app/views/window_under_test.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTreeView>

using namespace headroom;
using tests::Window;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartShowsAnAnswer();
    void choosesTaskByClick();
    void choosesModelByTyping();
    void choosesModelByClicking();
    void choosesGpuByTyping();
    void badInputKeepsTheAnswerGreyed();
    void impossibleLayoutMarksTheField();
    void fixIsOneClickAndUndoable();
    void undoAndRedoByKeys();
    void undoReachesThePlanFromAnyField();
    void newPlanSaysWhatIsMissing();
    void oneGpuIsNotEachOfThem();
    void commandsWorkFromANumberField_data();
    void commandsWorkFromANumberField();
    void clickedNumberOpensItsDerivation();
    void clickedBarOpensItsDerivation();
    void savesAndOpens();
    void examplesOpen();
    void scenariosInTabs();
    void wheelOverUnfocusedFieldChangesNothing();
    void everythingInteractiveHasNames();
    void unsavedChangesAreGuarded();
    void damagedSettingsOpen();
    void everyPageShows();
};

void TestMainWindow::firstStartShowsAnAnswer()
{
    Window w;
    const auto &answer = w.window->runner()->current();
    QVERIFY(answer.estimate);
    QVERIFY(!answer.stale());
    QVERIFY2(w.verdict().contains(QStringLiteral("GiB")), qPrintable(w.verdict()));
    QVERIFY(!w.window->isWindowModified());
    QVERIFY(w.page<views::MemoryPage>("plan")->table()->terms()->rowCount() > 2);
    QVERIFY(!w.page<views::MemoryPage>("plan")->chart()->data().isEmpty());
    QVERIFY(!w.window->whyPanel()->derivation()->isEmpty());
    const auto *verdict = w.find<QLabel>("verdict");
    for (const auto *label : w.window->findChildren<QLabel *>())
        QVERIFY2(label == verdict || label->font().pointSizeF() < verdict->font().pointSizeF(),
                 qPrintable(label->text()));
}

void TestMainWindow::choosesTaskByClick()
{
    Window w;
    const QString before = w.verdict();
    QVERIFY(!w.find<QWidget>("training.micro_batch"));
    w.click("task:full");
    QCOMPARE(w.scenario().task, scenario::Task::Full);
    QVERIFY(w.verdict() != before);
    QVERIFY(w.find<QWidget>("training.micro_batch")->isVisible());
    QVERIFY(!w.find<QWidget>("inference.engine")->isVisible());
}

void TestMainWindow::choosesModelByTyping()
{
    Window w;
    auto *picker = w.window->planPanel()->modelPicker();
    picker->setFocus();
    QTest::keyClicks(picker, QStringLiteral("l"));
    QVERIFY(picker->list()->isVisible());
    QTest::keyClicks(picker->searchEdit(), QStringLiteral("lama-3.1 8b"));
    QTest::keyClick(picker->searchEdit(), Qt::Key_Return);
    w.settle();
    QCOMPARE(w.scenario().model, std::string("llama-3.1-8b"));
    QVERIFY(!picker->list()->isVisible());
    QVERIFY(picker->text().contains(QStringLiteral("8B")));
}

void TestMainWindow::choosesModelByClicking()
{
    Window w;
    auto *picker = w.window->planPanel()->modelPicker();
    QTest::mouseClick(picker, Qt::LeftButton);
    QVERIFY(picker->list()->isVisible());
    auto *tree = picker->tree();
    const QModelIndex current = tree->currentIndex();
    QCOMPARE(current.data(models::CatalogTreeModel::IdRole).toString(), QStringLiteral("qwen2.5-7b"));
    const QModelIndex sibling = current.siblingAtRow(current.row() == 0 ? 1 : current.row() - 1);
    QVERIFY(sibling.isValid());
    tree->scrollTo(sibling);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(sibling).center());
    w.settle();
    QCOMPARE(QString::fromStdString(w.scenario().model), sibling.data(models::CatalogTreeModel::IdRole).toString());
    QTest::mouseClick(picker, Qt::LeftButton);
    QTest::keyClicks(picker->searchEdit(), QStringLiteral("nothing of this name"));
    QCOMPARE(tree->model()->rowCount(), 0);
    QTest::keyClick(picker->searchEdit(), Qt::Key_Return);
    QVERIFY(picker->list()->isVisible());  // nothing to take
}

void TestMainWindow::choosesGpuByTyping()
{
    Window w;
    auto *picker = w.window->planPanel()->gpuPicker();
    QTest::mouseClick(picker, Qt::LeftButton);
    QTest::keyClicks(picker->searchEdit(), QStringLiteral("a100-80gb-sxm"));
    QTest::keyClick(picker->searchEdit(), Qt::Key_Return);
    w.settle();
    QCOMPARE(w.scenario().hardware.gpus.front().gpu, std::string("a100-80gb-sxm"));
    auto *count = w.find<QWidget>("gpuCount")->findChild<QLineEdit *>();
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, QStringLiteral("4"));
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{4});
    QVERIFY(w.find<QWidget>("parallelism.tensor")->isVisible());
}

void TestMainWindow::badInputKeepsTheAnswerGreyed()
{
    Window w;
    const auto before = w.window->runner()->current().estimate;
    auto *field = w.find<QWidget>("inference.prompt_tokens");
    auto *edit = field->findChild<QLineEdit *>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("12 potatoes"));
    w.settle();
    QVERIFY(field->property("invalid").toBool());
    auto *problem = w.find<QLabel>("problem:inference.prompt_tokens");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("is not a whole number")), qPrintable(problem->text()));
    QVERIFY(w.find<QWidget>("pages")->property("stale").toBool());
    QVERIFY(w.page<views::MemoryPage>("plan")->table()->terms()->rowCount() > 2);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("4*1k"));
    w.settle();
    QVERIFY(!field->property("invalid").toBool());
    QVERIFY(!problem->isVisible());
    QVERIFY(!w.find<QWidget>("pages")->property("stale").toBool());
    QCOMPARE(w.scenario().inference.promptTokens.value_or(0), std::int64_t{4096});
    w.click("reset:inference.prompt_tokens");
    QVERIFY(!w.scenario().inference.promptTokens);
}

void TestMainWindow::impossibleLayoutMarksTheField()
{
    Window w;
    QVERIFY(!w.window->document()->setText("hardware.gpus", QStringLiteral("5")));
    w.settle();
    const auto good = w.window->runner()->current().estimate;
    auto *edit = w.find<QWidget>("parallelism.tensor")->findChild<QLineEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("5"));
    w.settle();
    QVERIFY(w.window->runner()->current().stale());
    QCOMPARE(w.window->runner()->current().estimate, good);
    QVERIFY(w.find<QWidget>("pages")->property("stale").toBool());
    QVERIFY(w.find<QLabel>("problem:parallelism.tensor")->isVisible());
}

void TestMainWindow::fixIsOneClickAndUndoable()
{
    Window w;
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Full;
    scenario.hardware.gpus = {{"v100-32gb-sxm", 4}};
    scenario.training.precision = scenario::Precision::MixedBf16;
    w.window->document()->setPlan(tests::planOf(scenario));
    w.settle();
    auto *warnings = w.find<views::WarningsPanel>("warnings")->model();
    int row = 0;
    while (row < warnings->rowCount() && !warnings->index(row)
                                              .data(models::WarningListModel::FixRole)
                                              .toString()
                                              .startsWith(QStringLiteral("training.precision")))
        ++row;
    QVERIFY(row < warnings->rowCount());
    const int count = warnings->rowCount();
    w.click(qPrintable(QStringLiteral("fix%1").arg(row)));
    QVERIFY(w.scenario().training.precision != scenario::Precision::MixedBf16);
    QVERIFY(warnings->rowCount() < count);
    w.trigger("undo");
    QCOMPARE(w.scenario().training.precision, scenario::Precision::MixedBf16);
    QCOMPARE(warnings->rowCount(), count);
}

void TestMainWindow::undoAndRedoByKeys()
{
    Window w;
    w.click("task:qlora");
    QCOMPARE(w.scenario().task, scenario::Task::Qlora);
    w.window->activateWindow();
    QTest::keyClick(w.window.get(), Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.scenario().task, scenario::Task::Inference);
    QTest::keyClick(w.window.get(), Qt::Key_Y, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.scenario().task, scenario::Task::Qlora);
}

void TestMainWindow::undoReachesThePlanFromAnyField()
{
    Window w;
    w.window->activateWindow();
    auto *ask = w.find<views::AskEdit>("askLine");
    ask->setFocus();
    QTest::keyClicks(ask, QStringLiteral("bs 4"));
    w.click("task:qlora");  // the plan is changed elsewhere while the line keeps its text
    ask->setFocus();
    QTest::keyClick(ask, Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.scenario().task, scenario::Task::Inference);
    QCOMPARE(ask->toPlainText(), QStringLiteral("bs 4"));
    // What is typed after that is taken back first.
    w.click("task:lora");
    ask->setFocus();
    QTest::keyClicks(ask, QStringLiteral("0"));
    QTest::keyClick(ask, Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QVERIFY(ask->toPlainText() != QStringLiteral("bs 40"));
    QCOMPARE(w.scenario().task, scenario::Task::Lora);
    // A field of the plan has put each key into the plan: there is no other way back than the plan's.
    auto *count = w.find<views::ValueSpin>("gpuCount");
    count->setFocus();
    count->findChild<QLineEdit *>()->selectAll();
    QTest::keyClicks(count, QStringLiteral("8"));
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{8});
    QTest::keyClick(count, Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{1});
    QCOMPARE(count->valueText(), QStringLiteral("1"));
    QTest::keyClick(count, Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.scenario().task, scenario::Task::Inference);
}

void TestMainWindow::newPlanSaysWhatIsMissing()
{
    Window w;
    w.trigger("newPlan");
    QVERIFY(w.scenario().model.empty() && !w.scenario().hardware.gpus.empty());
    QCOMPARE(w.verdict(), QStringLiteral("Choose a model."));
}

void TestMainWindow::oneGpuIsNotEachOfThem()
{
    Window w;
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{1});
    QVERIFY2(!w.verdict().contains(QStringLiteral("each")), qPrintable(w.verdict()));
    QVERIFY(!w.window->document()->setText("hardware.gpus", QStringLiteral("2")));
    w.settle();
    QVERIFY2(w.verdict().contains(QStringLiteral("each")), qPrintable(w.verdict()));
    // What is grey is said to be assumed, as long as it is.
    const auto *field = w.window->findChild<views::FieldEditor *>(QStringLiteral("field:inference.kv_cache"));
    QVERIFY(field && field->tip().contains(QStringLiteral("assumed")));
    QVERIFY(!w.window->document()->setText("inference.kv_cache", QStringLiteral("fp8")));
    w.settle();
    QVERIFY(!field->tip().contains(QStringLiteral("assumed")));
}

void TestMainWindow::commandsWorkFromANumberField_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"gpuCount", "inference.prompt_tokens", "askLine"})
        QTest::addRow("%s", field) << QString::fromUtf8(field);
}

void TestMainWindow::commandsWorkFromANumberField()
{
    QFETCH(QString, field);
    Window w;
    w.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
    auto *widget = w.find<QWidget>(qPrintable(field));
    widget->setFocus();
    QCOMPARE(w.window->focusWidget(), widget);
    QTest::keyClick(widget, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(w.window->document()->scenarioCount(), 2);
    QTest::keyClick(widget, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(w.find<views::ReportDialog>("reportDialog"));
}

void TestMainWindow::clickedNumberOpensItsDerivation()
{
    Window w;
    auto *table = w.page<views::MemoryPage>("plan")->table();
    const auto *why = w.window->whyPanel();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex cell = table->model()->index(row, models::TermTableModel::Size);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
        QCOMPARE(why->key(), cell.data(models::TermTableModel::KeyRole).toString());
        QVERIFY2(!why->derivation()->isEmpty(), qPrintable(why->key()));
    }
    w.click("verdict");
    QVERIFY(why->key().endsWith(QStringLiteral(".bytes")));
    w.click("kvFacts");
    QCOMPARE(why->key(), QStringLiteral("kv.bytes_per_token"));
    QVERIFY(!why->derivation()->isEmpty());
    w.click("whyCopy");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u'='));
}

void TestMainWindow::clickedBarOpensItsDerivation()
{
    Window w;
    auto *chart = w.page<views::MemoryPage>("plan")->chart();
    const QString key = QStringLiteral("groups[0].terms.weights");
    const QRectF segment = chart->segmentRect(key);
    QVERIFY(segment.width() > 4);
    auto *viewport = chart->findChild<QAbstractScrollArea *>()->viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, segment.center().toPoint());
    w.settle();
    QCOMPARE(w.window->whyPanel()->key(), key);
}

void TestMainWindow::savesAndOpens()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("方案.headroom"));
    Window w;
    w.click("task:lora");
    const auto plan = w.window->document()->plan();
    QVERIFY(w.window->files()->saveTo(file));
    QVERIFY(!w.window->isWindowModified());
    Window other;
    QVERIFY(other.window->files()->open(file));
    other.settle();
    QVERIFY(other.window->document()->plan() == plan);
    QCOMPARE(other.verdict(), w.verdict());
    QVERIFY(!other.window->files()->open(folder.filePath(QStringLiteral("missing.headroom"))));
    auto *message = other.find<QMessageBox>("message");
    QVERIFY(message && message->isVisible());
    QVERIFY(other.window->document()->plan() == plan);
}

void TestMainWindow::examplesOpen()
{
    Window w;
    auto *menu = w.find<QMenu>("examples");
    Q_EMIT menu->aboutToShow();
    const QStringList names{QStringLiteral("first-plan"),        QStringLiteral("seed-4xv100-65b"),
                            QStringLiteral("seed-a100-vs-a800"), QStringLiteral("seed-mistral-lora"),
                            QStringLiteral("seed-my-2080ti"),    QStringLiteral("seed-vicuna-7b-4xa100")};
    for (const QString &name : names) {
        auto *action = menu->findChild<QAction *>(QStringLiteral("example:") + name);
        QVERIFY2(action, qPrintable(name));
        action->trigger();
        w.settle();
        QVERIFY(w.window->runner()->current().estimate);
        QVERIFY2(!w.window->runner()->current().stale(), qPrintable(name + w.verdict()));
        QVERIFY(w.window->document()->filePath().isEmpty());
    }
}

void TestMainWindow::scenariosInTabs()
{
    Window w;
    auto *tabs = w.find<QTabBar>("scenarioTabs");
    QCOMPARE(tabs->count(), 1);
    w.click("duplicateScenario");
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(tabs->tabText(1).contains(QStringLiteral("GiB")));
    QVERIFY(!tabs->tabIcon(1).isNull());
    w.click("task:full");
    const QString full = w.verdict();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    w.settle();
    QVERIFY(w.verdict() != full);
    QCOMPARE(w.window->document()->currentIndex(), 0);
    w.trigger("removeScenario");
    QCOMPARE(tabs->count(), 1);
    QCOMPARE(w.verdict(), full);
    w.trigger("undo");
    QCOMPARE(tabs->count(), 2);
}

void TestMainWindow::wheelOverUnfocusedFieldChangesNothing()
{
    Window w;
    const auto before = w.scenario();
    for (const char *name : {"inference.prompt_tokens", "inference.engine", "gpuCount"}) {
        auto *widget = w.find<QWidget>(name);
        widget->clearFocus();
        QWheelEvent wheel(widget->rect().center(), widget->mapToGlobal(widget->rect().center()), {}, QPoint(0, 240),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &wheel);
    }
    w.settle();
    QVERIFY(w.scenario() == before);
}

void TestMainWindow::everythingInteractiveHasNames()
{
    Window w;
    w.click("task:full");
    w.click("moreSettings");
    int checked = 0;
    for (const auto *widget : w.window->findChildren<QWidget *>()) {
        const bool ours = widget->isVisible() && !widget->objectName().startsWith(QStringLiteral("qt_"));
        const bool interactive =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
            qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        // Qt's own parts: tab buttons, dock buttons, headers, the corner of a table.
        const QString type = QString::fromLatin1(widget->metaObject()->className());
        const bool qtOwn = type.startsWith(QStringLiteral("QDock")) || type == QStringLiteral("QTableCornerButton") ||
                           type == QStringLiteral("QHeaderView") || type == QStringLiteral("CloseButton") ||
                           type == QStringLiteral("QToolBarExtension") ||
                           qobject_cast<const QTabBar *>(widget->parent());
        if (!ours || !interactive || qtOwn)
            continue;
        ++checked;
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(type));
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(checked > 20);
}

void TestMainWindow::unsavedChangesAreGuarded()
{
    Window w;
    w.click("task:full");
    w.window->close();
    QVERIFY(w.window->isVisible());
    auto *box = w.find<QMessageBox>("unsaved");
    QVERIFY(box);
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    w.settle();
    QVERIFY(w.window->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    w.window->close();
    box = w.find<QMessageBox>("unsaved");
    QVERIFY(box);
    QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
    w.settle();
    QVERIFY(!w.window->isVisible());
}

void TestMainWindow::damagedSettingsOpen()
{
    QSettings settings;
    for (const char *key : {"geometry", "state", "theme", "language", "recent"})
        settings.setValue(QString::fromLatin1(key), QByteArray("\x01\xff broken \x00\x7f", 12));
    settings.sync();
    text::LanguageManager language;
    language.setLanguage(QStringLiteral("en"));
    views::MainWindow window(tests::shippedData(), &language, views::MainWindow::Settings::Kept);
    window.show();
    window.settle();
    QVERIFY(window.runner()->current().estimate);
    QVERIFY(window.width() > 200);
}

void TestMainWindow::everyPageShows()
{
    Window w;
    for (const QString &page : views::pageNames()) {
        QVERIFY2(w.window->showPage(page), qPrintable(page));
        w.settle();
        QVERIFY(!w.window->grab().isNull());
    }
    QVERIFY(!w.window->showPage(QStringLiteral("no-such-page")));
    QVERIFY(w.find<QAbstractItemView>("modelCatalogueTree")->model()->rowCount() == 3);
    QVERIFY(w.find<QAbstractItemView>("rulesTable")->model()->rowCount() >= 8);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
