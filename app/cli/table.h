// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of words and numbers for a terminal. A Chinese character is two columns wide, and counted so.
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace headroom::cli {

enum class Align { Left, Right };

class Table
{
public:
    explicit Table(QStringList headers, std::vector<Align> align = {});
    void add(QStringList row);
    void rule();  // a line before the next row
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString line(const QStringList &row, const std::vector<int> &widths) const;

    QStringList m_headers;
    std::vector<Align> m_align;  // missing: the first column left, the others right
    std::vector<QStringList> m_rows;
    std::vector<std::size_t> m_rules;
};

// Columns that `text` takes in a terminal.
[[nodiscard]] int displayWidth(const QString &text);

}  // namespace headroom::cli
