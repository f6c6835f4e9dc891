// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What QPdfWriter of Qt 6.4 leaves out of a PDF: the outline of its headings, its language, its title in the window of
// the reader, and the same as metadata for programs that keep many documents.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace headroom::print {

class PdfFile;

struct OutlineEntry {
    int level = 1;  // of the heading
    QString title;
    int page = 0;
    double fromTop = 0;  // in points
};

struct PdfFacts {
    std::vector<OutlineEntry> outline;  // in reading order
    QString language;                   // "zh-CN"
    QString title, creator;
    double pageHeight = 0;  // in points
};

void addFacts(PdfFile &file, const PdfFacts &facts);

}  // namespace headroom::print
