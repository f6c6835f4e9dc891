// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTML: a template element. PDF: the attached file whose name ends in .headroom, as QPdfWriter writes it (plain
// objects, Flate streams). What another program has rewritten may not be found; then that is said.
#include "app/report/plan_in_report.h"

#include "app/report/words.h"
#include "core/scenario/text_file.h"

#include <QByteArrayMatcher>
#include <QtEndian>

#include <optional>

namespace headroom::report {

namespace {

constexpr std::uintmax_t largestReport = 256U << 20U;
// Deflate packs a thousand to one at most: this much can become 256 MiB and no more.
constexpr qsizetype largestPacked = 256 << 10;
constexpr qsizetype largestPlan = 16 << 20;

QByteArray opening()
{
    return QByteArrayLiteral("<template id=\"headroom-plan\"");
}

QByteArray unescaped(QByteArray text)
{
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The number that begins at `at`, and where it ends; at most nine digits.
std::optional<int> numberAt(const QByteArray &text, qsizetype &at)
{
    int value = 0, digits = 0;
    while (at < text.size() && isDigit(text[at]) && digits < 9) {
        value = value * 10 + (text[at++] - '0');
        ++digits;
    }
    return digits > 0 && digits < 9 ? std::optional(value) : std::nullopt;
}

// "/Name  12": the number after a name of a dictionary.
std::optional<int> numberAfter(const QByteArray &dictionary, const char *name)
{
    qsizetype at = dictionary.indexOf(name);
    if (at < 0)
        return std::nullopt;
    at += static_cast<qsizetype>(qstrlen(name));
    while (at < dictionary.size() && (dictionary[at] == ' ' || dictionary[at] == '\n'))
        ++at;
    return numberAt(dictionary, at);
}

// What stands between "N 0 obj" and "endobj" or "stream".
struct PdfObject {
    QByteArray dictionary;
    qsizetype body = -1;  // where the stream begins
};

std::optional<PdfObject> objectOf(const QByteArray &pdf, int number)
{
    const QByteArray mark = QByteArray::number(number) + " 0 obj";
    qsizetype at = -1;
    for (qsizetype from = 0; (at = pdf.indexOf(mark, from)) >= 0; from = at + 1) {
        if (at == 0 || pdf[at - 1] == '\n' || pdf[at - 1] == '\r')
            break;
    }
    if (at < 0)
        return std::nullopt;
    const qsizetype begin = at + mark.size();
    const qsizetype end = pdf.indexOf("endobj", begin), stream = pdf.indexOf("stream\n", begin);
    if (end < 0)
        return std::nullopt;
    const bool streamed = stream >= 0 && stream < end;
    return PdfObject{pdf.mid(begin, (streamed ? stream : end) - begin), streamed ? stream + 7 : -1};
}

// "/Length 12" or "/Length 7 0 R".
std::optional<int> lengthOf(const QByteArray &pdf, const QByteArray &dictionary)
{
    const auto said = numberAfter(dictionary, "/Length ");
    if (!said)
        return std::nullopt;
    const QByteArray reference = "/Length " + QByteArray::number(*said) + " 0 R";
    if (!dictionary.contains(reference))
        return said;
    const auto object = objectOf(pdf, *said);
    if (!object)
        return std::nullopt;
    const QByteArray text = object->dictionary.trimmed();
    qsizetype at = 0;
    return numberAt(text, at);
}

QByteArray streamOf(const QByteArray &pdf, int number)
{
    const auto object = objectOf(pdf, number);
    if (!object || object->body < 0)
        return {};
    const auto length = lengthOf(pdf, object->dictionary);
    if (!length || *length > largestPacked || object->body + *length > pdf.size())
        return {};
    const QByteArray packed = pdf.mid(object->body, *length);
    if (!object->dictionary.contains("/FlateDecode"))
        return packed;
    // qUncompress wants the size in front; it takes it as a hint.
    QByteArray sized(4, '\0');
    qToBigEndian(static_cast<quint32>(packed.size()) * 8U, sized.data());
    return qUncompress(sized + packed);
}

Problem noPlan(const std::filesystem::path &file)
{
    return {.code = "no-plan-in-report", .file = file.string(), .path = {}, .found = {}, .expected = {}};
}

}  // namespace

QString planForHtml(const QString &plan, const QString &name)
{
    if (plan.isEmpty())
        return {};
    return QString::fromLatin1(opening()) +
           QStringLiteral(" data-name=\"%1\">%2</template>\n").arg(name.toHtmlEscaped(), plan.toHtmlEscaped());
}

bool isReportFile(const QString &file)
{
    const QString name = file.toLower();
    return name.endsWith(QLatin1String(".html")) || name.endsWith(QLatin1String(".htm")) ||
           name.endsWith(QLatin1String(".pdf"));
}

QByteArray planTextFromHtml(const QByteArray &html)
{
    const qsizetype at = html.indexOf(opening());
    const qsizetype begin = at < 0 ? -1 : html.indexOf('>', at);
    const qsizetype end = begin < 0 ? -1 : html.indexOf("</template>", begin);
    return end < 0 ? QByteArray() : unescaped(html.mid(begin + 1, end - begin - 1));
}

QByteArray planTextFromPdf(const QByteArray &pdf)
{
    static const QByteArrayMatcher filespec("/Type/Filespec");
    for (qsizetype at = filespec.indexIn(pdf); at >= 0; at = filespec.indexIn(pdf, at + 1)) {
        const qsizetype begin = pdf.lastIndexOf("obj", at);
        if (begin < 0)
            continue;
        const QByteArray dictionary = pdf.mid(begin, at - begin);
        const auto number = numberAfter(dictionary, "/EF <</F ");
        if (dictionary.contains(".headroom") && number) {
            const QByteArray text = streamOf(pdf, *number);
            if (!text.isEmpty())
                return text;
        }
    }
    return {};
}

Result<scenario::LoadedPlan> planFromReport(const std::filesystem::path &file)
{
    const auto read = scenario::readTextFile(file, largestReport);
    if (!read)
        return read.problem();
    const auto bytes = QByteArray::fromRawData(read->data(), static_cast<qsizetype>(read->size()));
    const QByteArray plan = bytes.startsWith("%PDF-") ? planTextFromPdf(bytes) : planTextFromHtml(bytes);
    if (plan.isEmpty() || plan.size() > largestPlan)
        return noPlan(file);
    return scenario::parsePlan(plan.toStdString(), file.string());
}

}  // namespace headroom::report
