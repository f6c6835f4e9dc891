// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bar and a button.
#include "app/views/widgets/busy_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace headroom::views {

BusyRow::BusyRow(models::BackgroundJob *job, QWidget *parent)
    : QWidget(parent), m_job(job), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(this))
{
    m_bar->setObjectName(QStringLiteral("searchProgress"));
    m_cancel->setObjectName(QStringLiteral("cancelSearch"));
    m_bar->setRange(0, 1000);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, m_job, &models::BackgroundJob::cancel);
    connect(m_job, &models::BackgroundJob::progressed, this,
            [this](double share) { m_bar->setValue(qRound(share * m_bar->maximum())); });
    connect(m_job, &models::BackgroundJob::finished, this, &QWidget::hide);
    hide();
    retranslate();
}

void BusyRow::begin()
{
    m_bar->setValue(0);
    show();
}

void BusyRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BusyRow::retranslate()
{
    m_cancel->setText(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop the search"));
    m_bar->setAccessibleName(tr("Progress of the search"));
}

}  // namespace headroom::views
