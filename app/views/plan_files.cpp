// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs are opened, never executed: the window goes on answering.
#include "app/views/plan_files.h"

#include "app/models/plan_link.h"
#include "app/models/strings.h"
#include "app/text/example_names.h"
#include "app/text/sentences.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace headroom::views {

namespace {

constexpr int mostRecent = 8;
constexpr auto recentKey = "recent";

bool isModelFile(const QFileInfo &file)
{
    const QString name = file.fileName().toLower();
    return file.isDir() || name.endsWith(QLatin1String(".gguf")) || name.endsWith(QLatin1String(".safetensors")) ||
           name.endsWith(QLatin1String("config.json")) || name.endsWith(QLatin1String(".index.json"));
}

}  // namespace

PlanFiles::PlanFiles(models::PlanDocument *document, const DataFolder &data, bool remembers, QWidget *window)
    : QObject(window), m_document(document), m_data(data), m_remembers(remembers), m_window(window)
{
}

QString PlanFiles::examplesFolder() const
{
    return models::toQString((m_data.folder() / "plans").string());
}

bool PlanFiles::isPlanFile(const QString &file)
{
    return !isModelFile(QFileInfo(file));
}

void PlanFiles::openFirst()
{
    auto first = scenario::readPlan(m_data.folder() / "plans" / "first-plan.headroom");
    // An example is nobody's file: saving it asks for a name.
    if (first)
        m_document->setPlan(std::move(first->plan));
    else
        newPlan();
}

bool PlanFiles::open(const QString &file)
{
    const QFileInfo info(file);
    if (isModelFile(info)) {
        openModel(info.absoluteFilePath());
        return true;
    }
    Problems warnings;
    if (auto problem = m_document->load(file, warnings)) {
        tell(text::problemText(*problem));
        return false;
    }
    if (!models::isPlanLink(file))
        remember(info.absoluteFilePath());
    if (!warnings.empty()) {
        QStringList lines;
        for (const auto &warning : warnings)
            lines << text::problemText(warning);
        tell(lines.join(u'\n'));
    }
    return true;
}

void PlanFiles::openModel(const QString &path)
{
    // The model of the file on the machine that is shown.
    newPlan();
    scenario::Plan plan = m_document->plan();
    plan.scenarios.front().model = models::toStd(path);
    m_document->setPlan(std::move(plan));
}

void PlanFiles::newPlan()
{
    scenario::Plan plan;
    scenario::Scenario scenario;
    scenario.hardware = m_document->scenario().hardware;
    if (scenario.hardware.gpus.empty())
        scenario.hardware.gpus.push_back({"rtx-4090", 1});
    plan.scenarios.push_back(std::move(scenario));
    m_document->setPlan(std::move(plan));
}

void PlanFiles::choose()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a plan or a model file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Plans (*.headroom)"), tr("Reports with a plan inside (*.html *.pdf)"),
                            tr("Model files (*.gguf *.safetensors *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PlanFiles::open);
    dialog->open();
}

bool PlanFiles::saveTo(const QString &file)
{
    if (auto problem = m_document->save(file)) {
        tell(text::problemText(*problem));
        return false;
    }
    remember(QFileInfo(file).absoluteFilePath());
    return true;
}

void PlanFiles::save(const std::function<void()> &then)
{
    if (m_document->filePath().isEmpty())
        saveAs(then);
    else if (saveTo(m_document->filePath()) && then)
        then();
}

void PlanFiles::saveAs(const std::function<void()> &then)
{
    auto *dialog = new QFileDialog(m_window, tr("Save the plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("headroom"));
    dialog->setNameFilter(tr("Plans (*.headroom)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &file) {
        if (saveTo(file) && then)
            then();
    });
    dialog->open();
}

void PlanFiles::guard(const std::function<void()> &then)
{
    if (!m_document->isModified())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Headroom"), tr("The plan has changes that are not saved."),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("unsaved"));
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, then](QAbstractButton *button) {
        const auto answer = box->standardButton(button);
        if (answer == QMessageBox::Discard)
            then();
        else if (answer == QMessageBox::Save)
            save(then);
    });
    box->open();
}

void PlanFiles::fillExamples(QMenu *menu)
{
    menu->clear();
    const QDir folder(examplesFolder());
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.headroom")}, QDir::Files, QDir::Name)) {
        const QString path = file.absoluteFilePath();
        const auto plan = scenario::readPlan(std::filesystem::path(models::toStd(path)));
        const QString title = plan && !plan->plan.title.empty() ? text::exampleName(plan->plan.title) : file.baseName();
        auto *action = menu->addAction(title);
        action->setObjectName(QStringLiteral("example:") + file.completeBaseName());
        connect(action, &QAction::triggered, this, [this, path] {
            guard([this, path] {
                if (open(path))
                    m_document->setPlan(m_document->plan());
            });
        });
    }
}

void PlanFiles::fillRecent(QMenu *menu)
{
    menu->clear();
    for (const QString &file : QSettings().value(QLatin1String(recentKey)).toStringList()) {
        auto *action = menu->addAction(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] { guard([this, file] { open(file); }); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No files yet"))->setEnabled(false);
}

void PlanFiles::remember(const QString &file)
{
    if (!m_remembers || file.startsWith(examplesFolder()))
        return;
    QSettings settings;
    QStringList recent = settings.value(QLatin1String(recentKey)).toStringList();
    recent.removeAll(file);
    recent.prepend(file);
    settings.setValue(QLatin1String(recentKey), QStringList(recent.mid(0, mostRecent)));
}

void PlanFiles::tell(const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Headroom"), text, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("message"));
    box->open();
}

}  // namespace headroom::views
