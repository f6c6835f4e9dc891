// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small table to read, as high as its rows: for the blocks of a lesson.
#pragma once

#include "app/report/blocks.h"

#include <QTableWidget>

namespace headroom::views {

class PlainTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit PlainTable(QWidget *parent = nullptr);
    void show(const report::Table &table);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    report::Table m_table;
};

}  // namespace headroom::views
