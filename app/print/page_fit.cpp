// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How large the type is, and what stays together, so that no page has next to nothing on it.
#include "app/print/paged_document.h"

namespace headroom::print {

// In the largest type that makes it so few pages; what does not fit even small stays at its size.
void PagedDocument::layOutWithin(const report::Document &document, double scale, std::span<const double> shrinks,
                                 int pages)
{
    for (auto shrink = shrinks.begin(); shrink != shrinks.end() && pageCount() > pages; ++shrink)
        layOut(document, scale * *shrink);
    if (pageCount() > pages)
        layOut(document, scale);
}

// Such as nothing but the sources of a lesson.
bool PagedDocument::endsWithLittle() const
{
    constexpr int many = 16;  // that a little smaller type would not spare one of
    if (m_slides || pageCount() == 1 || pageCount() >= many)
        return false;
    const auto &last = m_pages.back().back();
    return last.top + last.piece->height < contentTop() + contentHeight() * littleOfPage;
}

// The last part alone on its page, or the end of it, takes along what stands before it, if that is short.
void PagedDocument::joinLastPart()
{
    const auto headingBefore = [&](std::size_t piece, int level) {
        while (piece > 0 && (m_pieces[piece - 1].level == 0 || m_pieces[piece - 1].level > level))
            --piece;
        return piece > 0 ? piece - 1 : piece;
    };
    constexpr int part = 2, anyHeading = 4;
    const std::size_t last = headingBefore(m_pieces.size(), part);
    const auto begins = static_cast<std::size_t>(m_pages.back()[m_begun].piece - m_pieces.data());
    const std::size_t before = headingBefore(last, anyHeading);
    if (begins < last || runHeight(before, m_pieces.size()) > contentHeight() * muchOfPage)
        return;
    for (std::size_t i = before; i + 1 < m_pieces.size(); ++i)
        m_pieces[i].keepWithNext = true;
    paginate();
    placeFigures();
}

// What runs over the end of a page or a slide by a few lines is set a little smaller, so that it is one.
Measures PagedDocument::measuresFor(std::span<const report::Block> part) const
{
    if (!m_slides && !m_about.fewPages)
        return m_measures;
    const double least = m_slides ? 0.87 : 0.9;
    for (const double shrink : {1.0, 0.96, 0.93, 0.9, 0.87}) {
        Measures measures = m_measures;
        measures.scale *= shrink;
        const double height = shrink < least ? muchTooLong() : heightOf(part, measures);
        if (height <= contentHeight())
            return measures;
        if (height >= muchTooLong())
            break;
    }
    return m_measures;
}

// Long parts are measured only until they are too long for a page.
double PagedDocument::heightOf(std::span<const report::Block> part, const Measures &measures) const
{
    double height = 0;
    int group = 0;
    for (const auto &block : part) {
        for (const auto &piece : piecesOf(block, measures, group++))
            height += piece.height + piece.before;
        if (height >= muchTooLong())
            break;
    }
    return height;
}

// What ends a part or the document is not alone on a page with a line or two.
void PagedDocument::keepLastLines()
{
    constexpr std::size_t least = 4;
    const double tallest = m_measures.points(40);
    for (std::size_t last = 0; last < m_pieces.size(); ++last) {
        if (last + 1 < m_pieces.size() && !m_pieces[last + 1].newPage)
            continue;
        for (std::size_t i = last; i > 0 && i + least > last + 1; --i) {
            if (m_pieces[i].newPage || m_pieces[i - 1].height > tallest)
                break;
            m_pieces[i - 1].keepWithNext = true;
        }
    }
}

}  // namespace headroom::print
