// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading pane: title, goal, whose plan is shown, then all steps of the lesson. A long lesson is made in portions,
// from the top, so that the window answers meanwhile.
#pragma once

#include "app/models/lesson_library.h"
#include "app/models/lesson_session.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace headroom::views {

class LessonColumn;

class LessonView : public QScrollArea
{
    Q_OBJECT

public:
    explicit LessonView(models::LessonLibrary *library, QWidget *parent = nullptr);
    void setSession(models::LessonSession *session);  // null: nothing is open
    void setNotice(const QString &text);              // why the reader's plan is not shown
    [[nodiscard]] LessonColumn *column() const { return m_column; }
    void finish();  // what is still to be made of the lesson is made now

Q_SIGNALS:
    void linkClicked(const QString &target);
    void reachedEnd();
    void planRequested();        // open what is shown in the planner
    void ownExampleRequested();  // the lesson's own scenario again

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addSome();
    bool addNext();  // whether there is more
    [[nodiscard]] bool isLiveNext() const;
    void retranslate();
    void showSources();
    void onScrolled();

    models::LessonLibrary *m_library;
    models::LessonSession *m_session = nullptr;
    QWidget *m_page;
    QVBoxLayout *m_layout;
    QLabel *m_title, *m_goal, *m_notice, *m_sources;
    QPushButton *m_openPlan, *m_ownExample, *m_reset;
    LessonColumn *m_column = nullptr;
    QTimer m_building;
    std::size_t m_step = 0, m_element = 0;  // what comes next
    QString m_noticeText;
};

}  // namespace headroom::views
