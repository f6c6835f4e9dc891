// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which radical is which character is read from the font itself: both have one glyph.
#include "app/print/han_text.h"

#include <QFont>
#include <QFontDatabase>
#include <QHash>
#include <QRawFont>

namespace headroom::print {

namespace {

constexpr char16_t firstRadical = 0x2E80, lastRadical = 0x2FDF;

QString charactersFrom(char16_t first, char16_t last)
{
    QString text;
    text.reserve(last - first + 1);
    for (char16_t c = first; c <= last; ++c)
        text += QChar(c);
    return text;
}

QHash<char16_t, char16_t> readTwins()
{
    QHash<char16_t, char16_t> twins;
    const QFont font(QStringLiteral("Noto Sans CJK SC"));
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    const QString characters = charactersFrom(0x4E00, 0x9FFF), radicals = charactersFrom(firstRadical, lastRadical);
    QHash<quint32, char16_t> byGlyph;
    const auto glyphs = raw.glyphIndexesForString(characters);
    for (qsizetype i = 0; i < glyphs.size() && i < characters.size(); ++i)
        byGlyph.insert(glyphs[i], characters[i].unicode());
    const auto own = raw.glyphIndexesForString(radicals);
    for (qsizetype i = 0; i < radicals.size(); ++i) {
        const QString same = QString(radicals[i]).normalized(QString::NormalizationForm_KC);
        const bool shared = i < own.size() && own[i] != 0 && byGlyph.contains(own[i]);
        if (shared)
            twins.insert(radicals[i].unicode(), byGlyph.value(own[i]));
        else if (same.size() == 1 && same[0] != radicals[i])
            twins.insert(radicals[i].unicode(), same[0].unicode());
    }
    return twins;
}

// "<2EDA>" at `at`: the letter, 0 where there is none.
char16_t letterAt(const QByteArray &pdf, qsizetype at)
{
    if (at + 6 > pdf.size() || pdf[at] != '<' || pdf[at + 5] != '>')
        return 0;
    bool ok = false;
    const auto value = pdf.mid(at + 1, 4).toUShort(&ok, 16);
    return ok ? value : u'\0';
}

void mendTable(QByteArray &pdf, qsizetype begin, qsizetype end)
{
    static const QHash<char16_t, char16_t> twins = readTwins();
    for (qsizetype at = pdf.indexOf('<', begin); at >= 0 && at < end; at = pdf.indexOf('<', at + 1)) {
        const char16_t twin = twins.value(letterAt(pdf, at), u'\0');
        if (twin != 0)
            pdf.replace(at + 1, 4, QByteArray::number(twin, 16).toUpper().rightJustified(4, '0'));
    }
}

}  // namespace

void mendHanText(QByteArray &pdf)
{
    for (qsizetype begin = pdf.indexOf("begincmap"); begin >= 0; begin = pdf.indexOf("begincmap", begin + 1)) {
        const qsizetype end = pdf.indexOf("endcmap", begin);
        // Only the lists in brackets are letters; what stands before them counts glyphs.
        for (qsizetype list = pdf.indexOf('[', begin); list >= 0 && list < end; list = pdf.indexOf('[', list + 1))
            mendTable(pdf, list, qMin(end, pdf.indexOf(']', list)));
    }
}

}  // namespace headroom::print
