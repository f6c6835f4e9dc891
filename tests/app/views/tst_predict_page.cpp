// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Predict first: nothing is told before it is guessed or asked for, the error is that of the estimator's number, and a
// change of the plan covers everything again.
#include "app/text/formatter.h"
#include "app/views/lessons/predict_page.h"
#include "tests/app/views/window_under_test.h"

#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>

using namespace headroom;
using tests::Window;

namespace {

struct Predict : Window {
    views::PredictPage *page = nullptr;

    explicit Predict(const QString &languageName = QStringLiteral("en")) : Window(languageName)
    {
        window->showPage(QStringLiteral("predict"));
        page = qobject_cast<views::PredictPage *>(window->page(QStringLiteral("predict")));
        settle();
    }
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] std::int64_t weights() const
    {
        const auto &estimate = *window->runner()->current().estimate;
        return estimate.worst().peakPhase().terms[estimate::Term::Weights];
    }
    // All that can be read on the page.
    [[nodiscard]] QString everything() const
    {
        QString all;
        for (const auto *label : page->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }
};

}  // namespace

class TestPredictPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsToldBefore()
    {
        Predict w;
        QVERIFY(w.page);
        const QString size = text::Formatter().gib(w.weights());
        QCOMPARE(w.text("value:weights"), QStringLiteral("?"));
        QVERIFY(w.text("value:framework") != QStringLiteral("?"));  // only measured: given
        QVERIFY(w.text("predictVerdict").isEmpty());
        QVERIFY2(!w.everything().contains(size), qPrintable(w.everything()));
        const auto *given = w.find<QTableWidget>("predictGiven");
        QCOMPARE(given->horizontalHeaderItem(1)->text(), QStringLiteral("What it is"));
        // Nor does the tab of the scenario tell what it needs.
        auto *tabs = w.find<QTabBar>("scenarioTabs");
        QVERIFY(tabs);
        QVERIFY2(!tabs->tabText(0).contains(QStringLiteral("GiB")), qPrintable(tabs->tabText(0)));
        w.window->showPage(QStringLiteral("plan"));
        w.settle();
        QVERIFY2(tabs->tabText(0).contains(QStringLiteral("GiB")), qPrintable(tabs->tabText(0)));
    }

    void guessIsGradedByTheEstimator()
    {
        Predict w;
        auto *guess = w.find<QLineEdit>("guess:weights");
        const double right = static_cast<double>(w.weights()) / (1024.0 * 1024 * 1024);
        guess->setText(QLocale().toString(right * 1.5, 'f', 6));
        QTest::keyClick(guess, Qt::Key_Return);
        QCOMPARE(w.text("value:weights"), text::Formatter().gib(w.weights()));
        QVERIFY2(w.text("error:weights").contains(QStringLiteral("50 %")), qPrintable(w.text("error:weights")));
        QVERIFY(w.text("error:weights").startsWith(QStringLiteral("too large")));
        QVERIFY(!guess->isEnabled());
        w.click("startAgain");
        QCOMPARE(w.text("value:weights"), QStringLiteral("?"));
        guess = w.find<QLineEdit>("guess:weights");
        guess->setText(QLocale().toString(right, 'f', 6));
        QTest::keyClick(guess, Qt::Key_Return);
        QVERIFY(w.text("error:weights").startsWith(QStringLiteral("✓")));
    }

    void showAllTellsTheVerdict()
    {
        Predict w;
        w.click("showAll");
        QVERIFY(w.text("predictVerdict")
                    .contains(w.window->runner()->current().estimate->fits() ? QStringLiteral("GiB")
                                                                             : QStringLiteral("not")));
        QVERIFY(w.text("value:total") != QStringLiteral("?"));
        QVERIFY(w.text("error:total").isEmpty());  // nothing was guessed
    }

    void anotherPlanCoversAgain()
    {
        Predict w;
        w.click("showAll");
        const auto model = w.scenario().model == "qwen2.5-7b" ? "llama-3.1-8b" : "qwen2.5-7b";
        QVERIFY(!w.window->document()->setValue("model", model));
        w.settle();
        QCOMPARE(w.text("value:weights"), QStringLiteral("?"));
        QVERIFY(w.text("predictVerdict").isEmpty());
    }

    void whyLeadsToTheDerivation()
    {
        Predict w;
        QVERIFY(!w.find<QPushButton>("why:weights")->isEnabled());
        w.find<QPushButton>("show:weights")->click();
        QVERIFY(w.find<QPushButton>("why:weights")->isEnabled());
        w.find<QPushButton>("why:weights")->click();
        w.settle();
        QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
    }

    void speaksBothLanguages()
    {
        Predict w(QStringLiteral("zh_CN"));
        QCOMPARE(w.find<QPushButton>("showAll")->text(), QStringLiteral("全部揭晓"));
        w.language.setLanguage(QStringLiteral("en"));
        w.settle();
        QCOMPARE(w.find<QPushButton>("showAll")->text(), QStringLiteral("Show all"));
    }
};

QTEST_MAIN(TestPredictPage)
#include "tst_predict_page.moc"
