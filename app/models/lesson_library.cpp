// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two lists in the settings: folders, and what is done.
#include "app/models/lesson_library.h"

#include "app/models/strings.h"

#include <QRandomGenerator>
#include <QSettings>

namespace headroom::models {

LessonLibrary::LessonLibrary(std::filesystem::path shipped, const scenario::World &world, Memory memory,
                             QObject *parent)
    : QObject(parent), m_shipped(std::move(shipped)), m_world(world), m_memory(memory)
{
    if (m_memory == Memory::Forgotten)
        return;
    m_seed = QRandomGenerator::global()->generate64();
    const QSettings settings;
    m_own = settings.value(QStringLiteral("lessons/folders")).toStringList();
    const QStringList done = settings.value(QStringLiteral("lessons/done")).toStringList();
    m_done = QSet<QString>(done.begin(), done.end());
}

std::vector<std::filesystem::path> LessonLibrary::folders() const
{
    std::vector<std::filesystem::path> folders{m_shipped};
    for (const QString &folder : m_own)
        folders.emplace_back(toStd(folder));
    return folders;
}

const lessons::Shelf &LessonLibrary::shelf() const
{
    settle();
    if (!m_shelf)
        m_shelf = std::make_shared<const lessons::Shelf>(lessons::readShelf(folders()));
    return *m_shelf;
}

void LessonLibrary::readSoon()
{
    if (m_shelf || m_reading.isRunning())
        return;
    using Shelf = std::shared_ptr<const lessons::Shelf>;
    m_reading.ask<Shelf>(
        [from = folders()](const BackgroundJob::Progress &) {
            return std::make_shared<const lessons::Shelf>(lessons::readShelf(from));
        },
        [this](Shelf shelf) {
            m_shelf = std::move(shelf);
            Q_EMIT shelfRead();
        });
}

void LessonLibrary::settle() const
{
    if (m_reading.isRunning())
        m_reading.wait();
}

void LessonLibrary::addFolder(const QString &folder)
{
    m_own.removeAll(folder);
    m_own << folder;
    readAgain();
}

void LessonLibrary::removeFolder(const QString &folder)
{
    m_own.removeAll(folder);
    readAgain();
}

void LessonLibrary::readAgain()
{
    m_reading.cancel();
    m_shelf.reset();
    keep();
    Q_EMIT shelfChanged();
}

bool LessonLibrary::isRead(const std::string &lesson) const
{
    return m_done.contains(toQString(lesson));
}

bool LessonLibrary::isSolved(const std::string &lesson, const std::string &exercise) const
{
    return m_done.contains(toQString(lesson) + u'/' + toQString(exercise));
}

int LessonLibrary::solved(const lessons::Lesson &lesson) const
{
    int count = 0;
    for (const auto &exercise : lesson.exercises)
        count += isSolved(lesson.id, exercise.id) ? 1 : 0;
    return count;
}

void LessonLibrary::markRead(const std::string &lesson)
{
    m_done.insert(toQString(lesson));
    keep();
    Q_EMIT progressChanged(toQString(lesson));
}

void LessonLibrary::markSolved(const std::string &lesson, const std::string &exercise)
{
    m_done.insert(toQString(lesson) + u'/' + toQString(exercise));
    keep();
    Q_EMIT progressChanged(toQString(lesson));
}

void LessonLibrary::forgetProgress()
{
    m_done.clear();
    keep();
    Q_EMIT progressChanged({});
}

std::uint64_t LessonLibrary::firstSeed(const std::string &exercise) const
{
    std::uint64_t seed = m_seed;
    for (const char c : exercise)
        seed = seed * 31 + static_cast<unsigned char>(c);
    return seed;
}

void LessonLibrary::keep() const
{
    if (m_memory == Memory::Forgotten)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("lessons/folders"), m_own);
    QStringList done = m_done.values();
    done.sort();
    settings.setValue(QStringLiteral("lessons/done"), done);
}

}  // namespace headroom::models
