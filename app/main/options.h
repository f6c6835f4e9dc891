// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the window.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace headroom::app {

struct Options {
    QString plan, screenshot, language, theme, page;
    QSize size;
    double scale = 0;
    bool firstPaint = false;  // end after the first painted window: for tests/bench/start_up.py
    QString problem;          // what is wrong with the arguments, in one sentence
    QString answer;           // text to print instead of opening the window: --help, --pages, --version
};

[[nodiscard]] Options readOptions(const QStringList &arguments);

}  // namespace headroom::app
