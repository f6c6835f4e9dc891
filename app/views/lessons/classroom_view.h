// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For teaching in front of people: one step of a lesson in large type, derivations and answers one by one.
#pragma once

#include "app/models/lesson_session.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QScrollArea;

namespace headroom::views {

class LessonColumn;

class ClassroomView : public QWidget
{
    Q_OBJECT

public:
    explicit ClassroomView(std::shared_ptr<models::LessonSession> session, QWidget *parent = nullptr);

    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int steps() const;
    [[nodiscard]] LessonColumn *column() const { return m_column; }

public Q_SLOTS:
    void next();  // what is hidden in this step, then the next step
    void back();
    void toggleAnswers();
    void restart();  // sliders and steps as at the beginning

Q_SIGNALS:
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void show(int step);
    void retranslate();
    void showRevealed();
    [[nodiscard]] bool handleKey(int key);

    std::shared_ptr<models::LessonSession> m_session;  // held: events still come between leaving and deletion
    QScrollArea *m_scroll;
    QLabel *m_title, *m_place;
    QPushButton *m_back, *m_next, *m_answers, *m_restart, *m_leave;
    LessonColumn *m_column = nullptr;
    int m_step = 0;
    bool m_following = false;  // what was revealed is still finding its place
};

}  // namespace headroom::views
