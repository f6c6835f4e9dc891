// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of words: a code and its English text, marked for lupdate where the table stands.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <span>
#include <string_view>

namespace headroom::text {

struct TextRow {
    std::string_view key;
    const char *text;
};

// The text of `key` in the current language; null QString when the table has no such key.
[[nodiscard]] inline QString lookUp(std::span<const TextRow> table, const char *context, std::string_view key)
{
    for (const auto &row : table) {
        if (row.key == key)
            return QCoreApplication::translate(context, row.text);
    }
    return {};
}

[[nodiscard]] inline QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace headroom::text
