// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a changed setting to a repainted window, chart included: median of 200 changes. Not a test: it prints.
// Usage: QT_QPA_PLATFORM=offscreen repaint_bench
#include "app/text/language_manager.h"
#include "app/views/main_window.h"
#include "app/views/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace headroom;

constexpr int changes = 200;
constexpr double frameMilliseconds = 16;

// Each change gives another answer, so that nothing can be kept from the last one.
double changeAndRepaint(views::MainWindow &window, QPixmap &screen, int round)
{
    QElapsedTimer timer;
    timer.start();
    const auto problem = window.document()->setValue("inference.prompt_tokens", 1024 + 16 * round);
    window.settle();
    window.render(&screen);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return problem ? -1 : milliseconds;
}

int measure(views::MainWindow &window)
{
    window.resize(1280, 800);
    window.show();
    window.settle();
    QPixmap screen(window.size());
    std::vector<double> rounds;
    for (int round = 0; round < changes; ++round)
        rounds.push_back(changeAndRepaint(window, screen, round));
    std::sort(rounds.begin(), rounds.end());
    if (rounds.front() < 0)
        return 1;
    const auto at = [&rounds](double share) { return rounds[static_cast<std::size_t>(share * (changes - 1))]; };
    std::printf("changed setting to repainted window: median %.2f ms, 95 of 100 within %.2f ms (promised %.0f)\n",
                at(0.5), at(0.95), frameMilliseconds);
    return 0;
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto data = DataFolder::open(DataFolder::locate(argv[0]));
    if (!data)
        return 2;
    text::LanguageManager language;
    language.setLanguage(QStringLiteral("en"));
    views::applyFonts();
    views::MainWindow window(**data, &language, views::MainWindow::Settings::Ignored);
    return measure(window);
}
