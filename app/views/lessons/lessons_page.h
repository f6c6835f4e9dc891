// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of lessons: the list with what has been done, the lesson that is open, the way into the classroom.
#pragma once

#include "app/lessons/lesson_document.h"
#include "app/models/lesson_library.h"
#include "app/models/lesson_session.h"
#include "app/views/page.h"

#include <array>
#include <memory>

class QAction;
class QActionGroup;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QSplitter;
class QToolButton;

namespace headroom::models {
class LessonListModel;
}

namespace headroom::views {

class ClassroomView;
class LessonView;

class LessonsPage : public Page
{
    Q_OBJECT

public:
    LessonsPage(const PageContext &context, QWidget *parent = nullptr);
    ~LessonsPage() override;

    void refresh() override;
    void settle() override;
    // The lesson of this id; with a plan: in the place of its own example.
    bool openLesson(const std::string &id, const scenario::Scenario *plan = nullptr);
    // The lesson that explains this number, with the current plan. False: there is none.
    bool explain(const QString &key);
    void addFolder(const QString &folder);
    // The open lesson as a PDF in a language of one's choice. False: told in the notice.
    bool exportTo(const QString &file, lessons::Print print, const QString &language);
    [[nodiscard]] models::LessonLibrary *library() const { return m_library; }
    [[nodiscard]] models::LessonSession *session() const { return m_session.get(); }
    [[nodiscard]] LessonView *view() const { return m_view; }
    [[nodiscard]] ClassroomView *classroom() const { return m_classroom; }

public Q_SLOTS:
    void enterClassroom();
    void leaveClassroom();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void createActions();
    void createExportMenus();
    void connectSignals();
    void retranslate();
    void openRow(int row);
    void step(int by);
    void follow(const QString &target);
    void openPlan(const std::string &scenario);
    void showProblems();
    void chooseFolder();
    void chooseFile(lessons::Print print, const QString &language);
    void fillFolders();

    const PageContext m_context;
    models::LessonLibrary *m_library;
    models::LessonListModel *m_list;
    std::shared_ptr<models::LessonSession> m_session;
    QListView *m_listView;
    LessonView *m_view;
    QLabel *m_problems;
    QToolButton *m_present, *m_previous, *m_next;
    QPushButton *m_more;
    QMenu *m_menu, *m_folders, *m_paperMenu = nullptr;
    QActionGroup *m_paper = nullptr;
    QAction *m_newNumbers = nullptr;
    std::uint64_t m_seed = 1;            // of the exercises on handouts
    std::array<QMenu *, 3> m_exports{};  // by lessons::Print
    QAction *m_classroomAction, *m_addFolder, *m_forget;
    ClassroomView *m_classroom = nullptr;
};

}  // namespace headroom::views
