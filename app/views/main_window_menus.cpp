// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus, the language corner, and the texts of both.
#include "app/commands/scenario_commands.h"
#include "app/views/ask/ask_bar.h"
#include "app/views/ask/copy_menu.h"
#include "app/views/command_search.h"
#include "app/views/main_window.h"
#include "app/views/page_book.h"
#include "app/views/plan_files.h"
#include "app/views/report/print_report.h"
#include "app/views/report/report_dialog.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/scenario/scenario_bar.h"
#include "app/views/widgets/catalog_picker.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QShortcut>
#include <QToolBar>
#include <QToolButton>

namespace headroom::views {

QAction *MainWindow::addAction(QMenu *menu, const char *name, const QKeySequence &keys,
                               const std::function<void()> &run)
{
    auto *action = menu->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void MainWindow::createMenuBar()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_editMenu = menuBar()->addMenu(QString());
    m_viewMenu = menuBar()->addMenu(QString());
    m_helpMenu = menuBar()->addMenu(QString());
}

void MainWindow::fillMenus()
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createHelpMenu();
    createScenarioKeys();
    m_corner = new QToolButton(this);
    m_corner->setObjectName(QStringLiteral("languageCorner"));
    m_corner->setText(QStringLiteral("EN/中文"));
    m_corner->setAutoRaise(true);
    m_corner->setFocusPolicy(Qt::TabFocus);
    connect(m_corner, &QToolButton::clicked, this, [this] {
        const QString other =
            m_language->current() == QLatin1String("en") ? QStringLiteral("zh_CN") : QStringLiteral("en");
        chooseLanguage(other);
    });
    menuBar()->setCornerWidget(m_corner);
    m_corner->show();  // the bar is already shown: what comes later is not by itself
}

void MainWindow::createFileMenu()
{
    addAction(m_fileMenu, "newPlan", QKeySequence::New, [this] { m_files->guard([this] { m_files->newPlan(); }); });
    addAction(m_fileMenu, "openPlan", QKeySequence::Open, [this] { m_files->guard([this] { m_files->choose(); }); });
    m_examples = m_fileMenu->addMenu(QString());
    m_examples->setObjectName(QStringLiteral("examples"));
    connect(m_examples, &QMenu::aboutToShow, this, [this] { m_files->fillExamples(m_examples); });
    m_recent = m_fileMenu->addMenu(QString());
    m_recent->setObjectName(QStringLiteral("recent"));
    connect(m_recent, &QMenu::aboutToShow, this, [this] { m_files->fillRecent(m_recent); });
    m_fileMenu->addSeparator();
    addAction(m_fileMenu, "savePlan", QKeySequence::Save, [this] { m_files->save(); });
    addAction(m_fileMenu, "savePlanAs", QKeySequence::SaveAs, [this] { m_files->saveAs(); });
    addAction(m_fileMenu, "exportReport", QKeySequence(Qt::CTRL | Qt::Key_E),
              [this] { (new ReportDialog(m_document, m_runner.world(), m_language->current(), this))->open(); });
    addAction(m_fileMenu, "printReport", QKeySequence::Print, [this] {
        if (const QString problem = printReport(m_document, m_runner.world(), this); !problem.isEmpty())
            m_files->tell(problem);
    });
    m_fileMenu->addSeparator();
    addAction(m_fileMenu, "quit", QKeySequence::Quit, [this] { close(); });
}

void MainWindow::createEditMenu()
{
    addAction(m_editMenu, "undo", QKeySequence::Undo, [this] { m_document.undoStack()->undo(); });
    auto *redo = addAction(m_editMenu, "redo", {}, [this] { m_document.undoStack()->redo(); });
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    m_editMenu->addSeparator();
    const auto picture = [this] { return lightPicture(centralWidget()); };
    const auto measured = [this] { return m_runner.current().measured; };
    m_editMenu->addMenu(new CopyMenu({&m_document, &m_runner, picture, measured}, m_editMenu));
    m_editMenu->addSeparator();
    addAction(m_editMenu, "ask", QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_ask->focusLine(); });
    addAction(m_editMenu, "compareMeasurement", {}, [this] { m_ask->askForMeasurement(); });
    addAction(m_editMenu, "chooseModel", QKeySequence(Qt::CTRL | Qt::Key_M),
              [this] { m_plan->modelPicker()->openList(); });
    addAction(m_editMenu, "chooseGpu", QKeySequence(Qt::CTRL | Qt::Key_G), [this] { m_plan->gpuPicker()->openList(); });
    addAction(m_editMenu, "whatFits", {}, [this] { showPage(QStringLiteral("what-fits")); });
    addAction(m_editMenu, "whatHardware", {}, [this] { showPage(QStringLiteral("hardware")); });
    addAction(m_editMenu, "duplicate", QKeySequence(Qt::CTRL | Qt::Key_D),
              [this] { m_document.duplicateScenario(m_document.currentIndex()); });
    addAction(m_editMenu, "rename", QKeySequence(Qt::Key_F2), [this] { m_scenarios->askForName(); });
    const auto move = [this](int by) {
        m_document.moveScenario(m_document.currentIndex(), m_document.currentIndex() + by);
    };
    addAction(m_editMenu, "moveLeft", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp), [move] { move(-1); });
    addAction(m_editMenu, "moveRight", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown), [move] { move(1); });
    addAction(m_editMenu, "removeScenario", {}, [this] { m_document.removeScenario(m_document.currentIndex()); });
}

void MainWindow::createScenarioKeys()
{
    for (int i = 0; i < 9; ++i) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] { m_document.setCurrentIndex(i); });
    }
}

void MainWindow::createViewMenu()
{
    createPagesMenu();
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languages = new QActionGroup(this);
    for (const QString &language : text::LanguageManager::languages()) {
        auto *action = m_languageMenu->addAction(text::LanguageManager::nativeName(language));
        action->setObjectName(QStringLiteral("language:") + language);
        action->setCheckable(true);
        action->setChecked(language == m_language->current());
        action->setData(language);
        m_languages->addAction(action);
    }
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction *action) { chooseLanguage(action->data().toString()); });
    m_themeMenu = m_viewMenu->addMenu(QString());
    m_themes = new QActionGroup(this);
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        auto *action = m_themeMenu->addAction(QString());
        action->setObjectName(QStringLiteral("theme:") + themeWord(choice));
        action->setCheckable(true);
        action->setChecked(choice == m_theme);
        action->setData(themeWord(choice));
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this,
            [this](QAction *action) { setTheme(themeFromWord(action->data().toString())); });
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(m_planDock->toggleViewAction());
    m_viewMenu->addAction(m_whyDock->toggleViewAction());
    m_viewMenu->addAction(m_warningDock->toggleViewAction());
    m_viewMenu->addAction(m_askBar->toggleViewAction());
    m_viewMenu->addAction(m_scenarioBar->toggleViewAction());
    addAction(m_viewMenu, "resetDocks", {}, [this] { resetDocks(); });
}

void MainWindow::createPagesMenu()
{
    m_pagesMenu = m_viewMenu->addMenu(QString());
    for (const PageRow &row : pageList()) {
        const QString name = QLatin1String(row.name);
        auto *action = m_pagesMenu->addAction(QString());
        action->setObjectName(QStringLiteral("page:") + name);
        connect(action, &QAction::triggered, this, [this, name] { showPage(name); });
    }
    m_pagesMenu->addSeparator();
    addAction(m_pagesMenu, "nextPage", QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { m_book->step(1); });
    addAction(m_pagesMenu, "previousPage", QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { m_book->step(-1); });
}

void MainWindow::createHelpMenu()
{
    addAction(m_helpMenu, "commands", QKeySequence(Qt::Key_F3),
              [this] { (new CommandSearch(menuBar(), this))->open(); });
    addAction(m_helpMenu, "why", QKeySequence(Qt::Key_F1), [this] { askWhy(); });
    addAction(m_helpMenu, "about", {}, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Headroom"),
                                    tr("Headroom %1\n\nWhat a model, used this way, needs on these GPUs, and why.\n\n"
                                       "Free software under the GNU General Public License, version 3 or later.")
                                        .arg(QCoreApplication::applicationVersion()),
                                    QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::retranslateMenuBar()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_helpMenu->setTitle(tr("&Help"));
}

void MainWindow::retranslateMenus()
{
    m_examples->setTitle(tr("Open e&xample"));
    m_recent->setTitle(tr("Open &recent"));
    m_pagesMenu->setTitle(tr("&Pages"));
    m_languageMenu->setTitle(tr("&Language"));
    m_themeMenu->setTitle(tr("&Theme"));
    const std::pair<const char *, QString> texts[] = {
        {"newPlan", tr("&New")},
        {"openPlan", tr("&Open…")},
        {"savePlan", tr("&Save")},
        {"savePlanAs", tr("Save &as…")},
        {"exportReport", tr("&Export report…")},
        {"printReport", tr("&Print report…")},
        {"quit", tr("&Quit")},
        {"ask", tr("As&k…")},
        {"compareMeasurement", tr("Compare with my &measurement…")},
        {"chooseModel", tr("Choose &model…")},
        {"chooseGpu", tr("Choose &GPU…")},
        {"whatFits", tr("&What can these GPUs run?")},
        {"whatHardware", tr("What &hardware would hold this?")},
        {"duplicate", tr("&Duplicate scenario")},
        {"rename", tr("Re&name scenario…")},
        {"moveLeft", tr("Move scenario &left")},
        {"moveRight", tr("Move scenario &right")},
        {"removeScenario", tr("Remo&ve scenario")},
        {"theme:system", tr("As the &system")},
        {"theme:light", tr("&Light")},
        {"theme:dark", tr("&Dark")},
        {"nextPage", tr("&Next page")},
        {"previousPage", tr("&Previous page")},
        {"resetDocks", tr("&Reset the layout")},
        {"commands", tr("&Find a command…")},
        {"why", tr("&Why this number?")},
        {"about", tr("&About Headroom")},
    };
    for (const auto &[name, text] : texts) {
        if (auto *action = findChild<QAction *>(QLatin1String(name)))
            action->setText(text);
    }
    for (const PageRow &row : pageList())
        findChild<QAction *>(QStringLiteral("page:") + QLatin1String(row.name))->setText(pageTitle(row));
    m_corner->setToolTip(tr("Switch the language"));
    m_corner->setAccessibleName(tr("Switch the language"));
    updateUndo();
}

void MainWindow::updateUndo()
{
    const auto *stack = m_document.undoStack();
    const auto title = [stack](int index) {
        const auto *command = dynamic_cast<const commands::PlanCommand *>(stack->command(index));
        return command ? command->title() : QString();
    };
    auto *undo = findChild<QAction *>(QStringLiteral("undo"));
    auto *redo = findChild<QAction *>(QStringLiteral("redo"));
    undo->setEnabled(stack->canUndo());
    redo->setEnabled(stack->canRedo());
    undo->setText(stack->canUndo() ? tr("&Undo: %1").arg(title(stack->index() - 1)) : tr("&Undo"));
    redo->setText(stack->canRedo() ? tr("&Redo: %1").arg(title(stack->index())) : tr("&Redo"));
    auto *remove = findChild<QAction *>(QStringLiteral("removeScenario"));
    remove->setEnabled(m_document.scenarioCount() > 1);
}

void MainWindow::chooseLanguage(const QString &language)
{
    m_language->setLanguage(language);
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == m_language->current());
    if (m_settings == Settings::Kept)
        QSettings().setValue(QStringLiteral("language"), language);
}

void MainWindow::setTheme(ThemeChoice choice)
{
    showTheme(choice);
    if (m_settings == Settings::Kept)
        QSettings().setValue(QStringLiteral("theme"), themeWord(choice));
}

void MainWindow::showTheme(ThemeChoice choice)
{
    m_theme = choice;
    applyTheme(choice);
    for (QAction *action : m_themes ? m_themes->actions() : QList<QAction *>())
        action->setChecked(action->data().toString() == themeWord(choice));
}

}  // namespace headroom::views
