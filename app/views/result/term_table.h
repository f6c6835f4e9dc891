// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of terms with the chart's swatch before each name: the chart's legend and its equal in words.
#pragma once

#include "app/models/term_table_model.h"
#include "app/views/result/number_table.h"

namespace headroom::views {

class TermTable : public NumberTable
{
    Q_OBJECT

public:
    explicit TermTable(QWidget *parent = nullptr);
    [[nodiscard]] models::TermTableModel *terms() const { return m_terms; }
    void selectKey(const QString &key);
    void retranslate();

private:
    models::TermTableModel *m_terms;
};

}  // namespace headroom::views
