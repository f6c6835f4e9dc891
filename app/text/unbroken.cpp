// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What follows a figure is a unit if it is short; no list of units is needed, for a short word may stay as well.
#include "app/text/unbroken.h"

#include <algorithm>

namespace headroom::text {

namespace {

constexpr qsizetype longestUnit = 6;  // tokens

bool beginsWithUnit(QStringView text)
{
    const auto *end = std::find_if_not(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    const qsizetype letters = end - text.cbegin();
    return letters > 0 && letters <= longestUnit;
}

// Chinese has a word between a figure and what it counts.
bool endsWithFigure(QStringView text)
{
    const bool isBetween = text.size() > 2 && text.back().script() == QChar::Script_Han;
    return text.back().isDigit() || (isBetween && text.at(text.size() - 2) == QChar::Nbsp);
}

}  // namespace

QString unbroken(QString sentence)
{
    for (qsizetype gap = sentence.indexOf(u' ', 1); gap > 0; gap = sentence.indexOf(u' ', gap + 1))
        if (endsWithFigure(QStringView(sentence).left(gap)) && beginsWithUnit(QStringView(sentence).mid(gap + 1)))
            sentence[gap] = QChar::Nbsp;
    return sentence;
}

}  // namespace headroom::text
