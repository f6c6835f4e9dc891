// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown as GitHub reads it.
#include "app/report/words.h"
#include "app/report/writers.h"

#include <QTextStream>

namespace headroom::report {

namespace {

QString safe(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    for (const QChar c : {u'*', u'_', u'`', u'<', u'|', u'[', u'#'})
        text.replace(c, QString(u'\\') + c);
    return text.replace(u'\n', u' ');
}

void writeTable(QTextStream &out, const Table &table)
{
    if (!table.caption.isEmpty())
        out << safe(table.caption) << "\n\n";
    for (const QString &head : table.heads)
        out << "| " << safe(head) << ' ';
    out << "|\n";
    for (int i = 0; i < table.heads.size(); ++i)
        out << (table.isNumeric(i) ? "|---:" : "|---");
    out << "|\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool total = table.totals.contains(row);
        for (int i = 0; i < table.heads.size(); ++i) {
            QString cell = safe(table.rows[row].value(i));
            if (i == 0 && table.termOf(row) >= 0)
                cell = letterOf(static_cast<estimate::Term>(table.termOf(row))) + QStringLiteral(" ") + cell;
            out << "| " << (total && !cell.isEmpty() ? QStringLiteral("**%1**").arg(cell) : cell) << ' ';
        }
        out << "|\n";
    }
    out << '\n';
}

void writeVerdict(QTextStream &out, const Block &block)
{
    static const QString marks = QStringLiteral("i✓!✗");
    out << "> **" << marks[static_cast<int>(block.tone)] << ' ' << safe(block.text) << "**\n";
    for (const QString &item : block.items)
        out << "> " << safe(item) << '\n';
    out << '\n';
}

// Longer than any run of back ticks inside.
void writeCode(QTextStream &out, const QString &text)
{
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += u'`';
    out << fence << '\n' << text << '\n' << fence << "\n\n";
}

void writeBlock(QTextStream &out, const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        out << QString(block.level, u'#') << ' ' << safe(block.text) << "\n\n";
        return;
    case BlockKind::Paragraph:
        out << safe(block.text) << "\n\n";
        return;
    case BlockKind::Verdict:
        return writeVerdict(out, block);
    case BlockKind::Figures:
        for (const auto &figure : block.figures)
            out << "- " << safe(figure.label) << ": **" << safe(figure.value) << "** " << safe(figure.note) << '\n';
        out << '\n';
        return;
    case BlockKind::Table:
        return writeTable(out, block.table);
    case BlockKind::Picture:
        out << '*' << safe(block.drawing.title) << "* " << safe(block.drawing.description) << "\n\n";
        return;
    case BlockKind::List:
        for (const QString &item : block.items)
            out << "- " << safe(item) << '\n';
        out << '\n';
        return;
    case BlockKind::Code:
        return writeCode(out, block.text);
    case BlockKind::Room:
        out << QString(block.lines, u'\n');
        return;
    }
}

}  // namespace

QString asMarkdown(const Document &document)
{
    QString text;
    QTextStream out(&text);
    for (const auto &block : document.blocks)
        writeBlock(out, block);
    out << "---\n\n" << safe(document.foot) << '\n';
    out.flush();
    return text;
}

}  // namespace headroom::report
