// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A chart and the table that says the same, one key (T) apart.
#pragma once

#include <QStackedWidget>

class QToolButton;

namespace headroom::views {

class ChartOrTable : public QStackedWidget
{
    Q_OBJECT

public:
    // `page`: where T is listened to. `button` is checked while the table is shown; it belongs to the page's layout.
    ChartOrTable(QWidget *chart, QWidget *table, QWidget *page);
    [[nodiscard]] QToolButton *button() const { return m_button; }
    [[nodiscard]] bool showsTable() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QWidget *m_chart, *m_table;
    QToolButton *m_button;
};

}  // namespace headroom::views
