// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons as a list: number, title, how long, how far one has come.
#pragma once

#include "app/models/lesson_library.h"

#include <QAbstractListModel>

namespace headroom::models {

class LessonListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, ProgressRole, DoneRole };

    explicit LessonListModel(LessonLibrary *library, QObject *parent = nullptr);
    void retranslate();
    [[nodiscard]] QModelIndex indexOf(const std::string &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString progressText(const lessons::Lesson &lesson) const;

    LessonLibrary *m_library;
};

}  // namespace headroom::models
