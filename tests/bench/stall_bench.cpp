// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The longest time for which the window does not answer, for each kind of move: median and maximum of its worst turns
// of the event loop, in milliseconds of CPU of the window's thread. Not a test: it prints. Each round is a new window.
// Usage: QT_QPA_PLATFORM=offscreen stall_bench [ROUNDS [SCENES]], scenes as "models,looks"; "-v" first: each move
// with the events that took its time, themselves a little longer for being watched.
#include "tests/bench/stall_moves.h"

#include "core/world.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>

namespace {

using namespace headroom;
using bench::Turn;

constexpr double asked = 50;

struct Row {
    QString move;
    std::vector<std::pair<Turn, QString>> turns;  // with the variant
};

class Table
{
public:
    explicit Table(bool everyMove) : m_everyMove(everyMove) {}

    void add(const QString &move, const QString &variant, const Turn &turn)
    {
        auto row = std::find_if(m_rows.begin(), m_rows.end(), [&move](const Row &r) { return r.move == move; });
        if (row == m_rows.end())
            row = m_rows.insert(row, Row{move, {}});
        row->turns.emplace_back(turn, variant);
        if (m_everyMove)
            std::printf("%7.1f %7.1f  %s (%s): %s\n", turn.cpu, turn.wall, qPrintable(move), qPrintable(variant),
                        qPrintable(turn.heaviest));
    }

    void print(double reference)
    {
        std::printf("reference work: %.2f ms; worst turn of each move, ms of CPU (asked: %.0f)\n"
                    "%-36s %5s %7s %7s %8s %8s %6s  worst\n",
                    reference, asked, "move", "n", "median", "max", "max/ref", "wall max", "above");
        for (Row &row : m_rows) {
            std::sort(row.turns.begin(), row.turns.end(),
                      [](const auto &a, const auto &b) { return a.first.cpu < b.first.cpu; });
            double wall = 0;
            int above = 0;
            for (const auto &[turn, variant] : row.turns) {
                wall = std::max(wall, turn.wall);
                above += turn.cpu > asked ? 1 : 0;
            }
            const auto &[worst, variant] = row.turns.back();
            std::printf("%-36s %5zu %7.1f %7.1f %8.1f %8.1f %6d  %s; %s\n", qPrintable(row.move), row.turns.size(),
                        row.turns[row.turns.size() / 2].first.cpu, worst.cpu, worst.cpu / reference, wall, above,
                        qPrintable(variant), qPrintable(worst.heaviest));
        }
    }

private:
    std::vector<Row> m_rows;
    bool m_everyMove;
};

int playRound(bench::ProbedApplication &application, const char *program, const QStringList &chosen, Table &table)
{
    const auto data = DataFolder::open(DataFolder::locate(program));
    if (!data)
        return 2;
    text::LanguageManager language;
    language.setLanguage(QStringLiteral("en"));
    views::applyTheme(views::ThemeChoice::Light);
    std::unique_ptr<views::MainWindow> window;
    bench::StallProbe probe(application, [&window] { return window && window->isComputing(); });
    const auto tell = [&table](const QString &move, const QString &variant, const Turn &turn) {
        table.add(move, variant, turn);
    };
    tell(QStringLiteral("the window opens"), {}, probe.measure({[&] {
        window = std::make_unique<views::MainWindow>(**data, &language, views::MainWindow::Settings::Ignored);
        window->resize(1280, 800);
        window->show();
    }}));
    const bench::Game game{**data, probe, *window, language, tell};
    for (const auto &scenes : {bench::planScenes(), bench::pageScenes()}) {
        for (const auto &scene : scenes) {
            if (chosen.isEmpty() || chosen.contains(QLatin1String(scene.name)))
                scene.play(game);
        }
    }
    language.setLanguage(QStringLiteral("en"));
    return 0;
}

// What the display-less platform says of itself is no figure.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

}  // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(keepQuiet);
    bench::ProbedApplication application(argc, argv);
    views::applyFonts();
    const bool everyMove = argc > 1 && std::strcmp(argv[1], "-v") == 0;
    const int first = everyMove ? 2 : 1;
    const int rounds = argc > first ? std::atoi(argv[first]) : 3;
    const QStringList chosen = argc > first + 1 ? QString::fromLocal8Bit(argv[first + 1]).split(u',') : QStringList();
    application.setDeep(everyMove);
    Table table(everyMove);
    const double before = bench::referenceMilliseconds();
    for (int round = 0; round < rounds; ++round) {
        if (const int failed = playRound(application, argv[0], chosen, table))
            return failed;
    }
    table.print((before + bench::referenceMilliseconds()) / 2);
    return 0;
}
