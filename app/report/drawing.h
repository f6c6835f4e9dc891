// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a short list of shapes, so that SVG, HTML and the painter on paper show the same one.
#pragma once

#include <QString>

#include <vector>

namespace headroom::report {

enum class Ink { Text, Muted, Grid, Track, Ground, Good, Caution, Bad, Black, White };
enum class Anchor { Start, Middle, End };

struct Shape {
    enum class Kind { Box, Line, Words };
    Kind kind = Kind::Box;
    double x = 0, y = 0, width = 0, height = 0;  // a line goes from (x, y) to (x + width, y + height)
    Ink ink = Ink::Text;
    int term = -1;  // of a box: filled as this estimate::Term looks
    bool outlined = false, dashed = false, bold = false;
    QString text = {};  // of words, whose base line is at y; of a box, its tool tip
    double size = 9;    // of words
    Anchor anchor = Anchor::Start;
};

// Units are points; the writers scale the whole to the width they have.
struct Drawing {
    double width = 0, height = 0;
    QString title, description;
    std::vector<Shape> shapes;

    [[nodiscard]] bool isEmpty() const { return shapes.empty(); }
    void box(double x, double y, double w, double h, Ink ink);
    void line(double x1, double y1, double x2, double y2, Ink ink, bool dashed = false);
    Shape &words(double x, double y, const QString &text, double size, Ink ink = Ink::Text);
};

// About how wide `text` is at `size`: Han is as wide as high, Latin a little over half. For placing, not for cutting.
[[nodiscard]] double roughWidth(const QString &text, double size);

}  // namespace headroom::report
