// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compares contents, since our own saving is seen by the watcher too, and editors replace a file in several steps.
#include "app/models/plan_file_watch.h"

#include <QFile>
#include <QFileInfo>

namespace headroom::models {

namespace {

constexpr int settleMilliseconds = 200;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

PlanFileWatch::PlanFileWatch(PlanDocument *document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settleMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PlanFileWatch::look);
    const auto later = [this] { m_timer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
    connect(m_document, &PlanDocument::filePathChanged, this, &PlanFileWatch::accept);
    accept();
}

void PlanFileWatch::accept()
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    const QString path = m_document->filePath();
    if (path.isEmpty())
        return;
    m_known = contentOf(path);
    // The folder too: a file that is replaced or comes back is another file to the watcher.
    m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
}

void PlanFileWatch::look()
{
    const QString path = m_document->filePath();
    if (path.isEmpty())
        return;
    const bool there = QFile::exists(path);
    if (there && !m_watcher.files().contains(path))
        m_watcher.addPath(path);
    const QByteArray now = contentOf(path);
    if (now == m_known)
        return;
    m_known = now;
    if (there)
        Q_EMIT changedOnDisk();
    else
        Q_EMIT removedFromDisk();
}

}  // namespace headroom::models
