// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Line by line; what belongs together is gathered until something else begins.
#include "app/lessons/markdown_blocks.h"

#include <QRegularExpression>

#include <algorithm>

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

// Stand in a line for what begins and ends a run; no text has them.
constexpr QChar endMark(u'\x02');

QChar beginOf(report::Run::Look look)
{
    return QChar(static_cast<char16_t>(u'\x03' + static_cast<int>(look)));
}

QString withoutMarks(const QString &marked, report::Runs &runs)
{
    QString plain;
    std::vector<report::Run> open;
    for (const QChar c : marked) {
        if (c == endMark && !open.empty()) {
            open.back().length = static_cast<int>(plain.size()) - open.back().start;
            runs.push_back(open.back());
            open.pop_back();
        } else if (c >= beginOf(report::Run::Look::Bold) && c <= beginOf(report::Run::Look::Italic)) {
            open.push_back({static_cast<int>(plain.size()), 0, static_cast<report::Run::Look>(c.unicode() - u'\x03')});
        } else {
            plain += c;
        }
    }
    return plain;
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
        static const QRegularExpression item(QStringLiteral("^(?:[-*+]|(\\d+)[.)])\\s+(.*)$"));
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
            const QString number = match.captured(1);
            gather(Gathered::List, (number.isEmpty() ? QString() : number + QStringLiteral(". ")) + match.captured(2));
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
        leadTo(what);
        if (what == Gathered::Code)
            addCode(lines);
        else if (what == Gathered::Table)
            m_blocks.push_back(report::tableBlock(tableOf(lines)));
        else if (what == Gathered::Paragraph)
            addParagraph(joined(lines));
        else
            addList(lines);
    }

    // What announces a table, a formula or a list stays with it.
    void leadTo(Gathered what)
    {
        if (m_blocks.empty() || m_blocks.back().kind != report::BlockKind::Paragraph)
            return;
        const QString &text = m_blocks.back().text;
        m_blocks.back().leads = what == Gathered::Code || what == Gathered::Table ||
                                (what == Gathered::List && (text.endsWith(u':') || text.endsWith(u'：')));
    }

    // A formula of the text is read like the text; only what is long is set smaller.
    void addCode(const QStringList &lines)
    {
        constexpr qsizetype wide = 80;
        m_blocks.push_back(report::code(lines.join(u'\n')));
        m_blocks.back().small =
            std::any_of(lines.begin(), lines.end(), [](const QString &line) { return line.size() > wide; });
    }

    void addParagraph(const QString &markdown)
    {
        report::Runs runs;
        m_blocks.push_back(report::paragraph(plainLine(markdown, runs)));
        m_blocks.back().runs.push_back(std::move(runs));
    }

    void addList(QStringList &lines)
    {
        std::vector<report::Runs> runs(static_cast<std::size_t>(lines.size()));
        for (qsizetype i = 0; i < lines.size(); ++i)
            lines[i] = plainLine(lines[i], runs[static_cast<std::size_t>(i)]);
        m_blocks.push_back(report::list(lines));
        m_blocks.back().runs = std::move(runs);
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
            static const QRegularExpression total(QStringLiteral("^\\|\\s*\\*\\*[^*|]+\\*\\*\\s*\\|"));
            if (total.match(lines[i]).hasMatch())
                table.totals.insert(table.rows.size());
            QStringList row = cells;
            while (row.size() < table.heads.size())
                row << QString();
            table.rows.push_back(row.mid(0, table.heads.size()));
        }
        alignNumbers(table);
        return table;
    }

    // "2,039 GB/s", "16n" is none: numbers stand under each other.
    static bool isNumber(const QString &cell)
    {
        static const QRegularExpression number(
            QStringLiteral("^[−-]?[\\d,]+(\\.\\d+)?( ?(%|[KMGT]i?B|GB/s|B|W|ms|bytes|字节))?$"));
        return cell.isEmpty() || cell == QStringLiteral("–") || number.match(cell).hasMatch();
    }

    // Where no row of dashes says so.
    static void alignNumbers(report::Table &table)
    {
        table.numeric.resize(static_cast<std::size_t>(table.heads.size()), false);
        for (qsizetype column = 1; column < table.heads.size(); ++column) {
            const auto all = std::all_of(table.rows.begin(), table.rows.end(),
                                         [column](const QStringList &row) { return isNumber(row.value(column)); });
            if (all && !table.rows.empty())
                table.numeric[static_cast<std::size_t>(column)] = true;
        }
    }

    std::vector<report::Block> m_blocks;
    Gathered m_now = Gathered::Nothing;
    QStringList m_lines;
};

}  // namespace

QString plainLine(QString text)
{
    report::Runs unused;
    return plainLine(std::move(text), unused);
}

QString plainLine(QString text, report::Runs &runs)
{
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression strong(QStringLiteral("\\*\\*(.+?)\\*\\*"));
    static const QRegularExpression emphasis(QStringLiteral("(?<![\\\\*\\w])\\*(?!\\s)([^*]+)(?<!\\s)\\*"));
    static const QRegularExpression code(QStringLiteral("`([^`]*)`"));
    static const QRegularExpression escape(QStringLiteral("\\\\([*_|`\\[\\].)])"));
    // Markdown wants a space after marks that end in a full-width sign; Chinese type does not.
    static const QRegularExpression gap(QStringLiteral("([。，：；！？、）”][\x02]) +"));
    text.replace(link, QStringLiteral("\\1"));
    text.replace(strong, QString(beginOf(report::Run::Look::Bold)) + QStringLiteral("\\1") + endMark);
    text.replace(emphasis, QString(beginOf(report::Run::Look::Italic)) + QStringLiteral("\\1") + endMark);
    text.replace(code, QString(beginOf(report::Run::Look::Mono)) + QStringLiteral("\\1") + endMark);
    text.replace(escape, QStringLiteral("\\1"));
    text.replace(gap, QStringLiteral("\\1"));
    return withoutMarks(text, runs);
}

std::vector<report::Block> markdownBlocks(const QString &markdown)
{
    return Gatherer().read(markdown);
}

}  // namespace headroom::lessons
