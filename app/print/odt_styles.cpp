// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every size and weight is said twice: for Latin and for Chinese letters.
#include "app/print/odt_styles.h"

#include "app/report/words.h"
#include "app/report/xml_text.h"

#include <QDateTime>

namespace headroom::print {

namespace {

using report::Tone;

QString hex(unsigned rgb)
{
    return QStringLiteral("#%1").arg(rgb, 6, 16, QLatin1Char('0'));
}

struct Letters {
    double points = 10;
    bool bold = false, mono = false;
    QString colour = QStringLiteral("#1b1f24");
};

QString lettersOf(const Letters &letters)
{
    const QString weight = letters.bold ? QStringLiteral("bold") : QStringLiteral("normal");
    const QString family = letters.mono ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans");
    const QString size = QString::number(letters.points) + QStringLiteral("pt");
    return QStringLiteral(
               "<style:text-properties fo:font-family=\"'%1'\" style:font-family-asian=\"'Noto Sans CJK SC'\" "
               "fo:font-size=\"%2\" style:font-size-asian=\"%2\" fo:font-weight=\"%3\" "
               "style:font-weight-asian=\"%3\" fo:color=\"%4\"/>")
        .arg(family, size, weight, letters.colour);
}

QString paragraphStyle(const QString &name, const QString &paragraph, const Letters &letters, const QString &more = {})
{
    return QStringLiteral(
               "<style:style style:name=\"%1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" %4>"
               "<style:paragraph-properties %2/>%3</style:style>\n")
        .arg(name, paragraph, lettersOf(letters), more);
}

QString headings()
{
    constexpr double sizes[] = {18, 14, 11, 10};
    QString text;
    for (int level = 1; level <= 4; ++level) {
        const Letters letters{.points = sizes[level - 1],
                              .bold = true,
                              .colour = level == 2 ? hex(report::toneRgb(Tone::Neutral, false)) : Letters{}.colour};
        const QString above =
            QStringLiteral("fo:keep-with-next=\"always\" fo:margin-top=\"%1pt\" fo:margin-bottom=\"4pt\"")
                .arg(level == 1   ? 0
                     : level == 2 ? 16
                                  : 10);
        const QString more = QStringLiteral("style:default-outline-level=\"%1\"").arg(level);
        text += paragraphStyle(headingStyle(level, false), above, letters, more);
        text += paragraphStyle(headingStyle(level, true), above + QStringLiteral(" fo:break-before=\"page\""), letters,
                               more);
    }
    return text;
}

QString verdicts()
{
    QString text;
    for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Caution, Tone::Bad}) {
        const QString box = QStringLiteral("fo:border-left=\"4pt solid %1\" fo:background-color=\"#eef1f4\" "
                                           "fo:padding=\"4pt\" fo:keep-together=\"always\"")
                                .arg(hex(report::toneRgb(tone, false)));
        text += paragraphStyle(verdictStyle(tone),
                               box + QStringLiteral(" fo:margin-top=\"8pt\" fo:keep-with-next=\"always\""),
                               {.points = 13, .bold = true});
        text += paragraphStyle(verdictNoteStyle(tone), box, {});
    }
    return text;
}

// Of the paragraphs in cells; `size` is "" or "Small", as in the names of the table's parts. Lines of Han are higher
// than lines of digits: with one height for both, a row has one base line.
QString cellTexts(bool chinese)
{
    QString text;
    for (const auto &[size, points] : {std::pair(QString(), 9.0), std::pair(QStringLiteral("Small"), 8.0)}) {
        for (const auto &weight : {QStringLiteral("Plain"), QStringLiteral("Head"), QStringLiteral("Total")}) {
            const Letters letters{.points = points, .bold = weight != QLatin1String("Plain")};
            const QString name = size + weight;
            const QString line =
                chinese ? QStringLiteral("style:line-height-at-least=\"%1pt\" ").arg(points * 1.48) : QString();
            text += paragraphStyle(name + QStringLiteral("Left"), line, letters);
            text +=
                paragraphStyle(name + QStringLiteral("Right"), line + QStringLiteral("fo:text-align=\"end\""), letters);
        }
    }
    return text;
}

QString termSpans()
{
    QString text;
    for (int term = 0; term < static_cast<int>(estimate::termCount); ++term) {
        const unsigned ground = report::groundRgb(report::lookOf(static_cast<estimate::Term>(term)));
        text += QStringLiteral("<style:style style:name=\"Term%1\" style:family=\"text\"><style:text-properties "
                               "fo:background-color=\"%2\" fo:color=\"%3\" fo:font-weight=\"bold\"/></style:style>\n")
                    .arg(QString::number(term), hex(ground),
                         report::isLight(ground) ? QStringLiteral("#000000") : QStringLiteral("#ffffff"));
    }
    return text;
}

QString pageLayout(const report::Document &document, bool letter)
{
    QString width = letter ? QStringLiteral("8.5in") : QStringLiteral("210mm");
    QString height = letter ? QStringLiteral("11in") : QStringLiteral("297mm");
    if (document.landscape)
        width.swap(height);
    return QStringLiteral("<style:page-layout style:name=\"Page\"><style:page-layout-properties fo:page-width=\"%1\" "
                          "fo:page-height=\"%2\" fo:margin=\"15mm\" style:print-orientation=\"%3\"/>"
                          "<style:footer-style><style:header-footer-properties fo:min-height=\"8mm\" "
                          "fo:margin-top=\"4mm\"/></style:footer-style></style:page-layout>\n")
        .arg(width, height, document.landscape ? QStringLiteral("landscape") : QStringLiteral("portrait"));
}

// The foot, and "page 2 of 5" with fields for the numbers.
QString footer(const report::Document &document)
{
    const QString page = QCoreApplication::translate("Report", "Page %1 of %2")
                             .toHtmlEscaped()
                             .arg(QStringLiteral("<text:page-number text:select-page=\"current\"/>"),
                                  QStringLiteral("<text:page-count/>"));
    return QStringLiteral("<style:footer><text:p text:style-name=\"Foot\">%1 · %2</text:p></style:footer>")
        .arg(report::xmlText(document.foot), page);
}

}  // namespace

QString odtNamespaces()
{
    static constexpr std::pair<const char *, const char *> names[] = {
        {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
        {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
        {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
        {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
        {"xlink", "http://www.w3.org/1999/xlink"},
        {"dc", "http://purl.org/dc/elements/1.1/"},
    };
    QString text = QStringLiteral("office:version=\"1.2\"");
    for (const auto &[prefix, address] : names)
        text += QStringLiteral(" xmlns:%1=\"%2\"").arg(QLatin1String(prefix), QLatin1String(address));
    return text;
}

QString headingStyle(int level, bool newPage)
{
    return newPage ? QStringLiteral("Heading%1OnNewPage").arg(level) : QStringLiteral("Heading_20_%1").arg(level);
}

QString verdictStyle(Tone tone)
{
    return QStringLiteral("Verdict%1").arg(static_cast<int>(tone));
}

QString verdictNoteStyle(Tone tone)
{
    return QStringLiteral("VerdictNote%1").arg(static_cast<int>(tone));
}

QString columnStyle(int width)
{
    return QStringLiteral("Column%1").arg(width);
}

QByteArray automaticStyles(const std::set<int> &columns)
{
    QString text = QStringLiteral(
        "<office:automatic-styles>\n"
        "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties table:align=\"margins\" "
        "fo:margin-top=\"4pt\" table:border-model=\"collapsing\"/></style:style>\n"
        "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
        "fo:keep-together=\"always\"/></style:style>\n"
        "<style:style style:name=\"FigureCell\" style:family=\"table-cell\"><style:table-cell-properties "
        "fo:border=\"0.6pt solid #d0d7de\" fo:padding=\"5pt\"/></style:style>\n");
    for (const auto &size : {QString(), QStringLiteral("Small")}) {
        const auto cell = [&](const char *weight, const char *look) {
            text += QStringLiteral("<style:style style:name=\"%1%2Cell\" style:family=\"table-cell\">"
                                   "<style:table-cell-properties fo:padding=\"2pt\" "
                                   "fo:padding-left=\"3.5pt\" fo:padding-right=\"3.5pt\" %3/></style:style>\n")
                        .arg(size, QLatin1String(weight), QLatin1String(look));
        };
        cell("Plain", "fo:border-bottom=\"0.4pt solid #d0d7de\"");
        cell("Head", "fo:border-bottom=\"0.8pt solid #57606a\" fo:background-color=\"#eef1f4\" "
                     "style:vertical-align=\"bottom\"");
        cell("Total", "fo:border-top=\"0.8pt solid #57606a\" fo:border-bottom=\"0.4pt solid #d0d7de\"");
    }
    for (const int width : columns)
        text += QStringLiteral(
                    "<style:style style:name=\"%1\" style:family=\"table-column\"><style:table-column-properties "
                    "style:rel-column-width=\"%2*\"/></style:style>\n")
                    .arg(columnStyle(width), QString::number(width));
    return (text + QStringLiteral("</office:automatic-styles>\n")).toUtf8();
}

QByteArray stylesOf(const report::Document &document, bool letter)
{
    const bool chinese = document.language == QLatin1String("zh_CN");
    // Latin words are English in both: a Chinese one would be broken between any two letters.
    QString language = QStringLiteral("fo:language=\"en\" fo:country=\"US\"");
    if (chinese)
        language += QStringLiteral(" style:language-asian=\"zh\" style:country-asian=\"CN\"");
    QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles %1>\n"
                                  "<office:styles>\n<style:default-style style:family=\"paragraph\">"
                                  "<style:text-properties fo:font-size=\"10pt\" style:font-size-asian=\"10pt\" %2/>"
                                  "</style:default-style>\n<style:style style:name=\"Standard\" "
                                  "style:family=\"paragraph\" style:class=\"text\"/>\n")
                       .arg(odtNamespaces(), language);
    const QString muted = QStringLiteral("#57606a");
    for (const bool leads : {false, true}) {
        // No line of a paragraph alone on a page; what announces something stays with it.
        const QString whole = QStringLiteral(" fo:orphans=\"2\" fo:widows=\"2\"") +
                              (leads ? QStringLiteral(" fo:keep-with-next=\"always\"") : QString());
        const QString end = leads ? QStringLiteral("Leads") : QString();
        text += paragraphStyle(QStringLiteral("Text") + end, QStringLiteral("fo:margin-top=\"4pt\"") + whole, {});
        text += paragraphStyle(QStringLiteral("Small") + end, QStringLiteral("fo:margin-top=\"3pt\"") + whole,
                               {.points = 8.5, .colour = muted});
    }
    text += paragraphStyle(QStringLiteral("CellSmall"), {}, {.points = 8, .colour = muted});
    text += paragraphStyle(QStringLiteral("Figure"), {}, {.points = 15, .bold = true});
    const QString ground = QStringLiteral("fo:background-color=\"#eef1f4\"");
    text += paragraphStyle(QStringLiteral("Code"), ground, {.points = 8, .mono = true});
    text += paragraphStyle(QStringLiteral("CodeBegin"), ground + QStringLiteral(" fo:margin-top=\"4pt\""),
                           {.points = 8, .mono = true});
    text += paragraphStyle(QStringLiteral("Room"),
                           QStringLiteral("fo:border-bottom=\"0.5pt solid #d0d7de\" fo:padding-bottom=\"6pt\""), {});
    text += paragraphStyle(QStringLiteral("Gap"), {}, {.points = 4});
    text += paragraphStyle(QStringLiteral("Picture"), QStringLiteral("fo:margin-top=\"6pt\""), {});
    text += paragraphStyle(QStringLiteral("Foot"), {}, {.points = 7.5, .colour = muted});
    text += headings() + verdicts() + cellTexts(chinese) + termSpans();
    text += QStringLiteral("<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" "
                           "text:bullet-char=\"•\"><style:list-level-properties text:space-before=\"2mm\" "
                           "text:min-label-width=\"4mm\"/></text:list-level-style-bullet></text:list-style>\n"
                           "</office:styles>\n<office:automatic-styles>\n%1</office:automatic-styles>\n"
                           "<office:master-styles><style:master-page style:name=\"Standard\" "
                           "style:page-layout-name=\"Page\">%2</style:master-page></office:master-styles>\n"
                           "</office:document-styles>\n")
                .arg(pageLayout(document, letter), footer(document));
    return text.toUtf8();
}

QByteArray metaOf(const report::Document &document)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta %1><office:meta>"
                          "<meta:generator>%2</meta:generator><dc:title>%3</dc:title><dc:language>%4</dc:language>"
                          "</office:meta></office:document-meta>\n")
        .arg(odtNamespaces(), report::xmlText(document.foot), report::xmlText(document.title),
             document.language == QLatin1String("zh_CN") ? QStringLiteral("zh-CN") : document.language)
        .toUtf8();
}

}  // namespace headroom::print
