// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of a page are, for who hears a PDF instead of seeing it: headings, paragraphs, tables cell by cell,
// figures with their words. QPdfWriter of Qt 6.4 writes no such tags. A painter leaves marks between the parts, which
// are turned into tags when the file is written.
#pragma once

#include "app/print/pdf_file.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace headroom::print {

struct PdfElement {
    QByteArray type;     // "H1", "P", "TD"
    QString words = {};  // said in the place of a picture
    QString text = {};   // of several lines, which would be read without a space between them
    QByteArray attributes = {};
    std::vector<std::shared_ptr<PdfElement>> kids = {};
    int number = 0;  // of its mark; given by numberElements()
};
using PdfElementPtr = std::shared_ptr<PdfElement>;

[[nodiscard]] PdfElementPtr pdfElement(const char *type);
// Below `parent`.
PdfElementPtr pdfElement(PdfElement &parent, const char *type);

// From here on what is painted belongs to the element; null: to none, it decorates the page. On other devices than a
// PDF nothing happens.
void beginElement(QPainter &painter, const PdfElement *element);

// In reading order; all elements of the document, so that marks can be told apart.
void numberElements(const std::vector<PdfElementPtr> &roots);
// A page whose marks cannot be found keeps its content; the rest is tagged.
void addTags(PdfFile &file, const std::vector<PdfElementPtr> &roots);

}  // namespace headroom::print
