// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text stays as it is: a space that does not break would be copied along with it.
#include "app/print/line_breaks.h"

#include "app/report/whole_words.h"

#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace headroom::print {

namespace {

// A line is not cut to less than this part of itself, one of a head or a name a little further.
constexpr int leastOfLine = 2, leastOfNameLine = 4;

bool isHan(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

// "GiB", "ms", "tokens/s" and "%", as they stand behind a number.
bool isUnit(QStringView word)
{
    static const QStringList units{
        QStringLiteral("GiB"), QStringLiteral("MiB"),    QStringLiteral("KiB"), QStringLiteral("TiB"),
        QStringLiteral("GB"),  QStringLiteral("MB"),     QStringLiteral("TB"),  QStringLiteral("B"),
        QStringLiteral("M"),   QStringLiteral("ms"),     QStringLiteral("s"),   QStringLiteral("W"),
        QStringLiteral("kWh"), QStringLiteral("TFLOPS"), QStringLiteral("bit"), QStringLiteral("%")};
    return std::any_of(units.begin(), units.end(), [&](const QString &unit) { return word == unit; });
}

QStringView wordAt(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && (text[end] == u'%' || (text[end].isLetter() && !isHan(text[end]))))
        ++end;
    return QStringView(text).mid(begin, end - begin);
}

bool mayPartAtSpace(const QString &text, qsizetype before, qsizetype at)
{
    const QChar last = text[before], next = text[at];
    if (last == QChar(0x7B2C))  // "第 4 课" counts
        return false;
    if (last == u'×' || next == u'×' || next == u'=')
        return false;
    if (last.isDigit())
        return !isUnit(wordAt(text, at)) && !isHan(next);  // "8 张" is one word
    return !(last == u'±' && next.isDigit());
}

// Columns are glyphs: the "ff" of "off" is one, and a line of so many columns would go on.
bool endAt(QTextLine &line, qsizetype at, double width)
{
    constexpr int mostLigatures = 16;
    const auto columns = static_cast<int>(at) - line.textStart();
    for (int fewer = 0; fewer < std::min(columns, mostLigatures); ++fewer) {
        line.setNumColumns(columns - fewer, width);
        if (line.textStart() + line.textLength() <= at)
            break;
    }
    return line.textStart() + line.textLength() == at;
}

bool isInWholeWord(const QString &text, qsizetype at)
{
    const auto words = report::wholeWordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [at](const auto &word) { return word.start < at && at < word.start + word.length; });
}

bool isBetweenWords(const QString &text, qsizetype at)
{
    return mayEndLine(text, at) && (at <= 0 || at >= text.size() || !isHan(text[at - 1]) || !isHan(text[at]));
}

// Ends a full line earlier, at the last place that `may` allows; false where there is none.
template <typename May>
bool endEarlier(QTextLine &line, const QString &text, double width, int leastPart, const May &may)
{
    const qsizetype begin = line.textStart(), end = begin + line.textLength();
    if (may(text, end))
        return true;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    finder.setPosition(end);
    const qsizetype least = begin + (end - begin) / leastPart;
    for (auto at = finder.toPreviousBoundary(); at > least; at = finder.toPreviousBoundary()) {
        if (!may(text, at))
            continue;
        if (!endAt(line, at, width))
            line.setLineWidth(width);
        return true;
    }
    return false;
}

}  // namespace

bool mayEndLine(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    if (isInWholeWord(text, at))
        return false;
    const QChar before = text[at - 1];
    if (before == u' ') {
        qsizetype last = at - 1;
        while (last > 0 && text[last] == u' ')
            --last;
        return mayPartAtSpace(text, last, at);
    }
    if (before == u'/')  // paths may be cut, units and divisions not
        return wordAt(text, at).size() > leastOfLine;
    if (before == u'-')
        return at > 1 && text[at - 2].isLetterOrNumber();
    return true;
}

void fillLine(QTextLine &line, const QString &text, double width, LineEnds ends)
{
    line.setLineWidth(width);
    if (ends == LineEnds::Anywhere || !endEarlier(line, text, width, leastOfNameLine, isBetweenWords))
        endEarlier(line, text, width, leastOfLine, mayEndLine);
}

}  // namespace headroom::print
