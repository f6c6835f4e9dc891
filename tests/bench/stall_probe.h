// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is away: turns of the event loop between which no key and no click is looked at. Judged
// by the CPU time of that thread, which other programs on the machine do not lengthen; wall time stands beside it.
#pragma once

#include <QApplication>

#include <functional>
#include <map>
#include <vector>

namespace headroom::bench {

using Step = std::function<void()>;  // what one event of the user does

struct Turn {
    double cpu = 0, wall = 0;  // milliseconds
    QString heaviest = {};     // the events that took the most of it: receiver, type, milliseconds
};

// Tells which events of a turn took the time, without that of the events inside them.
class ProbedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    void beginTurn() { m_spent.clear(); }
    // Also events within events: the clock is then read so often that it lengthens what it measures.
    void setDeep(bool deep) { m_deep = deep; }
    [[nodiscard]] QString heaviest() const;

private:
    bool m_deep = false;
    int m_depth = 0;
    double m_inside = 0;  // of the event that is being delivered: time of those within it
    std::map<QString, double> m_spent;
};

class StallProbe
{
public:
    StallProbe(ProbedApplication &application, std::function<bool()> isBusy);

    // The worst turn of a move of the user, from its first event until nothing comes after it any more.
    [[nodiscard]] Turn measure(const std::vector<Step> &steps);
    void settle() { static_cast<void>(measure({})); }

private:
    [[nodiscard]] Turn turn(const Step &step);
    void untilQuiet(Turn &worst);

    ProbedApplication &m_application;
    std::function<bool()> m_isBusy;
};

[[nodiscard]] double threadMilliseconds();
// A fixed piece of work of text, maps and numbers, in milliseconds of CPU: what stalls are set against, since no two
// machines are alike.
[[nodiscard]] double referenceMilliseconds();

}  // namespace headroom::bench
