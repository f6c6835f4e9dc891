// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan panel: what is in it and how it follows the document.
#include "app/views/scenario/plan_panel.h"

#include "app/models/assumed_values.h"
#include "app/models/gpu_tree_model.h"
#include "app/models/model_tree_model.h"
#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/charts/chart_theme.h"
#include "app/views/scenario/field_editor.h"
#include "app/views/scenario/machine_parts.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/value_spin.h"
#include "app/views/widgets/wrapped_label.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom::views {

PlanPanel::PlanPanel(models::PlanDocument *document, models::EstimateRunner *runner, models::AdviceRunner *advice,
                     QWidget *parent)
    : QScrollArea(parent), m_document(document), m_runner(runner), m_advice(advice)
{
    createWidgets();
    createLayout();
    connectSignals();
    retranslate();
    refresh();
}

void PlanPanel::createWidgets()
{
    m_page = new QWidget;
    m_taskTitle = new QLabel(m_page);
    m_modelTitle = new QLabel(m_page);
    m_machineTitle = new QLabel(m_page);
    m_parts = new MachineParts(m_document, m_runner->world().catalog, m_page);
    m_another = new QToolButton(m_page);
    m_another->setObjectName(QStringLiteral("anotherGpu"));
    m_another->setText(QStringLiteral("+"));
    m_pickProblem = new WrappedLabel(m_page);
    m_pickProblem->setObjectName(QStringLiteral("problem:pickers"));
    m_pickProblem->hide();
    m_times = new QLabel(QStringLiteral("×"), m_page);
    m_tasks = new QButtonGroup(this);
    for (const auto &[task, word] : Words<scenario::Task>::table) {
        auto *button = new QRadioButton(m_page);
        button->setObjectName(QStringLiteral("task:") + models::toQString(word));
        m_tasks->addButton(button, static_cast<int>(task));
    }
    const auto &catalog = m_runner->world().catalog;
    const auto models = [&catalog](QObject *owner) {
        auto *model = new models::ModelTreeModel(owner);
        model->setCatalog(catalog);
        return model;
    };
    const auto gpus = [&catalog](QObject *owner) {
        auto *model = new models::GpuTreeModel(owner);
        model->setCatalog(catalog);
        return model;
    };
    m_model = new CatalogPicker(models, m_page);
    m_model->setObjectName(QStringLiteral("modelPicker"));
    m_gpu = new CatalogPicker(gpus, m_page);
    m_gpu->setObjectName(QStringLiteral("gpuPicker"));
    m_gpu->setTakesCount(true);
    m_count = new ValueSpin(m_page);
    m_count->setObjectName(QStringLiteral("gpuCount"));
    m_count->setRange(1, 1e6, true);
    m_whatFits = new QToolButton(m_page);
    m_whatFits->setObjectName(QStringLiteral("whatFitsButton"));
    m_hardware = new QToolButton(m_page);
    m_hardware->setObjectName(QStringLiteral("hardwareButton"));
    m_parts->setTabAfter(m_whatFits);
    m_countNote = new WrappedLabel(m_page);
    m_countNote->setObjectName(QStringLiteral("note:hardware.gpus"));
    m_countNote->hide();
    createPresets();
    m_more = new QToolButton(m_page);
    m_more->setObjectName(QStringLiteral("moreSettings"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->hide();
}

// The machines of the founding document, one click each.
void PlanPanel::createPresets()
{
    m_preset2080Ti = new QPushButton;
    m_preset2080Ti->setObjectName(QStringLiteral("preset2080Ti"));
    m_presetA800 = new QPushButton;
    m_presetA800->setObjectName(QStringLiteral("presetA800"));
    m_gpu->setPresets({m_preset2080Ti, m_presetA800});
    connect(m_preset2080Ti, &QPushButton::clicked, this, [this] { setMachine("rtx-2080-ti-22gb", 4); });
    connect(m_presetA800, &QPushButton::clicked, this, [this] {
        // How many there are the document does not say: the number stays, ready to be typed over.
        setMachine("a800-80gb-sxm", m_document->scenario().hardware.total());
        m_count->setFocus();
        m_count->selectAll();
    });
}

void PlanPanel::createLayout()
{
    m_layout = new QVBoxLayout(m_page);
    for (QLabel *title : {m_taskTitle, m_modelTitle, m_machineTitle}) {
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
    }
    m_layout->addWidget(m_taskTitle);
    auto *tasks = new QGridLayout;
    tasks->setHorizontalSpacing(fontMetrics().averageCharWidth());
    tasks->setVerticalSpacing(fontMetrics().height() / 4);
    // The two trainings of every parameter stand beside the two that train adapters.
    int index = 0;
    for (QAbstractButton *button : m_tasks->buttons()) {
        if (index == 0)
            tasks->addWidget(button, 0, 0, 1, 2);
        else
            tasks->addWidget(button, 1 + (index - 1) % 2, (index - 1) / 2);
        ++index;
    }
    m_layout->addLayout(tasks);
    m_layout->addWidget(m_modelTitle);
    m_layout->addWidget(m_model);
    auto *machineTitle = new QHBoxLayout;
    machineTitle->addWidget(m_machineTitle, 1);
    machineTitle->addWidget(m_another);
    machineTitle->addWidget(m_hardware);
    machineTitle->addWidget(m_whatFits);
    m_layout->addLayout(machineTitle);
    auto *machine = new QHBoxLayout;
    machine->addWidget(m_count);
    machine->addWidget(m_times);
    machine->addWidget(m_gpu, 1);
    m_layout->addLayout(machine);
    m_layout->addWidget(m_parts);
    m_layout->addWidget(m_countNote);
    m_layout->addWidget(m_pickProblem);
    m_layout->addWidget(m_more);
    m_layout->addStretch(1);
    setWidget(m_page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void PlanPanel::connectSignals()
{
    connect(m_tasks, &QButtonGroup::idClicked, this, [this](int id) {
        const auto word = wordOf(static_cast<scenario::Task>(id));
        m_document->setValue("task", std::string(word));
    });
    connect(m_model, &CatalogPicker::picked, this,
            [this](const QString &id) { m_document->setValue("model", models::toStd(id)); });
    connect(m_runner, &models::EstimateRunner::catalogueChanged, this, [this] {
        m_model->forgetCatalogue();
        m_gpu->forgetCatalogue();
        m_parts->forgetCatalogue();
    });
    connect(m_gpu, &CatalogPicker::picked, this, &PlanPanel::setGpu);
    connect(m_another, &QToolButton::clicked, m_parts, &MachineParts::askForAnother);
    connect(m_gpu, &CatalogPicker::countPicked, this, [this](const QString &id, int count) {
        if (isMixed())
            MachineParts::setKind(m_document, 0, models::toStd(id), count);
        else
            setMachine(models::toStd(id), count);
    });
    connect(m_whatFits, &QToolButton::clicked, this, &PlanPanel::whatFitsRequested);
    connect(m_hardware, &QToolButton::clicked, this, &PlanPanel::hardwareRequested);
    connect(m_advice, &models::AdviceRunner::advised, this, &PlanPanel::refreshAdvice);
    connect(m_advice, &models::AdviceRunner::solved, this, &PlanPanel::showSolution);
    connect(m_count, &ValueSpin::edited, this, &PlanPanel::setCount);
    connect(m_count, &ValueSpin::gestureBegan, this, [this] { m_countGesture = m_document->newGesture(); });
    connect(m_more, &QToolButton::toggled, this, &PlanPanel::setMore);
    connect(m_document, &models::PlanDocument::changed, this, [this](const models::PlanChange &change) {
        using Kind = models::PlanChange::Kind;
        if (change.kind != Kind::Value && change.kind != Kind::Fleet)
            forgetInput();
        forgetNotes(change);
        refresh();
    });
    connect(m_runner, &models::EstimateRunner::answered, this, [this](int scenario) {
        if (scenario == m_document->currentIndex())
            refresh();
    });
}

void PlanPanel::setGpu(const QString &id)
{
    if (isMixed())
        return MachineParts::setKind(m_document, 0, models::toStd(id), 0);
    m_document->setValue("hardware.gpu", models::toStd(id));
}

void PlanPanel::setMachine(const std::string &gpu, std::int64_t count)
{
    const nlohmann::json kind{{"gpu", gpu}, {"count", count}};
    m_document->setValue("hardware.gpu", nlohmann::json::array({kind}));
}

void PlanPanel::setCount(const QString &text)
{
    m_countNote->hide();
    if (text.trimmed() == QLatin1String("*")) {
        m_advice->solve(QStringLiteral("hardware.gpus"));
        return;
    }
    m_countProblem = isMixed() ? MachineParts::setCount(m_document, 0, text, m_countGesture)
                               : m_document->setText("hardware.gpus", text, m_countGesture);
    m_count->setRefused(m_countProblem.has_value());
    refreshProblems();
    Q_EMIT inputProblemsChanged();
}

QSize PlanPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 30};
}

QSize PlanPanel::minimumSizeHint() const
{
    return {m_page->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), fontMetrics().height() * 10};
}

void PlanPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_layout) {
        retranslate();
        refresh();
    }
}

void PlanPanel::setMore(bool open)
{
    m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (m_moreFields)
        m_moreFields->setVisible(open);
}

void PlanPanel::refresh()
{
    refreshPickers();
    if (m_complete)
        refreshFields();
    refreshProblems();
}

void PlanPanel::complete()
{
    m_complete = true;
    m_more->show();
    refresh();
}

void PlanPanel::refreshFields()
{
    const models::Answer &answer = m_runner->current();
    const auto &scenario = m_document->scenario();
    const auto rows = models::fieldRows(scenario, answer.resolved.get());
    std::vector<std::string> shown;
    for (const auto &row : rows)
        shown.push_back((row.main ? "+" : "-") + std::string(row.field->path));
    if (shown != m_shown) {
        m_shown = shown;
        rebuildFields(rows);
    }
    std::optional<scenario::Scenario> assumed;
    // Values assumed for another task or model say nothing about this one.
    if (answer.resolved && answer.resolved->task == scenario.task)
        assumed = models::spelledOut(*answer.resolved);
    for (const auto &row : rows)
        editorFor(*row.field)->refresh(scenario, assumed ? &*assumed : nullptr);
    refreshAdvice();
}

void PlanPanel::refreshPickers()
{
    const auto &scenario = m_document->scenario();
    const auto *resolved = m_runner->current().resolved.get();
    const bool same = resolved && resolved->asked.model == scenario.model && resolved->model;
    const auto listed = same || scenario.model.empty() ? Result<const catalog::Model *>(Problem())
                                                       : m_runner->world().catalog.model(scenario.model);
    m_model->setCurrent(models::toQString(scenario.model), same     ? models::toQString(resolved->model->name)
                                                           : listed ? models::toQString((*listed)->name)
                                                                    : QString());
    if (scenario.model.empty() && !scenario.inlineModel)
        m_model->setCurrent({}, tr("Choose a model"));
    if (auto *button = m_tasks->button(static_cast<int>(scenario.task)))
        button->setChecked(true);
    const auto &gpus = scenario.hardware.gpus;
    const std::string id = gpus.empty() ? std::string() : gpus.front().gpu;
    const auto known = id.empty() ? Result<const catalog::Gpu *>(Problem()) : m_runner->world().catalog.gpu(id);
    m_gpu->setCurrent(models::toQString(id), known        ? text::gpuName((*known)->name)
                                             : id.empty() ? tr("Choose a GPU")
                                                          : models::toQString(id));
    if (!m_countProblem)
        m_count->followPlan(QString::number(isMixed() ? gpus.front().count : scenario.hardware.total()));  // plan text
    m_another->setEnabled(!gpus.empty());
    m_parts->refresh();
}

// Another plan, another scenario: what could not be taken was said of the one before.
void PlanPanel::forgetInput()
{
    m_countProblem.reset();
    m_count->setRefused(false);
    for (const auto &[path, editor] : m_editors)
        editor->forgetInput();
    Q_EMIT inputProblemsChanged();
}

// What a search found holds for the plan that it searched.
void PlanPanel::forgetNotes(const models::PlanChange &change)
{
    if (change.kind == models::PlanChange::Kind::Fleet || change.path == QLatin1String("name"))
        return;
    m_countNote->hide();
    for (const auto &[path, editor] : m_editors)
        editor->setNote({});
}

bool PlanPanel::isMixed() const
{
    return m_document->scenario().hardware.gpus.size() > 1;
}

Problems PlanPanel::inputProblems() const
{
    Problems problems;
    if (m_countProblem)
        problems.push_back(*m_countProblem);
    for (const auto &[path, editor] : m_editors) {
        if (editor->inputProblem() && !editor->isHidden())
            problems.push_back(*editor->inputProblem());
    }
    return problems;
}

void PlanPanel::refreshProblems()
{
    std::map<std::string, QString, std::less<>> texts;
    QStringList others;
    for (const auto &problem : m_runner->current().problems) {
        if (m_editors.contains(problem.path))
            texts.emplace(problem.path, text::problemText(problem, text::PlaceNames::None));
        else if (models::hasOwnPicker(problem.path))
            others << text::problemText(problem, text::PlaceNames::Words);
    }
    if (m_countProblem)
        others << text::problemText(*m_countProblem, text::PlaceNames::Words);
    for (const auto &[path, editor] : m_editors) {
        const auto found = texts.find(path);
        editor->setOutsideProblem(found == texts.end() ? QString() : found->second);
    }
    QPalette red = palette();
    red.setColor(QPalette::WindowText, ChartTheme::of(palette()).severity(Severity::Error));
    m_pickProblem->setPalette(red);
    m_pickProblem->setText(others.join(u'\n'));
    m_pickProblem->setVisible(!others.isEmpty());
}

void PlanPanel::focusField(const QString &path)
{
    if (path == QLatin1String("model"))
        return m_model->setFocus();
    if (path.startsWith(QLatin1String("hardware.gpu")) && models::hasOwnPicker(models::toStd(path)))
        return m_gpu->setFocus();
    const auto found = m_editors.find(models::toStd(path));
    if (found == m_editors.end() || found->second->isHidden())
        return;
    if (m_moreFields && m_moreFields->isAncestorOf(found->second))
        m_more->setChecked(true);
    found->second->setFocus();
    ensureWidgetVisible(found->second);
}

}  // namespace headroom::views
