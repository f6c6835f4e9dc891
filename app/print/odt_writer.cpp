// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks as a text document that a word processor opens: headings are headings, tables are tables.
#include "app/print/page_writer.h"
#include "app/print/piece.h"

#include <QBuffer>
#include <QImage>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

namespace headroom::print {

namespace {

using report::Block;
using report::BlockKind;

class OdtBuilder
{
public:
    explicit OdtBuilder(QTextDocument *document) : m_document(document), m_cursor(document)
    {
        QFont font;
        font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
        font.setPointSizeF(10);
        document->setDefaultFont(font);
    }

    void add(const Block &block)
    {
        switch (block.kind) {
        case BlockKind::Heading:
            return addHeading(block);
        case BlockKind::Paragraph:
            return addText(block.text, sized(block.small ? 8.5 : 10));
        case BlockKind::Verdict:
            addText(block.text, sized(13, true));
            for (const QString &item : block.items)
                addText(item, sized(10));
            return;
        case BlockKind::Figures:
            for (const auto &figure : block.figures)
                addText(figure.label + QStringLiteral(": ") + figure.value + QStringLiteral("  ") + figure.note,
                        sized(10));
            return;
        case BlockKind::Table:
            return addTable(block.table, block.small);
        case BlockKind::Picture:
            return addPicture(block.drawing);
        case BlockKind::List:
            return addList(block);
        case BlockKind::Room:
            for (int line = 0; line < block.lines; ++line)
                addText(QStringLiteral(" "), sized(12));
            return;
        case BlockKind::Code:
            break;
        }
        QTextCharFormat mono = sized(8);
        mono.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans CJK SC")});
        addText(block.text, mono);
    }

private:
    static QTextCharFormat sized(double points, bool bold = false)
    {
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        return format;
    }

    void begin(const QTextBlockFormat &format, const QTextCharFormat &characters)
    {
        if (m_fresh) {
            m_cursor.setBlockFormat(format);
            m_cursor.setBlockCharFormat(characters);
        } else {
            m_cursor.insertBlock(format, characters);
        }
        m_fresh = false;
    }

    void addText(const QString &text, const QTextCharFormat &characters)
    {
        QTextBlockFormat format;
        format.setTopMargin(4);
        begin(format, characters);
        m_cursor.insertText(text, characters);
    }

    void addHeading(const Block &block)
    {
        static constexpr double sizes[] = {18, 18, 14, 11.5, 10};
        QTextBlockFormat format;
        format.setHeadingLevel(block.level);
        format.setTopMargin(block.level <= 2 ? 16 : 10);
        if (block.newPage)
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        const auto characters = sized(sizes[qBound(1, block.level, 4)], true);
        begin(format, characters);
        m_cursor.insertText(block.text, characters);
    }

    void addList(const Block &block)
    {
        for (const QString &item : block.items) {
            addText(item, sized(block.small ? 8.5 : 10));
            QTextListFormat list;
            list.setStyle(QTextListFormat::ListDisc);
            m_cursor.createList(list);
        }
        // What comes next is no item.
        m_cursor.insertBlock(QTextBlockFormat(), sized(10));
        m_fresh = true;
    }

    void fillRow(QTextTable *table, int row, const QStringList &cells, const report::Table &from, bool bold,
                 double size)
    {
        for (int column = 0; column < from.heads.size(); ++column) {
            QTextCursor cell = table->cellAt(row, column).firstCursorPosition();
            QTextBlockFormat format;
            format.setAlignment(from.isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft);
            cell.setBlockFormat(format);
            cell.insertText(cells.value(column), sized(size, bold));
        }
    }

    void addTable(const report::Table &table, bool small)
    {
        if (table.rows.empty())
            return;
        if (!table.caption.isEmpty())
            addText(table.caption, sized(8.5));
        begin(QTextBlockFormat(), sized(8));
        QTextTableFormat format;
        const int heads = table.hasHeads() ? 1 : 0;
        format.setHeaderRowCount(heads);
        format.setBorder(0.5);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellSpacing(0);
        format.setCellPadding(2);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        auto *made = m_cursor.insertTable(static_cast<int>(table.rows.size()) + heads,
                                          static_cast<int>(table.heads.size()), format);
        const double size = small ? 8 : 9;
        if (heads > 0)
            fillRow(made, 0, table.heads, table, true, size);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            QStringList row = table.rows[i];
            if (table.termOf(i) >= 0)
                row[0].prepend(QString(report::letterOf(static_cast<estimate::Term>(table.termOf(i)))) + u' ');
            fillRow(made, static_cast<int>(i) + heads, row, table, table.totals.contains(i), size);
        }
        m_cursor.movePosition(QTextCursor::End);
        m_fresh = true;
    }

    // A word processor's file holds pictures as dots; three times the size of a screen's.
    void addPicture(const report::Drawing &drawing)
    {
        if (drawing.isEmpty())
            return;
        const QString name = QStringLiteral("picture%1.png").arg(++m_pictures);
        m_document->addResource(QTextDocument::ImageResource, QUrl(name), pictureOf(drawing, 216));
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(drawing.width * 96 / 72);
        format.setHeight(drawing.height * 96 / 72);
        begin(QTextBlockFormat(), sized(10));
        m_cursor.insertImage(format);
        addText(drawing.title + QStringLiteral(". ") + drawing.description, sized(8.5));
    }

    QTextDocument *m_document;
    QTextCursor m_cursor;
    bool m_fresh = true;
    int m_pictures = 0;
};

}  // namespace

QByteArray odtOf(const report::Document &document)
{
    QTextDocument text;
    text.setUndoRedoEnabled(false);
    text.setMetaInformation(QTextDocument::DocumentTitle, document.title);
    OdtBuilder builder(&text);
    for (const auto &block : document.blocks)
        builder.add(block);
    builder.add(report::paragraph(document.foot, true));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter(&buffer, QByteArrayLiteral("ODF")).write(&text);
    return bytes;
}

}  // namespace headroom::print
