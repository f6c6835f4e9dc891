// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// headroom-print: headroom-cli with Qt Gui, for what needs fonts. headroom-cli calls it; it needs no display.
#include "app/cli/command.h"
#include "app/print/page_writer.h"

#include <QGuiApplication>

#include <cstdio>

namespace {

// What Qt says of this machine's folders and plugins is no part of an answer.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

}  // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(keepQuiet);
    // Pages look the same with and without a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("headroom-cli"));
    const headroom::print::GuiPageWriter pages;
    return headroom::cli::run(argc, argv, &pages);
}
