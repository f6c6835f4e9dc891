// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose cells can be asked "why?": click, Return or F1. Sized to its contents, no inner scrolling.
#pragma once

#include <QTableView>

namespace headroom::views {

class NumberTable : public QTableView
{
    Q_OBJECT

public:
    // `keyRole`: the model's role with the derivation key of a row.
    explicit NumberTable(int keyRole, QWidget *parent = nullptr);
    void setMostRows(int rows) { m_mostRows = rows; }  // beyond these it scrolls
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void numberOpened(const QString &key);  // double click, Shift+Return
    void numberClicked(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int heightOf(int rows) const;

    int m_keyRole;
    int m_mostRows = 14;
};

}  // namespace headroom::views
