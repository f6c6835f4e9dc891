// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Line by line; what belongs together is gathered until something else begins.
#include "app/lessons/markdown_blocks.h"

#include <QRegularExpression>

namespace headroom::lessons {

namespace {

enum class Gathered { Nothing, Paragraph, List, Table, Code };

QStringList cellsOf(const QString &line)
{
    QString inner = line.trimmed();
    inner = inner.mid(1, inner.size() - (inner.endsWith(u'|') ? 2 : 1));
    QStringList cells;
    for (const QString &cell : inner.replace(QStringLiteral("\\|"), QStringLiteral("\x01")).split(u'|'))
        cells << plainLine(QString(cell).replace(u'\x01', u'|')).trimmed();
    return cells;
}

class Gatherer
{
public:
    std::vector<report::Block> read(const QString &markdown)
    {
        for (const QString &line : markdown.split(u'\n'))
            readLine(line);
        finish();
        return std::move(m_blocks);
    }

private:
    void readLine(const QString &line)
    {
        const QString plain = line.trimmed();
        if (plain.startsWith(QLatin1String("```")))
            return m_now == Gathered::Code ? finish() : begin(Gathered::Code);
        if (m_now == Gathered::Code) {
            m_lines << line;
            return;
        }
        static const QRegularExpression item(QStringLiteral("^(?:[-*+]|\\d+[.)])\\s+(.*)$"));
        const auto match = item.match(plain);
        if (plain.isEmpty()) {
            finish();
        } else if (plain.startsWith(u'#')) {
            finish();
            const auto level = plain.indexOf(u' ');
            m_blocks.push_back(
                report::heading(static_cast<int>(std::max<qsizetype>(level, 1)), plainLine(plain.mid(level + 1))));
        } else if (plain.startsWith(u'|')) {
            gather(Gathered::Table, plain);
        } else if (match.hasMatch()) {
            gather(Gathered::List, match.captured(1));
        } else if (m_now == Gathered::List && line.startsWith(u' ')) {
            m_lines.last() += u' ' + plain;
        } else {
            gather(Gathered::Paragraph, plain.startsWith(u'>') ? plain.mid(1).trimmed() : plain);
        }
    }

    void begin(Gathered what)
    {
        finish();
        m_now = what;
    }

    void gather(Gathered what, const QString &line)
    {
        if (m_now != what)
            begin(what);
        m_lines << line;
    }

    void finish()
    {
        QStringList lines = std::move(m_lines);
        m_lines.clear();
        const Gathered what = m_now;
        m_now = Gathered::Nothing;
        if (lines.isEmpty())
            return;
        if (what == Gathered::Code)
            m_blocks.push_back(report::code(lines.join(u'\n')));
        else if (what == Gathered::Table)
            m_blocks.push_back(report::tableBlock(tableOf(lines)));
        else if (what == Gathered::Paragraph)
            m_blocks.push_back(report::paragraph(plainLine(joined(lines))));
        else
            addList(lines);
    }

    void addList(QStringList &lines)
    {
        for (QString &line : lines)
            line = plainLine(line);
        m_blocks.push_back(report::list(lines));
    }

    // Lines of one paragraph; Chinese has no space where a line ends.
    static QString joined(const QStringList &lines)
    {
        QString text;
        for (const QString &line : lines) {
            const bool han = !text.isEmpty() && text.back().unicode() > 0x2E80;
            text += (text.isEmpty() || han ? QString() : QStringLiteral(" ")) + line;
        }
        return text;
    }

    static report::Table tableOf(const QStringList &lines)
    {
        report::Table table;
        table.heads = cellsOf(lines.first());
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QStringList cells = cellsOf(lines[i]);
            static const QRegularExpression rule(QStringLiteral("^:?-+:?$"));
            if (i == 1 && rule.match(cells.value(0)).hasMatch()) {
                for (const QString &cell : cells)
                    table.numeric.push_back(cell.endsWith(u':'));
                continue;
            }
            QStringList row = cells;
            while (row.size() < table.heads.size())
                row << QString();
            table.rows.push_back(row.mid(0, table.heads.size()));
        }
        return table;
    }

    std::vector<report::Block> m_blocks;
    Gathered m_now = Gathered::Nothing;
    QStringList m_lines;
};

}  // namespace

QString plainLine(QString text)
{
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression strong(QStringLiteral("\\*\\*(.+?)\\*\\*"));
    static const QRegularExpression emphasis(QStringLiteral("(?<![\\\\*\\w])\\*(?!\\s)([^*]+)(?<!\\s)\\*"));
    static const QRegularExpression code(QStringLiteral("`([^`]*)`"));
    static const QRegularExpression escape(QStringLiteral("\\\\([*_|`\\[\\]])"));
    text.replace(link, QStringLiteral("\\1"));
    text.replace(strong, QStringLiteral("\\1"));
    text.replace(emphasis, QStringLiteral("\\1"));
    text.replace(code, QStringLiteral("\\1"));
    return text.replace(escape, QStringLiteral("\\1"));
}

std::vector<report::Block> markdownBlocks(const QString &markdown)
{
    return Gatherer().read(markdown);
}

}  // namespace headroom::lessons
