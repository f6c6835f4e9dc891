// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Export report by clicks: the preview follows the choices, the file is in the chosen language, and opening it brings
// the plan back.
#include "app/printing/open_print_dialog.h"
#include "app/report/report_document.h"
#include "app/views/plan_files.h"
#include "app/views/report/print_report.h"
#include "app/views/report/report_dialog.h"
#include "tests/app/views/window_under_test.h"

#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QLibrary>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace headroom;
using tests::Window;
using views::ReportDialog;

class TestReportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEveryPage();
    void opensByKey();
    void previewTurnsPages();
    void worksheetIsPagesOnly();
    void fileIsInTheChosenLanguage();
    void reportOpensAsThePlan();
    void refusalIsShownAndNothingIsLost();
    void retranslatesWithoutLosingChoices();

private:
    static ReportDialog *open(Window &w)
    {
        w.trigger("exportReport");
        auto *dialog = w.find<ReportDialog>("reportDialog");
        if (dialog)
            dialog->updateNow();
        return dialog;
    }
    static void choose(ReportDialog *dialog, const char *combo, const QVariant &value)
    {
        auto *box = dialog->findChild<QComboBox *>(QLatin1String(combo));
        box->setCurrentIndex(box->findData(value));
        dialog->updateNow();
    }
    static QString text(ReportDialog *dialog, const char *label)
    {
        return dialog->findChild<QLabel *>(QLatin1String(label))->text();
    }
};

void TestReportDialog::opensByKey()
{
    Window w;
    QTest::keyClick(w.window.get(), Qt::Key_E, Qt::ControlModifier);
    w.settle();
    auto *dialog = w.find<ReportDialog>("reportDialog");
    QVERIFY(dialog);
    for (const char *name : {"reportFormat", "reportLanguage", "reportPaper", "reportExtent", "reportScenarios"})
        QVERIFY2(!dialog->findChild<QComboBox *>(QLatin1String(name))->accessibleName().isEmpty(), name);
    if (const QByteArray folder = qgetenv("HEADROOM_TEST_PICTURES"); !folder.isEmpty()) {
        dialog->updateNow();
        QVERIFY(dialog->grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/report_dialog.png")));
    }
}

void TestReportDialog::previewTurnsPages()
{
    Window w;
    auto *dialog = open(w);
    QCOMPARE(text(dialog, "reportPageNumber"), QStringLiteral("Page 1 of 1"));
    choose(dialog, "reportExtent", true);
    QVERIFY(text(dialog, "reportPageNumber").startsWith(QStringLiteral("Page 1 of ")));
    const auto shown = [dialog] {
        return dialog->findChild<QLabel *>(QStringLiteral("reportPage"))->pixmap().toImage();
    };
    const QImage first = shown();
    dialog->findChild<QPushButton *>(QStringLiteral("reportNext"))->click();
    QVERIFY(text(dialog, "reportPageNumber").startsWith(QStringLiteral("Page 2 of ")));
    QVERIFY(shown() != first);
    dialog->findChild<QPushButton *>(QStringLiteral("reportBack"))->click();
    QCOMPARE(shown(), first);
    choose(dialog, "reportFormat", static_cast<int>(report::Format::Markdown));
    QVERIFY(dialog->findChild<QPlainTextEdit *>(QStringLiteral("reportText"))->toPlainText().startsWith(u'#'));
}

void TestReportDialog::worksheetIsPagesOnly()
{
    Window w;
    auto *dialog = open(w);
    choose(dialog, "reportExtent", 2);
    QVERIFY(text(dialog, "reportPageNumber").startsWith(QStringLiteral("Page 1 of ")));
    const auto *button = dialog->findChild<QPushButton *>(QStringLiteral("reportExport"));
    QVERIFY(button->isEnabled());
    // A picture of the bars would be the key.
    choose(dialog, "reportFormat", static_cast<int>(report::Format::Svg));
    QVERIFY2(text(dialog, "reportMessage").contains(QStringLiteral("worksheet")),
             qPrintable(text(dialog, "reportMessage")));
    QVERIFY(!button->isEnabled());
    choose(dialog, "reportExtent", 0);
    QVERIFY(button->isEnabled());
}

void TestReportDialog::fileIsInTheChosenLanguage()
{
    Window w(QStringLiteral("en"));
    auto *dialog = open(w);
    choose(dialog, "reportLanguage", QStringLiteral("zh_CN"));
    choose(dialog, "reportFormat", static_cast<int>(report::Format::Html));
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("a.html"));
    QVERIFY2(dialog->exportTo(name), qPrintable(text(dialog, "reportMessage")));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    QVERIFY(html.contains(QStringLiteral("放得下")));
    // The window has not noticed.
    w.settle();
    QVERIFY(w.verdict().startsWith(QStringLiteral("Fits")));
    QCOMPARE(w.find<QAction>("savePlan")->text(), QStringLiteral("&Save"));
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestReportDialog::reportOpensAsThePlan()
{
    QTemporaryDir folder;
    for (const auto format : {report::Format::Html, report::Format::Pdf}) {
        Window w;
        const scenario::Plan plan = w.window->document()->plan();
        auto *dialog = open(w);
        choose(dialog, "reportFormat", static_cast<int>(format));
        const QString name =
            folder.filePath(format == report::Format::Html ? QStringLiteral("a.html") : QStringLiteral("a.pdf"));
        QVERIFY(dialog->exportTo(name));
        Window other;
        other.window->document()->setPlan({});
        QVERIFY(other.window->files()->open(name));
        QVERIFY(other.window->document()->plan() == plan);
        // Saving asks for a name: the report is not written over.
        QVERIFY(other.window->document()->filePath().isEmpty());
    }
}

void TestReportDialog::refusalIsShownAndNothingIsLost()
{
    Window w;
    auto *dialog = open(w);
    QTemporaryDir folder;
    QVERIFY(!dialog->exportTo(folder.path()));
    QVERIFY(text(dialog, "reportMessage").contains(folder.path()));
    QVERIFY(!dialog->exportTo(folder.filePath(QStringLiteral("a.docx"))));
    QVERIFY(text(dialog, "reportMessage").contains(QStringLiteral(".pdf, .html")));
}

void TestReportDialog::retranslatesWithoutLosingChoices()
{
    Window w;
    auto *dialog = open(w);
    choose(dialog, "reportFormat", static_cast<int>(report::Format::Csv));
    w.language.setLanguage(QStringLiteral("zh_CN"));
    w.settle();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(dialog->windowTitle(), QStringLiteral("导出报告"));
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("reportFormat"))->currentData().toInt(),
             static_cast<int>(report::Format::Csv));
    // The language of the report is a choice of its own.
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("reportLanguage"))->currentData().toString(),
             QStringLiteral("en"));
}

void TestReportDialog::printsEveryPage()
{
    Window w;
    const auto content = report::contentOf(views::questionOf(*w.window->document()), w.window->runner()->world());
    QVERIFY(content.ok());
    const print::PagedDocument pages(report::reportDocument(*content), print::PageSetup{});
    QVERIFY(pages.pageCount() > 0);
    QByteArray printed;
    QBuffer buffer(&printed);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter device(&buffer);
        device.setPageSize(QPageSize(QPageSize::A5));  // smaller than the report's paper: scaled, not cut
        QVERIFY(views::paintPages(pages, device));
    }
    QCOMPARE(printed.count("/Type /Page\n"), qsizetype(pages.pageCount()));
    QVERIFY(w.find<QAction>("printReport"));
    QLibrary module(views::printingModule());
    QVERIFY2(module.resolve(printing::openPrintDialogName), qPrintable(module.errorString()));
}

QTEST_MAIN(TestReportDialog)
#include "tst_report_dialog.moc"
