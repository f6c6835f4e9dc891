// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One thread; numbers tell a late answer from the one that is waited for.
#include "app/models/background_job.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <utility>

namespace headroom::models {

namespace {
constexpr qint64 progressMilliseconds = 50;
}

BackgroundJob::BackgroundJob(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

BackgroundJob::~BackgroundJob()
{
    if (m_stop)
        *m_stop = true;
    m_pool.waitForDone();
}

void BackgroundJob::start(Work work)
{
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const quint64 number = ++m_number;
    setRunning(true);
    m_pool.start([this, number, stop = m_stop, work = std::move(work)] {
        QElapsedTimer since;
        since.start();
        const auto progress = [this, number, stop, &since](double share) {
            if (since.elapsed() >= progressMilliseconds) {
                since.restart();
                QMetaObject::invokeMethod(this, [this, number, share] {
                    if (number == m_number)
                        Q_EMIT progressed(share);
                });
            }
            return !stop->load();
        };
        const Finish take = stop->load() ? Finish() : work(progress);
        QMetaObject::invokeMethod(this, [this, number, take] { finish(number, take); });
    });
}

void BackgroundJob::finish(quint64 number, const Finish &take)
{
    if (number != m_number)
        return;
    setRunning(false);
    if (take)
        take();
    Q_EMIT finished();
}

void BackgroundJob::setRunning(bool running)
{
    if (std::exchange(m_running, running) != running)
        Q_EMIT busyChanged(running);
}

void BackgroundJob::cancel()
{
    if (!m_running)
        return;
    *m_stop = true;
    ++m_number;
    setRunning(false);
    Q_EMIT finished();
}

void BackgroundJob::wait()
{
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace headroom::models
