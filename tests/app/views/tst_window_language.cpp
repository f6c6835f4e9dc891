// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in its languages: switching equals starting afresh, every text is translated, nothing is cut off.
#include "app/views/page_list.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QTranslator>

using namespace headroom;
using tests::Window;

namespace {

void addModelTexts(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            texts << index.data().toString() << index.data(Qt::ToolTipRole).toString();
        }
    }
}

void addWidgetTexts(const QWidget *widget, QStringList &texts)
{
    texts << widget->toolTip() << widget->accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts << button->text();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        texts << edit->placeholderText();
    if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
        texts << dock->windowTitle();
    if (const auto *browser = qobject_cast<const QTextBrowser *>(widget))
        texts << browser->toPlainText();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            texts << combo->itemText(i);
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i);
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
        for (int section = 0; section < view->model()->columnCount(); ++section)
            texts << view->model()->headerData(section, Qt::Horizontal).toString();
        addModelTexts(*view->model(), {}, texts);
    }
}

QStringList textsOf(const views::MainWindow &window)
{
    QStringList texts{window.windowTitle()};
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (qobject_cast<const QMenu *>(widget) || !widget->isVisibleTo(&window))
            continue;
        addWidgetTexts(widget, texts);
    }
    for (const auto *action : window.findChildren<QAction *>()) {
        if (!action->isSeparator())
            texts << action->text();
    }
    texts.removeAll(QString());
    return texts;
}

// Puts a mark on every text that goes through a translator.
class MarkingTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Qt's own dialogs and widgets have translations of their own.
        if (QLatin1String(context).startsWith(QLatin1String("Q")))
            return QString::fromUtf8(source);
        return QStringLiteral("⟦") + QString::fromUtf8(source) + QStringLiteral("⟧");
    }
    bool isEmpty() const override { return false; }
};

bool isData(const QString &text)
{
    static const QRegularExpression noLetters(QStringLiteral("^[^\\p{L}]*$"));
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9.:_+/*=() -]*[0-9][A-Za-z0-9.:_+/*=() -]*$"));
    return noLetters.match(text).hasMatch() || word.match(text).hasMatch();
}

}  // namespace

class TestWindowLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchEqualsFreshStart_data();
    void switchEqualsFreshStart();
    void chineseHasNoEnglishLeftOver();
    void everyTextIsTranslated();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestWindowLanguage::switchEqualsFreshStart_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : views::pageNames())
        QTest::newRow(qPrintable(page)) << page;
}

void TestWindowLanguage::switchEqualsFreshStart()
{
    QFETCH(QString, page);
    QStringList fresh;
    {
        Window w(QStringLiteral("zh_CN"));
        w.window->showPage(page);
        w.settle();
        fresh = textsOf(*w.window);
    }
    Window w(QStringLiteral("en"));
    w.window->showPage(page);
    w.settle();
    const QStringList english = textsOf(*w.window);
    w.language.setLanguage(QStringLiteral("zh_CN"));
    w.settle();
    const QStringList switched = textsOf(*w.window);
    for (qsizetype i = 0; i < std::min(fresh.size(), switched.size()); ++i)
        QCOMPARE(switched[i], fresh[i]);
    QCOMPARE(switched.size(), fresh.size());
    QVERIFY(english != switched);
    w.language.setLanguage(QStringLiteral("en"));
    w.settle();
    QCOMPARE(textsOf(*w.window), english);
}

void TestWindowLanguage::chineseHasNoEnglishLeftOver()
{
    Window w(QStringLiteral("zh_CN"));
    static const QRegularExpression sentence(QStringLiteral("[a-z]{3,} [a-z]{2,} [a-z]{2,}"));
    // Titles of papers stay in the language they were written in.
    static const QRegularExpression citation(QStringLiteral("来源：.*"));
    for (QString text : textsOf(*w.window))
        QVERIFY2(!sentence.match(text.remove(citation)).hasMatch(), qPrintable(text));
}

void TestWindowLanguage::everyTextIsTranslated()
{
    MarkingTranslator marks;
    Window w(QStringLiteral("en"));
    w.click("moreSettings");
    QCoreApplication::installTranslator(&marks);
    w.settle();
    const QSet<QString> data{QStringLiteral("Chat with 8k context"), QStringLiteral("English"),
                             QStringLiteral("简体中文"), QStringLiteral("中文"), QStringLiteral("EN/中文")};
    QStringList missing;
    for (const QString &text : textsOf(*w.window)) {
        if (!text.contains(QStringLiteral("⟦")) && !isData(text) && !data.contains(text))
            missing << text;
    }
    QCoreApplication::removeTranslator(&marks);
    // Names of programs, formats and models are data too: no spaces, or known.
    missing.erase(std::remove_if(missing.begin(), missing.end(),
                                 [](const QString &text) { return !text.contains(u' ') || text.endsWith(u'▾'); }),
                  missing.end());
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(" | "))));
}

void TestWindowLanguage::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "zh_CN"}) {
        for (const QSize &size : {QSize(1280, 800), QSize(1024, 700)})
            QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
    }
}

void TestWindowLanguage::nothingIsCutOff()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Window w(language, size);
    QCOMPARE(w.window->size(), size);
    for (const char *task : {"task:inference", "task:full", "task:qlora"}) {
        w.click(task);
        QCOMPARE(w.window->size(), size);
        for (const auto *widget : w.window->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool button = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QRadioButton *>(widget);
            if (!widget->isVisible() || !(label || button))
                continue;
            const bool wraps = label && label->wordWrap();
            const int needed = wraps ? label->heightForWidth(label->width()) : widget->sizeHint().height();
            const int wide = wraps ? label->minimumSizeHint().width() : widget->minimumSizeHint().width();
            const QString text = label ? label->text() : qobject_cast<const QAbstractButton *>(widget)->text();
            const QString message = QStringLiteral("%1 %2x%3 needs %4x%5: %6")
                                        .arg(widget->objectName())
                                        .arg(widget->width())
                                        .arg(widget->height())
                                        .arg(wide)
                                        .arg(needed)
                                        .arg(text);
            QVERIFY2(needed <= widget->height() && wide <= widget->width(), qPrintable(message));
        }
    }
}

QTEST_MAIN(TestWindowLanguage)
#include "tst_window_language.moc"
