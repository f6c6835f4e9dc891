// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Char of XML 1.0, section 2.2: no controls but tab and line ends, no half of a surrogate pair, no U+FFFE and U+FFFF.
#include "app/report/xml_text.h"

namespace headroom::report {

QString xmlText(const QString &text)
{
    QString allowed = text;
    for (qsizetype i = 0; i < allowed.size(); ++i) {
        const QChar c = allowed[i];
        const bool pair = c.isHighSurrogate() && i + 1 < allowed.size() && allowed[i + 1].isLowSurrogate();
        if (pair) {
            ++i;
            continue;
        }
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        if (control || c.isSurrogate() || c.unicode() >= 0xFFFE)
            allowed[i] = QChar::ReplacementCharacter;
    }
    return allowed.toHtmlEscaped();
}

}  // namespace headroom::report
