// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the window and how an answer reaches it.
#include "app/views/main_window.h"

#include "app/models/chart_data.h"
#include "app/models/strings.h"
#include "app/text/sentences.h"
#include "app/views/ask/ask_bar.h"
#include "app/views/ask/example_strip.h"
#include "app/views/ask/first_start.h"
#include "app/views/compare/compare_page.h"
#include "app/views/lessons/lessons_page.h"
#include "app/views/page_book.h"
#include "app/views/plan_files.h"
#include "app/views/result/number_table.h"
#include "app/views/result/parts_dialog.h"
#include "app/views/result/verdict_panel.h"
#include "app/views/result/warnings_panel.h"
#include "app/views/result/why_panel.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/scenario/scenario_bar.h"
#include "app/views/status_line.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/notice_bar.h"
#include "core/estimate/group_key.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

MainWindow::MainWindow(const DataFolder &folder, text::LanguageManager *language, Settings settings)
    : m_data(folder), m_language(language), m_settings(settings), m_runner(&m_document, folder.world()),
      m_advice(&m_document, &m_runner),
      m_lessons(folder.folder() / "lessons", folder.world(),
                settings == Settings::Kept ? models::LessonLibrary::Memory::Kept
                                           : models::LessonLibrary::Memory::Forgotten),
      m_files(new PlanFiles(&m_document, folder, settings == Settings::Kept, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_files->openFirst();
    m_runner.flush();  // before there is anything to show it in: each widget is filled once
    createMenuBar();
    createWidgets();
    connectSignals();
    resize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 48);
    readSettings();
    retranslate();
    showAnswer();
}

void MainWindow::createWidgets()
{
    auto *centre = new QWidget(this);
    m_notices = new NoticeBar(centre);
    m_verdict = new VerdictPanel(&m_document, &m_advice, centre);
    m_book = new PageBook({&m_document, &m_runner, m_data, &m_lessons}, centre);
    auto *layout = new QVBoxLayout(centre);
    const int edge = fontMetrics().height() / 4;  // in 700 pixels of height each line counts
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->addWidget(m_notices);
    layout->addWidget(m_verdict);
    layout->addWidget(m_book, 1);
    setCentralWidget(centre);
    setDockNestingEnabled(true);
    m_plan = new PlanPanel(&m_document, &m_runner, &m_advice);
    m_planDock = createDock("planDock", m_plan, Qt::LeftDockWidgetArea);
}

QDockWidget *MainWindow::createDock(const char *name, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::createSideParts()
{
    createAskBar();
    m_why = new WhyPanel(&m_runner, models::SourceTitles(m_data.folder() / "sources.json"));
    m_why->setLessons(&m_lessons);
    m_warnings = new WarningsPanel;
    m_whyDock = createDock("whyDock", m_why, Qt::RightDockWidgetArea);
    m_warningDock = createDock("warningDock", m_warnings, Qt::RightDockWidgetArea);
    m_scenarios = new ScenarioBar(&m_document, &m_runner);
    m_sectionBar = createBar("sectionBar", m_book->sectionTabs(), Qt::TopToolBarArea);
    m_scenarioBar = createBar("scenarioBar", m_scenarios, Qt::BottomToolBarArea);
    m_status = new StatusLine(&m_document, m_data.folder() / "catalog");
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    connect(m_status, &StatusLine::pageRequested, this, &MainWindow::showPage);
    connect(m_status, &StatusLine::warningsRequested, m_warningDock, &QWidget::show);
}

QToolBar *MainWindow::createBar(const char *name, QWidget *content, Qt::ToolBarArea area)
{
    auto *bar = new QToolBar(this);
    bar->setObjectName(QLatin1String(name));
    bar->setMovable(false);
    bar->addWidget(content);
    addToolBar(area, bar);
    return bar;
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_complete)
        QTimer::singleShot(0, this, &MainWindow::complete);
}

void MainWindow::complete()
{
    if (m_complete)
        return;
    Q_EMIT firstPainted();
    m_complete = true;
    createSideParts();
    fillMenus();
    connectSideDocks();
    m_plan->complete();
    m_book->complete();
    retranslate();
    m_firstState = saveState();
    sizeDocks();
    readState();
    showAnswer();
}

void MainWindow::resetDocks()
{
    showPage(QStringLiteral("plan"));
    restoreState(m_firstState);
    sizeDocks();
    m_folded.clear();
    m_narrow = false;
    fitDocks();
}

void MainWindow::sizeDocks()
{
    // The average of a font with Han characters is nearly twice as wide as its Latin letters.
    const int letter = fontMetrics().horizontalAdvance(u'x');
    // A formula has more room on a large screen.
    const int why = std::clamp(width() / 6, letter * 38, letter * 60);
    resizeDocks({m_planDock, m_whyDock}, {letter * 47, why}, Qt::Horizontal);
    const int line = fontMetrics().height();
    resizeDocks({m_warningDock, m_whyDock}, {line * 9, line * 28}, Qt::Vertical);
}

void MainWindow::connectSignals()
{
    connect(&m_runner, &models::EstimateRunner::answered, this, &MainWindow::onAnswered);
    connect(&m_document, &models::PlanDocument::changed, this, [this](const models::PlanChange &change) {
        if (change.kind == models::PlanChange::Kind::Current)
            showAnswer();
        updateTitle();
    });
    connect(&m_document, &models::PlanDocument::filePathChanged, this, &MainWindow::updateTitle);
    connect(m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(m_plan, &PlanPanel::inputProblemsChanged, this, &MainWindow::showAnswer);
    connect(m_verdict, &VerdictPanel::numberClicked, this, &MainWindow::showNumber);
    connect(m_book, &PageBook::sectionChanged, this, &MainWindow::onSectionChanged);
    connect(m_book, &PageBook::numberClicked, this, &MainWindow::showNumber);
    connect(m_book, &PageBook::numberOpened, this, &MainWindow::showParts);
    connect(m_book, &PageBook::pageRequested, this, &MainWindow::showPage);
    connect(m_book, &PageBook::scenarioChosen, &m_document, &models::PlanDocument::addScenario);
    connect(m_book, &PageBook::valueChosen, this, [this](const QString &path, const QString &value) {
        if (const auto problem = m_document.setText(models::toStd(path), value))
            m_files->tell(text::problemText(*problem, text::PlaceNames::Words));
    });
    connect(m_plan, &PlanPanel::whatFitsRequested, this, [this] { showPage(QStringLiteral("what-fits")); });
    connect(m_plan, &PlanPanel::hardwareRequested, this, [this] { showPage(QStringLiteral("hardware")); });
    connect(m_verdict, &VerdictPanel::previewed, m_book, &PageBook::preview);
}

void MainWindow::connectSideDocks()
{
    connect(m_whyDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            m_why->refresh();
    });
    connect(m_why, &WhyPanel::partsRequested, this, &MainWindow::showParts);
    connect(m_why, &WhyPanel::lessonRequested, this, &MainWindow::showLesson);
    connect(m_warnings, &WarningsPanel::fixRequested, this, [this](const QString &fix) { m_document.applyFix(fix); });
    connect(m_warnings, &WarningsPanel::placeRequested, m_plan, &PlanPanel::focusField);
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateUndo);
    const auto hideNumbers = [this] { m_scenarios->hideNumbers(m_book->current() == QLatin1String("predict")); };
    connect(m_book, &PageBook::pageChanged, this, hideNumbers);
    hideNumbers();
    connect(m_scenarios, &ScenarioBar::compareRequested, this, [this](const std::set<int> &scenarios) {
        showPage(QStringLiteral("compare"));
        if (auto *compare = qobject_cast<ComparePage *>(m_book->page(QStringLiteral("compare"))))
            compare->choose(scenarios);
    });
}

void MainWindow::onAnswered(int scenario)
{
    if (scenario == m_document.currentIndex())
        showAnswer();
}

void MainWindow::showAnswer()
{
    const auto &answer = m_runner.current();
    Problems problems = m_plan->inputProblems();
    problems.insert(problems.end(), answer.problems.begin(), answer.problems.end());
    const bool untouched = m_document.scenario().model.empty() && !m_document.scenario().inlineModel;
    m_verdict->setAnswer(answer, untouched ? Problems() : problems);
    m_book->refresh();
    m_book->setStale(!problems.empty());
    if (m_complete)
        showReasons(untouched ? Problems() : std::move(problems));
}

// Warnings and derivation.
void MainWindow::showReasons(Problems problems)
{
    const auto &answer = m_runner.current();
    if (problems.empty() && answer.resolved)
        problems.insert(problems.end(), answer.resolved->warnings.begin(), answer.resolved->warnings.end());
    if (problems.empty() || (!answer.stale() && answer.estimate)) {
        for (const auto &warning : answer.estimate ? answer.estimate->warnings : Problems()) {
            if (std::find(problems.begin(), problems.end(), warning) == problems.end())
                problems.push_back(warning);
        }
    }
    m_status->setWarnings(static_cast<int>(problems.size()));
    m_warnings->setProblems(std::move(problems));
    m_status->setEstimate(answer.estimate);
    if (m_why->key().isEmpty() && answer.estimate) {
        m_why->showNumber(models::toQString(estimate::groupKey(answer.estimate->fullest, "bytes")));
    } else {
        m_why->refreshSoon();
    }
}

void MainWindow::showNumber(const QString &key)
{
    if (key.isEmpty() || !m_complete)
        return;
    m_whyDock->show();
    m_why->showNumber(key);
    m_book->selectNumber(key);
}

void MainWindow::showParts(const QString &key)
{
    if (key.isEmpty() || !m_runner.current().resolved)
        return;
    // One at a time: each follows every change of the plan.
    qDeleteAll(findChildren<PartsDialog *>());
    (new PartsDialog(&m_runner, key, this))->show();
}

void MainWindow::showLesson(const QString &key)
{
    auto *lessons = qobject_cast<LessonsPage *>(page(QStringLiteral("lessons")));
    if (lessons && lessons->explain(key))
        showPage(QStringLiteral("lessons"));
}

void MainWindow::askWhy()
{
    m_whyDock->show();
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (const auto *table = qobject_cast<NumberTable *>(widget)) {
            if (!table->currentKey().isEmpty())
                return showNumber(table->currentKey());
        }
    }
    if (const auto &estimate = m_runner.current().estimate)
        showNumber(models::toQString(estimate::groupKey(estimate->fullest, "bytes")));
}

void MainWindow::settle()
{
    complete();
    m_runner.flush();
    m_advice.flush();
    m_book->settle();
    m_why->settle();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

bool MainWindow::isComputing() const
{
    return m_book->page(m_book->current())->isComputing();
}

bool MainWindow::showPage(const QString &name)
{
    if (name != QLatin1String("why"))
        return m_book->showPage(name == QLatin1String("memory") ? QStringLiteral("plan") : name);
    complete();
    m_book->showPage(QStringLiteral("plan"));
    m_whyDock->show();
    showLargestTerm();
    return true;
}

Page *MainWindow::page(const QString &name)
{
    return m_book->page(name);
}

QString MainWindow::currentPage() const
{
    return m_book->current();
}

// Tables, lessons and evidence get the width: what belongs to the plan steps aside and comes back as it was.
void MainWindow::onSectionChanged()
{
    const bool plan = m_book->section() == Section::Plan;
    m_verdict->setVisible(plan);
    if (m_exampleStrip)
        m_exampleStrip->showIf(plan);
    if (plan && !m_besidePlan.isEmpty()) {
        restoreState(m_besidePlan);
        m_besidePlan.clear();
        fitDocks();
    } else if (!plan && m_besidePlan.isEmpty()) {
        m_besidePlan = saveState();
        for (QDockWidget *dock : docks())
            dock->hide();
    }
}

void MainWindow::showLargestTerm()
{
    const auto &estimate = m_runner.current().estimate;
    if (!estimate || estimate->groups.empty())
        return;
    const auto &bytes = estimate->worst().peakPhase().terms.bytes;
    const auto largest = std::max_element(bytes.begin(), bytes.end()) - bytes.begin();
    showNumber(models::termKey(estimate->fullest, static_cast<estimate::Term>(largest)));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_book) {
        setLocale(QLocale());
        retranslate();
        showAnswer();
    }
}

void MainWindow::retranslate()
{
    m_planDock->setWindowTitle(tr("Plan"));
    retranslateMenuBar();
    updateTitle();
    if (m_complete) {
        retranslateDocks();
        retranslateMenus();
    }
}

void MainWindow::retranslateDocks()
{
    m_whyDock->setWindowTitle(tr("Why"));
    m_warningDock->setWindowTitle(tr("Warnings"));
    m_sectionBar->setWindowTitle(tr("Sections"));
    m_scenarioBar->setWindowTitle(tr("Scenarios"));
    m_askBar->setWindowTitle(tr("Ask"));
    // Qt translates the buttons of a dock only when it makes them. Its own words, so its own context.
    const std::pair<const char *, const char *> dockButtons[] = {{"qt_dockwidget_floatbutton", "Float"},
                                                                 {"qt_dockwidget_closebutton", "Close"}};
    for (const auto *dock : docks()) {
        for (const auto &[name, word] : dockButtons) {
            if (auto *button = dock->findChild<QAbstractButton *>(QLatin1String(name))) {
                button->setToolTip(QDockWidget::tr(word));
                button->setAccessibleName(QDockWidget::tr(word));
            }
        }
    }
}

}  // namespace headroom::views
