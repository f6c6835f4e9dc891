// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text and live blocks of a lesson one below the other: the whole lesson, or one step of it.
#pragma once

#include "app/models/lesson_library.h"
#include "app/models/lesson_session.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace headroom::views {

class BlockWidget;
class ExerciseWidget;
class PredictWidget;
class ProseView;

class LessonColumn : public QWidget
{
    Q_OBJECT

public:
    // `library` keeps progress; may be null. Follows the session.
    LessonColumn(models::LessonSession *session, models::LessonLibrary *library, QWidget *parent = nullptr);

    void addHeading(const QString &text);
    void add(const lessons::Element &element);
    void refresh();

    // Classroom: what is hidden at first comes one by one, from the top.
    void hideSteps();
    bool stepForward();
    [[nodiscard]] QWidget *revealed() const { return m_revealed; }  // in what the last step came; may be null
    bool stepBack();
    void setAnswersShown(bool shown);
    [[nodiscard]] bool areAnswersShown() const;

Q_SIGNALS:
    void linkClicked(const QString &target);  // "plan/main", "lesson/kv-cache", "term/kv_cache"

private:
    ProseView *addProse(const lessons::Passage &passage);

    struct Prose {
        const lessons::Passage *passage;
        ProseView *view;
    };
    models::LessonSession *m_session;
    models::LessonLibrary *m_library;
    QVBoxLayout *m_layout;
    std::vector<Prose> m_prose;
    std::vector<BlockWidget *> m_blocks;
    std::vector<ExerciseWidget *> m_exercises;
    std::vector<PredictWidget *> m_predictions;
    QWidget *m_revealed = nullptr;
};

}  // namespace headroom::views
