// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An exercise: a question with numbers drawn, a field for the answer, how far off it is, and the derivation.
#pragma once

#include "app/models/lesson_library.h"
#include "app/models/lesson_session.h"
#include "core/lessons/exercise.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace headroom::views {

class ProseView;

class ExerciseWidget : public QWidget
{
    Q_OBJECT

public:
    // `library` keeps what is solved; may be null.
    ExerciseWidget(const lessons::Element &element, models::LessonSession *session, models::LessonLibrary *library,
                   QWidget *parent);
    void draw(std::uint64_t seed);
    void setSolutionShown(bool shown);
    [[nodiscard]] bool isSolutionShown() const { return m_solutionShown; }
    [[nodiscard]] const std::optional<lessons::Drawn> &drawn() const { return m_drawn; }
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createAnswerRow(QVBoxLayout *layout);
    void createButtons(QVBoxLayout *layout);
    void newNumbers();
    void check();
    void showResult(bool right, const QString &text);
    void showSolution();
    [[nodiscard]] QString derivation() const;

    const lessons::Element &m_element;  // lives with the session's lesson
    const lessons::Exercise *m_exercise;
    models::LessonSession *m_session;
    models::LessonLibrary *m_library;
    std::optional<lessons::Drawn> m_drawn;
    QLabel *m_title, *m_unit, *m_result;
    ProseView *m_question, *m_hint, *m_solution;
    QLineEdit *m_answer;
    QButtonGroup *m_choices = nullptr;
    QPushButton *m_check, *m_new, *m_showHint, *m_showSolution;
    bool m_hintShown = false, m_solutionShown = false;
};

}  // namespace headroom::views
