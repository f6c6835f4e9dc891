// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A translucent cover of the size of what it covers.
#include "app/views/widgets/veil.h"

#include <QEvent>
#include <QPainter>

namespace headroom::views {

Veil::Veil(QWidget *over) : QWidget(over)
{
    setObjectName(QStringLiteral("veil"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    over->installEventFilter(this);
    setGeometry(over->rect());
    hide();
}

void Veil::paintEvent(QPaintEvent *)
{
    QColor cover = palette().color(QPalette::Window);
    cover.setAlpha(170);
    QPainter(this).fillRect(rect(), cover);
}

bool Veil::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

}  // namespace headroom::views
