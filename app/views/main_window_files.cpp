// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving, examples, recent files, and what is remembered between runs.
#include "app/models/strings.h"
#include "app/text/sentences.h"
#include "app/views/main_window.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>

namespace headroom::views {

namespace {

constexpr int mostRecent = 8;

QString planSuffix()
{
    return QStringLiteral(".headroom");
}

bool isModelFile(const QFileInfo &file)
{
    const QString name = file.fileName().toLower();
    return file.isDir() || name.endsWith(QLatin1String(".gguf")) || name.endsWith(QLatin1String(".safetensors")) ||
           name.endsWith(QLatin1String("config.json")) || name.endsWith(QLatin1String(".index.json"));
}

QString plansFolder(const DataFolder &data)
{
    return models::toQString((data.folder() / "plans").string());
}

}  // namespace

bool MainWindow::isPlanFile(const QString &file)
{
    return !isModelFile(QFileInfo(file));
}

void MainWindow::openFirstPlan()
{
    auto first = scenario::readPlan(m_data.folder() / "plans" / "first-plan.headroom");
    // An example is nobody's file: saving it asks for a name.
    if (first)
        m_document.setPlan(std::move(first->plan));
    else
        newPlan();
}

bool MainWindow::openFile(const QString &file)
{
    const QFileInfo info(file);
    if (isModelFile(info)) {
        openModel(info.absoluteFilePath());
        return true;
    }
    Problems warnings;
    if (auto problem = m_document.load(file, warnings)) {
        tell(text::problemText(*problem));
        return false;
    }
    remember(info.absoluteFilePath());
    if (!warnings.empty()) {
        QStringList lines;
        for (const auto &warning : warnings)
            lines << text::problemText(warning);
        tell(lines.join(u'\n'));
    }
    return true;
}

void MainWindow::openModel(const QString &path)
{
    // The model of the file on the machine that is shown.
    scenario::Scenario scenario;
    scenario.model = models::toStd(path);
    scenario.hardware = m_document.scenario().hardware;
    if (scenario.hardware.gpus.empty())
        scenario.hardware.gpus.push_back({"rtx-4090", 1});
    scenario::Plan plan;
    plan.scenarios.push_back(std::move(scenario));
    m_document.setPlan(std::move(plan));
}

void MainWindow::newPlan()
{
    scenario::Plan plan;
    scenario::Scenario scenario;
    scenario.hardware = m_document.scenario().hardware;
    if (scenario.hardware.gpus.empty())
        scenario.hardware.gpus.push_back({"rtx-4090", 1});
    plan.scenarios.push_back(std::move(scenario));
    m_document.setPlan(std::move(plan));
    m_runner.flush();
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a plan or a model file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Plans (*.headroom)"), tr("Reports with a plan inside (*.html *.pdf)"),
                            tr("Model files (*.gguf *.safetensors *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

bool MainWindow::saveTo(const QString &file)
{
    if (auto problem = m_document.save(file)) {
        tell(text::problemText(*problem));
        return false;
    }
    remember(QFileInfo(file).absoluteFilePath());
    return true;
}

void MainWindow::save()
{
    if (m_document.filePath().isEmpty())
        saveAs();
    else
        saveTo(m_document.filePath());
}

void MainWindow::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(planSuffix().mid(1));
    dialog->setNameFilter(tr("Plans (*.headroom)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (saveTo(file) && m_closing)
            close();
    });
    connect(dialog, &QFileDialog::rejected, this, [this] { m_closing = false; });
    dialog->open();
}

void MainWindow::fillExamples()
{
    m_examples->clear();
    const QDir folder(plansFolder(m_data));
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.headroom")}, QDir::Files, QDir::Name)) {
        const auto plan = scenario::readPlan(std::filesystem::path(models::toStd(file.absoluteFilePath())));
        const QString title = plan && !plan->plan.title.empty() ? models::toQString(plan->plan.title) : file.baseName();
        auto *action = m_examples->addAction(title);
        action->setObjectName(QStringLiteral("example:") + file.completeBaseName());
        const QString path = file.absoluteFilePath();
        connect(action, &QAction::triggered, this, [this, path] {
            guardChanges([this, path] {
                if (openFile(path))
                    m_document.setPlan(m_document.plan());
            });
        });
    }
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    for (const QString &file : QSettings().value(QStringLiteral("recent")).toStringList()) {
        auto *action = m_recent->addAction(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] { guardChanges([this, file] { openFile(file); }); });
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("No files yet"))->setEnabled(false);
}

void MainWindow::remember(const QString &file)
{
    if (m_settings != Settings::Kept || file.startsWith(plansFolder(m_data)))
        return;
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(file);
    recent.prepend(file);
    settings.setValue(QStringLiteral("recent"), QStringList(recent.mid(0, mostRecent)));
}

void MainWindow::tell(const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Headroom"), text, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("message"));
    box->open();
}

void MainWindow::guardChanges(std::function<void()> then)
{
    if (!m_document.isModified())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Headroom"), tr("The plan has changes that are not saved."),
                                QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("unsaved"));
    auto *saveButton = box->addButton(QMessageBox::Save);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, saveButton, then](QAbstractButton *button) {
        if (box->standardButton(button) == QMessageBox::Discard)
            return then();
        m_closing = m_closing && button == saveButton;
        if (button != saveButton)
            return;
        if (m_document.filePath().isEmpty())
            saveAs();
        else if (saveTo(m_document.filePath()))
            then();
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_document.isModified()) {
        event->ignore();
        m_closing = true;
        guardChanges([this] {
            m_document.undoStack()->setClean();
            close();
        });
        return;
    }
    writeSettings();
    event->accept();
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
    guardChanges([this, file] { openFile(file); });
}

void MainWindow::updateTitle()
{
    const QString title = m_document.title();
    setWindowTitle(title.isEmpty() ? tr("Headroom[*]") : tr("%1[*] – Headroom").arg(title));
    setWindowModified(m_document.isModified());
}

// Whatever stands in the settings, the window opens: what cannot be read is left at its default.
void MainWindow::readSettings()
{
    if (m_settings != Settings::Kept)
        return;
    const QSettings settings;
    setTheme(themeFromWord(settings.value(QStringLiteral("theme")).toString()));
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
}

void MainWindow::readState()
{
    if (m_settings == Settings::Kept)
        restoreState(QSettings().value(QStringLiteral("state")).toByteArray());
}

void MainWindow::writeSettings()
{
    if (m_settings != Settings::Kept)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("state"), m_besidePlan.isEmpty() ? saveState() : m_besidePlan);
}

}  // namespace headroom::views
