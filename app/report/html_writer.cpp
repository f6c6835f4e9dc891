// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One file that needs nothing else: no script, no address, the plan inside. Readable on a phone and in the dark.
#include "app/report/plan_in_report.h"
#include "app/report/svg_writer.h"
#include "app/report/whole_words.h"
#include "app/report/words.h"
#include "app/report/writers.h"
#include "app/report/xml_text.h"

#include <QTextStream>

namespace headroom::report {

namespace {

const char *const style = R"css(
:root{color-scheme:light dark;--ink:#1b1f24;--muted:#57606a;--grid:#d0d7de;--track:#eef1f4;--ground:#fff;
--good:#00704f;--caution:#8f5500;--bad:#b03a00;--neutral:#0b63a5}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--muted:#a2abb5;--grid:#3c4147;--track:#2a2e33;--ground:#17191c;
--good:#3ccf9f;--caution:#f0b64a;--bad:#ff8f57;--neutral:#6cb6f0}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"DejaVu Sans","Noto Sans CJK SC",
"Microsoft YaHei","PingFang SC",sans-serif;overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:1.2rem}
h1{font-size:1.7rem;line-height:1.25;margin:.2em 0}
h2{font-size:1.3rem;margin:2em 0 .5em;padding-bottom:.2em;border-bottom:1px solid var(--grid);color:var(--neutral)}
h3{font-size:1.05rem;margin:1.6em 0 .4em}h4{font-size:.95rem;margin:1.2em 0 .2em}
summary{cursor:pointer;color:var(--neutral)}
.small{color:var(--muted);font-size:.87rem}
.verdict{border-left:.4rem solid var(--neutral);background:var(--track);padding:.8rem 1rem;margin:1rem 0}
.verdict p{margin:.2em 0}.verdict .main{font-size:1.15rem;font-weight:700}
.good{border-color:var(--good)}.caution{border-color:var(--caution)}.bad{border-color:var(--bad)}
.mark{display:inline-block;width:1.5em;height:1.5em;line-height:1.5em;margin-right:.5em;border-radius:50%;
text-align:center;color:var(--ground);background:var(--neutral)}
.good .mark{background:var(--good)}.caution .mark{background:var(--caution)}.bad .mark{background:var(--bad)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;margin:1rem 0}
.figures div{border:1px solid var(--grid);padding:.5rem .7rem}.figures .note{color:var(--muted);font-size:.85rem}
.figures p{margin:0}.figures .value{font-size:1.4rem;font-weight:700;line-height:1.3}
.scroll{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;color:var(--muted);font-size:.85rem;padding:.2rem 0}
th,td{padding:.28rem .5rem;border-bottom:1px solid var(--grid);text-align:left;vertical-align:top;overflow-wrap:normal}
thead th{background:var(--track);vertical-align:bottom;word-break:keep-all}td{min-width:3em}tbody th{font-weight:400;min-width:7.5em}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .n{white-space:normal}.whole{white-space:nowrap}
.total>*{font-weight:700;border-top:2px solid var(--muted)}
.swatch{width:.85em;height:.85em;margin-right:.45em;vertical-align:-.05em}.term{white-space:nowrap}.letter{margin-right:.5em;font-weight:700}
.bars{width:100%;min-width:30rem;height:auto;margin:.8rem 0;font-family:inherit}
pre{background:var(--track);padding:.6rem .8rem;white-space:pre-wrap;font-size:.82rem;margin:.4rem 0}
.room{border:1px dashed var(--grid);margin:.6rem 0}
footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--grid);color:var(--muted);font-size:.85rem}
:focus-visible{outline:2px solid var(--neutral);outline-offset:2px}
@media print{.scroll{overflow:visible}tr,svg,.verdict,.figures{break-inside:avoid}h2,h3,h4{break-after:avoid}}
)css";

QString safe(const QString &text)
{
    return xmlText(text);
}

// Columns are as narrow as their words: these keep theirs on one line.
QString safeHead(const QString &text)
{
    QString html;
    qsizetype done = 0;
    for (const auto &word : wholeWordsOf(text)) {
        html += safe(text.mid(done, word.start - done)) + QStringLiteral("<span class=\"whole\">") +
                safe(text.mid(word.start, word.length)) + QStringLiteral("</span>");
        done = word.start + word.length;
    }
    return html + safe(text.mid(done));
}

class Writer
{
public:
    explicit Writer(QString *text) : m_out(text) {}

    void write(const Document &document)
    {
        const QString language =
            document.language == QLatin1String("zh_CN") ? QStringLiteral("zh-CN") : document.language;
        m_out << "<!DOCTYPE html>\n<html lang=\"" << language << "\">\n<head>\n<meta charset=\"utf-8\">\n"
              << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
              << "<meta name=\"generator\" content=\"" << safe(document.foot) << "\">\n<title>" << safe(document.title)
              << "</title>\n<style>" << style << "</style>\n</head>\n<body>\n"
              << svgPatterns() << "<main>\n";
        for (const auto &block : document.blocks)
            writeBlock(block);
        closeFold();
        m_out << "<footer><p>" << safe(document.foot) << "</p></footer>\n</main>\n"
              << planForHtml(document.plan, document.planName) << "</body>\n</html>\n";
        m_out.flush();
    }

private:
    void closeFold()
    {
        if (m_folded)
            m_out << "</details>\n";
        m_folded = false;
    }

    void writeHeading(const Block &block)
    {
        if (block.level <= 2)
            closeFold();
        m_out << QStringLiteral("<h%1>%2</h%1>\n").arg(QString::number(block.level), safe(block.text));
        if (block.folded)
            m_out << "<details>\n<summary>" << safe(Report::tr("Show")) << "</summary>\n";
        m_folded = m_folded || block.folded;
    }

    void writeVerdict(const Block &block)
    {
        static constexpr const char *classes[] = {"neutral", "good", "caution", "bad"};
        static const QString marks = QStringLiteral("i✓!✗");
        const auto tone = static_cast<int>(block.tone);
        m_out << "<div class=\"verdict " << classes[tone] << "\">\n<p class=\"main\"><span class=\"mark\" "
              << "aria-hidden=\"true\">" << marks[tone] << "</span>" << safe(block.text) << "</p>\n";
        for (const QString &item : block.items)
            m_out << "<p>" << safe(item) << "</p>\n";
        m_out << "</div>\n";
    }

    void writeFigures(const Block &block)
    {
        m_out << "<div class=\"figures\">\n";
        for (const auto &figure : block.figures)
            m_out << "<div><p class=\"note\">" << safe(figure.label) << "</p><p class=\"value\">" << safe(figure.value)
                  << "</p><p class=\"note\">" << safe(figure.note) << "</p></div>\n";
        m_out << "</div>\n";
    }

    void writeRow(const Table &table, std::size_t index)
    {
        const QStringList &row = table.rows[index];
        m_out << (table.totals.contains(index) ? "<tr class=\"total\">" : "<tr>");
        for (int i = 0; i < table.heads.size(); ++i) {
            const bool first = i == 0;
            m_out << (first ? "<th scope=\"row\">" : table.isNumeric(i) ? "<td class=\"n\">" : "<td>");
            if (first && table.termOf(index) >= 0)
                m_out << "<span class=\"term\">" << swatchInPage(table.termOf(index)) << "<span class=\"letter\">"
                      << letterOf(static_cast<estimate::Term>(table.termOf(index))) << "</span></span>";
            m_out << (first ? safeHead(row.value(i)) : safe(row.value(i))) << (first ? "</th>" : "</td>");
        }
        m_out << "</tr>\n";
    }

    void writeHeads(const Table &table)
    {
        m_out << "<thead><tr>";
        for (int i = 0; i < table.heads.size(); ++i)
            m_out << (table.isNumeric(i) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                  << safeHead(table.heads[i]) << "</th>";
        m_out << "</tr></thead>\n";
    }

    void writeTable(const Block &block)
    {
        const Table &table = block.table;
        if (table.rows.empty())
            return;
        const QString name = table.heads.value(0).isEmpty() ? table.rows.front().value(0) : table.heads.value(0);
        m_out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" << safe(name) << "\">\n<table>\n";
        if (!table.caption.isEmpty())
            m_out << "<caption>" << safe(table.caption) << "</caption>\n";
        if (table.hasHeads())
            writeHeads(table);
        m_out << "<tbody>\n";
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            writeRow(table, i);
        m_out << "</tbody>\n</table>\n</div>\n";
    }

    void writeList(const Block &block)
    {
        m_out << (block.small ? "<ul class=\"small\">\n" : "<ul>\n");
        for (const QString &item : block.items)
            m_out << "<li>" << safe(item) << "</li>\n";
        m_out << "</ul>\n";
    }

    void writeBlock(const Block &block)
    {
        switch (block.kind) {
        case BlockKind::Heading:
            return writeHeading(block);
        case BlockKind::Paragraph:
            m_out << (block.small ? "<p class=\"small\">" : "<p>") << safe(block.text) << "</p>\n";
            return;
        case BlockKind::Verdict:
            return writeVerdict(block);
        case BlockKind::Figures:
            return writeFigures(block);
        case BlockKind::Table:
            return writeTable(block);
        case BlockKind::Picture:
            m_out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" << safe(block.drawing.title)
                  << "\">\n"
                  << svgInPage(block.drawing) << "</div>\n";
            return;
        case BlockKind::List:
            return writeList(block);
        case BlockKind::Code:
            m_out << "<pre><code>" << safe(block.text) << "</code></pre>\n";
            return;
        case BlockKind::Room:
            m_out << "<div class=\"room\" style=\"height:" << block.lines * 2 << "em\"></div>\n";
            return;
        }
    }

    QTextStream m_out;
    bool m_folded = false;
};

}  // namespace

QString asHtml(const Document &document)
{
    QString text;
    Writer(&text).write(document);
    return text;
}

}  // namespace headroom::report
