// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line of text that answers a click, Return or Space: a number that can be asked "why?".
#pragma once

#include <QLabel>

namespace headroom::views {

class ClickableLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ClickableLabel(QWidget *parent = nullptr);
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Height {
        int width = -1, height = 0;
        QString text;
        QFont font;
    };
    mutable Height m_known;
};

}  // namespace headroom::views
