// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The GPUs of this computer, asked of the driver's tool without waiting for it.
#pragma once

#include "core/catalog/driver_report.h"

#include <QObject>

class QProcess;

namespace headroom::views {

class GpuFinder : public QObject
{
    Q_OBJECT

public:
    explicit GpuFinder(const catalog::Catalog &catalog, QObject *parent = nullptr);
    void find();
    [[nodiscard]] bool isBusy() const { return m_process != nullptr; }

Q_SIGNALS:
    // Empty: there is no tool, or it sees no GPU.
    void found(const std::vector<headroom::catalog::DriverGpu> &gpus);

private:
    void finish(const QByteArray &output);

    const catalog::Catalog *m_catalog;
    QProcess *m_process = nullptr;
};

}  // namespace headroom::views
