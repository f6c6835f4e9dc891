// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 32000-1, 7.5. Read: an object ends where the next one begins. Written: with object streams, and a table that is a
// stream as well.
#include "app/print/pdf_file.h"

#include <QtEndian>

#include <algorithm>

namespace headroom::print {

namespace {

// The number after `key`; -1: there is none.
int numberAfter(const QByteArray &text, const QByteArray &key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return -1;
    qsizetype end = at + key.size();
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    bool ok = false;
    const int number = text.mid(at + key.size(), end - at - key.size()).toInt(&ok);
    return ok ? number : -1;
}

// Places of the objects, by number; empty where the table is not a plain one.
QMap<int, qsizetype> readTable(const QByteArray &pdf, qsizetype start, int size)
{
    constexpr qsizetype rowLength = 20;
    const QByteArray head = "xref\n0 " + QByteArray::number(size) + '\n';
    QMap<int, qsizetype> places;
    if (pdf.mid(start, head.size()) != head || start + head.size() + rowLength * size > pdf.size())
        return places;
    for (int number = 1; number < size; ++number) {
        const QByteArray row = pdf.mid(start + head.size() + rowLength * number, rowLength);
        if (row.size() == rowLength && row[17] == 'n')
            places[number] = row.left(10).toLongLong();
    }
    return places;
}

std::vector<int> readPages(const QByteArray &tree)
{
    std::vector<int> pages;
    const qsizetype kids = tree.indexOf("/Kids"), open = tree.indexOf('[', kids), close = tree.indexOf(']', open);
    if (kids < 0 || open < 0 || close < 0)
        return pages;
    for (const QByteArray &kid : tree.mid(open + 1, close - open - 1).split('\n')) {
        if (const int page = kid.left(kid.indexOf(' ')).toInt(); page > 0)
            pages.push_back(page);
    }
    return pages;
}

QByteArray streamIn(const QByteArray &body)
{
    const qsizetype begin = body.indexOf("stream\n"), end = body.lastIndexOf("\nendstream");
    return begin < 0 || end < begin ? QByteArray() : body.mid(begin + 7, end - begin - 7);
}

QByteArray streamOf(const QByteArray &facts, const QByteArray &data)
{
    const QByteArray packed = qCompress(data).mid(4);  // without the length that Qt puts before it
    return "<<\n" + facts + "/Length " + QByteArray::number(packed.size()) + "\n/Filter /FlateDecode\n>>\nstream\n" +
           packed + "\nendstream\n";
}

// One, four and two bytes: kind, place (or stream), place in the stream.
QByteArray tableRow(char kind, quint32 place, quint16 index)
{
    QByteArray row(7, kind);
    qToBigEndian(place, row.data() + 1);
    qToBigEndian(index, row.data() + 5);
    return row;
}

}  // namespace

QByteArray pdfReference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray pdfText(const QString &text)
{
    QByteArray hex("<FEFF");
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + '>';
}

std::optional<PdfFile> PdfFile::read(const QByteArray &pdf)
{
    PdfFile file;
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (trailer < 0)
        return std::nullopt;
    const QByteArray tail = pdf.mid(trailer);
    const int size = numberAfter(tail, "/Size "), start = numberAfter(tail, "startxref\n");
    file.m_root = numberAfter(tail, "/Root ");
    file.m_info = numberAfter(tail, "/Info ");
    const auto places = readTable(pdf, start, size);
    if (size <= 0 || start <= 0 || places.isEmpty())
        return std::nullopt;
    std::vector<qsizetype> begins(places.begin(), places.end());
    begins.push_back(start);
    std::sort(begins.begin(), begins.end());
    file.m_head = pdf.left(begins.front());
    for (auto place = places.begin(); place != places.end(); ++place) {
        const QByteArray open = QByteArray::number(place.key()) + " 0 obj\n";
        const qsizetype next = *std::upper_bound(begins.begin(), begins.end(), place.value());
        const QByteArray whole = pdf.mid(place.value(), next - place.value());
        const qsizetype end = whole.lastIndexOf("endobj");
        if (!whole.startsWith(open) || end < 0)
            return std::nullopt;
        file.m_objects[place.key()] = whole.mid(open.size(), end - open.size());
    }
    const int tree = numberAfter(file.dictionary(file.m_root), "/Pages ");
    file.m_pages = readPages(file.dictionary(tree));
    return file.m_pages.empty() ? std::nullopt : std::optional(std::move(file));
}

QByteArray PdfFile::dictionary(int number) const
{
    const QByteArray body = m_objects.value(number, m_packed.value(number));
    const qsizetype begin = body.indexOf("<<"), end = body.lastIndexOf(">>");
    return begin < 0 || end < begin ? QByteArray() : body.mid(begin + 2, end - begin - 2);
}

void PdfFile::setDictionary(int number, const QByteArray &inside)
{
    m_objects[number] = "<<" + inside + ">>\n";
}

void PdfFile::setPacked(int number, const QByteArray &inside)
{
    m_packed[number] = "<<" + inside + ">>";
}

int PdfFile::reserve()
{
    m_last = std::max(m_last, m_objects.isEmpty() ? 0 : m_objects.lastKey());
    return ++m_last;
}

int PdfFile::addMetadata(const QByteArray &xml)
{
    const int number = reserve();
    m_objects[number] = "<<\n/Type /Metadata\n/Subtype /XML\n/Length " + QByteArray::number(xml.size()) +
                        "\n>>\nstream\n" + xml + "\nendstream\n";
    return number;
}

QByteArray PdfFile::content(std::size_t page) const
{
    const QByteArray packed = streamIn(m_objects.value(numberAfter(dictionary(m_pages[page]), "/Contents ")));
    // qUncompress wants a guess of the length before the bytes.
    QByteArray guess(4, '\0');
    qToBigEndian(static_cast<quint32>(packed.size() * 8), guess.data());
    return packed.isEmpty() ? QByteArray() : qUncompress(guess + packed);
}

void PdfFile::setContent(std::size_t page, const QByteArray &content)
{
    m_objects[numberAfter(dictionary(m_pages[page]), "/Contents ")] = streamOf({}, content);
}

QByteArray PdfFile::written() const
{
    constexpr int mostTogether = 200;
    constexpr char plain = 1, packed = 2;
    QByteArray pdf = m_head;
    pdf.replace("%PDF-1.4", "%PDF-1.7");
    QMap<int, QByteArray> rows;  // of the table
    const auto put = [&](int number, const QByteArray &body) {
        rows[number] = tableRow(plain, static_cast<quint32>(pdf.size()), 0);
        pdf += QByteArray::number(number) + " 0 obj\n" + body + "endobj\n";
    };
    for (auto object = m_objects.begin(); object != m_objects.end(); ++object)
        put(object.key(), object.value());
    int next = std::max(m_last, m_objects.lastKey()) + 1;
    for (auto object = m_packed.begin(); object != m_packed.end();) {
        QByteArray places, bodies;
        quint16 count = 0;
        for (; object != m_packed.end() && count < mostTogether; ++object) {
            rows[object.key()] = tableRow(packed, static_cast<quint32>(next), count++);
            places += QByteArray::number(object.key()) + ' ' + QByteArray::number(bodies.size()) + ' ';
            bodies += object.value() + '\n';
        }
        put(next++, streamOf("/Type /ObjStm\n/N " + QByteArray::number(count) + "\n/First " +
                                 QByteArray::number(places.size()) + '\n',
                             places + bodies));
    }
    const int table = next;
    rows[table] = tableRow(plain, static_cast<quint32>(pdf.size()), 0);
    QByteArray whole;
    for (int number = 0; number <= table; ++number)
        whole += rows.value(number, tableRow(0, 0, 0xFFFF));
    const QByteArray start = QByteArray::number(pdf.size());
    QByteArray facts =
        "/Type /XRef\n/W [1 4 2]\n/Size " + QByteArray::number(table + 1) + "\n/Root " + pdfReference(m_root) + '\n';
    if (m_info > 0)
        facts += "/Info " + pdfReference(m_info) + '\n';
    return pdf + QByteArray::number(table) + " 0 obj\n" + streamOf(facts, whole) + "endobj\nstartxref\n" + start +
           "\n%%EOF\n";
}

}  // namespace headroom::print
