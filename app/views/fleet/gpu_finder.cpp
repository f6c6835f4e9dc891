// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// nvidia-smi as a process of its own.
#include "app/views/fleet/gpu_finder.h"

#include "app/models/strings.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace headroom::views {

namespace {
constexpr int patienceMs = 15000;  // a driver that wakes up takes seconds
}

GpuFinder::GpuFinder(const catalog::Catalog &catalog, QObject *parent) : QObject(parent), m_catalog(&catalog) {}

void GpuFinder::find()
{
    if (m_process)
        return;
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nvidia-smi"));
    if (program.isEmpty()) {
        Q_EMIT found({});
        return;
    }
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        finish(code == 0 && status == QProcess::NormalExit ? m_process->readAllStandardOutput() : QByteArray());
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish({});
    });
    QTimer::singleShot(patienceMs, m_process, &QProcess::kill);
    m_process->start(program, {models::toQString(catalog::driverQuery), models::toQString(catalog::driverFormat)});
}

void GpuFinder::finish(const QByteArray &output)
{
    m_process->deleteLater();
    m_process = nullptr;
    Q_EMIT found(catalog::driverReport(output.toStdString(), *m_catalog));
}

}  // namespace headroom::views
