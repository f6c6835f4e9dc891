// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks on pages: what belongs together stays together, one page is one page, attachments come back.
#include "app/print/line_breaks.h"
#include "app/print/page_writer.h"
#include "app/print/paged_document.h"
#include "app/report/plan_in_report.h"

#include <QFontMetricsF>
#include <QTest>
#include <QTextLayout>

using namespace headroom;
using namespace headroom::print;
using report::Document;

namespace {

report::Table tableOf(int rows)
{
    report::Table table{.heads = {QStringLiteral("name"), QStringLiteral("value")}, .numeric = {false, true}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({QStringLiteral("row %1").arg(i), QString::number(i)});
    return table;
}

Document documentOf(std::vector<report::Block> blocks)
{
    Document document;
    document.title = QStringLiteral("A title");
    document.foot = QStringLiteral("foot");
    document.language = QStringLiteral("en");
    document.blocks = std::move(blocks);
    return document;
}

QString longText()
{
    return QStringLiteral("word and word and ").repeated(120);
}

}  // namespace

class TestPagedDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizes();
    void tableMovesAsAWhole();
    void longTableIsCutBetweenRows();
    void tableLeavesNoPageEmpty();
    void linesEndWhereTheyMay();
    void namesPartBetweenWords();
    void announcedPictureStaysOnItsSlide();
    void headingStaysWithItsText();
    void lastLinesAreNotAlone();
    void shrinksToOnePage();
    void lastPartIsNotAlone_data();
    void lastPartIsNotAlone();
    void partIsOnePage();
    void newPageBegins();
    void attachmentComesBack();
    void slidesTellTheirHeadingAgain();
    void pictureFitsItsSlide();
    void formulaStaysWhole();
    void outlineLeadsToTheHeadings();
    void tagsTellWhatAPartIs();
    void odtIsAnOpenDocument();
    void pictureIsNotEmpty();
};

void TestPagedDocument::sizes()
{
    const Document document = documentOf({report::paragraph(QStringLiteral("text"))});
    QCOMPARE(PagedDocument(document, {Paper::A4, 1}).pageSize().toSize(), QSize(595, 842));
    QCOMPARE(PagedDocument(document, {Paper::Letter, 1}).pageSize().toSize(), QSize(612, 792));
    QCOMPARE(PagedDocument(document, {Paper::Slide, 2}).pageSize().toSize(), QSize(720, 405));
    Document lying = document;
    lying.landscape = true;
    QCOMPARE(PagedDocument(lying, {Paper::A4, 1}).pageSize().toSize(), QSize(842, 595));
}

void TestPagedDocument::tableMovesAsAWhole()
{
    // Alone the table takes less than a page, so one page of text before it makes exactly one page more.
    const int alone = PagedDocument(documentOf({report::tableBlock(tableOf(30))}), {}).pageCount();
    QCOMPARE(alone, 1);
    int before = 0;
    std::vector<report::Block> blocks;
    while (PagedDocument(documentOf(blocks), {}).pageCount() < 2) {
        blocks.push_back(report::paragraph(QStringLiteral("one line")));
        ++before;
    }
    QVERIFY(before > 20);
    blocks.resize(blocks.size() / 2 + 8);
    blocks.push_back(report::tableBlock(tableOf(30)));
    const PagedDocument pages(documentOf(blocks), {});
    QCOMPARE(pages.pageCount(), 2);
    // The first page ends with white: nothing of the table is on it.
    const QImage first = pages.picture(0, 36);
    const int from = first.height() * 3 / 4, to = first.height() * 9 / 10;
    for (int y = from; y < to; ++y) {
        for (int x = 0; x < first.width(); ++x)
            QCOMPARE(first.pixel(x, y), qRgb(255, 255, 255));
    }
}

void TestPagedDocument::longTableIsCutBetweenRows()
{
    // It begins where there is room, and leaves no page half empty.
    const int alone = PagedDocument(documentOf({report::tableBlock(tableOf(65))}), {}).pageCount();
    QCOMPARE(
        PagedDocument(documentOf({report::heading(1, QStringLiteral("Title")), report::tableBlock(tableOf(65))}), {})
            .pageCount(),
        alone);

    const PagedDocument pages(documentOf({report::tableBlock(tableOf(200))}), {});
    QVERIFY(pages.pageCount() >= 4);
    // The head of the table is at the top of every page: its ground is there.
    for (int page = 0; page < pages.pageCount(); ++page) {
        const QImage picture = pages.picture(page, 72);
        const int y = page == 0 ? 46 : 46, x = 300;
        QVERIFY2(picture.pixel(x, y) != qRgb(255, 255, 255), qPrintable(QString::number(page)));
    }
}

// A page holds the table, but not beside the title: it is cut rather than leave the title alone.
void TestPagedDocument::tableLeavesNoPageEmpty()
{
    const auto titled = [](int rows) {
        return PagedDocument(
            documentOf({report::heading(1, QStringLiteral("Title")), report::tableBlock(tableOf(rows))}), {});
    };
    int rows = 30;
    while (titled(rows).pageCount() == 1)
        ++rows;
    QCOMPARE(PagedDocument(documentOf({report::tableBlock(tableOf(rows))}), {}).pageCount(), 1);
    const PagedDocument pages = titled(rows);
    const QImage first = pages.picture(0, 36);
    int ink = 0;
    for (int y = first.height() / 3; y < first.height() * 3 / 4; ++y) {
        for (int x = 0; x < first.width(); ++x)
            ink += first.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
    }
    QVERIFY(ink > 100);
}

void TestPagedDocument::linesEndWhereTheyMay()
{
    const auto ends = [](const char *before, const char *after) {
        const QString first = QString::fromUtf8(before);
        return headroom::print::mayEndLine(first + QString::fromUtf8(after), first.size());
    };
    QVERIFY(ends("needs 7.8 GiB ", "of 9"));
    QVERIFY(!ends("needs 7.8 ", "GiB of 9"));
    QVERIFY(!ends("within 15.3 ", "% of the estimate"));
    QVERIFY(!ends("900 GB/", "s"));
    QVERIFY(ends("vllm/v1/worker/", "workspace.py"));
    QVERIFY(!ends("--gpus 4 --", "set a=b"));
    QVERIFY(ends("--gpus 4 ", "--set a=b"));
    QVERIFY(ends("Nemotron 30B-", "A3B"));
    QVERIFY(!ends("4 × ", "V100"));
    QVERIFY(!ends("8 ", "张卡"));
    QVERIFY(ends("显存", "不足"));
    QVERIFY(!ends("in 4-", "bit"));
    QVERIFY(!ends("the KV ", "cache"));
    QVERIFY(ends("the ", "KV cache"));
    // With ligatures in the line too: at no width does a number part from its unit.
    const QString text = QStringLiteral("the first estimate of full fine-tuning may be off by 7.1 GiB of the file");
    for (double width = 2000; width < 12000; width += 50) {
        QTextLayout layout(text, headroom::print::textFont({.width = width}, 9));
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            headroom::print::fillLine(line, text, width);
            const auto end = line.textStart() + line.textLength();
            QVERIFY2(headroom::print::mayEndLine(text, end), qPrintable(text.left(end)));
        }
        layout.endLayout();
    }
}

// "LLaMA 65B，4 比特，两张卡": a head or a name in Chinese parts at its commas while it can, and not within a word.
void TestPagedDocument::namesPartBetweenWords()
{
    const QString text = QStringLiteral("LLaMA 65B，4 比特，两张卡");
    const QFont font = headroom::print::textFont({.width = 1000}, 9);
    const double whole = QFontMetricsF(font).horizontalAdvance(text);
    const auto firstLine = [&](double width, headroom::print::LineEnds ends) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        headroom::print::fillLine(line, text, width, ends);
        layout.endLayout();
        return text.left(line.textLength());
    };
    using headroom::print::LineEnds;
    QCOMPARE(firstLine(whole + 1, LineEnds::BetweenWords), text);
    QCOMPARE(firstLine(whole * 0.95, LineEnds::BetweenWords), QStringLiteral("LLaMA 65B，4 比特，"));
    QVERIFY(firstLine(whole * 0.95, LineEnds::Anywhere).endsWith(u'张'));
}

// What a picture shows is told above it: it grows smaller rather than go to the next slide.
void TestPagedDocument::announcedPictureStaysOnItsSlide()
{
    report::Drawing drawing;
    drawing.width = 430;
    drawing.height = 190;
    drawing.box(0, 0, 430, 190, report::Ink::Text);
    Document document = documentOf({report::heading(2, QStringLiteral("Step")),
                                    report::paragraph(QStringLiteral("one line")), report::picture(drawing)});
    document.blocks[1].leads = true;
    QCOMPARE(PagedDocument(document, {Paper::Slide, 1.45}).pageCount(), 1);
}

void TestPagedDocument::headingStaysWithItsText()
{
    std::vector<report::Block> blocks;
    for (int lines = 30; lines < 70; ++lines) {
        blocks.assign(static_cast<std::size_t>(lines), report::paragraph(QStringLiteral("one line")));
        const int without = PagedDocument(documentOf(blocks), {}).pageCount();
        auto withHeading = blocks;
        withHeading.push_back(report::heading(2, QStringLiteral("Heading")));
        const int alone = PagedDocument(documentOf(withHeading), {}).pageCount();
        withHeading.push_back(report::tableBlock(tableOf(12)));
        const PagedDocument pages(documentOf(withHeading), {});
        if (pages.pageCount() == without || alone > without)
            continue;
        // The table went to a new page though the heading alone had room: the heading is there with it.
        const QImage last = pages.picture(pages.pageCount() - 1, 72);
        bool ink = false;
        for (int x = 42; x < 120 && !ink; ++x) {
            for (int y = 44; y < 58 && !ink; ++y)
                ink = qBlue(last.pixel(x, y)) - qRed(last.pixel(x, y)) > 60;
        }
        QVERIFY(ink);
        return;
    }
    QFAIL("no case found");
}

// Lines of text above the foot of a page: bands of rows with ink.
int linesOn(const QImage &page)
{
    int lines = 0;
    bool inLine = false;
    for (int y = page.height() / 20; y < page.height() * 9 / 10; ++y) {
        bool ink = false;
        for (int x = 0; x < page.width() && !ink; ++x)
            ink = qGray(page.pixel(x, y)) < 128;
        lines += ink && !inLine ? 1 : 0;
        inLine = ink;
    }
    return lines;
}

void TestPagedDocument::lastLinesAreNotAlone()
{
    std::vector<report::Block> blocks;
    while (PagedDocument(documentOf(blocks), {}).pageCount() < 2)
        blocks.push_back(report::paragraph(QStringLiteral("one line of text")));
    const PagedDocument pages(documentOf(blocks), {});
    QCOMPARE(linesOn(pages.picture(1, 72)), 4);
    // the same before a page that is asked for
    report::Block second = report::paragraph(QStringLiteral("a page of its own"));
    second.newPage = true;
    blocks.push_back(second);
    QCOMPARE(linesOn(PagedDocument(documentOf(blocks), {}).picture(1, 72)), 4);
}

void TestPagedDocument::shrinksToOnePage()
{
    Document document = documentOf({report::paragraph(longText()), report::paragraph(longText()),
                                    report::paragraph(longText()), report::paragraph(longText())});
    while (PagedDocument(document, {}).pageCount() < 2)
        document.blocks.push_back(report::paragraph(QStringLiteral("one line")));
    document.onePage = true;
    QCOMPARE(PagedDocument(document, {}).pageCount(), 1);
}

void TestPagedDocument::lastPartIsNotAlone_data()
{
    QTest::addColumn<int>("sources");
    QTest::addColumn<bool>("spared");
    QTest::newRow("few: the page is spared") << 5 << true;
    QTest::newRow("many: what stands before comes along") << 12 << false;
}

void TestPagedDocument::lastPartIsNotAlone()
{
    QFETCH(int, sources);
    QFETCH(bool, spared);
    Document document;
    const auto ending = [&](int before) {
        std::vector<report::Block> blocks(static_cast<std::size_t>(before),
                                          report::paragraph(QStringLiteral("one line")));
        blocks.push_back(report::heading(2, QStringLiteral("Mistakes")));
        blocks.push_back(report::paragraph(QStringLiteral("one line")));
        blocks.push_back(report::heading(2, QStringLiteral("Sources")));
        for (int i = 0; i < sources; ++i)
            blocks.push_back(report::paragraph(QStringLiteral("one line")));
        return documentOf(blocks);
    };
    // With the heading: all that is on the last page.
    const auto isAlone = [&](const Document &asked) {
        const PagedDocument pages(asked, {});
        return pages.pageCount() == 2 && linesOn(pages.picture(1, 72)) == sources + 1;
    };
    int before = 20;
    while (before < 80 && !isAlone(ending(before)))
        ++before;
    document = ending(before);
    QVERIFY(isAlone(document));
    document.fewPages = true;
    const PagedDocument pages(document, {});
    QCOMPARE(pages.pageCount(), spared ? 1 : 2);
    if (!spared)
        QCOMPARE(linesOn(pages.picture(1, 72)), sources + 3);
}

// A part that is a few lines too long for its page is set smaller, and the next one begins on a new page.
void TestPagedDocument::partIsOnePage()
{
    Document document = documentOf({});
    while (PagedDocument(document, {}).pageCount() < 2)
        document.blocks.push_back(report::paragraph(QStringLiteral("one line of text")));
    report::Block next = report::heading(2, QStringLiteral("Next"));
    next.newPage = true;
    document.blocks.push_back(next);
    for (int i = 0; i < 20; ++i)
        document.blocks.push_back(report::paragraph(QStringLiteral("one line of text")));
    QCOMPARE(PagedDocument(document, {}).pageCount(), 3);
    document.fewPages = true;
    QCOMPARE(PagedDocument(document, {}).pageCount(), 2);
}

void TestPagedDocument::newPageBegins()
{
    auto second = report::heading(2, QStringLiteral("Second"));
    second.newPage = true;
    const auto text = report::paragraph(QStringLiteral("text"));
    QCOMPARE(PagedDocument(documentOf({text, second, text}), {Paper::Slide, 2}).pageCount(), 2);
}

void TestPagedDocument::attachmentComesBack()
{
    const QByteArray plan = QStringLiteral("{\"title\": \"方案 ü\"}").toUtf8() + QByteArray(5000, ' ');
    const PagedDocument pages(documentOf({report::paragraph(longText())}), {});
    const QByteArray pdf = pages.pdf({{QStringLiteral("plan.headroom"), plan, QStringLiteral("application/json")}});
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(report::planTextFromPdf(pdf), plan);
    QVERIFY(report::planTextFromPdf(pages.pdf()).isEmpty());
}

// The blue of a heading of level 2 at the top of the page.
bool hasHeadingOnTop(const PagedDocument &pages, int page)
{
    const QImage picture = pages.picture(page, 72);
    for (int x = 34; x < 140; ++x) {
        for (int y = 34; y < 60; ++y) {
            if (qBlue(picture.pixel(x, y)) - qRed(picture.pixel(x, y)) > 60)
                return true;
        }
    }
    return false;
}

void TestPagedDocument::slidesTellTheirHeadingAgain()
{
    const Document document =
        documentOf({report::heading(2, QStringLiteral("Section")), report::tableBlock(tableOf(30))});
    const PagedDocument slides(document, {Paper::Slide, 1.5}), pages(document, {Paper::A4, 1.5});
    QVERIFY(slides.pageCount() > 2);
    for (int page = 0; page < slides.pageCount(); ++page)
        QVERIFY2(hasHeadingOnTop(slides, page), qPrintable(QString::number(page)));
    QVERIFY(pages.pageCount() == 1 || !hasHeadingOnTop(pages, 1));
}

void TestPagedDocument::pictureFitsItsSlide()
{
    report::Drawing drawing;
    drawing.width = 400;
    drawing.height = 500;  // higher than a slide
    drawing.box(0, 490, 10, 10, report::Ink::Black);
    const PagedDocument slides(documentOf({report::heading(2, QStringLiteral("Section")), report::picture(drawing)}),
                               {Paper::Slide, 1.5});
    QCOMPARE(slides.pageCount(), 1);
    const QImage picture = slides.picture(0, 72);
    bool black = false;  // the box at its lower edge is above the foot
    for (int y = 300; y < 375 && !black; ++y)
        black = qGray(picture.pixel(36, y)) < 40;
    QVERIFY(black);
}

void TestPagedDocument::formulaStaysWhole()
{
    for (int lines = 1; lines < 22; ++lines) {
        std::vector<report::Block> blocks(static_cast<std::size_t>(lines),
                                          report::paragraph(QStringLiteral("one line")));
        const int without = PagedDocument(documentOf(blocks), {Paper::Slide, 1.5}).pageCount();
        blocks.push_back(report::code(QStringLiteral("a = b\n = c\n = d")));
        const PagedDocument pages(documentOf(blocks), {Paper::Slide, 1.5});
        if (pages.pageCount() == without)
            continue;
        // On the next page all three lines are there: the grey ground is as high as three lines.
        const QImage last = pages.picture(pages.pageCount() - 1, 72);
        int high = 0;
        for (int y = 34; y < 120; ++y)
            high += last.pixel(600, y) != qRgb(255, 255, 255) ? 1 : 0;
        QVERIFY2(high > 30, qPrintable(QString::number(high)));
        return;
    }
    QFAIL("no case found");
}

void TestPagedDocument::outlineLeadsToTheHeadings()
{
    const auto heading = [](int level, const char *text) { return report::heading(level, QString::fromUtf8(text)); };
    Document document = documentOf({heading(1, "Whole"), heading(2, "方案"), heading(3, "Part"), heading(2, "Last")});
    document.language = QStringLiteral("zh_CN");
    document.blocks.back().newPage = true;
    document.blocks.push_back(report::paragraph(QStringLiteral("text")));
    const QByteArray pdf = PagedDocument(document, {}).pdf();
    QCOMPARE(pdf.count("/Title <FEFF"), 4);
    QVERIFY(pdf.contains("/Title <FEFF65B96848>"));  // 方案
    QVERIFY(pdf.contains("/Lang (zh-CN)"));
    QVERIFY(pdf.contains("/Type /Metadata\n/Subtype /XML"));
    QVERIFY(pdf.contains(">A title</rdf:li>") && pdf.contains("<rdf:li>zh-CN</rdf:li>"));
    QVERIFY(!pdf.contains("pdfuaid"));  // said only by who has proved it
    QVERIFY(pdf.contains("/Type /Outlines"));
    QCOMPARE(pdf.count("startxref"), 1);
    const QByteArray plain = PagedDocument(documentOf({report::paragraph(QStringLiteral("text"))}), {}).pdf();
    QVERIFY(!plain.contains("/Outlines"));
    QVERIFY(!PdfFile::read("no PDF at all"));
    const QByteArray untagged = PagedDocument(document, {}).untaggedPdf();
    QVERIFY(PdfFile::read(untagged));
    QVERIFY(!PdfFile::read(untagged.left(untagged.size() / 2)));
}

void TestPagedDocument::tagsTellWhatAPartIs()
{
    report::Drawing drawing;
    drawing.width = drawing.height = 10;
    drawing.title = QStringLiteral("图");
    drawing.box(0, 0, 5, 5, report::Ink::Text);
    const PagedDocument pages(documentOf({report::heading(1, QStringLiteral("Whole")), report::paragraph(longText()),
                                          report::list({longText(), longText()}), report::tableBlock(tableOf(90)),
                                          report::picture(drawing), report::room(3)}),
                              {});
    QVERIFY(pages.pageCount() > 1);
    const auto file = pages.pdfFile(pages.untaggedPdf());
    QVERIFY(file);
    const QByteArray catalogue = file->dictionary(file->catalogue());
    QVERIFY(catalogue.contains("/MarkInfo << /Marked true >>") && catalogue.contains("/StructTreeRoot "));
    QByteArray elements;
    for (int number = 1; number <= file->objects(); ++number)
        elements += file->dictionary(number) + '\n';
    for (const auto &[type, count] : {std::pair("/S /H1 ", 1), std::pair("/S /P ", 1), std::pair("/S /LBody ", 2),
                                      std::pair("/S /Table ", 1), std::pair("/S /TR ", 91), std::pair("/S /Figure ", 1),
                                      std::pair("/Alt <FEFF56FE", 1), std::pair("/BBox [42.0 ", 1)})
        QVERIFY2(elements.count(type) == count, type);
    int headCells = 0;
    for (std::size_t page = 0; page < file->pages().size(); ++page) {
        const QByteArray content = file->content(page);
        // Every sequence ends before the next one begins, and no mark is left.
        QCOMPARE(content.count(" BDC\n") + content.count(" BMC\n"), content.count("EMC\n"));
        QVERIFY(!content.contains("-98765"));
        headCells += static_cast<int>(content.count("/TH <<"));
    }
    QCOMPARE(headCells, elements.count("/S /TH "));  // the head that comes again on the next page is told once
}

void TestPagedDocument::odtIsAnOpenDocument()
{
    report::Drawing drawing;
    drawing.width = drawing.height = 10;
    drawing.title = QStringLiteral("Bars & more");
    drawing.box(0, 0, 5, 5, report::Ink::Text);
    const QByteArray odt =
        odtOf(documentOf({report::heading(1, QStringLiteral("Title")), report::tableBlock(tableOf(3)),
                          report::list({longText()}), report::picture(drawing)}));
    // The kind of file is where a reader looks for it without reading the zip.
    QCOMPARE(odt.mid(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    // What is in them is read in tests/e2e/test_report.py, which can unpack.
    for (const char *part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "Pictures/1.svg"})
        QVERIFY2(odt.contains(part), part);
}

void TestPagedDocument::pictureIsNotEmpty()
{
    report::Drawing drawing;
    drawing.width = 100;
    drawing.height = 50;
    for (int term = 0; term < static_cast<int>(estimate::termCount); ++term) {
        drawing.box(term * 7, 0, 6, 20, report::Ink::Text);
        drawing.shapes.back().term = term;
    }
    drawing.words(0, 40, QStringLiteral("words"), 9);
    const QImage image = pictureOf(drawing, 144);
    // In grey, neighbours of one family still differ: the mark is there.
    const auto greys = [&](int term) {
        std::set<int> values;
        for (int x = 0; x < 11; ++x) {
            for (int y = 0; y < 30; ++y)
                values.insert(qGray(image.pixel(24 + term * 14 + x, 26 + y)) / 8);
        }
        return values;
    };
    QVERIFY(greys(0).size() < greys(1).size());
}

QTEST_MAIN(TestPagedDocument)
#include "tst_paged_document.moc"
