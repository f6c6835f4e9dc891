// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where headroom-cli starts.
#include "app/cli/command.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char **argv)
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);  // `| head` closes the pipe: that is the reader's choice, not a failure
#endif
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("headroom-cli"));
    return headroom::cli::run(argc, argv);
}
