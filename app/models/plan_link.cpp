// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// zlib and base64url, as both are everywhere.
#include "app/models/plan_link.h"

#include "app/models/strings.h"

#include <QByteArray>
#include <QtEndian>

namespace headroom::models {

namespace {

const QString opening = QStringLiteral("headroom:?p=");
constexpr auto letters = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
// Deflate packs a thousand to one at most: what is announced beyond that is no plan of ours.
constexpr qsizetype longestLink = 256 << 10, largestPlan = 16 << 20;

Problem badLink()
{
    Problem problem;
    problem.code = "bad-link";
    problem.severity = Severity::Error;
    return problem;
}

}  // namespace

QString planLink(const scenario::Plan &plan)
{
    const std::string text = nlohmann::json::parse(scenario::writePlan(plan)).dump();  // without blanks
    const QByteArray packed = qCompress(QByteArray::fromStdString(text), 9);
    return opening + QString::fromLatin1(packed.toBase64(letters));
}

bool isPlanLink(const QString &text)
{
    return text.trimmed().startsWith(opening);
}

Result<scenario::LoadedPlan> planFromLink(const QString &link)
{
    const QString packed = link.trimmed().mid(opening.size());
    const auto decoded =
        QByteArray::fromBase64Encoding(packed.toLatin1(), letters | QByteArray::AbortOnBase64DecodingErrors);
    if (!isPlanLink(link) || packed.size() > longestLink || !decoded || (*decoded).size() < 5)
        return badLink();
    if (qFromBigEndian<quint32>((*decoded).constData()) > static_cast<quint32>(largestPlan))
        return badLink();
    const QByteArray text = qUncompress(*decoded);
    if (text.isEmpty())
        return badLink();
    return scenario::parsePlan({text.constData(), static_cast<std::size_t>(text.size())}, "headroom:");
}

}  // namespace headroom::models
