// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first notice of the queue.
#include "app/views/widgets/notice_bar.h"

#include "app/views/widgets/mark_icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace headroom::views {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_layout(new QHBoxLayout(this)), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("notice"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setIcon(markIcon(WindowMark::Close));
    m_close->setAutoRaise(true);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::add(Notice notice)
{
    m_notices.push_back(std::move(notice));
    if (m_notices.size() == 1)
        rebuild();
}

QString NoticeBar::text() const
{
    return m_notices.empty() ? QString() : m_text->text();
}

void NoticeBar::dismiss()
{
    if (!m_notices.empty())
        m_notices.pop_front();
    rebuild();
}

void NoticeBar::rebuild()
{
    for (QWidget *button : m_buttons) {
        button->hide();
        button->deleteLater();  // it may be inside its own click
    }
    m_buttons.clear();
    setVisible(!m_notices.empty());
    if (m_notices.empty())
        return;
    const Notice &notice = m_notices.front();
    m_text->setText(notice.text());
    setAccessibleName(m_text->text());
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    for (const auto &choice : notice.choices) {
        auto *button = new QPushButton(choice.text(), this);
        button->setObjectName(QStringLiteral("noticeChoice%1").arg(m_buttons.size()));
        button->setAccessibleName(button->text());
        connect(button, &QPushButton::clicked, this, [this, run = choice.run] {
            dismiss();
            run();
        });
        m_layout->insertWidget(m_layout->count() - 1, button);
        m_buttons.push_back(button);
    }
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_notices.empty())
        rebuild();
}

}  // namespace headroom::views
