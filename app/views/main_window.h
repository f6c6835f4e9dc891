// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: plan on the left, answer in the middle, why on the right, scenarios at the foot.
#pragma once

#include "app/models/advice_runner.h"
#include "app/models/estimate_runner.h"
#include "app/models/lesson_library.h"
#include "app/text/language_manager.h"
#include "app/views/theme.h"
#include "core/world.h"

#include <QMainWindow>

#include <array>
#include <functional>

class QAction;
class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QToolBar;
class QToolButton;

namespace headroom::models {
class Recovery;
}

namespace headroom::views {

class NoticeBar;
class Page;
class PageBook;
class AskBar;
class ExampleStrip;
class PlanFiles;
class PlanPanel;
class ScenarioBar;
class StatusLine;
class VerdictPanel;
class WarningsPanel;
class WhyPanel;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Settings { Kept, Ignored };  // ignored: screenshots and tests that want a fresh window

    MainWindow(const DataFolder &data, text::LanguageManager *language, Settings settings = Settings::Kept);
    ~MainWindow() override;

    bool showPage(const QString &name);  // one of pageNames()
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] Page *page(const QString &name);  // made if need be; null: there is none of this name
    void detectMachine();                           // after the first paint; see FirstStart
    [[nodiscard]] bool isComputing() const;         // the page in front still computes
    void resume();                                  // the plan and the page of last time
    // Settings that cannot be read are renamed, never deleted. The new name; empty: they can be read. To be called
    // before anything reads a setting: Qt tells only the first reader that the file is damaged.
    [[nodiscard]] static QString setAsideDamagedSettings();
    void tellSettingsAside(const QString &file);
    void settle();  // answers what is waiting and shows it
    // The first picture has what is asked and what is answered; the rest of the window is made right after it.
    void complete();
    void setTheme(ThemeChoice choice);  // and keeps it

    [[nodiscard]] PlanFiles *files() const { return m_files; }
    [[nodiscard]] models::PlanDocument *document() { return &m_document; }
    [[nodiscard]] models::EstimateRunner *runner() { return &m_runner; }
    [[nodiscard]] PlanPanel *planPanel() const { return m_plan; }
    [[nodiscard]] WhyPanel *whyPanel() const { return m_why; }
    [[nodiscard]] AskBar *askBar() const { return m_ask; }

Q_SIGNALS:
    void firstPainted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createWidgets();
    QDockWidget *createDock(const char *name, QWidget *content, Qt::DockWidgetArea area);
    QToolBar *createBar(const char *name, QWidget *content, Qt::ToolBarArea area);
    void createSideParts();
    void createMenuBar();
    void fillMenus();
    void createAskBar();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createPagesMenu();
    void createHelpMenu();
    void createScenarioKeys();
    void connectSignals();
    void connectSideDocks();
    void retranslate();
    void retranslateDocks();
    void retranslateMenuBar();
    void retranslateMenus();
    QAction *addAction(QMenu *menu, const char *name, const QKeySequence &keys, const std::function<void()> &run);

    void onAnswered(int scenario);
    void showAnswer();
    void showReasons(Problems problems);
    void onSectionChanged();
    void showLargestTerm();
    void showNumber(const QString &key);
    void showParts(const QString &key);
    void showLesson(const QString &key);  // the lesson that explains this number, with the plan
    void askWhy();                        // F1: of the number under the keyboard
    void updateUndo();
    void updateTitle();

    void recover();
    void discardRecovered();
    void watchFile();
    void showTheme(ThemeChoice choice);
    void readSettings();
    void readState();
    void writeSettings();
    void resetDocks();
    void sizeDocks();
    void fitDocks();
    void unfoldDocks();
    [[nodiscard]] std::array<QDockWidget *, 3> docks() const { return {m_planDock, m_whyDock, m_warningDock}; }
    void chooseLanguage(const QString &language);

    const DataFolder &m_data;
    text::LanguageManager *m_language;
    Settings m_settings;
    models::PlanDocument m_document;
    models::EstimateRunner m_runner;
    models::AdviceRunner m_advice;
    models::LessonLibrary m_lessons;
    PlanFiles *m_files;
    models::Recovery *m_recovery = nullptr;
    NoticeBar *m_notices = nullptr;
    PageBook *m_book = nullptr;
    AskBar *m_ask = nullptr;
    ExampleStrip *m_exampleStrip = nullptr;
    PlanPanel *m_plan = nullptr;
    VerdictPanel *m_verdict = nullptr;
    WhyPanel *m_why = nullptr;
    WarningsPanel *m_warnings = nullptr;
    ScenarioBar *m_scenarios = nullptr;
    StatusLine *m_status = nullptr;
    QDockWidget *m_planDock = nullptr, *m_whyDock = nullptr, *m_warningDock = nullptr;
    QToolBar *m_askBar = nullptr, *m_sectionBar = nullptr, *m_scenarioBar = nullptr;
    QMenu *m_fileMenu = nullptr, *m_editMenu = nullptr, *m_viewMenu = nullptr, *m_helpMenu = nullptr;
    QMenu *m_examples = nullptr, *m_recent = nullptr, *m_languageMenu = nullptr, *m_themeMenu = nullptr,
          *m_pagesMenu = nullptr;
    QActionGroup *m_languages = nullptr, *m_themes = nullptr;
    QToolButton *m_corner = nullptr;
    ThemeChoice m_theme = ThemeChoice::System;
    QByteArray m_firstState, m_besidePlan;  // m_besidePlan: the docks as they come back; empty while they are there
    QList<QDockWidget *> m_folded;          // those that a narrow window has put away
    bool m_complete = false, m_resumed = false, m_narrow = false;
};

}  // namespace headroom::views
