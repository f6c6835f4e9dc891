// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Greys what lies under it (an answer to a question no longer asked) and lets every click through.
#pragma once

#include <QWidget>

namespace headroom::views {

class Veil : public QWidget
{
    Q_OBJECT

public:
    explicit Veil(QWidget *over);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace headroom::views
