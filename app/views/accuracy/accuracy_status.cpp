// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The short form of the error band: a ratio and a number of rows.
#include "app/views/accuracy/accuracy_status.h"

#include "app/text/sentences.h"

#include <QEvent>

namespace headroom::views {

AccuracyStatus::AccuracyStatus(QWidget *parent) : ClickableLabel(parent)
{
    setObjectName(QStringLiteral("accuracyStatus"));
    setWordWrap(false);  // one line in a bar
    retranslate();
}

void AccuracyStatus::setEstimate(std::shared_ptr<const estimate::Estimate> estimate)
{
    m_estimate = std::move(estimate);
    retranslate();
}

void AccuracyStatus::changeEvent(QEvent *event)
{
    ClickableLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AccuracyStatus::retranslate()
{
    setAccessibleName(tr("Accuracy of this kind of work"));
    setToolTip(m_estimate ? text::bandSentence(*m_estimate) : QString());
    setText(m_estimate ? text::bandInShort(*m_estimate) : QString());
}

}  // namespace headroom::views
