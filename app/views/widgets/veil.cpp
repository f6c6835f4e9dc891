// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A translucent cover of the size of what it covers.
#include "app/views/widgets/veil.h"

#include <QEvent>
#include <QPainter>

namespace headroom::views {

namespace {
constexpr int opacity = 64;  // what lies below, also its captions, keeps a contrast of 3 : 1
}

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
    cover.setAlpha(opacity);
    QPainter(this).fillRect(rect(), cover);
}

bool Veil::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

}  // namespace headroom::views
