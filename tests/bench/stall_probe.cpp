// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The probe runs the event loop itself, one turn at a time.
#include "tests/bench/stall_probe.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHash>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <utility>

namespace headroom::bench {

namespace {

constexpr double idleTurn = 0.2;           // milliseconds of CPU: nothing happened in it
constexpr qint64 quietMilliseconds = 140;  // longer than the timers of the window wait
constexpr double othersIdle = 1;           // milliseconds of CPU of the other threads in that time
constexpr qint64 patience = 60000;

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double otherThreadsMilliseconds()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID) - threadMilliseconds();
}

QString nameOf(const QObject &receiver, QEvent::Type type)
{
    const char *event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QString::fromLatin1(receiver.metaObject()->className()) + QStringLiteral(": ") +
           (event ? QLatin1String(event) : QLatin1String("user event"));
}

}  // namespace

double threadMilliseconds()
{
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

bool ProbedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0 && !m_deep)
        return QApplication::notify(receiver, event);
    const QString name = nameOf(*receiver, event->type());  // the receiver may not outlive its event
    const double outside = std::exchange(m_inside, 0), begin = threadMilliseconds();
    ++m_depth;
    const bool answer = QApplication::notify(receiver, event);
    --m_depth;
    const double took = threadMilliseconds() - begin;
    m_spent[name] += took - m_inside;
    m_inside = outside + took;
    return answer;
}

QString ProbedApplication::heaviest() const
{
    std::vector<std::pair<double, QString>> events;
    for (const auto &[name, spent] : m_spent)
        events.emplace_back(spent, name);
    std::sort(events.rbegin(), events.rend());
    QStringList words;
    const std::size_t told = m_deep ? 12 : 1;
    for (std::size_t i = 0; i < std::min(told, events.size()); ++i)
        words << QStringLiteral("%1 %2").arg(events[i].second).arg(events[i].first, 0, 'f', 1);
    return words.join(QStringLiteral("; "));
}

StallProbe::StallProbe(ProbedApplication &application, std::function<bool()> isBusy)
    : m_application(application), m_isBusy(std::move(isBusy))
{
}

Turn StallProbe::turn(const Step &step)
{
    m_application.beginTurn();
    QElapsedTimer wall;
    wall.start();
    const double begin = threadMilliseconds();
    step();
    const double cpu = threadMilliseconds() - begin;
    return {cpu, static_cast<double>(wall.nsecsElapsed()) / 1e6, m_application.heaviest()};
}

void StallProbe::untilQuiet(Turn &worst)
{
    const auto once = [] {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        // As the program's own loop does, which this one is not.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    QElapsedTimer since, quiet;
    since.start();
    quiet.start();
    double others = otherThreadsMilliseconds();
    while (since.elapsed() < patience) {
        const Turn now = turn(once);
        if (now.cpu > worst.cpu)
            worst = now;
        if (now.cpu > idleTurn)
            quiet.restart();
        else
            QThread::msleep(2);
        if (quiet.elapsed() < quietMilliseconds)
            continue;
        const double before = std::exchange(others, otherThreadsMilliseconds());
        if (others - before < othersIdle && !m_isBusy())
            return;
        quiet.restart();
    }
}

Turn StallProbe::measure(const std::vector<Step> &steps)
{
    Turn worst;
    for (const Step &step : steps) {
        const Turn now = turn(step);
        if (now.cpu > worst.cpu)
            worst = now;
        Turn after = turn([] { QCoreApplication::processEvents(QEventLoop::AllEvents); });
        if (after.cpu > worst.cpu)
            worst = after;
    }
    untilQuiet(worst);
    return worst;
}

double referenceMilliseconds()
{
    std::vector<double> rounds;
    for (int round = 0; round < 7; ++round) {
        const double begin = threadMilliseconds();
        QHash<QString, qsizetype> words;
        unsigned state = 1;
        for (int i = 0; i < 6000; ++i) {
            state = state * 1664525U + 1013904223U;
            words[QString::number(state % 9973U)] += QStringLiteral("%1 GiB").arg(state).size();
        }
        QList<qsizetype> sizes = words.values();
        std::sort(sizes.begin(), sizes.end());
        rounds.push_back(sizes.isEmpty() ? 0 : threadMilliseconds() - begin);
    }
    std::sort(rounds.begin(), rounds.end());
    return rounds[rounds.size() / 2];
}

}  // namespace headroom::bench
