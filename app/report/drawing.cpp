// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adds shapes to a drawing.
#include "app/report/drawing.h"

namespace headroom::report {

void Drawing::box(double x, double y, double w, double h, Ink ink)
{
    Shape shape;
    shape.kind = Shape::Kind::Box;
    shape.x = x;
    shape.y = y;
    shape.width = w;
    shape.height = h;
    shape.ink = ink;
    shapes.push_back(shape);
}

void Drawing::line(double x1, double y1, double x2, double y2, Ink ink, bool dashed)
{
    Shape shape;
    shape.kind = Shape::Kind::Line;
    shape.x = x1;
    shape.y = y1;
    shape.width = x2 - x1;
    shape.height = y2 - y1;
    shape.ink = ink;
    shape.dashed = dashed;
    shapes.push_back(shape);
}

Shape &Drawing::words(double x, double y, const QString &text, double size, Ink ink)
{
    Shape shape;
    shape.kind = Shape::Kind::Words;
    shape.x = x;
    shape.y = y;
    shape.text = text;
    shape.size = size;
    shape.ink = ink;
    shapes.push_back(shape);
    return shapes.back();
}

double roughWidth(const QString &text, double size)
{
    double ems = 0;
    for (const QChar c : text)
        ems += c.unicode() >= 0x2E80 ? 1.0 : c.isUpper() || c.isDigit() ? 0.66 : c.isSpace() ? 0.33 : 0.58;
    return ems * size;
}

}  // namespace headroom::report
