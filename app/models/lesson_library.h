// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shelf of lessons for the window: shipped ones and folders that a teacher added, read when first asked for,
// beside the window where nobody waits; what of them has been read and solved, kept in the settings.
#pragma once

#include "app/models/background_job.h"
#include "core/lessons/shelf.h"
#include "core/scenario/resolve.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <filesystem>
#include <memory>

namespace headroom::models {

class LessonLibrary : public QObject
{
    Q_OBJECT

public:
    enum class Memory { Kept, Forgotten };  // forgotten: pictures and tests that want a fresh window

    LessonLibrary(std::filesystem::path shipped, const scenario::World &world, Memory memory,
                  QObject *parent = nullptr);

    [[nodiscard]] const scenario::World &world() const { return m_world; }
    [[nodiscard]] const lessons::Shelf &shelf() const;  // reads it now, if nobody has
    // For who can do without it for a moment: read beside the window, told by shelfRead().
    [[nodiscard]] bool hasShelf() const { return m_shelf != nullptr; }
    void readSoon();
    void settle() const;  // waits for what readSoon() has begun
    [[nodiscard]] QStringList ownFolders() const { return m_own; }
    void addFolder(const QString &folder);
    void removeFolder(const QString &folder);

    [[nodiscard]] bool isRead(const std::string &lesson) const;
    [[nodiscard]] int solved(const lessons::Lesson &lesson) const;
    [[nodiscard]] bool isSolved(const std::string &lesson, const std::string &exercise) const;
    void markRead(const std::string &lesson);
    void markSolved(const std::string &lesson, const std::string &exercise);
    void forgetProgress();
    // From what an exercise draws first: the same as long as the program runs, so that a change of language keeps it.
    [[nodiscard]] std::uint64_t firstSeed(const std::string &exercise) const;

Q_SIGNALS:
    void shelfChanged();
    void shelfRead();  // by readSoon()
    void progressChanged(const QString &lesson);

private:
    void keep() const;
    void readAgain();
    [[nodiscard]] std::vector<std::filesystem::path> folders() const;

    std::filesystem::path m_shipped;
    scenario::World m_world;
    Memory m_memory;
    std::uint64_t m_seed = 0;
    QStringList m_own;
    QSet<QString> m_done;  // "kv-cache" (read) and "kv-cache/e1" (solved)
    mutable std::shared_ptr<const lessons::Shelf> m_shelf;
    mutable BackgroundJob m_reading;
};

}  // namespace headroom::models
