// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// QTextDocument lays out; this gives it the palette, the font, and a height.
#include "app/views/lessons/prose_view.h"

#include <QEvent>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace headroom::views {

ProseView::ProseView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(2);
}

void ProseView::setText(const QString &markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    render();
}

void ProseView::render()
{
    document()->setDefaultFont(font());
    setMarkdown(m_markdown);
    styleTables();
    document()->setTextWidth(std::max(1, width()));
    m_height = static_cast<int>(std::ceil(document()->size().height()));
    updateGeometry();
}

void ProseView::styleTables()
{
    const auto frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(palette().mid());
        format.setBorderCollapse(true);
        format.setCellPadding(fontMetrics().height() / 4.0);
        format.setTopMargin(fontMetrics().height() / 2.0);
        format.setBottomMargin(fontMetrics().height() / 2.0);
        table->setFormat(format);
    }
}

QSize ProseView::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 60, m_height};
}

int ProseView::heightForWidth(int width) const
{
    if (width == this->width())
        return m_height;
    QTextDocument *copy = document();
    const qreal before = copy->textWidth();
    copy->setTextWidth(std::max(1, width));
    const int height = static_cast<int>(std::ceil(copy->size().height()));
    copy->setTextWidth(before);
    return height;
}

void ProseView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    document()->setTextWidth(std::max(1, width()));
    const int before = m_height;
    m_height = static_cast<int>(std::ceil(document()->size().height()));
    // Made narrow and high before it had its place: without this the page keeps the room, white, at its end.
    if (m_height != before)
        updateGeometry();
}

void ProseView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}

}  // namespace headroom::views
