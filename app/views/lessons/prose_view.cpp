// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// QTextDocument lays out; this gives it the palette, the font, and a height.
#include "app/views/lessons/prose_view.h"

#include <QEvent>
#include <QPointer>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace headroom::views {

namespace {
constexpr int margin = 2;
}

ProseView::ProseView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(margin);
}

void ProseView::setText(const QString &markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    render();
}

// A document in a view is laid out anew with each piece that is put in: this one is filled before the view has it, and
// laid out once, at the width that the view will have.
void ProseView::render()
{
    const QPointer<QTextDocument> before = document();
    auto *filled = new QTextDocument(this);
    filled->setDefaultFont(font());
    filled->setDocumentMargin(margin);
    filled->setMarkdown(m_markdown);
    styleTables(*filled);
    if (!isVisible())
        viewport()->resize(std::max(1, width()), viewport()->height());
    setDocument(filled);
    delete before;
    m_heights.clear();
    m_repaint = false;
    updateGeometry();
}

void ProseView::styleTables(QTextDocument &text) const
{
    const auto frames = text.rootFrame()->childFrames();
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
    return {fontMetrics().horizontalAdvance(u'x') * 60, heightForWidth(width())};
}

int ProseView::heightForWidth(int width) const
{
    if (const auto known = m_heights.constFind(width); known != m_heights.constEnd())
        return *known;
    QTextDocument *text = document();
    const qreal before = text->textWidth();
    const bool other = int(before) != std::max(1, width);
    if (other)
        text->setTextWidth(std::max(1, width));
    const int height = static_cast<int>(std::ceil(text->size().height()));
    // What is seen stays as it is; what is not will most likely be as wide as was asked.
    if (other && isVisible())
        text->setTextWidth(before);
    m_heights.insert(width, height);
    return height;
}

// Without frame and scroll bars the text is as wide as the view.
void ProseView::resizeEvent(QResizeEvent *event)
{
    // The width of before is what the base class looks at: a text that has its width already is not laid out again.
    QResizeEvent known(event->size(), QSize(static_cast<int>(document()->textWidth()), event->oldSize().height()));
    QTextBrowser::resizeEvent(&known);
    // Made narrow and high before it had its place: without this the page keeps the room, white, at its end.
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void ProseView::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (static_cast<int>(document()->textWidth()) != viewport()->width())
        document()->setTextWidth(viewport()->width());
}

// Links and tables have their colours in the text. What is out of sight gets the new ones when it comes into it.
bool ProseView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Paint && m_repaint)
        render();
    return QTextBrowser::viewportEvent(event);
}

void ProseView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        render();
    else if (event->type() == QEvent::PaletteChange)
        m_repaint = true;
}

}  // namespace headroom::views
