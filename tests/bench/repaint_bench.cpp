// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a changed setting to a painted window with eight scenarios open: median and 99th percentile of 1,000 (or
// CHANGES) changes, and what they cost in memory. Not a test: it prints. Usage: QT_QPA_PLATFORM=offscreen repaint_bench
// [PAGE [CHANGES]]
#include "app/text/language_manager.h"
#include "app/views/main_window.h"
#include "app/views/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

namespace {

using namespace headroom;

constexpr int warmUp = 100, scenarios = 8;

// Counts what was painted: a change that paints nothing is no measurement.
class PaintCount : public QObject
{
public:
    int count = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

double residentMebibytes()
{
    std::ifstream file("/proc/self/statm");
    long size = 0, resident = 0;
    file >> size >> resident;
    return static_cast<double>(resident) * 4096 / (1 << 20);
}

// Each change gives another answer, so that nothing can be kept from the last one. Painted is what changed, into the
// window's own buffer, as on a screen.
double changeAndRepaint(views::MainWindow &window, int round)
{
    QElapsedTimer timer;
    timer.start();
    const auto problem = window.document()->setValue("inference.prompt_tokens", 1024 + 16 * (round % 400));
    window.runner()->flush();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    // As the program's event loop does, which this one does not have.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return problem ? -1 : static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

int measure(views::MainWindow &window, const QString &page, int changes)
{
    window.resize(1280, 800);
    window.show();
    window.settle();
    while (window.document()->scenarioCount() < scenarios)
        window.document()->duplicateScenario(0);
    window.showPage(page);
    window.settle();
    PaintCount painted;
    QApplication::instance()->installEventFilter(&painted);
    for (int round = 0; round < warmUp; ++round)
        changeAndRepaint(window, round);
    painted.count = 0;
    const double before = residentMebibytes();
    std::vector<double> rounds;
    for (int round = 0; round < changes; ++round)
        rounds.push_back(changeAndRepaint(window, warmUp + round));
    QApplication::instance()->removeEventFilter(&painted);
    std::sort(rounds.begin(), rounds.end());
    if (rounds.front() < 0 || painted.count < changes)
        return 1;
    const auto at = [&rounds, changes](double share) {
        return rounds[static_cast<std::size_t>(share * (changes - 1))];
    };
    std::printf("%d scenarios, page %s: changed setting to painted window: median %.2f ms (asked 8), "
                "99 of 100 within %.2f ms (asked 16); %.1f widgets painted a change; resident %.1f MiB, %+.1f MiB\n",
                window.document()->scenarioCount(), qPrintable(page), at(0.5), at(0.99),
                static_cast<double>(painted.count) / changes, before, residentMebibytes() - before);
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
    return measure(window, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("plan"),
                   argc > 2 ? std::atoi(argv[2]) : 1000);
}
