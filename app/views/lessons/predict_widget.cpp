// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The guess stays beside the answer, so that one can see how far off it was.
#include "app/views/lessons/predict_widget.h"

#include "app/views/lessons/lesson_column.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace headroom::views {

PredictWidget::PredictWidget(const lessons::Element &element, models::LessonSession *session, QWidget *parent)
    : QWidget(parent), m_held(new LessonColumn(session, nullptr, this)), m_guess(new QLineEdit(this)),
      m_show(new QPushButton(this))
{
    m_guess->setObjectName(QStringLiteral("guess"));
    m_show->setObjectName(QStringLiteral("showPrediction"));
    for (const auto &held : element.held)
        m_held->add(held);
    auto *line = new QHBoxLayout;
    line->addWidget(m_guess, 1);
    line->addWidget(m_show);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(fontMetrics().height(), 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_held);
    connect(m_show, &QPushButton::clicked, this, [this] { setShown(!m_shown); });
    connect(m_guess, &QLineEdit::returnPressed, this, [this] { setShown(true); });
    setShown(false);
}

void PredictWidget::setShown(bool shown)
{
    m_shown = shown;
    m_held->setVisible(shown);
    retranslate();
}

void PredictWidget::retranslate()
{
    m_guess->setPlaceholderText(tr("Your prediction"));
    m_guess->setAccessibleName(tr("Your prediction"));
    m_show->setText(m_shown ? tr("Hide") : tr("Show what comes out"));
}

void PredictWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace headroom::views
