// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives the window: settings, the session of last time, work that was not saved, files that change meanwhile.
#include "app/models/plan_file_watch.h"
#include "app/models/recovery.h"
#include "app/models/strings.h"
#include "app/views/ask/ask_bar.h"
#include "app/views/ask/example_strip.h"
#include "app/views/ask/first_start.h"
#include "app/views/focus_order.h"
#include "app/views/main_window.h"
#include "app/views/page_book.h"
#include "app/views/plan_files.h"
#include "app/views/result/verdict_panel.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/whatif/what_if_page.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/notice_bar.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace headroom::views {

namespace {

constexpr int narrowBelow = 1100;  // of width: beside plan and answer there is no room for a third column

constexpr auto geometryKey = "geometry", stateKey = "state", themeKey = "theme", fileKey = "session/file",
               pageKey = "session/page";

QVariant kept(const char *key)
{
    return QSettings().value(QLatin1String(key));
}

}  // namespace

// The undo stack calls itself clean as it dies: what keeps unsaved work must not hear that.
MainWindow::~MainWindow()
{
    delete m_recovery;
    // Pages ask their models for sizes to the last, and those ask the document: it is a member and would go first.
    delete m_book;
    m_book = nullptr;
    // So do the bars: letting go of its widget, a tool bar tells it of another palette.
    delete m_scenarioBar;
    delete m_askBar;
}

void MainWindow::tellSettingsAside(const QString &file)
{
    if (!file.isEmpty())
        m_notices->add({[file] { return tr("The settings could not be read and lie now in %1.").arg(file); }});
}

QString MainWindow::setAsideDamagedSettings()
{
    QString file;
    {
        QSettings settings;
        if (settings.status() != QSettings::FormatError)
            return {};
        file = settings.fileName();
    }
    return models::renameDamaged(file);
}

// Whatever stands in the settings, the window opens: what cannot be read is left at its default.
void MainWindow::readSettings()
{
    if (m_settings != Settings::Kept)
        return;
    const QSettings settings;
    showTheme(themeFromWord(settings.value(QLatin1String(themeKey)).toString()));
    restoreGeometry(settings.value(QLatin1String(geometryKey)).toByteArray());
}

// After the window's first picture: docks, the page of last time, and what there is to say.
void MainWindow::readState()
{
    watchFile();
    if (m_settings == Settings::Kept)
        restoreState(kept(stateKey).toByteArray());
    fitDocks();
    if (m_settings != Settings::Kept)
        return;
    if (m_resumed)
        m_book->showPage(kept(pageKey).toString());
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    m_recovery = new models::Recovery(&m_document, QDir(folder).filePath(QStringLiteral("recovery")), this);
    recover();
}

// A narrow window is for the question and its answer; "why" and the warnings come when they are asked for, and go back
// to their places when the window is wide again.
void MainWindow::fitDocks()
{
    const bool narrow = width() < narrowBelow;
    if (!m_complete || !m_warningDock || narrow == m_narrow || !m_besidePlan.isEmpty())
        return;
    m_narrow = narrow;
    if (!narrow)
        return unfoldDocks();
    for (QDockWidget *dock : {m_whyDock, m_warningDock}) {
        const bool closed = dock->isHidden() && dock->testAttribute(Qt::WA_WState_ExplicitShowHide);
        if (!closed && !dock->isFloating())
            m_folded << dock;
    }
    for (QDockWidget *dock : std::as_const(m_folded))
        dock->hide();
}

void MainWindow::unfoldDocks()
{
    for (QDockWidget *dock : std::as_const(m_folded))
        dock->show();
    m_folded.clear();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitDocks();
}

void MainWindow::writeSettings()
{
    if (m_settings != Settings::Kept)
        return;
    if (m_besidePlan.isEmpty())
        unfoldDocks();  // what is kept is the window as it is when there is room
    QSettings settings;
    settings.setValue(QLatin1String(geometryKey), saveGeometry());
    settings.setValue(QLatin1String(stateKey), m_besidePlan.isEmpty() ? saveState() : m_besidePlan);
    settings.setValue(QLatin1String(fileKey), m_document.filePath());
    settings.setValue(QLatin1String(pageKey), m_book->current());
}

void MainWindow::resume()
{
    m_resumed = true;
    const QString file = kept(fileKey).toString();
    Problems warnings;
    // A file that is gone since is no news: the window opens as new.
    if (!file.isEmpty() && QFileInfo::exists(file) && m_document.load(file, warnings))
        m_files->openFirst();
    m_runner.flush();
}

void MainWindow::recover()
{
    auto lost = m_recovery->takeLost();
    if (const QString aside = m_recovery->setAside(); !aside.isEmpty())
        m_notices->add({[aside] { return tr("Unsaved work of last time is damaged and lies now in %1.").arg(aside); }});
    if (!lost)
        return;
    m_document.setPlan(std::move(lost->plan), lost->filePath);
    m_document.undoStack()->resetClean();
    m_recovery->keep();
    m_notices->add({[] { return tr("This plan was not saved when the program ended last time. Here it is again."); },
                    {{[] { return tr("Save"); }, [this] { m_files->save(); }},
                     {[] { return tr("Discard"); }, [this] { discardRecovered(); }}}});
}

void MainWindow::discardRecovered()
{
    const QString file = m_document.filePath();
    m_document.undoStack()->setClean();
    if (file.isEmpty() || !m_files->open(file))
        m_files->openFirst();
}

void MainWindow::watchFile()
{
    auto *watch = new models::PlanFileWatch(&m_document, this);
    connect(watch, &models::PlanFileWatch::changedOnDisk, this, [this] {
        const QString file = m_document.filePath();
        m_notices->add({[file] { return tr("Another program has changed %1.").arg(QFileInfo(file).fileName()); },
                        {{[] { return tr("Load it anew"); }, [this, file] { m_files->open(file); }},
                         {[] { return tr("Keep mine"); }, [this] { m_document.undoStack()->resetClean(); }}}});
    });
    connect(watch, &models::PlanFileWatch::removedFromDisk, this, [this] {
        const QString file = m_document.filePath();
        m_document.undoStack()->resetClean();
        m_notices->add({[file] { return tr("Another program has removed %1.").arg(QFileInfo(file).fileName()); },
                        {{[] { return tr("Save"); }, [this] { m_files->save(); }}}});
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_document.isModified()) {
        event->ignore();
        m_files->guard([this] {
            m_document.undoStack()->setClean();
            close();
        });
        return;
    }
    writeSettings();
    event->accept();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const QList<QWidget *> regions{m_notices,    m_askBar, m_planDock, m_verdict,     m_exampleStrip,
                                   m_sectionBar, m_book,   m_whyDock,  m_warningDock, m_scenarioBar};
    QWidget *to = nextByRegion(this, regions, focusWidget(), next);
    if (!to)
        return false;
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.first().isLocalFile())
        return;
    const QString file = urls.first().toLocalFile();
    m_files->guard([this, file] { m_files->open(file); });
}

void MainWindow::updateTitle()
{
    const QString title = m_document.title();
    setWindowTitle(title.isEmpty() ? tr("Headroom[*]") : tr("%1[*] – Headroom").arg(title));
    setWindowModified(m_document.isModified());
}

namespace {

// Whatever stands above a chart in which a value is dragged.
void holdUnderDrag(PageBook *book, VerdictPanel *verdict, ExampleStrip *examples)
{
    const auto listen = [book, verdict, examples] {
        if (book->current() != QLatin1String("what-if"))
            return;
        const auto *page = qobject_cast<WhatIfPage *>(book->page(book->current()));
        QObject::connect(page, &WhatIfPage::held, verdict, &VerdictPanel::hold, Qt::UniqueConnection);
        QObject::connect(page, &WhatIfPage::held, examples, &ExampleStrip::hold, Qt::UniqueConnection);
    };
    QObject::connect(book, &PageBook::pageChanged, book, listen);
    listen();
}

}  // namespace

void MainWindow::createAskBar()
{
    m_exampleStrip = new ExampleStrip(m_data.folder() / "ask" / "examples.json", centralWidget());
    static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(2, m_exampleStrip);  // under the verdict
    m_ask = new AskBar(&m_document, &m_runner);
    m_askBar = createBar("askBar", m_ask, Qt::TopToolBarArea);
    addToolBarBreak(Qt::TopToolBarArea);
    connect(m_exampleStrip, &ExampleStrip::chosen, this, [this](const QString &question, const QString &page) {
        m_ask->ask(question, true);
        showPage(page);
    });
    holdUnderDrag(m_book, m_verdict, m_exampleStrip);
    // Whoever has a plan of his own, or begins to change one, has found the way: the room is his.
    connect(&m_document, &models::PlanDocument::changed, this, [this](const models::PlanChange &change) {
        const bool own = change.kind == models::PlanChange::Kind::Plan
                             ? !m_document.filePath().isEmpty()
                             : change.kind != models::PlanChange::Kind::Current;
        if (own && !m_exampleStrip->isChoosing())
            m_exampleStrip->stepAside();
    });
    connect(m_exampleStrip, &ExampleStrip::dismissed, this, [this] {
        if (m_settings == Settings::Kept)
            QSettings().setValue(QStringLiteral("examplesDismissed"), true);
    });
    const bool dismissed =
        m_settings == Settings::Kept && QSettings().value(QStringLiteral("examplesDismissed")).toBool();
    if (dismissed || !m_document.filePath().isEmpty())
        m_exampleStrip->stepAside();
    connect(m_ask, &AskBar::planLinkPasted, this,
            [this](const QString &link) { m_files->guard([this, link] { m_files->open(link); }); });
    connect(m_ask, &AskBar::inputRequested, this, [this](const QString &path) {
        showPage(QStringLiteral("plan"));
        (path == QLatin1String("model") ? m_plan->modelPicker() : m_plan->gpuPicker())->openList();
    });
}

void MainWindow::detectMachine()
{
    auto *start = new FirstStart(&m_document, m_data, this);
    QTimer::singleShot(0, start,
                       [start] { start->detect(QStandardPaths::findExecutable(QStringLiteral("nvidia-smi"))); });
}

}  // namespace headroom::views
