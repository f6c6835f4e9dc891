// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for GPUs after the window is up, and plans for them if the example that it opened with is still untouched.
#pragma once

#include "app/models/plan_document.h"
#include "core/world.h"

#include <QObject>

namespace headroom::views {

class FirstStart : public QObject
{
    Q_OBJECT

public:
    FirstStart(models::PlanDocument *document, const DataFolder &data, QObject *parent = nullptr);
    // Asks `program` (nvidia-smi) without waiting for it; where there is none, nothing happens.
    void detect(const QString &program);
    // The plan for what the driver reported; false: nothing was planned.
    bool planFor(const QByteArray &report);

private:
    models::PlanDocument *m_document;
    const DataFolder &m_data;
};

}  // namespace headroom::views
