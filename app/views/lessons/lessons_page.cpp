// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which lesson is open, and what goes in and out of it.
#include "app/views/lessons/lessons_page.h"

#include "app/models/estimate_runner.h"
#include "app/models/lesson_list_model.h"
#include "app/models/strings.h"
#include "app/print/page_writer.h"
#include "app/text/language_manager.h"
#include "app/text/language_scope.h"
#include "app/text/sentences.h"
#include "app/views/charts/chart_theme.h"
#include "app/views/lessons/classroom_view.h"
#include "app/views/lessons/lesson_view.h"
#include "core/estimate/group_key.h"
#include "core/world.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSplitter>
#include <QToolButton>

namespace headroom::views {

LessonsPage::LessonsPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_library(context.lessons ? context.lessons
                                : new models::LessonLibrary(context.data.folder() / "lessons", context.data.world(),
                                                            models::LessonLibrary::Memory::Forgotten, this)),
      m_list(new models::LessonListModel(m_library, this))
{
    setObjectName(QStringLiteral("lessonsPage"));
    createWidgets();
    createActions();
    connectSignals();
    retranslate();
    openRow(0);
}

LessonsPage::~LessonsPage()
{
    leaveClassroom();
    m_view->setSession(nullptr);
}

void LessonsPage::createWidgets()
{
    auto *left = new QWidget(this);
    m_listView = new QListView(left);
    m_listView->setObjectName(QStringLiteral("lessonList"));
    m_listView->setModel(m_list);
    m_listView->setWordWrap(true);
    m_listView->setAlternatingRowColors(true);
    m_listView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_listView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_listView->setResizeMode(QListView::Adjust);
    m_problems = new QLabel(left);
    m_problems->setObjectName(QStringLiteral("lessonProblems"));
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_previous = new QToolButton(left);
    m_next = new QToolButton(left);
    m_present = new QToolButton(left);
    m_more = new QPushButton(left);
    m_previous->setObjectName(QStringLiteral("previousLesson"));
    m_next->setObjectName(QStringLiteral("nextLesson"));
    m_present->setObjectName(QStringLiteral("present"));
    m_more->setObjectName(QStringLiteral("lessonMenu"));
    auto *tools = new QHBoxLayout;
    for (QToolButton *button : {m_previous, m_next, m_present})
        tools->addWidget(button);
    tools->addWidget(m_more);
    tools->addStretch(1);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    column->addWidget(m_listView, 1);
    column->addWidget(m_problems);
    m_view = new LessonView(m_library, this);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    splitter->setSizes({letter * 40, letter * 120});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
}

void LessonsPage::createActions()
{
    m_menu = new QMenu(this);
    m_classroomAction = new QAction(this);
    m_classroomAction->setObjectName(QStringLiteral("classroomMode"));
    m_classroomAction->setShortcut(QKeySequence(Qt::Key_F5));
    m_classroomAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_classroomAction);
    m_present->setDefaultAction(m_classroomAction);
    createExportMenus();
    m_menu->addSeparator();
    m_addFolder = m_menu->addAction(QString());
    m_addFolder->setObjectName(QStringLiteral("addLessonFolder"));
    m_folders = m_menu->addMenu(QString());
    m_menu->addSeparator();
    m_forget = m_menu->addAction(QString());
    m_forget->setObjectName(QStringLiteral("forgetProgress"));
    m_more->setMenu(m_menu);
}

void LessonsPage::createExportMenus()
{
    for (const auto print : {lessons::Print::Handout, lessons::Print::HandoutWithAnswers, lessons::Print::Slides}) {
        QMenu *menu = m_menu->addMenu(QString());
        m_exports[static_cast<std::size_t>(print)] = menu;
        for (const QString &language : text::LanguageManager::languages())
            menu->addAction(text::LanguageManager::nativeName(language), this,
                            [this, print, language] { chooseFile(print, language); });
    }
    m_paperMenu = m_menu->addMenu(QString());
    m_paper = new QActionGroup(this);
    for (const char *paper : {"paper:a4", "paper:letter"}) {
        QAction *action = m_paper->addAction(m_paperMenu->addAction(QString()));
        action->setObjectName(QLatin1String(paper));
        action->setCheckable(true);
    }
    const bool imperial = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    m_paper->actions().at(imperial ? 1 : 0)->setChecked(true);
    m_newNumbers = m_menu->addAction(QString(), this, [this] {
        constexpr int seeds = 10'000;  // short enough to be written down: the foot of the handout tells it
        m_seed = static_cast<std::uint64_t>(QRandomGenerator::global()->bounded(1, seeds));
        m_view->setNotice(tr("Handouts and slides now have the exercises %1.").arg(m_seed));
    });
    m_newNumbers->setObjectName(QStringLiteral("newNumbersOfHandouts"));
}

void LessonsPage::connectSignals()
{
    connect(m_listView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { openRow(now.row()); });
    connect(m_classroomAction, &QAction::triggered, this, &LessonsPage::enterClassroom);
    connect(m_addFolder, &QAction::triggered, this, &LessonsPage::chooseFolder);
    connect(m_forget, &QAction::triggered, m_library, &models::LessonLibrary::forgetProgress);
    connect(m_menu, &QMenu::aboutToShow, this, &LessonsPage::fillFolders);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_library, &models::LessonLibrary::shelfChanged, this, [this] {
        showProblems();
        openRow(0);
    });
    // Queued: the link stands in a text that another lesson replaces.
    connect(m_view, &LessonView::linkClicked, this, &LessonsPage::follow, Qt::QueuedConnection);
    connect(m_view, &LessonView::reachedEnd, this, [this] {
        if (m_session && !m_library->isRead(m_session->lesson()->id))
            m_library->markRead(m_session->lesson()->id);
    });
    connect(m_view, &LessonView::planRequested, this,
            [this] { openPlan(lessons::leadingScenario(*m_session->lesson())); });
    connect(m_view, &LessonView::ownExampleRequested, this, [this] {
        m_session->reset();
        m_view->setNotice({});
    });
}

void LessonsPage::refresh() {}

void LessonsPage::settle()
{
    m_view->finish();
}

void LessonsPage::openRow(int row)
{
    const auto &lessons = m_library->shelf().lessons;
    if (row >= 0 && row < static_cast<int>(lessons.size()))
        openLesson(lessons[static_cast<std::size_t>(row)]->id);
    else
        m_view->setSession(nullptr);
}

bool LessonsPage::openLesson(const std::string &id, const scenario::Scenario *plan)
{
    const auto lesson = m_library->shelf().find(id);
    if (!lesson)
        return false;
    if (!m_session || m_session->lesson() != lesson || plan) {
        leaveClassroom();
        m_view->setSession(nullptr);
        m_session = std::make_shared<models::LessonSession>(lesson, m_context.data.world());
        const auto problem = plan ? m_session->loadPlan(*plan) : std::nullopt;
        m_view->setSession(m_session.get());
        if (problem)
            m_view->setNotice(tr("Your plan has not all the numbers of this lesson (%1): it shows its own example.")
                                  .arg(text::problemText(*problem)));
    }
    const QModelIndex index = m_list->indexOf(id);
    if (m_listView->currentIndex() != index)
        m_listView->setCurrentIndex(index);
    return true;
}

bool LessonsPage::explain(const QString &key)
{
    const auto lesson = m_library->shelf().explaining(models::toStd(key));
    return lesson && openLesson(lesson->id, &m_context.document->scenario());
}

void LessonsPage::step(int by)
{
    const int row = m_listView->currentIndex().row() + by;
    if (row >= 0 && row < m_list->rowCount())
        m_listView->setCurrentIndex(m_list->index(row));
}

// "plan/main", "lesson/kv-cache", "term/kv_cache".
void LessonsPage::follow(const QString &target)
{
    const QString name = target.section(u'/', 1);
    if (target.startsWith(QLatin1String("plan/")))
        openPlan(models::toStd(name));
    else if (target.startsWith(QLatin1String("lesson/")))
        openLesson(models::toStd(name));
    else if (target.startsWith(QLatin1String("term/"))) {
        Q_EMIT pageRequested(QStringLiteral("plan"));
        Q_EMIT numberClicked(models::toQString(estimate::groupKey(0, "terms." + models::toStd(name))));
    }
}

void LessonsPage::openPlan(const std::string &scenario)
{
    if (const auto asked = m_session ? m_session->scenario(scenario) : std::nullopt) {
        Q_EMIT scenarioChosen(*asked);
        Q_EMIT pageRequested(QStringLiteral("plan"));
    }
}

void LessonsPage::enterClassroom()
{
    if (!m_session || m_classroom)
        return;
    m_classroom = new ClassroomView(m_session, this);
    connect(m_classroom, &ClassroomView::left, this, &LessonsPage::leaveClassroom, Qt::QueuedConnection);
    m_classroom->showFullScreen();
}

void LessonsPage::leaveClassroom()
{
    if (!m_classroom)
        return;
    m_classroom->hide();
    m_classroom->deleteLater();
    m_classroom = nullptr;
}

void LessonsPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder with lessons"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &LessonsPage::addFolder);
    dialog->open();
}

void LessonsPage::addFolder(const QString &folder)
{
    m_library->addFolder(folder);
}

void LessonsPage::chooseFile(lessons::Print print, const QString &language)
{
    if (!m_session)
        return;
    auto *dialog = new QFileDialog(this, tr("Export the lesson"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->selectFile(models::toQString(m_session->lesson()->id) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, print, language](const QString &file) { exportTo(file, print, language); });
    dialog->open();
}

bool LessonsPage::exportTo(const QString &file, lessons::Print kind, const QString &language)
{
    const std::string name = models::toStd(file);
    auto problem = report::checkTarget(name, true);  // the file dialog has asked
    if (!problem) {
        const text::LanguageScope scope(language);
        const print::GuiPageWriter pages;
        report::ExportOptions options{report::Format::Pdf, m_paper->actions().last()->isChecked()};
        options.slides = kind == lessons::Print::Slides;
        const auto document = lessons::lessonDocument(m_session->lesson(), m_context.data.world(), kind, m_seed);
        const auto bytes = report::exportPoster(document, options, &pages);
        problem = bytes ? report::writeReport(name, *bytes) : bytes.problem();
    }
    m_view->setNotice(problem ? tr("Not possible: %1").arg(text::problemText(*problem))
                              : tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    return !problem;
}

void LessonsPage::fillFolders()
{
    m_folders->clear();
    m_folders->setEnabled(!m_library->ownFolders().isEmpty());
    for (const QString &folder : m_library->ownFolders())
        m_folders->addAction(folder, this, [this, folder] { m_library->removeFolder(folder); });
}

void LessonsPage::showProblems()
{
    QStringList lines;
    for (const auto &problem : m_library->shelf().problems)
        lines << text::problemText(problem);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, ChartTheme::of(palette()).severity(Severity::Warning));
    m_problems->setPalette(colours);
    m_problems->setText(lines.mid(0, 8).join(u'\n'));
    m_problems->setToolTip(lines.join(u'\n'));
    m_problems->setVisible(!lines.isEmpty());
}

void LessonsPage::retranslate()
{
    m_list->retranslate();
    if (m_session)
        m_listView->setCurrentIndex(m_list->indexOf(m_session->lesson()->id));
    m_listView->setAccessibleName(tr("Lessons"));
    m_problems->setAccessibleName(tr("Lessons that cannot be read"));
    m_classroomAction->setText(tr("Classroom (F5)"));
    m_classroomAction->setToolTip(tr("Large type, one step at a time (F5; Esc leaves)"));
    const QString titles[] = {tr("Handout (PDF)"), tr("Handout with answers (PDF)"), tr("Slides (PDF)")};
    for (std::size_t i = 0; i < m_exports.size(); ++i)
        m_exports[i]->setTitle(titles[i]);
    m_newNumbers->setText(tr("New numbers for handouts"));
    m_paperMenu->setTitle(tr("Paper of handouts"));
    m_paper->actions().first()->setText(tr("A4"));
    m_paper->actions().last()->setText(tr("US Letter"));
    m_addFolder->setText(tr("Add a folder of own lessons…"));
    m_folders->setTitle(tr("Remove a folder"));
    m_forget->setText(tr("Forget my progress"));
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More about lessons"));
    m_previous->setText(QStringLiteral("‹"));
    m_next->setText(QStringLiteral("›"));
    m_previous->setToolTip(tr("Previous lesson"));
    m_previous->setAccessibleName(tr("Previous lesson"));
    m_next->setToolTip(tr("Next lesson"));
    m_next->setAccessibleName(tr("Next lesson"));
    showProblems();
}

void LessonsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showProblems();
}

}  // namespace headroom::views
