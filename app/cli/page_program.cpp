// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the program that stands beside this one.
#include "app/cli/page_program.h"

#include <QFileInfo>
#include <QProcess>

namespace headroom::cli {

Answer handOver()
{
    const QFileInfo self(QCoreApplication::applicationFilePath());
    const QString suffix = self.suffix() == QLatin1String("exe") ? QStringLiteral(".exe") : QString();
    const QString program = self.absolutePath() + QStringLiteral("/headroom-print") + suffix;
    if (!QFileInfo(program).isExecutable())
        throw InputError({"cli-no-page-writer", Severity::Error, program.toStdString(), {}, {}, {}});
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, QCoreApplication::arguments().mid(1));
    const bool done = process.waitForStarted() && process.waitForFinished(-1);
    if (!done || process.exitStatus() != QProcess::NormalExit)
        return {{}, Internal, Cli::tr("internal failure: %1").arg(process.errorString()).toStdString()};
    return {{}, process.exitCode()};
}

}  // namespace headroom::cli
