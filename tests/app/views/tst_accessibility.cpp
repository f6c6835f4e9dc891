// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in both languages: what takes the focus says its name, Tab goes through the window in the order it is
// read, and no text is cut off at 1024x700. Run a second time at twice the scale.
#include "app/views/page_list.h"
#include "app/views/widgets/veil.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include <cmath>

using namespace headroom;
using tests::Window;

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { views::applyFonts(); }
    void everyPage_data();
    void everyPage();
    void tabGoesByRegion();
    void tabReadsThePlan();
    void totalIsWhole();
    void greyCanBeRead_data();
    void greyCanBeRead();
};

namespace {

bool isInside(const QWidget *widget, const char *className)
{
    for (const QWidget *up = widget; up; up = up->parentWidget()) {
        if (up->inherits(className))
            return true;
    }
    return false;
}

QString placeOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *up = widget; up && !up->isWindow(); up = up->parentWidget())
        names.prepend(up->objectName().isEmpty() ? QString::fromLatin1(up->metaObject()->className())
                                                 : up->objectName());
    return names.join(u'/');
}

void checkName(const QWidget *widget, QStringList &findings)
{
    const bool interactive = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
    // Parts of a control speak through the control.
    const bool part = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                      qobject_cast<const QHeaderView *>(widget) ||
                      (widget->parentWidget() && (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
                                                  qobject_cast<const QComboBox *>(widget->parentWidget()))) ||
                      isInside(widget, "QDockWidgetTitleButton") || isInside(widget, "QTabBar") ||
                      qobject_cast<const QScrollArea *>(widget);
    const bool tabs = qobject_cast<const QTabBar *>(widget) != nullptr;
    if (!interactive || (part && !tabs))
        return;
    // What a screen reader is told: a button that says what it does needs no second name, a sign such as ✕ is none.
    static const QRegularExpression letter(QStringLiteral("\\p{L}"));
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    if (!told || !told->text(QAccessible::Name).contains(letter))
        findings << QStringLiteral("no accessible name: ") + placeOf(widget);
}

void checkText(const QWidget *widget, QStringList &findings)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool plainButton =
        button && (qobject_cast<const QPushButton *>(button) || qobject_cast<const QRadioButton *>(button));
    if (!(label && !label->text().isEmpty()) && !(plainButton && !button->text().isEmpty()))
        return;
    const bool wraps = label && label->wordWrap();
    const int high = wraps ? label->heightForWidth(label->width()) : widget->sizeHint().height();
    const int wide = wraps ? label->minimumSizeHint().width() : widget->minimumSizeHint().width();
    if (high > widget->height() || wide > widget->width())
        findings << QStringLiteral("cut off: %1 has %2x%3, needs %4x%5: %6")
                        .arg(placeOf(widget))
                        .arg(widget->width())
                        .arg(widget->height())
                        .arg(wide)
                        .arg(high)
                        .arg(label ? label->text() : button->text());
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor underVeil(const QColor &colour)
{
    QWidget under;
    under.resize(9, 9);
    QPalette filled = under.palette();
    filled.setColor(QPalette::Window, colour);
    under.setPalette(filled);
    under.setAutoFillBackground(true);
    views::Veil veil(&under);
    veil.setPalette(QApplication::palette());
    veil.show();
    return under.grab().toImage().pixelColor(4, 4);
}

}  // namespace

void TestAccessibility::everyPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const QString &language : text::LanguageManager::languages()) {
        for (const QString &page : views::pageNames())
            QTest::addRow("%s %s", qPrintable(language), qPrintable(page)) << language << page;
    }
}

void TestAccessibility::everyPage()
{
    QFETCH(QString, language);
    QFETCH(QString, page);
    Window w(language, QSize(1024, 700));
    QVERIFY(w.window->showPage(page));
    w.settle();
    QCOMPARE(w.window->size(), QSize(1024, 700));
    QStringList findings;
    int checked = 0;
    for (const auto *widget : w.window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        ++checked;
        checkName(widget, findings);
        checkText(widget, findings);
    }
    QVERIFY(checked > 20);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestAccessibility::tabGoesByRegion()
{
    Window w;
    w.window->activateWindow();
    const QList<QWidget *> regions{w.find<QWidget>("planDock"), w.find<QWidget>("verdictPanel"),
                                   w.find<QWidget>("pages"), w.find<QWidget>("whyDock"),
                                   w.find<QWidget>("scenarioBar")};
    const auto regionOf = [&regions](const QWidget *widget) {
        for (qsizetype i = 0; i < regions.size(); ++i) {
            if (regions[i]->isAncestorOf(widget))
                return i;
        }
        return qsizetype(-1);
    };
    w.find<QWidget>("modelPicker")->setFocus();
    QList<qsizetype> seen{regionOf(w.window->focusWidget())};
    QSet<QWidget *> visited;
    // A label with several links is left after its last one.
    const QWidget *first = w.window->focusWidget();
    for (int i = 0; i < 300 && (i == 0 || w.window->focusWidget() != first); ++i) {
        visited << w.window->focusWidget();
        QTest::keyClick(w.window->focusWidget(), Qt::Key_Tab);
        const qsizetype region = regionOf(w.window->focusWidget());
        if (region >= 0 && seen.last() != region)
            seen << region;
    }
    QVERIFY(visited.size() > 15);
    QCOMPARE(seen, (QList<qsizetype>{0, 1, 2, 3, 4, 0}));
    // And back.
    QWidget *here = w.window->focusWidget();
    QTest::keyClick(here, Qt::Key_Tab);
    QTest::keyClick(w.window->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(w.window->focusWidget(), here);
}

void TestAccessibility::tabReadsThePlan()
{
    Window w;
    w.window->activateWindow();
    w.window->document()->setText("inference.prompt_tokens", QStringLiteral("3000"));
    auto *ask = w.find<QPlainTextEdit>("askLine");
    ask->setFocus();
    QTest::keyClicks(ask, QStringLiteral("4 x 3090 zero3 Llama-3-8B"));  // chips without a question are no stop
    w.settle();
    const char *expected[] = {"task:inference",
                              "modelPicker",
                              "gpuCount",
                              "gpuPicker",
                              "anotherGpu",
                              "hardwareButton",
                              "whatFitsButton",
                              "inference.engine",
                              "reset:inference.engine",
                              "inference.prompt_tokens",
                              "solve:inference.prompt_tokens",
                              "reset:inference.prompt_tokens",
                              "inference.output_tokens",
                              "solve:inference.output_tokens"};
    for (const char *name : expected) {
        QTest::keyClick(w.window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(w.window->focusWidget()->objectName(), QString::fromUtf8(name));
    }
    // A further kind of GPU stands below the buttons and is reached after them.
    w.window->document()->setValue("hardware.gpu", nlohmann::json::array({{{"gpu", "rtx-4090"}, {"count", 1}},
                                                                          {{"gpu", "rtx-3090"}, {"count", 1}}}));
    w.settle();
    w.find<QWidget>("whatFitsButton")->setFocus();
    for (const char *name : {"gpuCount2", "gpuPicker2", "removeGpu2", "inference.engine"}) {
        QTest::keyClick(w.window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(w.window->focusWidget()->objectName(), QString::fromUtf8(name));
    }
}

void TestAccessibility::totalIsWhole()
{
    Window w(QStringLiteral("zh_CN"));
    scenario::Scenario full;
    full.model = "llama-3.1-8b";
    full.task = scenario::Task::Full;
    full.hardware.gpus = {{"a100-40gb-sxm", 4}};
    w.window->document()->setPlan(tests::planOf(full), QStringLiteral("full.headroom"));
    w.settle();
    auto *table = w.find<QTableView>("termTable");
    const QRect total = table->visualRect(table->model()->index(table->model()->rowCount() - 1, 0));
    QVERIFY2(total.bottom() <= table->viewport()->height(),
             qPrintable(QStringLiteral("%1 of %2").arg(total.bottom()).arg(table->viewport()->height())));
}

void TestAccessibility::greyCanBeRead_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(views::ThemeChoice::Light);
    QTest::newRow("dark") << static_cast<int>(views::ThemeChoice::Dark);
}

// Assumed values are text; so is, less of it, the last answer while the plan has none.
void TestAccessibility::greyCanBeRead()
{
    QFETCH(int, theme);
    Window w;
    w.window->setTheme(static_cast<views::ThemeChoice>(theme));
    w.settle();
    const QPalette colours = QApplication::palette();
    const QColor grey = colours.color(QPalette::PlaceholderText);
    auto *combo = w.find<QComboBox>("inference.weights");
    QCOMPARE(combo->currentIndex(), 0);  // assumed
    const QImage drawn = combo->grab().toImage();
    for (int y = 4; y < drawn.height() - 4; ++y)  // right of its short word the button is bare
        QVERIFY(contrast(grey, drawn.pixelColor(drawn.width() * 6 / 10, y)) >= 4.5);
    QVERIFY(contrast(grey, colours.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrast(grey, colours.color(QPalette::Window)) >= 4.5);
    for (const auto role : {QPalette::Base, QPalette::Window})
        QVERIFY(contrast(underVeil(grey), underVeil(colours.color(role))) >= 3);
    w.window->setTheme(views::ThemeChoice::Light);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
