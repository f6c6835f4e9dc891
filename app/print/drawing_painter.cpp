// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing with a painter. Marks are drawn line by line: a brush with a pattern would be a raster picture in a PDF.
#include "app/print/piece.h"

#include <QFontMetricsF>
#include <QPainter>

namespace headroom::print {

namespace {

using report::Mark;
using report::Shape;

QColor opaque(unsigned rgb)
{
    return QColor::fromRgb(rgb);
}

// Lines from corner to corner of a raster of `step`, cut to the box by arithmetic: no clip path in the file.
void paintHatch(QPainter &painter, const QRectF &box, double step, bool rising)
{
    for (double at = step / 2; at < box.width() + box.height(); at += step) {
        const double begin = qMax(0.0, at - box.width()), end = qMin(at, box.height());
        const auto point = [&](double down) {
            const double right = at - down;
            return QPointF(rising ? box.left() + right : box.right() - right, box.top() + down);
        };
        painter.drawLine(point(begin), point(end));
    }
}

void paintDots(QPainter &painter, const QRectF &box, double step)
{
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    const double radius = step * 0.2;
    bool shifted = false;
    for (double y = box.top() + step / 2; y + radius <= box.bottom(); y += step, shifted = !shifted) {
        for (double x = box.left() + (shifted ? step : step / 2); x + radius <= box.right(); x += step)
            painter.drawEllipse(QPointF(x, y), radius, radius);
    }
}

void paintTerm(QPainter &painter, const QRectF &box, int term)
{
    const auto &look = report::lookOf(static_cast<estimate::Term>(term));
    painter.fillRect(box, opaque(report::groundRgb(look)));
    if (look.mark == Mark::Plain)
        return;
    painter.save();
    painter.setPen(QPen(opaque(look.rgb), 0.9));
    if (look.mark == Mark::Dots)
        paintDots(painter, box, 4);
    else
        paintHatch(painter, box, 4.5, true);
    if (look.mark == Mark::Cross)
        paintHatch(painter, box, 4.5, false);
    painter.restore();
}

void paintBox(QPainter &painter, const Shape &shape)
{
    const QRectF box(shape.x, shape.y, shape.width, shape.height);
    if (shape.term >= 0)
        paintTerm(painter, box, shape.term);
    else if (!shape.outlined)
        painter.fillRect(box, inkColour(shape.ink));
    if (!shape.outlined)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(inkColour(shape.ink), 0.6));
    painter.drawRect(box);
}

void paintLine(QPainter &painter, const Shape &shape)
{
    QPen pen(inkColour(shape.ink), shape.dashed ? 1.0 : shape.bold ? 1.4 : 0.6);
    if (shape.dashed)
        pen.setDashPattern({3, 2});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(shape.x, shape.y), QPointF(shape.x + shape.width, shape.y + shape.height));
}

// The font is made large and scaled down, so that its widths are those of paper on any device.
void paintWords(QPainter &painter, const Shape &shape)
{
    const QFont font = textFont(Measures{}, shape.size, shape.bold);
    const double width = QFontMetricsF(font).horizontalAdvance(shape.text);
    const double shift = shape.anchor == report::Anchor::Start ? 0 : shape.anchor == report::Anchor::End ? 1 : 0.5;
    painter.save();
    painter.translate(shape.x, shape.y);
    painter.scale(1 / unitsPerPoint, 1 / unitsPerPoint);
    painter.setFont(font);
    painter.setPen(inkColour(shape.ink));
    painter.drawText(QPointF(-width * shift, 0), shape.text);
    painter.restore();
}

}  // namespace

void paintDrawing(QPainter &painter, const report::Drawing &drawing)
{
    painter.save();
    for (const auto &shape : drawing.shapes) {
        if (shape.kind == Shape::Kind::Box)
            paintBox(painter, shape);
        else if (shape.kind == Shape::Kind::Line)
            paintLine(painter, shape);
        else
            paintWords(painter, shape);
    }
    painter.restore();
}

void paintSwatch(QPainter &painter, const QRectF &box, int term)
{
    if (term < 0)
        return;
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(unitsPerPoint, unitsPerPoint);
    paintTerm(painter, QRectF(0, 0, box.width() / unitsPerPoint, box.height() / unitsPerPoint), term);
    painter.restore();
}

}  // namespace headroom::print
