// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces to pages. What belongs together moves to the next page together; only what is longer than a page is cut.
#include "app/print/paged_document.h"

#include "app/print/han_text.h"
#include "app/text/formatter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <array>
#include <map>

namespace headroom::print {

namespace {

QSizeF sizeOf(Paper paper, bool landscape)
{
    const QSizeF size = paper == Paper::A4       ? QSizeF(595.276, 841.89)
                        : paper == Paper::Letter ? QSizeF(612, 792)
                                                 : QSizeF(720, 405);
    return landscape && paper != Paper::Slide ? size.transposed() : size;
}

constexpr double edgePoints = 7.5, headingPoints = 54;
constexpr double leastOfPicture = 0.7;  // that it keeps of its size to stay on a slide
constexpr std::size_t mostOnSlide = 9;  // lines of a paragraph that is not cut

// The pieces of a heading as one.
std::shared_ptr<const Piece> joined(const Pieces &pieces)
{
    Piece all;
    for (const auto &piece : pieces)
        all.height += piece.height;
    all.paint = [pieces](QPainter &painter, double top) {
        for (const auto &piece : pieces) {
            if (piece.paint)
                piece.paint(painter, top);
            top += piece.height;
        }
    };
    return std::make_shared<const Piece>(std::move(all));
}

}  // namespace

PagedDocument::PagedDocument(const report::Document &document, const PageSetup &setup)
    : m_size(sizeOf(setup.paper, document.landscape)), m_slides(setup.paper == Paper::Slide),
      m_margin((m_slides ? 34 : 42) * unitsPerPoint)
{
    m_about = document;
    m_about.blocks.clear();
    layOut(document, setup.scale);
    if (document.onePage)
        layOutWithin(document, setup.scale, std::array{0.95, 0.9, 0.86, 0.82, 0.78, 0.74}, 1);
    else if (document.fewPages && endsWithLittle())
        layOutWithin(document, setup.scale, std::array{0.98, 0.96, 0.94, 0.92}, pageCount() - 1);
    if (document.fewPages && endsWithLittle())
        joinLastPart();
}

void PagedDocument::layOut(const report::Document &document, double scale)
{
    m_measures.width = m_size.width() * unitsPerPoint - 2 * m_margin;
    m_measures.scale = scale;
    m_measures.height =
        contentHeight() - m_measures.points(headingPoints);  // a picture, its heading and a line between
    m_pieces.clear();
    m_elements.clear();
    std::shared_ptr<const Piece> section;
    const auto &blocks = document.blocks;
    for (std::size_t begin = 0, end = 0; begin < blocks.size(); begin = end) {
        end = begin + 1;
        while (end < blocks.size() && !blocks[end].newPage)
            ++end;
        const std::span part(blocks.data() + begin, end - begin);
        addPieces(part, measuresFor(part), section);
    }
    numberElements(m_elements);
    if (!m_slides)
        keepLastLines();
    paginate();
    placeFigures();
}

// ISO 32000-1, 14.8.5.4.3: where on its page a figure is.
void PagedDocument::placeFigures()
{
    const auto points = [](double units) { return QByteArray::number(units / unitsPerPoint, 'f', 1) + ' '; };
    for (const auto &page : m_pages) {
        for (const auto &placed : page) {
            const auto &piece = *placed.piece;
            if (!piece.element || piece.element->type != "Figure")
                continue;
            const double foot = m_size.height() * unitsPerPoint - placed.top - piece.height;
            piece.element->attributes = "/O /Layout /BBox [" + points(m_margin) + points(foot) +
                                        points(m_margin + piece.width) + points(foot + piece.height) + "]";
        }
    }
}

void PagedDocument::addPieces(std::span<const report::Block> part, const Measures &measures,
                              std::shared_ptr<const Piece> &section)
{
    for (const auto &block : part) {
        Pieces pieces = piecesOf(block, measures, static_cast<int>(m_pieces.size()));
        if (pieces.empty())
            continue;
        pieces.front().newPage = block.newPage;
        pieces.front().afterLittle = block.afterLittle;
        if (m_slides && block.kind == report::BlockKind::Paragraph && pieces.size() <= mostOnSlide) {
            for (auto &piece : pieces)  // no sentence goes on on the next slide
                piece.keepWithNext = true;
            pieces.back().keepWithNext = false;
        }
        pieces.back().announces = block.leads && !pieces.back().keepWithNext;
        pieces.back().keepWithNext |= block.leads;
        if (block.kind == report::BlockKind::Heading) {
            pieces.front().level = block.level;
            pieces.front().title = block.text;
        }
        const bool begins = block.kind == report::BlockKind::Heading && block.level <= 2;
        for (auto &piece : pieces)
            piece.section = begins ? nullptr : section;
        if (begins && m_slides)
            section = joined(pieces);
        if (pieces.front().root)
            m_elements.push_back(pieces.front().root);
        std::move(pieces.begin(), pieces.end(), std::back_inserter(m_pieces));
    }
}

double PagedDocument::contentTop() const
{
    return m_margin;
}

double PagedDocument::contentHeight() const
{
    return m_size.height() * unitsPerPoint - 2 * m_margin;
}

// One past the last piece that must be on the same page as the piece `begin`.
std::size_t PagedDocument::runEnd(std::size_t begin, const std::set<int> &cut, bool loose) const
{
    std::size_t end = begin + 1;
    while (end < m_pieces.size()) {
        const auto &last = m_pieces[end - 1];
        const bool sameTable =
            last.together >= 0 && last.together == m_pieces[end].together && !cut.contains(last.together);
        const bool kept = last.keepWithNext && !(loose && last.announces);
        if (!kept && !sameTable)
            break;
        ++end;
    }
    return end;
}

double PagedDocument::runHeight(std::size_t begin, std::size_t end) const
{
    double height = 0;
    for (std::size_t i = begin; i < end; ++i)
        height += m_pieces[i].height + (i == begin ? 0 : m_pieces[i].before);
    return height;
}

double PagedDocument::roomFor(const Piece &piece) const
{
    return contentHeight() - (piece.section ? piece.section->height : 0);
}

void PagedDocument::beginPage(const Piece &piece, double &y)
{
    m_pages.emplace_back();
    m_begun = 0;
    y = contentTop();
    for (const auto &again : {piece.section, piece.repeated}) {
        if (!again)
            continue;
        m_pages.back().push_back({again.get(), y});
        ++m_begun;
        y += again->height;
    }
}

void PagedDocument::place(const Piece &piece, double &y)
{
    const double bottom = contentTop() + contentHeight();
    const bool fresh = m_pages.back().size() == m_begun;
    const bool little = m_pages.size() > 1 && y < contentTop() + contentHeight() * littleOfPage;
    const bool begins = piece.newPage && !(piece.afterLittle && little);
    if (!fresh && (begins || y + piece.before + piece.height > bottom + 1)) {
        beginPage(piece, y);
    } else if (!fresh) {
        y += piece.before;
    }
    m_pages.back().push_back({&piece, y});
    y += piece.height;
}

// What is longer than a page lets go of what announces it; if it still is, only what `keepWithNext` binds stays.
std::size_t PagedDocument::wholeRun(std::size_t begin, std::set<int> &cut) const
{
    const double room = roomFor(m_pieces[begin]);
    std::size_t end = runEnd(begin, cut);
    if (runHeight(begin, end) > room)
        end = runEnd(begin, cut, true);
    if (runHeight(begin, end) <= room)
        return end;
    for (std::size_t piece = begin; piece < end; ++piece)
        cut.insert(m_pieces[piece].together);
    return runEnd(begin, cut);
}

// A long table that would leave much of the page empty is cut after all: its head comes again. A short one below a
// picture is not what takes the room.
bool PagedDocument::cutTables(std::size_t begin, std::size_t end, std::set<int> &cut) const
{
    std::map<int, double> heights;
    for (std::size_t i = begin; i < end; ++i) {
        if (m_pieces[i].repeated)
            heights[m_pieces[i].together] += m_pieces[i].height;
    }
    bool any = false;
    for (const auto &[table, height] : heights) {
        if (height > contentHeight() * muchOfPage)
            any = cut.insert(table).second || any;
    }
    return any;
}

// What a picture shows is told in the lines above it: rather smaller than on another slide.
void PagedDocument::shrinkPicture(std::size_t begin, std::size_t end, double room)
{
    Piece &last = m_pieces[end - 1];
    const double left = room - (runHeight(begin, end) - last.height) - 1;
    if (!last.mayShrink || left >= last.height || left < last.height * leastOfPicture)
        return;
    last.paint = [paint = last.paint, factor = left / last.height](QPainter &painter, double top) {
        painter.save();
        painter.translate(0, top);
        painter.scale(factor, factor);
        paint(painter, 0);
        painter.restore();
    };
    last.width *= left / last.height;
    last.height = left;
    last.mayShrink = false;
}

void PagedDocument::paginate()
{
    m_pages.assign(1, {});
    m_begun = 0;
    double y = contentTop();
    const double bottom = contentTop() + contentHeight();
    std::set<int> cut;  // tables that no page holds
    std::size_t i = 0;
    while (i < m_pieces.size()) {
        std::size_t end = wholeRun(i, cut);
        if (m_slides && m_pieces[i].newPage && m_pages.back().size() > m_begun)
            beginPage(m_pieces[i], y);
        const double room = bottom + 1 - y - m_pieces[i].before;
        if (runHeight(i, end) > room && !m_slides && room > contentHeight() * muchOfPage && cutTables(i, end, cut))
            end = runEnd(i, cut);
        if (runHeight(i, end) > room && m_slides)
            shrinkPicture(i, end, room);
        if (runHeight(i, end) > room && m_pages.back().size() > m_begun) {
            beginPage(m_pieces[i], y);
            if (m_slides)
                shrinkPicture(i, end, bottom + 1 - y);
        }
        for (; i < end; ++i)
            place(m_pieces[i], y);
    }
}

void PagedDocument::paintEdges(QPainter &painter, int page) const
{
    const text::Formatter format;
    const double left = m_margin, right = m_size.width() * unitsPerPoint - m_margin;
    const Measures plain{m_measures.width, 1};
    const double bottom = m_size.height() * unitsPerPoint - m_margin * 0.52;
    painter.setFont(textFont(plain, edgePoints));
    painter.setPen(inkColour(report::Ink::Muted));
    const QFontMetricsF metrics(painter.font());
    const QString number =
        QCoreApplication::translate("Report", "Page %1 of %2").arg(format.count(page + 1), format.count(pageCount()));
    painter.drawText(QPointF(right - metrics.horizontalAdvance(number), bottom), number);
    const double room = right - left - metrics.horizontalAdvance(number) - plain.points(20);
    painter.drawText(QPointF(left, bottom), metrics.elidedText(m_about.foot, Qt::ElideRight, room));
    if (page == 0)
        return;
    const double top = m_margin * 0.62;
    painter.drawText(QPointF(left, top), metrics.elidedText(m_about.title, Qt::ElideRight, right - left));
    painter.fillRect(QRectF(left, top + plain.points(4), right - left, plain.points(0.5)),
                     inkColour(report::Ink::Grid));
}

void PagedDocument::paintPage(QPainter &painter, int page) const
{
    if (page < 0 || page >= pageCount())
        return;
    painter.save();
    paintEdges(painter, page);
    painter.translate(m_margin, 0);
    const PdfElement *now = nullptr;
    for (const auto &placed : m_pages[static_cast<std::size_t>(page)]) {
        if (!placed.piece->paint)
            continue;
        if (placed.piece->element.get() != now)
            beginElement(painter, placed.piece->element.get());
        now = placed.piece->element.get();
        placed.piece->paint(painter, placed.top);
    }
    painter.restore();
}

QImage PagedDocument::picture(int page, double dotsPerInch) const
{
    const double factor = dotsPerInch / 72;
    QImage image((m_size * factor).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(factor / unitsPerPoint, factor / unitsPerPoint);
    paintPage(painter, page);
    return image;
}

PdfFacts PagedDocument::facts() const
{
    PdfFacts facts;
    facts.language = m_about.language == QLatin1String("zh_CN") ? QStringLiteral("zh-CN") : m_about.language;
    facts.pageHeight = m_size.height();
    facts.title = m_about.title;
    facts.creator = m_about.foot;
    for (int page = 0; page < pageCount(); ++page) {
        for (const auto &placed : m_pages[static_cast<std::size_t>(page)]) {
            if (placed.piece->level > 0)
                facts.outline.push_back({placed.piece->level, placed.piece->title, page, placed.top / unitsPerPoint});
        }
    }
    return facts;
}

QByteArray PagedDocument::untaggedPdf(const std::vector<Attachment> &attachments) const
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(72 * unitsPerPoint));
        writer.setPageSize(QPageSize(m_size, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(m_about.title);
        writer.setCreator(m_about.foot);
        for (const auto &attachment : attachments)
            writer.addFileAttachment(attachment.name, attachment.data, attachment.mimeType);
        QPainter painter(&writer);
        for (int page = 0; page < pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            paintPage(painter, page);
        }
    }
    mendHanText(data);
    return data;
}

std::optional<PdfFile> PagedDocument::pdfFile(const QByteArray &untagged) const
{
    auto file = PdfFile::read(untagged);
    if (!file)
        return std::nullopt;
    addFacts(*file, facts());
    addTags(*file, m_elements);
    return file;
}

QByteArray PagedDocument::pdf(const std::vector<Attachment> &attachments) const
{
    const QByteArray untagged = untaggedPdf(attachments);
    const auto file = pdfFile(untagged);
    return file ? file->written() : untagged;
}

}  // namespace headroom::print
