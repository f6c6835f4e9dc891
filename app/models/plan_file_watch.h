// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notices when another program changes or removes the file of the open plan.
#pragma once

#include "app/models/plan_document.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace headroom::models {

class PlanFileWatch : public QObject
{
    Q_OBJECT

public:
    explicit PlanFileWatch(PlanDocument *document, QObject *parent = nullptr);
    void accept();  // what is on disk now is known

Q_SIGNALS:
    void changedOnDisk();
    void removedFromDisk();

private:
    void look();

    PlanDocument *m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QByteArray m_known;
};

}  // namespace headroom::models
