// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns are as wide as their widest cell; two spaces between them, none at the end of a line.
#include "app/cli/table.h"

#include <algorithm>

namespace headroom::cli {

namespace {

// East Asian Wide and Fullwidth blocks, and zero-width combining marks.
int widthOf(char32_t c)
{
    const bool combining = (c >= 0x0300 && c <= 0x036F) || c == 0x200B || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
    if (combining)
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                      (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                      (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

}  // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += widthOf(c);
    return width;
}

Table::Table(QStringList headers, std::vector<Align> align) : m_headers(std::move(headers)), m_align(std::move(align))
{
    for (auto i = m_align.size(); i < static_cast<std::size_t>(m_headers.size()); ++i)
        m_align.push_back(i == 0 ? Align::Left : Align::Right);
}

void Table::add(QStringList row)
{
    while (row.size() < m_headers.size())
        row << QString();
    m_rows.push_back(std::move(row));
}

void Table::rule()
{
    m_rules.push_back(m_rows.size());
}

QString Table::line(const QStringList &row, const std::vector<int> &widths) const
{
    QString text;
    for (qsizetype i = 0; i < m_headers.size(); ++i) {
        const auto column = static_cast<std::size_t>(i);
        const QString padding(widths[column] - displayWidth(row[i]), QLatin1Char(' '));
        text += i == 0 ? QString() : QStringLiteral("  ");
        text += m_align[column] == Align::Left ? row[i] + padding : padding + row[i];
    }
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text + QLatin1Char('\n');
}

QString Table::text() const
{
    std::vector<int> widths;
    int total = 0;
    for (qsizetype i = 0; i < m_headers.size(); ++i) {
        int width = displayWidth(m_headers[i]);
        for (const auto &row : m_rows)
            width = std::max(width, displayWidth(row[i]));
        widths.push_back(width);
        total += width + (i == 0 ? 0 : 2);
    }
    const QString separator = QString(total, QLatin1Char('-')) + QLatin1Char('\n');
    QString text = line(m_headers, widths) + separator;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (std::find(m_rules.begin(), m_rules.end(), i) != m_rules.end())
            text += separator;
        text += line(m_rows[i], widths);
    }
    return text;
}

}  // namespace headroom::cli
