// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks as a text document (ODF 1.2) that a word processor opens: headings are headings, heads of tables come
// again on the next page, pictures are drawings. Written here because Qt's own writer leaves out sizes and weights of
// Chinese letters and keeps pictures as dots only.
#include "app/print/odt_styles.h"
#include "app/print/page_writer.h"
#include "app/print/zip_file.h"
#include "app/report/svg_writer.h"

#include <QBuffer>
#include <QImage>
#include <QXmlStreamWriter>

#include <algorithm>

namespace headroom::print {

namespace {

using report::Block;
using report::BlockKind;

QString inches(double points)
{
    return QString::number(points / 72, 'f', 3) + QStringLiteral("in");
}

QString textStyle(bool small)
{
    return small ? QStringLiteral("Small") : QStringLiteral("Text");
}

class Content
{
public:
    explicit Content(std::vector<ZipEntry> *files) : m_files(files), m_xml(&m_text) {}

    // What the tables want as columns is known at their end, and stands before them.
    QByteArray write(const report::Document &document)
    {
        start("office:body");
        start("office:text");
        for (const auto &block : document.blocks)
            add(block);
        m_xml.writeEndDocument();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " + odtNamespaces().toUtf8() +
               ">\n" + automaticStyles(m_columns) + m_text + "</office:document-content>\n";
    }

private:
    void start(const char *element, std::initializer_list<std::pair<const char *, QString>> attributes = {})
    {
        m_xml.writeStartElement(QLatin1String(element));
        for (const auto &[name, value] : attributes)
            m_xml.writeAttribute(QLatin1String(name), value);
    }
    void end() { m_xml.writeEndElement(); }

    void paragraph(const QString &text, const QString &style)
    {
        start("text:p", {{"text:style-name", style}});
        characters(text);
        end();
    }

    // Runs of spaces would become one.
    void characters(const QString &text)
    {
        for (qsizetype i = 0; i < text.size();) {
            if (text[i] == u' ' && i + 1 < text.size() && text[i + 1] == u' ') {
                qsizetype count = 0;
                while (i < text.size() && text[i] == u' ')
                    ++count, ++i;
                start("text:s", {{"text:c", QString::number(count)}});
                end();
                continue;
            }
            const auto next = text.indexOf(QStringLiteral("  "), i);
            m_xml.writeCharacters(text.mid(i, next < 0 ? -1 : next - i));
            i = next < 0 ? text.size() : next;
        }
    }

    void add(const Block &block)
    {
        switch (block.kind) {
        case BlockKind::Heading:
            return heading(block);
        case BlockKind::Paragraph:
            return paragraph(block.text, textStyle(block.small) + (block.leads ? QStringLiteral("Leads") : QString()));
        case BlockKind::Verdict:
            return verdict(block);
        case BlockKind::Figures:
            return figures(block);
        case BlockKind::Table:
            return table(block.table, block.small);
        case BlockKind::Picture:
            return picture(block.drawing);
        case BlockKind::List:
            return list(block);
        case BlockKind::Code:
            return code(block);
        case BlockKind::Room:
            for (int line = 0; line < block.lines; ++line)
                paragraph({}, QStringLiteral("Room"));
            return;
        }
    }

    // The first line keeps its distance from what stands above; the line end of a file is no line.
    void code(const Block &block)
    {
        QStringList lines = block.text.split(u'\n');
        while (lines.size() > 1 && lines.last().isEmpty())
            lines.removeLast();
        for (qsizetype i = 0; i < lines.size(); ++i)
            paragraph(lines[i], i == 0 ? QStringLiteral("CodeBegin") : QStringLiteral("Code"));
    }

    void heading(const Block &block)
    {
        const int level = std::clamp(block.level, 1, 4);
        start("text:h", {{"text:style-name", headingStyle(level, block.newPage)},
                         {"text:outline-level", QString::number(level)}});
        characters(block.text);
        end();
    }

    void verdict(const Block &block)
    {
        paragraph(block.text, verdictStyle(block.tone));
        for (const QString &item : block.items)
            paragraph(item, verdictNoteStyle(block.tone));
    }

    void figures(const Block &block)
    {
        start("table:table", {{"table:style-name", QStringLiteral("Table")}});
        start("table:table-column",
              {{"table:number-columns-repeated", QString::number(static_cast<int>(block.figures.size()))}});
        end();
        start("table:table-row", {{"table:style-name", QStringLiteral("Row")}});
        for (const auto &figure : block.figures) {
            start("table:table-cell", {{"table:style-name", QStringLiteral("FigureCell")}});
            paragraph(figure.label, QStringLiteral("CellSmall"));
            paragraph(figure.value, QStringLiteral("Figure"));
            paragraph(figure.note, QStringLiteral("CellSmall"));
            end();
        }
        end();
        end();
    }

    void list(const Block &block)
    {
        start("text:list", {{"text:style-name", QStringLiteral("Bullets")}});
        for (const QString &item : block.items) {
            start("text:list-item");
            paragraph(item, textStyle(block.small));
            end();
        }
        end();
    }

    // As wide as their longest cell wants, within limits: a column of words does not push the numbers off the page.
    void columns(const report::Table &table)
    {
        constexpr double least = 40, most = 260;
        for (int column = 0; column < table.heads.size(); ++column) {
            double width = std::min(report::roughWidth(table.heads[column], 8), most / 3);
            for (const auto &row : table.rows)
                width = std::max(width, report::roughWidth(row.value(column), 8) + 12);
            const int wide = qRound(std::clamp(width, least, most));
            m_columns.insert(wide);
            start("table:table-column", {{"table:style-name", columnStyle(wide)}});
            end();
        }
    }

    void cell(const report::Table &table, const QStringList &row, int column, int term, const QString &weight)
    {
        start("table:table-cell", {{"table:style-name", weight + QStringLiteral("Cell")}});
        start("text:p", {{"text:style-name",
                          weight + (table.isNumeric(column) ? QStringLiteral("Right") : QStringLiteral("Left"))}});
        if (column == 0 && term >= 0) {
            start("text:span", {{"text:style-name", QStringLiteral("Term%1").arg(term)}});
            const QString letter(report::letterOf(static_cast<estimate::Term>(term)));
            characters(QChar(QChar::Nbsp) + letter + QChar(QChar::Nbsp));
            end();
            characters(QStringLiteral(" "));
        }
        characters(row.value(column));
        end();
        end();
    }

    void row(const report::Table &table, const QStringList &cells, int term, const QString &weight)
    {
        start("table:table-row", {{"table:style-name", QStringLiteral("Row")}});
        for (int column = 0; column < table.heads.size(); ++column)
            cell(table, cells, column, term, weight);
        end();
    }

    void table(const report::Table &table, bool small)
    {
        if (table.rows.empty())
            return;
        if (!table.caption.isEmpty())
            paragraph(table.caption, textStyle(true));
        start("table:table", {{"table:style-name", QStringLiteral("Table")}});
        columns(table);
        const QString size = small ? QStringLiteral("Small") : QString();
        if (table.hasHeads()) {
            start("table:table-header-rows");
            row(table, table.heads, -1, size + QStringLiteral("Head"));
            end();
        }
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            row(table, table.rows[i], table.termOf(i),
                size + (table.totals.contains(i) ? QStringLiteral("Total") : QStringLiteral("Plain")));
        end();
        paragraph({}, QStringLiteral("Gap"));
    }

    // For programs that show no drawings. Flat colours: a palette of 256 loses nothing that can be seen.
    static QByteArray dotsOf(const report::Drawing &drawing)
    {
        constexpr double dotsPerInch = 120;
        QByteArray dots;
        QBuffer buffer(&dots);
        buffer.open(QIODevice::WriteOnly);
        const QImage image = pictureOf(drawing, dotsPerInch).convertToFormat(QImage::Format_Indexed8, Qt::AvoidDither);
        image.save(&buffer, "PNG");
        return dots;
    }

    // The drawing, and for a program that cannot show one the same as dots; its words for who cannot see it.
    void picture(const report::Drawing &drawing)
    {
        if (drawing.isEmpty())
            return;
        constexpr double textWidth = 511, margin = 12;  // both files have it on every side
        const double width = drawing.width + 2 * margin, height = drawing.height + 2 * margin;
        const double factor = std::min(1.0, textWidth / width);
        const QString name = QStringLiteral("Pictures/%1.").arg(++m_pictures);
        start("text:p", {{"text:style-name", QStringLiteral("Picture")}});
        start("draw:frame", {{"draw:name", QStringLiteral("picture%1").arg(m_pictures)},
                             {"text:anchor-type", QStringLiteral("as-char")},
                             {"svg:width", inches(width * factor)},
                             {"svg:height", inches(height * factor)}});
        image(name + QStringLiteral("svg"), "image/svg+xml", report::svgFile(drawing).toUtf8());
        image(name + QStringLiteral("png"), "image/png", dotsOf(drawing));
        m_xml.writeTextElement(QStringLiteral("svg:title"), drawing.title);
        m_xml.writeTextElement(QStringLiteral("svg:desc"), drawing.description);
        end();
        end();
    }

    void image(const QString &name, const char *type, const QByteArray &data)
    {
        m_files->push_back({name.toUtf8(), data, name.endsWith(QLatin1String(".png"))});
        start("draw:image", {{"xlink:href", name},
                             {"xlink:type", QStringLiteral("simple")},
                             {"xlink:show", QStringLiteral("embed")},
                             {"xlink:actuate", QStringLiteral("onLoad")},
                             {"draw:mime-type", QLatin1String(type)}});
        end();
    }

    std::vector<ZipEntry> *m_files;
    QByteArray m_text;
    QXmlStreamWriter m_xml;
    std::set<int> m_columns;
    int m_pictures = 0;
};

QByteArray manifestOf(const std::vector<ZipEntry> &files)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("manifest:manifest"));
    xml.writeAttribute(QStringLiteral("xmlns:manifest"),
                       QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"));
    xml.writeAttribute(QStringLiteral("manifest:version"), QStringLiteral("1.2"));
    const auto entry = [&xml](const QString &path, const QString &type) {
        xml.writeEmptyElement(QStringLiteral("manifest:file-entry"));
        xml.writeAttribute(QStringLiteral("manifest:full-path"), path);
        xml.writeAttribute(QStringLiteral("manifest:media-type"), type);
    };
    entry(QStringLiteral("/"), QStringLiteral("application/vnd.oasis.opendocument.text"));
    for (const auto &file : files) {
        const bool picture = file.name.startsWith("Pictures/"), drawing = file.name.endsWith(".svg");
        entry(QString::fromUtf8(file.name), !picture  ? QStringLiteral("text/xml")
                                            : drawing ? QStringLiteral("image/svg+xml")
                                                      : QStringLiteral("image/png"));
    }
    xml.writeEndDocument();
    return text;
}

}  // namespace

QByteArray odtOf(const report::Document &document, bool letter)
{
    std::vector<ZipEntry> files;
    const QByteArray content = Content(&files).write(document);
    files.insert(
        files.begin(),
        {{"content.xml", content}, {"styles.xml", stylesOf(document, letter)}, {"meta.xml", metaOf(document)}});
    const QByteArray manifest = manifestOf(files);
    // The kind of file stands first and uncompressed, so that it is found without reading the zip.
    files.insert(files.begin(), {"mimetype", "application/vnd.oasis.opendocument.text", true});
    files.push_back({"META-INF/manifest.xml", manifest});
    return zipOf(files);
}

}  // namespace headroom::print
