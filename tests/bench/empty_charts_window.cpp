// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window with a chart can be: what headroom's first paint is measured against. Like
// `headroom --screenshot OUT.png` it shows, paints into a picture of the same size, writes it and ends.
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QMainWindow>
#include <QPixmap>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QChartView(new QChart));
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents();
    return window.grab().save(QString::fromLocal8Bit(argc > 1 ? argv[1] : "empty.png")) ? 0 : 1;
}
