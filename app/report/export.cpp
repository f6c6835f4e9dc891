// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the writer.
#include "app/report/export.h"

#include "app/report/posters.h"
#include "app/report/report_document.h"
#include "app/report/svg_writer.h"
#include "app/report/words.h"
#include "app/report/worksheet.h"
#include "app/report/writers.h"
#include "core/scenario/text_file.h"

#include <algorithm>

namespace headroom::report {

namespace {

constexpr FormatRow rows[] = {
    {Format::Pdf, "pdf", true}, {Format::Html, "html", false}, {Format::Markdown, "md", false},
    {Format::Odt, "odt", true}, {Format::Csv, "csv", false},   {Format::JsonFile, "json", false},
    {Format::Png, "png", true}, {Format::Svg, "svg", false},
};

std::string endings()
{
    std::string list;
    for (const auto &row : rows)
        list += (list.empty() ? "." : ", .") + std::string(row.ending);
    return list;
}

Problem fileProblem(const char *code, const std::string &file, std::string found = {}, std::string expected = {})
{
    return {.code = code, .file = file, .path = {}, .found = std::move(found), .expected = std::move(expected)};
}

Result<QByteArray> withPages(const Document &document, const Drawing &picture, const ExportOptions &options,
                             const PageWriter *pages)
{
    if (pages == nullptr)
        return Problem{.code = "cli-no-page-writer", .file = {}, .path = {}, .found = {}, .expected = {}};
    return pages->write(document, picture, options);
}

}  // namespace

std::span<const FormatRow> formats()
{
    return rows;
}

std::optional<FormatRow> formatOf(const std::string &fileName)
{
    const QString name = toQString(fileName).toLower();
    for (const auto &row : rows) {
        if (name.endsWith(u'.' + toQString(row.ending)))
            return row;
    }
    return std::nullopt;
}

Drawing pictureOf(const Content &content)
{
    return content.scenarios.size() > 1 ? comparedBars(content) : barsOf(content.scenarios.front(), true);
}

Document documentOf(const Content &content)
{
    return content.question.worksheet ? worksheetDocument(content) : reportDocument(content);
}

std::optional<Problem> checkForm(const Question &question, Format format)
{
    const bool pages =
        format == Format::Pdf || format == Format::Html || format == Format::Markdown || format == Format::Odt;
    if (pages || !question.worksheet)
        return std::nullopt;
    return fileProblem("worksheet-format", {}, {}, ".pdf, .html, .md, .odt");
}

Result<QByteArray> exportReport(const Content &content, const ExportOptions &options, const PageWriter *pages)
{
    if (auto problem = checkForm(content.question, options.format))
        return *problem;
    switch (options.format) {
    case Format::Html:
        return asHtml(documentOf(content)).toUtf8();
    case Format::Markdown:
        return asMarkdown(documentOf(content)).toUtf8();
    case Format::Csv:
        return asCsv(content).toUtf8();
    case Format::JsonFile:
        return asJson(content).toUtf8();
    case Format::Svg:
        return svgFile(pictureOf(content)).toUtf8();
    case Format::Pdf:
    case Format::Odt:
    case Format::Png:
        break;
    }
    return withPages(documentOf(content), pictureOf(content), options, pages);
}

Result<QByteArray> exportPoster(const Document &poster, const ExportOptions &options, const PageWriter *pages)
{
    switch (options.format) {
    case Format::Html:
        return asHtml(poster).toUtf8();
    case Format::Markdown:
        return asMarkdown(poster).toUtf8();
    case Format::Csv:
        return asCsv(tablesOf(poster)).toUtf8();
    case Format::Pdf:
    case Format::Odt:
        return withPages(poster, {}, options, pages);
    case Format::JsonFile:
    case Format::Png:
    case Format::Svg:
        break;
    }
    return Problem{
        .code = "poster-format", .file = {}, .path = {}, .found = {}, .expected = ".pdf, .html, .md, .odt, .csv"};
}

std::optional<Problem> checkTarget(const std::string &file, bool replace)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (std::filesystem::is_directory(status))
        return fileProblem("is-directory", file);
    if (!formatOf(file))
        return fileProblem("report-ending", file, {}, endings());
    if (std::filesystem::exists(status) && !replace)
        return fileProblem("file-exists", file, {}, "--force");
    const auto folder = std::filesystem::path(file).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, error))
        return fileProblem("no-folder", folder.string());
    return std::nullopt;
}

std::optional<Problem> writeReport(const std::string &file, const QByteArray &bytes)
{
    return scenario::writeTextFileAtomically(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace headroom::report
