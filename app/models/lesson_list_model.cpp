// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two lines a lesson: its title, and below it the minutes and the progress.
#include "app/models/lesson_list_model.h"

#include "app/lessons/lesson_words.h"
#include "app/models/strings.h"
#include "app/text/formatter.h"

namespace headroom::models {

LessonListModel::LessonListModel(LessonLibrary *library, QObject *parent)
    : QAbstractListModel(parent), m_library(library)
{
    connect(library, &LessonLibrary::shelfChanged, this, &LessonListModel::retranslate);
    connect(library, &LessonLibrary::progressChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

void LessonListModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

QModelIndex LessonListModel::indexOf(const std::string &id) const
{
    const auto &lessons = m_library->shelf().lessons;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        if (lessons[i]->id == id)
            return index(static_cast<int>(i));
    }
    return {};
}

int LessonListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_library->shelf().lessons.size());
}

QString LessonListModel::progressText(const lessons::Lesson &lesson) const
{
    const text::Formatter format;
    const auto total = static_cast<int>(lesson.exercises.size());
    const int solved = m_library->solved(lesson);
    const QString minutes = tr("%n min", nullptr, static_cast<int>(lesson.minutes));
    if (total > 0)
        return tr("%1 · exercises: %2 of %3", "minutes, solved, all")
            .arg(minutes, format.count(solved), format.count(total));
    return m_library->isRead(lesson.id) ? tr("%1 · read").arg(minutes) : minutes;
}

QVariant LessonListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &lesson = *m_library->shelf().lessons[static_cast<std::size_t>(index.row())];
    const QString title = tr("%1. %2", "number of a lesson, its title")
                              .arg(text::Formatter().count(lesson.number), lessons::titleOf(lesson));
    const bool done = m_library->solved(lesson) == static_cast<int>(lesson.exercises.size()) &&
                      (m_library->isRead(lesson.id) || !lesson.exercises.empty());
    switch (role) {
    case Qt::DisplayRole:
        return QString((done ? QStringLiteral("✓ ") : QString()) + title + u'\n' + progressText(lesson));
    case Qt::AccessibleTextRole:
        return QString(title + QStringLiteral(", ") + progressText(lesson));
    case Qt::ToolTipRole:
        return lessons::goalOf(lesson);
    case IdRole:
        return toQString(lesson.id);
    case TitleRole:
        return title;
    case ProgressRole:
        return progressText(lesson);
    case DoneRole:
        return done;
    default:
        return {};
    }
}

}  // namespace headroom::models
