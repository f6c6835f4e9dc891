// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sections and pages: the table of pages is what the tabs show, a page is made when first shown, and what belongs to
// the plan steps aside elsewhere and comes back as it was.
#include "app/views/page_book.h"
#include "tests/app/views/window_under_test.h"

#include <QDockWidget>
#include <QSet>
#include <QTabBar>

using namespace headroom;
using tests::Window;

class TestPageBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listIsInOrder();
    void tabsAreTheList();
    void pagesAreMadeWhenShown();
    void onlyTheFrontIsToldOfChanges();
    void keysMoveBetweenPages();
    void sectionRemembersItsPage();
    void planStepsAside();
    void staleGreysOnlyThePlan();
    void pagesBehindLearnTheLanguageWhenShown();
};

namespace {

class LanguageChanges : public QObject
{
public:
    int count = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::LanguageChange ? 1 : 0;
        return false;
    }
};

qsizetype pagesMade(const Window &w)
{
    return w.window->findChildren<views::Page *>().size();
}

}  // namespace

void TestPageBook::listIsInOrder()
{
    QSet<QString> names;
    auto last = views::Section::Plan;
    for (const auto &row : views::pageList()) {
        QVERIFY2(row.section >= last, row.name);
        last = row.section;
        names << QLatin1String(row.name);
        QVERIFY2(!views::pageTitle(row).isEmpty(), row.name);
    }
    QCOMPARE(static_cast<std::size_t>(names.size()), views::pageList().size());
    QCOMPARE(QLatin1String(views::pageList().front().name), QLatin1String("plan"));
    QVERIFY(views::pageNames().contains(QStringLiteral("why")));
}

void TestPageBook::tabsAreTheList()
{
    Window w;
    auto *sections = w.find<QTabBar>("sectionTabs");
    auto *tabs = w.find<QTabBar>("pageTabs");
    QStringList seen;
    for (int section = 0; section < sections->count(); ++section) {
        QTest::mouseClick(sections, Qt::LeftButton, {}, sections->tabRect(section).center());
        w.settle();
        QVERIFY(tabs->count() > 0);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            seen << w.window->currentPage();
        }
    }
    QStringList listed = views::pageNames();
    listed.removeAll(QStringLiteral("why"));
    QCOMPARE(seen, listed);
}

void TestPageBook::pagesAreMadeWhenShown()
{
    Window w;
    QCOMPARE(pagesMade(w), 1);
    w.window->showPage(QStringLiteral("rules"));
    QCOMPARE(pagesMade(w), 2);
    w.window->showPage(QStringLiteral("plan"));
    w.window->showPage(QStringLiteral("rules"));
    QCOMPARE(pagesMade(w), 2);
    QVERIFY(!w.window->page(QStringLiteral("no-such-page")));
}

void TestPageBook::onlyTheFrontIsToldOfChanges()
{
    Window w;
    w.window->showPage(QStringLiteral("rules"));
    w.settle();
    const auto *rules = w.find<QLabel>("rulesSummary");
    const QString before = rules->text();
    w.window->showPage(QStringLiteral("plan"));
    QVERIFY(!w.window->document()->setText("model", QStringLiteral("llama-3.1-70b")));
    w.settle();
    QCOMPARE(rules->text(), before);
    w.window->showPage(QStringLiteral("rules"));
    QVERIFY(rules->text() != before);
}

void TestPageBook::keysMoveBetweenPages()
{
    Window w;
    w.window->activateWindow();
    QStringList seen;
    for (std::size_t i = 0; i < views::pageList().size(); ++i) {
        QTest::keyClick(w.window.get(), Qt::Key_PageDown, Qt::ControlModifier);
        seen << w.window->currentPage();
    }
    QCOMPARE(seen.last(), QStringLiteral("plan"));  // round
    QCOMPARE(seen.first(), QLatin1String(views::pageList()[1].name));
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
    QTest::keyClick(w.window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(w.window->currentPage(), QLatin1String(views::pageList().back().name));
}

void TestPageBook::sectionRemembersItsPage()
{
    Window w;
    auto *sections = w.find<QTabBar>("sectionTabs");
    w.window->showPage(QStringLiteral("phases"));
    sections->setCurrentIndex(1);
    QVERIFY(w.window->currentPage() != QStringLiteral("phases"));
    sections->setCurrentIndex(0);
    QCOMPARE(w.window->currentPage(), QStringLiteral("phases"));
}

void TestPageBook::planStepsAside()
{
    Window w;
    auto *plan = w.find<QDockWidget>("planDock");
    auto *why = w.find<QDockWidget>("whyDock");
    auto *warnings = w.find<QDockWidget>("warningDock");
    auto *verdict = w.find<QWidget>("verdict");
    warnings->close();
    w.settle();
    const int planWidth = plan->width();
    const int whyWidth = why->width();
    w.window->showPage(QStringLiteral("catalogue-models"));
    w.settle();
    for (const QWidget *aside : {static_cast<QWidget *>(plan), static_cast<QWidget *>(why), verdict})
        QVERIFY2(!aside->isVisible(), qPrintable(aside->objectName()));
    QVERIFY(w.window->page(QStringLiteral("catalogue-models"))->width() > w.window->width() * 9 / 10);
    w.window->showPage(QStringLiteral("plan"));
    w.settle();
    QVERIFY(plan->isVisible() && why->isVisible() && verdict->isVisible());
    QVERIFY(!warnings->isVisible());
    QCOMPARE(plan->width(), planWidth);
    QCOMPARE(why->width(), whyWidth);
}

void TestPageBook::staleGreysOnlyThePlan()
{
    Window w;
    QVERIFY(!w.window->document()->setText("parallelism.tensor", QStringLiteral("5")));
    w.settle();
    QVERIFY(w.find<QWidget>("pages")->property("stale").toBool());
    const auto *veil = w.window->findChild<QWidget *>(QStringLiteral("veil"));
    QVERIFY(veil->isVisible());
    w.window->showPage(QStringLiteral("catalogue-gpus"));
    QVERIFY(!veil->isVisible());
    w.window->showPage(QStringLiteral("phases"));
    QVERIFY(veil->isVisible());
}

// Each of them translated at once would hold the window up for as many pages as were ever looked at.
void TestPageBook::pagesBehindLearnTheLanguageWhenShown()
{
    Window w;
    w.window->showPage(QStringLiteral("rules"));
    w.settle();
    auto *page = w.window->page(QStringLiteral("rules"));
    LanguageChanges told;
    page->installEventFilter(&told);
    w.window->showPage(QStringLiteral("plan"));
    w.language.setLanguage(QStringLiteral("zh_CN"));
    w.settle();
    QCOMPARE(told.count, 0);
    w.window->showPage(QStringLiteral("rules"));
    QCOMPARE(told.count, 1);
    w.settle();
    w.window->showPage(QStringLiteral("plan"));
    w.window->showPage(QStringLiteral("rules"));
    QCOMPARE(told.count, 1);
    // In front it is told with everybody else.
    w.language.setLanguage(QStringLiteral("en"));
    w.settle();
    QCOMPARE(told.count, 2);
}

QTEST_MAIN(TestPageBook)
#include "tst_page_book.moc"
