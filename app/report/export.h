// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a file: the ending of its name says in which form. What needs fonts and pages is made by a PageWriter,
// which only programs with Qt Gui have.
#pragma once

#include "app/report/blocks.h"
#include "app/report/content.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace headroom::report {

enum class Format { Pdf, Html, Markdown, Odt, Csv, JsonFile, Png, Svg };

struct FormatRow {
    Format format;
    std::string_view ending;
    bool needsPages;
};
[[nodiscard]] std::span<const FormatRow> formats();
[[nodiscard]] std::optional<FormatRow> formatOf(const std::string &fileName);  // by its ending, in any case

struct ExportOptions {
    Format format = Format::Html;
    bool letter = false;  // paper: A4 otherwise
    bool slides = false;  // pages of a screen in large type
};

class PageWriter
{
public:
    virtual ~PageWriter() = default;
    // Null where it cannot be made ("no-chinese-font").
    [[nodiscard]] virtual Result<QByteArray> write(const Document &document, const Drawing &picture,
                                                   const ExportOptions &options) const = 0;
};

// A worksheet is pages; a picture or a list of numbers would be its key.
[[nodiscard]] std::optional<Problem> checkForm(const Question &question, Format format);
// The bytes of the file. `pages` may be null for the formats that need none.
[[nodiscard]] Result<QByteArray> exportReport(const Content &content, const ExportOptions &options,
                                              const PageWriter *pages);
[[nodiscard]] Result<QByteArray> exportPoster(const Document &poster, const ExportOptions &options,
                                              const PageWriter *pages);
[[nodiscard]] Drawing pictureOf(const Content &content);
[[nodiscard]] Document documentOf(const Content &content);  // the report, or the worksheet

// A problem with the name, before any work: another ending, a folder, a file that is there and may not be replaced.
[[nodiscard]] std::optional<Problem> checkTarget(const std::string &file, bool replace);
// Whole or not at all: what was there before stays until the new file is complete.
[[nodiscard]] std::optional<Problem> writeReport(const std::string &file, const QByteArray &bytes);

}  // namespace headroom::report
