// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far a background job is, and a button to stop it; gone when there is none.
#pragma once

#include "app/models/background_job.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace headroom::views {

class BusyRow : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRow(models::BackgroundJob *job, QWidget *parent = nullptr);
    void begin();  // the job has been started

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    models::BackgroundJob *m_job;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

}  // namespace headroom::views
