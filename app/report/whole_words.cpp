// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number and its hyphen belong to what follows; "KV" says nothing without its cache.
#include "app/report/whole_words.h"

#include <QRegularExpression>

namespace headroom::report {

std::vector<WholeWord> wholeWordsOf(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("\\b\\d+-[A-Za-z]+|\\bKV caches?\\b"));
    std::vector<WholeWord> words;
    for (auto found = whole.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        words.push_back({match.capturedStart(), match.capturedLength()});
    }
    return words;
}

}  // namespace headroom::report
