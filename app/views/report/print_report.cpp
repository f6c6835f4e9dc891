// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same pages as the PDF, on a printer.
#include "app/views/report/print_report.h"

#include "app/models/plan_document.h"
#include "app/models/strings.h"
#include "app/printing/open_print_dialog.h"
#include "app/report/report_document.h"
#include "app/text/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace headroom::views {

QString printingModule()
{
    return QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(QStringLiteral(HEADROOM_PRINTING_MODULE));
}

report::Question questionOf(const models::PlanDocument &document)
{
    report::Question question;
    question.plan = document.plan();
    question.fileName = document.filePath();
    if (!document.filePath().isEmpty())
        question.folder = models::toStd(QFileInfo(document.filePath()).absolutePath());
    return question;
}

bool paintPages(const print::PagedDocument &pages, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const QSizeF size = pages.pageSize() * print::unitsPerPoint;
    const double factor = std::min(device.width() / size.width(), device.height() / size.height());
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0)
            device.newPage();
        painter.save();
        painter.scale(factor, factor);
        pages.paintPage(painter, page);
        painter.restore();
    }
    return painter.end();
}

QString printReport(const models::PlanDocument &document, const scenario::World &world, QWidget *window)
{
    auto question = questionOf(document);
    question.full = false;  // the page to hand on; the derivation is in the exported report
    const auto content = report::contentOf(question, world);
    if (!content)
        return text::problemText(content.problem());
    QLibrary module(printingModule());
    const auto open = reinterpret_cast<printing::OpenPrintDialog>(module.resolve(printing::openPrintDialogName));
    if (!open)
        return QCoreApplication::translate("PrintReport", "Printing is not possible here: %1")
            .arg(module.errorString());
    const auto shown = std::make_shared<const report::Document>(report::reportDocument(*content));
    open(window, [shown](QPagedPaintDevice &device) {
        const bool letter = device.pageLayout().pageSize().id() == QPageSize::Letter;
        const print::PageSetup setup{letter ? print::Paper::Letter : print::Paper::A4, 1};
        paintPages(print::PagedDocument(*shown, setup), device);
    });
    return {};
}

}  // namespace headroom::views
