// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PDF with the plan attached, PNG of the bars, ODT.
#include "app/print/page_writer.h"

#include "app/print/paged_document.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace headroom::print {

namespace {

QByteArray pdfOf(const report::Document &document, const report::ExportOptions &options)
{
    constexpr double slideType = 1.5;
    const PagedDocument pages(document, options.slides ? PageSetup{Paper::Slide, slideType}
                                                       : PageSetup{options.letter ? Paper::Letter : Paper::A4, 1});
    std::vector<Attachment> attachments;
    // A plain name: the writer puts it into the file as it is.
    if (!document.plan.isEmpty())
        attachments.push_back(
            {QStringLiteral("plan.headroom"), document.plan.toUtf8(), QStringLiteral("application/json")});
    return pages.pdf(attachments);
}

QByteArray pngOf(const report::Drawing &drawing)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image = pictureOf(drawing, 192);
    image.setText(QStringLiteral("Title"), drawing.title);
    image.setText(QStringLiteral("Description"), drawing.description);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

QImage pictureOf(const report::Drawing &drawing, double dotsPerInch)
{
    constexpr double margin = 12;
    const double factor = dotsPerInch / 72;
    const QSizeF size(drawing.width + 2 * margin, drawing.height + 2 * margin);
    QImage image((size * factor).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(factor, factor);
    painter.translate(margin, margin);
    paintDrawing(painter, drawing);
    return image;
}

Result<QByteArray> GuiPageWriter::write(const report::Document &document, const report::Drawing &picture,
                                        const report::ExportOptions &options) const
{
    // Without a font for them Qt leaves Chinese letters out and says nothing.
    if (document.language == QLatin1String("zh_CN") && !canShowChinese())
        return Problem{.code = "no-chinese-font", .file = {}, .path = {}, .found = {}, .expected = {}};
    if (options.format == report::Format::Png)
        return pngOf(picture);
    if (options.format == report::Format::Odt)
        return odtOf(document, options.letter);
    return pdfOf(document, options);
}

}  // namespace headroom::print
