// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Headings, paragraphs, lists, code, verdicts and figures as pieces. Running text is cut between lines only, never so
// that one line stands alone.
#include "app/print/line_breaks.h"
#include "app/print/piece.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace headroom::print {

namespace {

using report::Block;
using report::BlockKind;

struct LaidText {
    std::shared_ptr<QTextLayout> layout;
    double height = 0;
};

using Formats = QList<QTextLayout::FormatRange>;

LaidText lay(const QString &text, const QFont &font, double width, double leading = 1.0, const Formats &formats = {})
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    LaidText laid{std::make_shared<QTextLayout>(text, font), 0};
    laid.layout->setTextOption(option);
    laid.layout->setFormats(formats);
    laid.layout->setCacheEnabled(true);
    laid.layout->beginLayout();
    for (QTextLine line = laid.layout->createLine(); line.isValid(); line = laid.layout->createLine()) {
        fillLine(line, text, width);
        line.setPosition(QPointF(0, laid.height));
        laid.height += line.height() * leading;
    }
    laid.layout->endLayout();
    return laid;
}

void paintLaid(QPainter &painter, const LaidText &laid, const QPointF &at, const QColor &colour)
{
    painter.setPen(colour);
    laid.layout->draw(&painter, at);
}

struct TextLook {
    QFont font;
    QColor colour;
    double indent = 0, before = 0;
    QString bullet = {};
    QColor ground = {};  // invalid: none
    double groundWidth = 0;
    Formats formats = {};
};

// Italics are for Latin letters: slanted Han is no type.
Formats formatsOf(const report::Runs &runs, const QString &text, const Measures &m, double points)
{
    Formats formats;
    for (const auto &run : runs) {
        const auto part = QStringView(text).mid(run.start, run.length);
        const bool han = std::any_of(part.begin(), part.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
        QTextCharFormat format;
        if (run.look == report::Run::Look::Bold)
            format.setFontWeight(QFont::Bold);
        else if (run.look == report::Run::Look::Mono)
            format.setFont(monoFont(m, points));
        else if (!han)
            format.setFontItalic(true);
        formats << QTextLayout::FormatRange{run.start, run.length, format};
    }
    return formats;
}

// Each line a piece; the first two and the last two stay together.
Pieces linePieces(const QString &text, const TextLook &look, const Measures &measures)
{
    const LaidText laid = lay(text, look.font, measures.width - look.indent, 1.12, look.formats);
    const int count = laid.layout->lineCount();
    Pieces pieces;
    for (int i = 0; i < count; ++i) {
        const QTextLine line = laid.layout->lineAt(i);
        const double next = i + 1 < count ? laid.layout->lineAt(i + 1).y() : laid.height;
        Piece piece;
        piece.height = next - line.y();
        piece.before = i == 0 ? look.before : 0;
        piece.keepWithNext = i + 1 < count && (i == 0 || i == count - 2);
        const double width = look.groundWidth;
        piece.paint = [laid, look, i, width, height = piece.height](QPainter &painter, double top) {
            if (look.ground.isValid())
                painter.fillRect(QRectF(0, top, width, height + 1), look.ground);
            painter.setPen(look.colour);
            const QTextLine own = laid.layout->lineAt(i);
            if (i == 0 && !look.bullet.isEmpty()) {
                painter.setFont(look.font);
                painter.drawText(QPointF(look.indent * 0.3, top + own.ascent()), look.bullet);
            }
            own.draw(&painter, QPointF(look.indent, top - own.y()));
        };
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

// All of a block, or of one item, is one element.
Pieces told(Pieces pieces, const PdfElementPtr &element, const QString &text = {})
{
    if (pieces.size() > 1)
        element->text = text;
    for (auto &piece : pieces)
        piece.element = element;
    if (!pieces.empty())
        pieces.front().root = element;
    return pieces;
}

Pieces headingPieces(const Block &block, const Measures &m)
{
    static constexpr double sizes[] = {18, 18, 12.5, 10, 9.2};
    const int level = qBound(1, block.level, 4);
    const QColor colour = level == 2 ? toneColour(report::Tone::Neutral) : inkColour(report::Ink::Text);
    TextLook look{textFont(m, sizes[level], true), colour};
    look.before = m.points(level == 1 ? 0 : level == 2 ? 16 : 9);
    static constexpr const char *types[] = {"H1", "H1", "H2", "H3", "H4"};
    Pieces pieces = told(linePieces(block.text, look, m), pdfElement(types[level]), block.text);
    for (auto &piece : pieces)
        piece.keepWithNext = true;
    Piece rule;
    rule.height = m.points(level <= 2 ? 5 : 2);
    rule.keepWithNext = true;
    const double width = m.width, at = m.points(1.5), stroke = m.points(0.6);
    rule.paint = [=](QPainter &painter, double top) {
        if (level <= 2)
            painter.fillRect(QRectF(0, top + at, width, stroke), inkColour(report::Ink::Grid));
    };
    pieces.push_back(std::move(rule));
    return pieces;
}

Pieces paragraphPieces(const Block &block, const Measures &m)
{
    const auto ink = block.small ? report::Ink::Muted : report::Ink::Text;
    TextLook look{textFont(m, m.body(block.small)), inkColour(ink)};
    look.before = m.points(4);
    if (!block.runs.empty())
        look.formats = formatsOf(block.runs.front(), block.text, m, m.body(block.small));
    return told(linePieces(block.text, look, m), pdfElement("P"), block.text);
}

// "1. Rollout": the number stands in the place of the dot.
int numberLength(const QString &item)
{
    int length = 0;
    while (length < item.size() && item[length].isDigit())
        ++length;
    return length > 0 && length < 3 && item.mid(length, 2) == QLatin1String(". ") ? length + 2 : 0;
}

Formats withoutNumber(Formats formats, int length)
{
    for (auto &format : formats)
        format.start -= length;
    return formats;
}

Pieces listPieces(const Block &block, const Measures &m)
{
    TextLook look{textFont(m, m.body(block.small)), inkColour(report::Ink::Text)};
    Pieces pieces;
    const PdfElementPtr whole = pdfElement("L");
    for (const QString &item : block.items) {
        look.before = m.points(pieces.empty() ? 4 : 2);
        const int number = numberLength(item);
        look.indent = m.points(number > 0 ? 17 : 11);
        look.bullet = number > 0 ? item.left(number).trimmed() : QStringLiteral("•");
        const auto index = static_cast<std::size_t>(&item - block.items.data());
        if (index < block.runs.size())
            look.formats = withoutNumber(formatsOf(block.runs[index], item, m, m.body(block.small)), number);
        Pieces own = told(linePieces(item.mid(number), look, m), pdfElement(*pdfElement(*whole, "LI"), "LBody"), item);
        std::move(own.begin(), own.end(), std::back_inserter(pieces));
    }
    if (!pieces.empty())
        pieces.front().root = whole;
    return pieces;
}

// Faint lines to write on.
Pieces roomPieces(const Block &block, const Measures &m)
{
    Piece line;
    line.height = m.points(19);
    line.paint = [width = m.width, stroke = m.points(0.5), height = line.height](QPainter &painter, double top) {
        painter.fillRect(QRectF(0, top + height - stroke, width, stroke), inkColour(report::Ink::Grid));
    };
    return Pieces(static_cast<std::size_t>(block.lines), line);
}

// A little of the ground above the first line of code and below the last.
Piece edgePiece(const TextLook &look, const Measures &m)
{
    Piece edge;
    edge.height = m.points(2.5);
    edge.keepWithNext = true;
    edge.paint = [ground = look.ground, width = look.groundWidth, height = edge.height](QPainter &painter, double top) {
        painter.fillRect(QRectF(0, top, width, height + 1), ground);
    };
    return edge;
}

// A formula and its numbers are one thing; a long listing may be cut.
Pieces codePieces(const Block &block, const Measures &m, int group)
{
    constexpr qsizetype longest = 40;
    TextLook look{monoFont(m, block.small ? 7.2 : 8.6), inkColour(report::Ink::Text)};
    look.indent = m.points(6);
    look.ground = inkColour(report::Ink::Track);
    look.groundWidth = m.width;
    Pieces pieces{edgePiece(look, m)};
    pieces.front().before = m.points(4);
    QString text = block.text;
    while (text.endsWith(u'\n'))  // files end with one; the page does not show it
        text.chop(1);
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        Measures inner = m;
        inner.width -= m.points(6);
        Pieces own = linePieces(line.isEmpty() ? QStringLiteral(" ") : line, look, inner);
        std::move(own.begin(), own.end(), std::back_inserter(pieces));
    }
    pieces.back().keepWithNext = true;
    pieces.push_back(edgePiece(look, m));
    pieces.back().keepWithNext = false;
    for (auto &piece : pieces)
        piece.together = lines.size() <= longest ? group : -1;
    return told(std::move(pieces), pdfElement("P"), block.text);
}

// A tick, an exclamation mark or a cross: read without its colour.
void paintToneMark(QPainter &painter, report::Tone tone, const QRectF &box)
{
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.setBrush(toneColour(tone));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(box);
    painter.setPen(QPen(Qt::white, box.width() * 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (tone == report::Tone::Good) {
        painter.drawPolyline(QPolygonF{{at(0.27, 0.53), at(0.44, 0.69), at(0.74, 0.34)}});
    } else if (tone == report::Tone::Bad) {
        painter.drawLine(at(0.33, 0.33), at(0.67, 0.67));
        painter.drawLine(at(0.67, 0.33), at(0.33, 0.67));
    } else {
        painter.drawLine(at(0.5, 0.24), at(0.5, 0.57));
        painter.drawLine(at(0.5, 0.75), at(0.5, 0.755));
    }
    painter.setPen(Qt::NoPen);
}

Pieces verdictPieces(const Block &block, const Measures &m)
{
    const double pad = m.points(8), icon = m.points(20), left = pad + icon + m.points(9);
    const double width = m.width - left - pad;
    const LaidText main = lay(block.text, textFont(m, 12, true), width);
    std::vector<LaidText> notes;
    double height = pad + main.height;
    for (const QString &item : block.items) {
        notes.push_back(lay(item, textFont(m, 9.2), width));
        height += m.points(2) + notes.back().height;
    }
    Piece piece;
    piece.height = height + pad;
    piece.before = m.points(7);
    const PdfElementPtr whole = pdfElement("Div");
    piece.root = whole;
    std::vector<PdfElementPtr> parts;
    for (const QString &text : QStringList(block.text) + block.items) {
        parts.push_back(pdfElement(*whole, "P"));
        parts.back()->text = text;
    }
    piece.paint = [=, tone = block.tone, gap = m.points(2), edge = m.points(3.5)](QPainter &painter, double top) {
        painter.fillRect(QRectF(0, top, m.width, height + pad), inkColour(report::Ink::Track));
        painter.fillRect(QRectF(0, top, edge, height + pad), toneColour(tone));
        paintToneMark(painter, tone, QRectF(pad + edge / 2, top + pad - gap, icon, icon));
        beginElement(painter, parts.front().get());
        paintLaid(painter, main, QPointF(left, top + pad), inkColour(report::Ink::Text));
        double y = top + pad + main.height;
        std::size_t part = 0;
        for (const auto &note : notes) {
            beginElement(painter, parts[++part].get());
            paintLaid(painter, note, QPointF(left, y + gap), inkColour(report::Ink::Text));
            y += gap + note.height;
        }
        beginElement(painter, nullptr);
    };
    return {std::move(piece)};
}

struct LaidFigure {
    LaidText label, value, note;
    PdfElementPtr told;  // with one for each of the three
};

PdfElementPtr figureElement(PdfElement &whole, const report::Figure &figure)
{
    PdfElementPtr element = pdfElement(whole, "Div");
    for (const QString &text : {figure.label, figure.value, figure.note})
        pdfElement(*element, "P")->text = text;
    return element;
}

Pieces figurePieces(const Block &block, const Measures &m)
{
    const auto count = static_cast<double>(block.figures.size());
    if (block.figures.empty())
        return {};
    const double gap = m.points(8), width = (m.width - gap * (count - 1)) / count, pad = m.points(6);
    const PdfElementPtr whole = pdfElement("Div");
    std::vector<LaidFigure> laid;
    double height = 0;
    for (const auto &figure : block.figures) {
        const double inner = width - 2 * pad;
        laid.push_back({lay(figure.label, textFont(m, 8), inner), lay(figure.value, textFont(m, 15, true), inner),
                        lay(figure.note, textFont(m, 8), inner), figureElement(*whole, figure)});
        const auto &last = laid.back();
        height = qMax(height, last.label.height + last.value.height + last.note.height + 2 * pad);
    }
    Piece piece;
    piece.height = height;
    piece.before = m.points(8);
    piece.root = whole;
    piece.paint = [=, stroke = m.points(0.7)](QPainter &painter, double top) {
        double x = 0;
        for (const auto &figure : laid) {
            painter.setPen(QPen(inkColour(report::Ink::Grid), stroke));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(x, top, width, height));
            double y = top + pad;
            std::size_t part = 0;
            const auto paint = [&](const LaidText &text, report::Ink ink) {
                beginElement(painter, figure.told->kids[part++].get());
                paintLaid(painter, text, QPointF(x + pad, y), inkColour(ink));
                y += text.height;
            };
            paint(figure.label, report::Ink::Muted);
            paint(figure.value, report::Ink::Text);
            paint(figure.note, report::Ink::Muted);
            beginElement(painter, nullptr);
            x += width + gap;
        }
    };
    return {std::move(piece)};
}

Pieces picturePieces(const Block &block, const Measures &m)
{
    if (block.drawing.isEmpty() || block.drawing.width <= 0)
        return {};
    // As wide as the page, but no larger than its own points.
    double factor = qMin(m.width / block.drawing.width, unitsPerPoint * qMax(1.0, m.scale));
    if (m.height > 0)
        factor = qMin(factor, m.height / block.drawing.height);
    // Letter is a hair wider than A4, for which drawings are made: stretched, as nobody sees, they end with the text.
    constexpr double unseen = 1.05;
    const double across = m.width / block.drawing.width < factor * unseen ? m.width / block.drawing.width : factor;
    Piece piece;
    piece.height = block.drawing.height * factor;
    piece.width = block.drawing.width * across;
    piece.before = m.points(8);
    const auto drawing = std::make_shared<const report::Drawing>(block.drawing);
    piece.paint = [drawing, across, factor](QPainter &painter, double top) {
        painter.save();
        painter.translate(0, top);
        painter.scale(across, factor);
        paintDrawing(painter, *drawing);
        painter.restore();
    };
    piece.mayShrink = true;
    const PdfElementPtr figure = pdfElement("Figure");
    figure->words = QCoreApplication::translate("Report", "%1. %2", "title of a picture, what it shows")
                        .arg(block.drawing.title, block.drawing.description);
    return told({std::move(piece)}, figure);
}

}  // namespace

Pieces piecesOf(const Block &block, const Measures &measures, int group)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return headingPieces(block, measures);
    case BlockKind::Paragraph:
        return paragraphPieces(block, measures);
    case BlockKind::Verdict:
        return verdictPieces(block, measures);
    case BlockKind::Figures:
        return figurePieces(block, measures);
    case BlockKind::Table:
        return tablePieces(block, measures, group);
    case BlockKind::Picture:
        return picturePieces(block, measures);
    case BlockKind::List:
        return listPieces(block, measures);
    case BlockKind::Room:
        return roomPieces(block, measures);
    case BlockKind::Code:
        break;
    }
    return codePieces(block, measures, group);
}

}  // namespace headroom::print
