// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Only the first letter changes.
#include "app/text/heading.h"

#include <algorithm>

namespace headroom::text {

namespace {

constexpr qsizetype shortestWord = 3, shortestOfSeveral = 2;  // shorter ones are symbols

bool isSmallLatin(QChar letter)
{
    return letter >= u'a' && letter <= u'z';
}

}  // namespace

QString asHeading(const QString &name)
{
    const auto *end = std::find_if_not(name.cbegin(), name.cend(), isSmallLatin);
    const bool isWord = end == name.cend() || *end == u' ' || *end == u',' || *end == u'-';
    const bool isChinese =
        std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
    const bool several = end != name.cend() && *end == u' ';
    if (end - name.cbegin() < (several ? shortestOfSeveral : shortestWord) || !isWord || isChinese)
        return name;
    return name.at(0).toUpper() + name.mid(1);
}

}  // namespace headroom::text
