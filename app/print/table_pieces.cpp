// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table as rows that are never cut. Columns of numbers keep their width, words share what is left; a table too wide
// for its page is set in smaller type.
#include "app/print/line_breaks.h"
#include "app/print/piece.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <numeric>

namespace headroom::print {

namespace {

using report::Table;

constexpr std::size_t manyColumns = 8;
constexpr double shortLabel = 6.5;  // as wide as that many lines are high

struct Columns {
    Measures measures;
    double points = 9, padding = 0, swatch = 0;
    std::vector<double> widths;
    std::vector<bool> inTwo;  // "Qwen3 8B · 15.9 GiB, tight": the name above its size
};

struct Cell {
    PdfElementPtr element;  // null where nothing is to be told
    std::shared_ptr<QTextLayout> layout;
    double height = 0, ascent = 0;
};

QFont cellFont(const Columns &columns, bool bold)
{
    return textFont(columns.measures, columns.points, bold);
}

// Where a line may break: after spaces, and between Han, but in a head only where they are many.
double longestWord(const QString &text, const QFontMetricsF &metrics, bool isHead = false)
{
    const double whole = metrics.horizontalAdvance(text), label = shortLabel * metrics.height();
    if (whole <= label)  // "已指定" and "GPU 128-191" stay on one line
        return whole;
    double longest = 0;
    QString word;
    const auto close = [&] {
        const double wide = metrics.horizontalAdvance(word);
        const bool han = !word.isEmpty() && word.back().unicode() >= 0x2E80;
        longest = std::max(longest, han ? std::min(wide, label) : wide);
        word.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool gap = c.isSpace() && c != QChar(QChar::Nbsp) && mayEndLine(text, i + 1);
        if (gap || (c.unicode() >= 0x2E80 && !(isHead && c.isLetter())))
            close();
        if (!gap)
            word += c;
        if (c == u'-' && mayEndLine(text, i + 1))
            close();
    }
    close();
    return longest;
}

// "显存带宽（GB/s）": the unit in brackets is not torn at its slash.
QStringList headParts(const QString &head)
{
    for (const QString &bracket : {QStringLiteral(" ("), QStringLiteral("（")}) {
        const bool closed = head.endsWith(u')') || head.endsWith(u'）');
        if (const auto at = head.lastIndexOf(bracket); closed && at > 0 && !head.contains(QChar::LineSeparator))
            return {head.left(at), head.mid(at).trimmed()};
    }
    return {head};
}

double leastOfHead(const QString &head, const QFontMetricsF &metrics)
{
    const QStringList parts = headParts(head);
    const double unit = parts.size() > 1 ? metrics.horizontalAdvance(parts.last()) : 0;
    return std::max(longestWord(parts.first(), metrics, true), unit);
}

// Over two lines where it is too long for one.
QString headLines(const QString &head, const QFont &font, double width)
{
    if (QFontMetricsF(font).horizontalAdvance(head) <= width)
        return head;
    return headParts(head).join(QChar(QChar::LineSeparator));
}

struct Wants {
    std::vector<double> whole, least;
};

// `longHead`: a head that is longer may break between words.
Wants wantsOf(const Table &table, const Columns &columns, double longHead)
{
    const auto count = static_cast<std::size_t>(table.heads.size());
    Wants wants{std::vector<double>(count, 0), std::vector<double>(count, 0)};
    const QFontMetricsF plain(cellFont(columns, false)), bold(cellFont(columns, true));
    const auto look = [&](const QStringList &row, const QFontMetricsF &metrics, bool isHead) {
        for (std::size_t i = 0; i < count && static_cast<qsizetype>(i) < row.size(); ++i) {
            const QString &text = row[static_cast<qsizetype>(i)];
            const double extra = 2 * columns.padding + (i == 0 ? columns.swatch : 0);
            const double word = (isHead ? leastOfHead(text, metrics) : longestWord(text, metrics)) + extra;
            const double line = metrics.horizontalAdvance(text) + extra;
            const bool numeric = table.isNumeric(static_cast<int>(i)) && !isHead;
            const double head = std::max(word, std::min(line, longHead));
            wants.whole[i] = std::max(wants.whole[i], isHead ? head : line);
            wants.least[i] = std::max(wants.least[i], numeric ? line : word);
        }
    };
    look(table.heads, bold, true);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        look(table.rows[i], table.totals.contains(i) ? bold : plain, false);
    return wants;
}

double sum(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// Between the least and the whole width each column gets the same share of what it would like to have.
void shareOut(Columns &columns, const Wants &wants)
{
    const double width = columns.measures.width;
    const double least = sum(wants.least), whole = sum(wants.whole);
    columns.widths = wants.least;
    if (least >= width) {
        for (auto &each : columns.widths)
            each *= width / std::max(least, 1.0);
        return;
    }
    if (whole <= width) {
        columns.widths = wants.whole;
        // Every table is as wide as the page; most of the room stays beside the words of the first column.
        const double extra = (width - whole) / static_cast<double>(wants.whole.size() + 2);
        for (auto &each : columns.widths)
            each += extra;
        columns.widths.front() += 2 * extra;
        return;
    }
    const double factor = (width - least) / (whole - least);
    for (std::size_t i = 0; i < columns.widths.size(); ++i)
        columns.widths[i] += factor * (wants.whole[i] - wants.least[i]);
}

Columns columnsAt(const Measures &measures, double points, double shrink, bool swatches)
{
    Columns columns;
    columns.measures = measures;
    columns.points = points * shrink;
    columns.padding = measures.points(3.2 * shrink);
    columns.swatch = swatches ? measures.points(26 * shrink) : 0;
    return columns;
}

Columns columnsOf(const Table &table, const Measures &measures, bool small)
{
    constexpr double longHead = 95, anyHead = 1e9;
    const bool many = static_cast<std::size_t>(table.heads.size()) >= manyColumns;
    Columns columns;
    // The columns at this size, and whether all that is to stand on one line does.
    const auto fits = [&](double shrink, double head, bool whole) {
        columns = columnsAt(measures, small ? 7.5 : 8.8, shrink, !table.terms.empty());
        const Wants wants = wantsOf(table, columns, head);
        shareOut(columns, wants);
        return sum(whole ? wants.whole : wants.least) <= measures.width;
    };
    // Where there is room no head is broken. Many columns are a table to look things up in: rows of one line in
    // slightly smaller type are read faster than broken ones.
    if (!many && fits(1.0, anyHead, true))
        return columns;
    for (const double shrink : {1.0, 0.9, 0.8}) {
        if (many && fits(shrink, 0, true))
            return columns;
    }
    for (const double shrink : {1.0, 0.9, 0.8, 0.72, 0.65, 0.58}) {
        if (fits(shrink, many ? 0 : measures.points(longHead), false))
            break;
    }
    return columns;
}

double widthFor(const Columns &columns, std::size_t column)
{
    const double indent = 2 * columns.padding + (column == 0 ? columns.swatch : 0);
    return columns.widths[column] - indent + 1;
}

const QString &dot()
{
    static const QString sign = QStringLiteral(" · ");
    return sign;
}

// Where one cell of a column is too long for one line, all of them have two.
std::vector<bool> columnsInTwo(const Table &table, const Columns &columns)
{
    const QFontMetricsF metrics(cellFont(columns, false));
    std::vector<bool> inTwo(columns.widths.size(), false);
    for (const QStringList &row : table.rows) {
        for (std::size_t i = 0; i < inTwo.size() && static_cast<qsizetype>(i) < row.size(); ++i) {
            const QString &text = row[static_cast<qsizetype>(i)];
            if (text.count(dot()) == 1 && metrics.horizontalAdvance(text) > widthFor(columns, i))
                inTwo[i] = true;
        }
    }
    return inTwo;
}

QString cellLines(const QString &text, bool inTwo)
{
    if (!inTwo || text.count(dot()) != 1)
        return text;
    return QString(text).replace(dot(), QString(QChar(QChar::LineSeparator)));
}

Cell layCell(const QString &text, const QFont &font, double width, Qt::Alignment alignment, LineEnds ends)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    Cell cell{nullptr, std::make_shared<QTextLayout>(text, font), 0, 0};
    cell.layout->setTextOption(option);
    cell.layout->setCacheEnabled(true);
    cell.layout->beginLayout();
    for (QTextLine line = cell.layout->createLine(); line.isValid(); line = cell.layout->createLine()) {
        fillLine(line, text, width, ends);
        line.setPosition(QPointF(0, cell.height));
        cell.height += line.height();
    }
    cell.layout->endLayout();
    cell.ascent = cell.layout->lineCount() > 0 ? cell.layout->lineAt(0).ascent() : 0;
    return cell;
}

struct RowLook {
    bool head = false, total = false;
    int term = -1;
    PdfElement *told = nullptr;  // the row of the table that is read; null: a head that comes again
};

PdfElementPtr cellElement(const RowLook &look)
{
    if (look.told == nullptr)
        return nullptr;
    PdfElementPtr element = pdfElement(*look.told, look.head ? "TH" : "TD");
    if (look.head)
        element->attributes = "/O /Table /Scope /Column";
    return element;
}

void paintLetter(QPainter &painter, const Columns &columns, const RowLook &look, double top, double height)
{
    const double side = columns.measures.points(columns.points) * 0.95;
    const QRectF box(columns.padding, top + (height - side) / 2, side * 1.15, side);
    paintSwatch(painter, box, look.term);
    painter.setFont(cellFont(columns, true));
    painter.setPen(inkColour(report::Ink::Text));
    const QFontMetricsF metrics(painter.font());
    const double base = top + (height + metrics.ascent() - metrics.descent()) / 2;
    painter.drawText(QPointF(box.right() + columns.padding * 0.9, base),
                     QString(report::letterOf(static_cast<estimate::Term>(look.term))));
}

Piece rowPiece(const QStringList &row, const Table &table, const std::shared_ptr<const Columns> &columns,
               const RowLook &look)
{
    std::vector<Cell> cells;
    double height = 0, ascent = 0;
    for (std::size_t i = 0; i < columns->widths.size(); ++i) {
        const auto column = static_cast<int>(i);
        const auto side = table.isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft;
        const QFont font = cellFont(*columns, look.head || look.total);
        const double width = widthFor(*columns, i);
        const QString text =
            look.head ? headLines(row.value(column), font, width) : cellLines(row.value(column), columns->inTwo[i]);
        const auto ends = look.head || i == 0 ? LineEnds::BetweenWords : LineEnds::Anywhere;
        cells.push_back(layCell(text, font, width, side, ends));
        cells.back().element = cellElement(look);
        if (cells.back().element && cells.back().layout->lineCount() > 1)
            cells.back().element->text = row.value(column);
        height = std::max(height, cells.back().height);
        ascent = std::max(ascent, cells.back().ascent);
    }
    height += columns->padding * (look.head ? 1.4 : 1.1);
    Piece piece;
    piece.height = height;
    piece.paint = [cells, columns, look, height, ascent](QPainter &painter, double top) {
        const double width = sum(columns->widths), stroke = columns->measures.points(look.head ? 0.9 : 0.4);
        if (look.head)
            painter.fillRect(QRectF(0, top, width, height), inkColour(report::Ink::Track));
        if (look.total)
            painter.fillRect(QRectF(0, top, width, stroke * 2), inkColour(report::Ink::Muted));
        const auto under = inkColour(look.head ? report::Ink::Muted : report::Ink::Grid);
        painter.fillRect(QRectF(0, top + height - stroke, width, stroke), under);
        if (look.term >= 0)
            paintLetter(painter, *columns, look, top, height);
        double x = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double left = x + columns->padding + (i == 0 ? columns->swatch : 0);
            const double y = look.head ? top + height - cells[i].height - columns->padding * 0.6
                                       : top + columns->padding * 0.5 + ascent - cells[i].ascent;
            beginElement(painter, cells[i].element.get());
            painter.setPen(inkColour(report::Ink::Text));
            cells[i].layout->draw(&painter, QPointF(left, y));
            x += columns->widths[i];
        }
        beginElement(painter, nullptr);
    };
    return piece;
}

Pieces captionPieces(const report::Block &block, const Measures &measures, PdfElement &whole)
{
    if (block.table.caption.isEmpty())
        return {};
    report::Block caption = report::paragraph(block.table.caption, true);
    Pieces pieces = piecesOf(caption, measures, -1);
    const PdfElementPtr element = pdfElement(whole, "Caption");
    for (auto &piece : pieces) {
        piece.keepWithNext = true;
        piece.element = element;
    }
    return pieces;
}

}  // namespace

Pieces tablePieces(const report::Block &block, const Measures &measures, int group)
{
    const Table &table = block.table;
    Columns laid = columnsOf(table, measures, block.small);
    laid.inTwo = columnsInTwo(table, laid);
    const auto columns = std::make_shared<const Columns>(std::move(laid));
    const PdfElementPtr whole = pdfElement("Table");
    Pieces pieces = captionPieces(block, measures, *whole);
    std::shared_ptr<const Piece> repeated;
    if (table.hasHeads()) {
        repeated = std::make_shared<const Piece>(rowPiece(table.heads, table, columns, {.head = true}));
        Piece head = rowPiece(table.heads, table, columns, {.head = true, .told = pdfElement(*whole, "TR").get()});
        head.before = measures.points(pieces.empty() ? 6 : 3);
        head.keepWithNext = true;
        pieces.push_back(std::move(head));
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const RowLook look{false, table.totals.contains(i), table.termOf(i), pdfElement(*whole, "TR").get()};
        Piece row = rowPiece(table.rows[i], table, columns, look);
        row.repeated = repeated;
        // A total never begins a page, and two rows stand before the first break and behind the last.
        row.keepWithNext =
            table.totals.contains(i + 1) || (i == 0 && table.rows.size() > 1) || (i > 1 && i + 2 == table.rows.size());
        pieces.push_back(std::move(row));
    }
    for (auto &piece : pieces)
        piece.together = group;
    if (!pieces.empty())
        pieces.front().root = whole;
    return pieces;
}

}  // namespace headroom::print
