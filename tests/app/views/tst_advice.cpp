// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes beside the verdict: previewed by pointing and by keyboard, applied by one click, undone by name; prices of
// steps and "as much as fits" in the fields.
#include "app/text/fix_texts.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/result/fix_bar.h"
#include "app/views/result/memory_page.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"
#include "core/search/solve.h"
#include "tests/app/views/window_under_test.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace headroom;
using tests::Window;

class TestAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fittingPlanOffersNothing();
    void fixIsPreviewedAppliedAndUndone();
    void keyboardReachesAndPreviews();
    void threeAtMostAndTranslated();
    void stepsAreShownBesideTheFields();
    void starSolvesTheField();
    void solveButtonAndNothingFits();
    void starInTheCountAsksForTheFewest();
    void wrongInputKeepsTheAnswer();
    void languageSwitchRenamesTheUndo();
    void adviceComesBesideTheWindow();

private:
    // A full fine-tuning that does not fit.
    static void makeTooLarge(Window &w)
    {
        w.window->document()->setValue("task", "full");
        w.window->document()->setValue("model", "qwen2.5-7b");
        w.window->document()->setValue("hardware.gpu", {{{"gpu", "a100-40gb-sxm"}, {"count", 4}}});
        w.settle();
    }
    static QLineEdit *editOf(Window &w, const char *field) { return w.find<QWidget>(field)->findChild<QLineEdit *>(); }
};

void TestAdvice::fittingPlanOffersNothing()
{
    Window w;
    w.window->document()->setValue("model", "qwen2.5-0.5b");
    w.window->document()->setValue("hardware.gpu", "h100-80gb-sxm");
    w.settle();
    QVERIFY(!w.find<QWidget>("fixBar")->isVisible());
}

void TestAdvice::fixIsPreviewedAppliedAndUndone()
{
    Window w;
    makeTooLarge(w);
    const QString before = w.verdict();
    auto *button = w.find<QPushButton>("applyFix0");
    QVERIFY(button->isVisible() && button->isEnabled());
    QVERIFY2(button->text().contains(QStringLiteral("GiB")), qPrintable(button->text()));
    auto *chart = w.page<views::MemoryPage>("plan")->chart();
    QCOMPARE(chart->data().bars.front().ghost, qint64{0});
    QEnterEvent enter(QPointF(3, 3), QPointF(3, 3), QPointF(3, 3));
    QCoreApplication::sendEvent(button, &enter);
    const auto ghost = chart->data().bars.front().ghost;
    QVERIFY(ghost > 0 && ghost < chart->data().bars.front().total);
    const QString promised = w.find<QLabel>("fixTitle")->text();
    QCOMPARE(w.verdict(), before);  // nothing has changed yet
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(button, &leave);
    QCOMPARE(chart->data().bars.front().ghost, qint64{0});
    const QString name = button->accessibleName();
    w.click("applyFix0");
    QVERIFY(w.window->runner()->current().estimate->fits());
    QCOMPARE(w.window->runner()->current().estimate->worst().bytes(), ghost);
    QVERIFY2(promised.contains(w.verdict()), qPrintable(promised));
    const QString undo = w.find<QAction>("undo")->text();
    QVERIFY2(undo.contains(name.section(QStringLiteral(" ("), 0, 0)), qPrintable(undo));
    w.trigger("undo");
    QCOMPARE(w.verdict(), before);
    w.trigger("redo");
    QVERIFY(w.window->runner()->current().estimate->fits());
}

void TestAdvice::keyboardReachesAndPreviews()
{
    Window w;
    makeTooLarge(w);
    auto *button = w.find<QPushButton>("applyFix1");
    QVERIFY(button->isVisible());
    QVERIFY(!button->accessibleName().isEmpty() && !button->accessibleDescription().isEmpty());
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(button, &in);
    QVERIFY(w.page<views::MemoryPage>("plan")->chart()->data().bars.front().ghost > 0);
    QTest::keyClick(button, Qt::Key_Space);
    w.settle();
    QVERIFY(w.window->runner()->current().estimate->fits());
}

void TestAdvice::threeAtMostAndTranslated()
{
    Window w(QStringLiteral("zh_CN"));
    makeTooLarge(w);
    int shown = 0;
    for (const char *name : {"applyFix0", "applyFix1", "applyFix2"}) {
        const auto *button = w.find<QPushButton>(name);
        shown += button->isVisible() ? 1 : 0;
        QVERIFY2(!button->isVisible() || button->text().contains(QRegularExpression(QStringLiteral("[一-龥]"))),
                 qPrintable(button->text()));
    }
    QVERIFY(shown > 1);
    QVERIFY(!w.find<QPushButton>("applyFix3"));
}

void TestAdvice::stepsAreShownBesideTheFields()
{
    Window w;
    w.window->document()->setValue("model", "llama-3.1-8b");
    w.window->document()->setValue("hardware.gpu", "rtx-4090");
    w.settle();
    const auto *step = w.find<QLabel>("sensitivity:inference.output_tokens");
    QVERIFY(step->isVisible());
    QCOMPARE(step->text(), QStringLiteral("+1k: +0.1 GiB"));  // 128 KiB a token
    w.click("task:lora");
    QVERIFY(!w.find<QLabel>("sensitivity:training.sequence_length")->text().isEmpty());
    QVERIFY(!w.find<QLabel>("sensitivity:training.lora.rank")->text().isEmpty());
}

void TestAdvice::starSolvesTheField()
{
    Window w;
    w.window->document()->setValue("model", "llama-3.1-8b");
    w.window->document()->setValue("hardware.gpu", "rtx-4090");
    w.settle();
    const auto expected = search::solve(search::What::MaxConcurrency, w.scenario(), w.window->runner()->world());
    QVERIFY(expected.ok() && expected->value > 1);
    const auto before = w.scenario();
    auto *edit = editOf(w, "inference.concurrency");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("*"));
    w.settle();
    QCOMPARE(w.scenario().inference.concurrency.value_or(0), expected->value);
    QCOMPARE(edit->text(), QString::number(expected->value));
    QVERIFY(w.window->runner()->current().estimate->fits());
    const auto *note = w.find<QLabel>("note:inference.concurrency");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(text::solutionSentence(*expected)), qPrintable(note->text()));
    // It holds for this plan only.
    w.window->document()->setText("inference.prompt_tokens", QStringLiteral("32k"));
    w.settle();
    QVERIFY(!note->isVisible());
    w.trigger("undo");
    w.trigger("undo");
    QVERIFY(w.scenario() == before);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("4*2"));  // a product is no question
    w.settle();
    QCOMPARE(w.scenario().inference.concurrency.value_or(0), std::int64_t{8});
}

void TestAdvice::solveButtonAndNothingFits()
{
    Window w;
    w.window->document()->setValue("model", "llama-3.1-70b");
    w.window->document()->setValue("hardware.gpu", "rtx-4090");
    w.settle();
    QVERIFY(!w.find<QToolButton>("solve:inference.weights")->isVisible());
    const auto before = w.scenario();
    w.click("solve:inference.prompt_tokens");
    QVERIFY(w.scenario() == before);
    const auto *note = w.find<QLabel>("note:inference.prompt_tokens");
    QVERIFY(note->isVisible() && !note->text().isEmpty());
    w.window->document()->setValue("model", "llama-3.1-8b");
    w.settle();
    w.click("solve:inference.prompt_tokens");
    QVERIFY(w.scenario().inference.context.value_or(0) > 8192);
    QVERIFY(w.window->runner()->current().estimate->fits());
}

void TestAdvice::starInTheCountAsksForTheFewest()
{
    Window w;
    w.window->document()->setValue("model", "llama-3.1-70b");
    w.window->document()->setValue("hardware.gpu", "a100-80gb-sxm");
    w.settle();
    QVERIFY(!w.window->runner()->current().estimate->fits());
    auto *edit = editOf(w, "gpuCount");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("*"));
    w.settle();
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{2});
    QCOMPARE(edit->text(), QStringLiteral("2"));
    QVERIFY(w.window->runner()->current().estimate->fits());
}

void TestAdvice::wrongInputKeepsTheAnswer()
{
    Window w;
    const auto answer = w.window->runner()->current().estimate;
    auto *edit = editOf(w, "inference.prompt_tokens");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("-5"));
    w.settle();
    QCOMPARE(w.window->runner()->current().estimate->worst().bytes(), answer->worst().bytes());
    const auto *problem = w.find<QLabel>("problem:inference.prompt_tokens");
    QVERIFY(problem->isVisible() && !problem->text().isEmpty());
    QVERIFY(w.find<QWidget>("pages")->property("stale").toBool());
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("*"));  // a question instead of the wrong value
    w.settle();
    QVERIFY(!problem->isVisible());
    QVERIFY(!w.find<QWidget>("pages")->property("stale").toBool());
}

void TestAdvice::languageSwitchRenamesTheUndo()
{
    Window w;
    makeTooLarge(w);
    w.click("applyFix0");
    const QString english = w.find<QAction>("undo")->text();
    w.language.setLanguage(QStringLiteral("zh_CN"));
    w.settle();
    QVERIFY(w.find<QAction>("undo")->text() != english);
    w.language.setLanguage(QStringLiteral("en"));
    w.settle();
    QCOMPARE(w.find<QAction>("undo")->text(), english);
}

// No flush: the search runs beside the window and its answer arrives by itself; edits in between drop the older one.
void TestAdvice::adviceComesBesideTheWindow()
{
    Window w;
    auto *document = w.window->document();
    document->setValue("task", "full");
    document->setValue("hardware.gpu", "rtx-4090");
    for (int i = 1; i <= 20; ++i)
        document->setValue("training.micro_batch", i);
    QPushButton *button = nullptr;  // made when there is something to offer
    QTRY_VERIFY((button = w.find<QPushButton>("applyFix0")) && button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!button->isVisible() || !button->isEnabled() || w.window->runner()->current().estimate->fits());
}

QTEST_MAIN(TestAdvice)
#include "tst_advice.moc"
