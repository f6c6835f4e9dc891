// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The objects of a PDF as QPdfWriter writes it, to be changed and written again: a plain table of places, no object
// streams. Nothing else is read: a library for every kind of PDF would have to be loaded when the window starts.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace headroom::print {

class PdfFile
{
public:
    // Null for a file of another shape.
    [[nodiscard]] static std::optional<PdfFile> read(const QByteArray &pdf);

    // Of an object that is a dictionary: its inside, without the brackets.
    [[nodiscard]] QByteArray dictionary(int number) const;
    void setDictionary(int number, const QByteArray &inside);
    // The number of a new one, to be set.
    [[nodiscard]] int reserve();
    // A stream that programs read without unpacking it; its number.
    [[nodiscard]] int addMetadata(const QByteArray &xml);
    // Written together with others of its kind, compressed: small objects in great number.
    void setPacked(int number, const QByteArray &inside);

    [[nodiscard]] int objects() const { return m_last; }  // the highest number
    [[nodiscard]] int catalogue() const { return m_root; }
    [[nodiscard]] const std::vector<int> &pages() const { return m_pages; }
    // What is painted on a page; empty where it cannot be read.
    [[nodiscard]] QByteArray content(std::size_t page) const;
    void setContent(std::size_t page, const QByteArray &content);

    [[nodiscard]] QByteArray written() const;

private:
    QByteArray m_head;                          // up to the first object
    QMap<int, QByteArray> m_objects, m_packed;  // what stands between "obj" and "endobj"
    int m_last = 0;
    int m_root = 0, m_info = 0;
    std::vector<int> m_pages;
};

[[nodiscard]] QByteArray pdfReference(int object);
[[nodiscard]] QByteArray pdfText(const QString &text);  // as UTF-16, in hexadecimal digits

}  // namespace headroom::print
