// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes to elements. Numbers are plain text with a point, whatever the language.
#include "app/report/svg_writer.h"

#include "app/report/looks.h"
#include "app/report/xml_text.h"

#include <QTextStream>

namespace headroom::report {

namespace {

QString number(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString hex(unsigned rgb)
{
    return QStringLiteral("#%1").arg(rgb, 6, 16, QLatin1Char('0'));
}

const Look &lookAt(int term)
{
    return lookOf(static_cast<estimate::Term>(term));
}

QString inkText(Ink ink, bool inPage)
{
    switch (ink) {
    case Ink::Text:
        return inPage ? QStringLiteral("var(--ink)") : QStringLiteral("#1b1f24");
    case Ink::Muted:
        return inPage ? QStringLiteral("var(--muted)") : QStringLiteral("#57606a");
    case Ink::Grid:
        return inPage ? QStringLiteral("var(--grid)") : QStringLiteral("#d0d7de");
    case Ink::Track:
        return inPage ? QStringLiteral("var(--track)") : QStringLiteral("#eef1f4");
    case Ink::Ground:
        return inPage ? QStringLiteral("var(--ground)") : QStringLiteral("#ffffff");
    case Ink::Good:
        return inPage ? QStringLiteral("var(--good)") : hex(toneRgb(Tone::Good, false));
    case Ink::Caution:
        return inPage ? QStringLiteral("var(--caution)") : hex(toneRgb(Tone::Caution, false));
    case Ink::Bad:
        return inPage ? QStringLiteral("var(--bad)") : hex(toneRgb(Tone::Bad, false));
    case Ink::Black:
        return QStringLiteral("#000000");
    case Ink::White:
        break;
    }
    return QStringLiteral("#ffffff");
}

QString fillOf(int term)
{
    const Look &look = lookAt(term);
    return look.mark == Mark::Plain ? hex(look.rgb) : QStringLiteral("url(#term%1)").arg(term);
}

void writeBox(QTextStream &out, const Shape &shape, bool inPage)
{
    const QString fill = shape.term >= 0  ? fillOf(shape.term)
                         : shape.outlined ? QStringLiteral("none")
                                          : inkText(shape.ink, inPage);
    out << "<rect x=\"" << number(shape.x) << "\" y=\"" << number(shape.y) << "\" width=\"" << number(shape.width)
        << "\" height=\"" << number(shape.height) << "\" style=\"fill:" << fill;
    if (shape.outlined)
        out << ";stroke:" << inkText(shape.ink, inPage) << ";stroke-width:0.6";
    out << "\"";
    if (shape.text.isEmpty())
        out << "/>\n";
    else
        out << "><title>" << xmlText(shape.text) << "</title></rect>\n";
}

void writeLine(QTextStream &out, const Shape &shape, bool inPage)
{
    out << "<line x1=\"" << number(shape.x) << "\" y1=\"" << number(shape.y) << "\" x2=\""
        << number(shape.x + shape.width) << "\" y2=\"" << number(shape.y + shape.height)
        << "\" style=\"stroke:" << inkText(shape.ink, inPage) << ";stroke-width:" << (shape.bold ? "1.4" : "0.6")
        << (shape.dashed ? ";stroke-dasharray:3 2" : "") << "\"/>\n";
}

void writeWords(QTextStream &out, const Shape &shape, bool inPage)
{
    static constexpr const char *anchors[] = {"start", "middle", "end"};
    out << "<text x=\"" << number(shape.x) << "\" y=\"" << number(shape.y) << "\" font-size=\"" << number(shape.size)
        << "\" text-anchor=\"" << anchors[static_cast<int>(shape.anchor)] << "\""
        << (shape.bold ? " font-weight=\"bold\"" : "") << " style=\"fill:" << inkText(shape.ink, inPage) << "\">"
        << xmlText(shape.text) << "</text>\n";
}

void writeShapes(QTextStream &out, const Drawing &drawing, bool inPage)
{
    for (const auto &shape : drawing.shapes) {
        if (shape.kind == Shape::Kind::Box)
            writeBox(out, shape, inPage);
        else if (shape.kind == Shape::Kind::Line)
            writeLine(out, shape, inPage);
        else
            writeWords(out, shape, inPage);
    }
}

void writePattern(QTextStream &out, int term)
{
    const Look &look = lookAt(term);
    if (look.mark == Mark::Plain)
        return;
    const QString line = QStringLiteral("stroke=\"%1\" stroke-width=\"1\"").arg(hex(look.rgb));
    out << "<pattern id=\"term" << term << "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        << "<rect width=\"6\" height=\"6\" fill=\"" << hex(groundRgb(look)) << "\"/>";
    if (look.mark == Mark::Dots)
        out << "<circle cx=\"1.5\" cy=\"1.5\" r=\"1\" fill=\"" << hex(look.rgb) << "\"/><circle cx=\"4.5\" cy=\"4.5\" "
            << "r=\"1\" fill=\"" << hex(look.rgb) << "\"/>";
    else
        out << "<path d=\"M-1 1L1 -1M0 6L6 0M5 7L7 5\" " << line << "/>";
    if (look.mark == Mark::Cross)
        out << "<path d=\"M-1 5L1 7M0 0L6 6M5 -1L7 1\" " << line << "/>";
    out << "</pattern>";
}

void writePatterns(QTextStream &out)
{
    out << "<defs>";
    for (int term = 0; term < static_cast<int>(estimate::termCount); ++term)
        writePattern(out, term);
    out << "</defs>\n";
}

QString viewBox(const Drawing &drawing, double margin)
{
    return QStringLiteral("%1 %1 %2 %3")
        .arg(number(-margin), number(drawing.width + 2 * margin), number(drawing.height + 2 * margin));
}

}  // namespace

QString svgFile(const Drawing &drawing)
{
    constexpr double margin = 12;
    QString text;
    QTextStream out(&text);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        << number(drawing.width + 2 * margin) << "pt\" height=\"" << number(drawing.height + 2 * margin)
        << "pt\" viewBox=\"" << viewBox(drawing, margin)
        << "\" role=\"img\" font-family=\"DejaVu Sans, Noto Sans CJK SC, sans-serif\">\n"
        << "<title>" << xmlText(drawing.title) << "</title>\n<desc>" << xmlText(drawing.description) << "</desc>\n";
    writePatterns(out);
    out << "<rect x=\"" << number(-margin) << "\" y=\"" << number(-margin) << "\" width=\"100%\" height=\"100%\" "
        << "fill=\"#ffffff\"/>\n";
    writeShapes(out, drawing, false);
    out << "</svg>\n";
    out.flush();
    return text;
}

QString svgInPage(const Drawing &drawing)
{
    QString text;
    QTextStream out(&text);
    out << "<svg class=\"bars\" viewBox=\"" << viewBox(drawing, 1) << "\" role=\"img\" aria-label=\""
        << xmlText(drawing.title) << "\">\n<title>" << xmlText(drawing.title) << "</title>\n<desc>"
        << xmlText(drawing.description) << "</desc>\n";
    writeShapes(out, drawing, true);
    out << "</svg>\n";
    out.flush();
    return text;
}

QString svgPatterns()
{
    QString text;
    QTextStream out(&text);
    out << "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\">";
    writePatterns(out);
    out << "</svg>\n";
    out.flush();
    return text;
}

QString swatchInPage(int term)
{
    return QStringLiteral("<svg class=\"swatch\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect width=\"12\" "
                          "height=\"12\" style=\"fill:%1\"/></svg>")
        .arg(fillOf(term));
}

}  // namespace headroom::report
