// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window with a chart can be: what headroom's first paint is measured against. Like
// `headroom --first-paint` it shows, paints a window of the same size once and ends.
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QMainWindow>

#include <cstdlib>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QChartView(new QChart));
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents();
    std::quick_exit(0);
}
