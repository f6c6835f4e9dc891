// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pages are filled with: strips that are never cut, and the measures they are made to.
#pragma once

#include "app/print/pdf_tags.h"
#include "app/report/blocks.h"

#include <QFont>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace headroom::print {

// Layout and fonts are in twentieths of a point whatever they are painted on, so that a page is the same page in a PDF
// and on the screen.
inline constexpr double unitsPerPoint = 20;

struct Piece {
    double height = 0;
    double width = 0;   // of a picture
    double before = 0;  // space above, unless it begins a page
    bool keepWithNext = false;
    bool announces = false;  // keepWithNext only where one page holds both
    bool newPage = false;
    bool afterLittle = false;               // with newPage: stays where the page is nearly empty
    bool mayShrink = false;                 // on slides: smaller rather than alone on the next one
    int together = -1;                      // pieces with the same number stay on one page where one page holds them
    std::shared_ptr<const Piece> repeated;  // painted again above this piece where it begins a page: heads of tables
    int level = 0;                          // begins a heading of this level; 0: it does not
    QString title;                          // of that heading
    std::shared_ptr<const Piece> section;   // on slides: the heading, told again where its text goes on
    PdfElementPtr root;                     // what the block is that begins here
    PdfElementPtr element;                  // whose ink it is; null: it decorates, or tells its parts itself
    std::function<void(QPainter &, double top)> paint;
};
using Pieces = std::vector<Piece>;

// The measures of a document. `scale` shrinks all type alike.
struct Measures {
    double width = 0;
    double scale = 1;
    double height = 0;  // the most that one piece may take; 0: no limit
    [[nodiscard]] double points(double points) const { return points * unitsPerPoint * scale; }
    [[nodiscard]] double body(bool small) const { return small ? 7.5 : 9.2; }
};

// Latin letters first, then Chinese in its own forms: a Chinese family alone loses digits when text is copied.
[[nodiscard]] QFont textFont(const Measures &measures, double points, bool bold = false);
[[nodiscard]] QFont monoFont(const Measures &measures, double points);
[[nodiscard]] bool canShowChinese();

[[nodiscard]] QColor inkColour(report::Ink ink);
[[nodiscard]] QColor toneColour(report::Tone tone);

// One block as pieces. `group` numbers what stays together.
[[nodiscard]] Pieces piecesOf(const report::Block &block, const Measures &measures, int group);
[[nodiscard]] Pieces tablePieces(const report::Block &block, const Measures &measures, int group);
// Paints at the origin; the painter's unit is the drawing's.
void paintDrawing(QPainter &painter, const report::Drawing &drawing);
void paintSwatch(QPainter &painter, const QRectF &box, int term);

}  // namespace headroom::print
