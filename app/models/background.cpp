// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One thread, one question at a time; the thread starts with the first question.
#include "app/models/background.h"

namespace headroom::models {

Background::Background(const DataFolder &data, QObject *parent)
    : QObject(parent), m_folder(data.folder()), m_ownCatalog(data.ownCatalog())
{
}

Background::~Background()
{
    if (m_cancelled)
        m_cancelled->store(true);  // and nobody is told: who listened may be gone already
    m_thread.quit();
    m_thread.wait();
    delete m_there;
}

void Background::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
    ++m_number;
    setBusy(false);
}

void Background::forgetCatalogue()
{
    cancel();
    if (m_there)
        QMetaObject::invokeMethod(m_there, [this] { m_data.reset(); });
}

void Background::run(Job job)
{
    if (m_cancelled)
        m_cancelled->store(true);
    if (!m_there) {
        m_there = new QObject;
        m_there->moveToThread(&m_thread);
        m_thread.start();
    }
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    const quint64 number = ++m_number;
    QMetaObject::invokeMethod(m_there, [this, number, job = std::move(job), stop = m_cancelled] {
        if (!stop->load() && !m_data) {
            if (auto opened = DataFolder::open(m_folder, m_ownCatalog))
                m_data = std::move(opened).value();
        }
        Show show;
        if (!stop->load() && m_data)
            show = job(m_data->world(), [stop] { return stop->load(); });
        QMetaObject::invokeMethod(this, [this, number, show] { finish(number, show); });
    });
    setBusy(true);
}

void Background::finish(quint64 number, const Show &show)
{
    if (number != m_number)
        return;
    setBusy(false);
    if (show)
        show();
}

void Background::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

}  // namespace headroom::models
