// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A document on pages: A4 or Letter, upright or lying, or slides. The same pages as a PDF with its fonts, or as
// pictures for a preview. Needs a QGuiApplication.
#pragma once

#include "app/print/pdf_outline.h"
#include "app/print/piece.h"

#include <QImage>
#include <QSizeF>

#include <optional>
#include <set>
#include <span>
#include <vector>

namespace headroom::print {

enum class Paper { A4, Letter, Slide };  // a slide is a 16:9 page; a block with newPage begins the next one

struct PageSetup {
    Paper paper = Paper::A4;
    double scale = 1;  // of all type: slides and large print
};

struct Attachment {
    QString name;
    QByteArray data;
    QString mimeType;
};

class PagedDocument
{
public:
    PagedDocument(const report::Document &document, const PageSetup &setup);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF pageSize() const { return m_size; }  // in points
    // The painter's unit is unitsPerPoint of a point.
    void paintPage(QPainter &painter, int page) const;
    [[nodiscard]] QImage picture(int page, double dotsPerInch) const;
    // With outline and tags; null where QPdfWriter wrote what cannot be read.
    [[nodiscard]] std::optional<PdfFile> pdfFile(const QByteArray &untagged) const;
    [[nodiscard]] QByteArray untaggedPdf(const std::vector<Attachment> &attachments = {}) const;
    [[nodiscard]] QByteArray pdf(const std::vector<Attachment> &attachments = {}) const;

private:
    static constexpr double littleOfPage = 0.3;
    static constexpr double muchOfPage = 0.4;  // that no table leaves empty

    struct Placed {
        const Piece *piece = nullptr;
        double top = 0;
    };
    using Page = std::vector<Placed>;

    void layOut(const report::Document &document, double scale);
    void layOutWithin(const report::Document &document, double scale, std::span<const double> shrinks, int pages);
    [[nodiscard]] bool endsWithLittle() const;
    void joinLastPart();
    [[nodiscard]] Measures measuresFor(std::span<const report::Block> part) const;
    [[nodiscard]] double heightOf(std::span<const report::Block> part, const Measures &measures) const;
    void addPieces(std::span<const report::Block> part, const Measures &measures,
                   std::shared_ptr<const Piece> &section);
    void placeFigures();
    void keepLastLines();
    void paginate();
    [[nodiscard]] std::size_t wholeRun(std::size_t begin, std::set<int> &cut) const;
    bool cutTables(std::size_t begin, std::size_t end, std::set<int> &cut) const;
    void shrinkPicture(std::size_t begin, std::size_t end, double room);
    [[nodiscard]] std::size_t runEnd(std::size_t begin, const std::set<int> &cut, bool loose = false) const;
    [[nodiscard]] double runHeight(std::size_t begin, std::size_t end) const;
    void beginPage(const Piece &piece, double &y);
    void place(const Piece &piece, double &y);
    [[nodiscard]] double roomFor(const Piece &piece) const;
    void paintEdges(QPainter &painter, int page) const;
    [[nodiscard]] PdfFacts facts() const;
    [[nodiscard]] double contentTop() const;
    [[nodiscard]] double contentHeight() const;
    [[nodiscard]] double muchTooLong() const { return 2 * contentHeight(); }  // for one page in any type

    report::Document m_about;  // without its blocks
    QSizeF m_size;
    bool m_slides = false;
    double m_margin = 0;
    Measures m_measures;
    Pieces m_pieces;
    std::vector<PdfElementPtr> m_elements;  // in reading order
    std::vector<Page> m_pages;
    std::size_t m_begun = 0;  // pieces that stand on the last page only because it is one
};

}  // namespace headroom::print
