// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan panel's settings: which rows, under which titles, in which language.
#include "app/models/strings.h"
#include "app/text/fix_texts.h"
#include "app/text/launch_texts.h"
#include "app/text/names.h"
#include "app/views/scenario/field_editor.h"
#include "app/views/scenario/machine_parts.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/value_spin.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

namespace {

QString groupTitle(models::FieldGroup group)
{
    switch (group) {
    case models::FieldGroup::Work:
        return PlanPanel::tr("Work");
    case models::FieldGroup::Numbers:
        return PlanPanel::tr("Number formats");
    case models::FieldGroup::Memory:
        return PlanPanel::tr("Memory");
    case models::FieldGroup::Layout:
        return PlanPanel::tr("Layout over GPUs");
    case models::FieldGroup::Machine:
        return PlanPanel::tr("Machine");
    }
    return {};
}

QStringList formatIds(const scenario::World &world, std::string_view path)
{
    const bool cache = path == "inference.kv_cache";
    if (!cache && path != "inference.weights" && path != "training.base_weights")
        return {};
    QStringList ids;
    for (const auto &id : world.formats.ids(cache))
        ids << models::toQString(id);
    return ids;
}

}  // namespace

FieldEditor *PlanPanel::editorFor(const scenario::Field &field)
{
    const auto found = m_editors.find(field.path);
    if (found != m_editors.end())
        return found->second;
    auto *editor = new FieldEditor(field, m_document, formatIds(m_runner->world(), field.path), m_page);
    connect(editor, &FieldEditor::solveRequested, this, [this](const QString &path) { m_advice->solve(path); });
    connect(editor, &FieldEditor::inputProblemChanged, this, &PlanPanel::inputProblemsChanged);
    editor->setFlagSource([this, path = field.path] {
        const auto &resolved = m_runner->current().resolved;
        return resolved ? text::flagsText(launch::flagsOf(*resolved, m_runner->world(), path)) : QString();
    });
    m_editors.emplace(std::string(field.path), editor);
    return editor;
}

void PlanPanel::placeRow(QGridLayout *grid, int row, FieldEditor *editor)
{
    grid->addWidget(editor->label(), row, 0, Qt::AlignVCenter);
    grid->addWidget(editor, row, 1);
    editor->label()->show();
    editor->show();
}

void PlanPanel::rebuildFields(const std::vector<models::FieldRow> &rows)
{
    for (const auto &[path, editor] : m_editors) {
        for (QWidget *widget : {static_cast<QWidget *>(editor), static_cast<QWidget *>(editor->label())}) {
            widget->hide();
            widget->setParent(m_page);
        }
    }
    delete m_fields;
    delete m_moreFields;
    m_groupTitles.clear();
    m_moreCount = static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const auto &row) { return !row.main; }));
    const auto fill = [&](bool main) {
        auto *box = new QWidget(m_page);
        auto *grid = new QGridLayout(box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setColumnStretch(0, 5);
        grid->setColumnStretch(1, 6);  // names of formats and recipes are longer than those of settings
        int row = 0;
        std::optional<models::FieldGroup> group;
        for (const auto &entry : rows) {
            if (entry.main != main)
                continue;
            if (group != entry.group) {
                group = entry.group;
                auto *title = new QLabel(groupTitle(entry.group), box);
                QFont bold = title->font();
                bold.setBold(true);
                title->setFont(bold);
                grid->addWidget(title, row++, 0, 1, 2);
                m_groupTitles.emplace_back(title, entry.group);
            }
            placeRow(grid, row++, editorFor(*entry.field));
        }
        return box;
    };
    m_fields = fill(true);
    m_moreFields = fill(false);
    const int at = m_layout->indexOf(m_more);
    m_layout->insertWidget(at, m_fields);
    m_layout->insertWidget(at + 2, m_moreFields);
    m_fields->show();
    m_moreFields->setVisible(m_more->isChecked());
    m_more->setVisible(m_moreCount > 0);
    m_more->setText(tr("More settings (%1)").arg(m_moreCount));
    orderTabs(rows);
}

// As one reads, and not as the parts were made: the three questions, then the settings from top to bottom.
void PlanPanel::orderTabs(const std::vector<models::FieldRow> &rows)
{
    QWidget *last = nullptr;
    const auto next = [&last](QWidget *stop) {
        if (last)
            setTabOrder(last, stop);
        last = stop;
    };
    for (QAbstractButton *button : m_tasks->buttons())
        next(button);
    for (QWidget *stop : std::initializer_list<QWidget *>{m_model, m_count, m_gpu, m_another, m_hardware, m_whatFits})
        next(stop);
    last = m_parts->lastStop();
    for (const bool main : {true, false}) {
        for (const auto &row : rows) {
            if (row.main == main)
                last = editorFor(*row.field)->takeTabAfter(last);
        }
        if (main)
            next(m_more);
    }
}

// What a step costs stays in sight while the next answer is on its way.
void PlanPanel::refreshAdvice()
{
    const auto advice = m_advice->advice();
    std::map<std::string, QString, std::less<>> texts;
    for (const auto &step : advice ? advice->steps : std::vector<search::Sensitivity>()) {
        // A number is worth saying also where it costs nothing; another word only where it changes something.
        if (step.bytes != 0 || step.kind != search::StepKind::To)
            texts.emplace(step.path, text::sensitivityText(step));
    }
    for (const auto &[path, editor] : m_editors) {
        const auto found = texts.find(path);
        editor->setSensitivity(found == texts.end() ? QString() : found->second);
        editor->setSolvable(search::questionOf(path, m_document->scenario().task).has_value());
    }
}

void PlanPanel::showSolution(const QString &path, const QString &sentence)
{
    if (const auto found = m_editors.find(models::toStd(path)); found != m_editors.end())
        return found->second->setNote(sentence);
    m_countNote->setText(sentence);
    m_countNote->show();
    m_count->setValueText(QString::number(m_document->scenario().hardware.total()));  // plan text
}

void PlanPanel::retranslate()
{
    m_taskTitle->setText(tr("Task"));
    m_modelTitle->setText(tr("Model"));
    m_machineTitle->setText(tr("Machine"));
    for (QAbstractButton *button : m_tasks->buttons()) {
        const QString name = text::taskName(static_cast<scenario::Task>(m_tasks->id(button)));
        button->setText(name);
        button->setAccessibleName(name);
    }
    m_model->setAccessibleName(tr("Model"));
    m_model->setTexts(tr("Type a name, a size or a hub id"),
                      tr("No model is called “%1”. Try a shorter name, or open its config.json."));
    m_gpu->setAccessibleName(tr("GPU"));
    m_gpu->setTexts(tr("Type the name of a GPU, with 4x in front for four"),
                    tr("No GPU is called “%1”. Try a shorter name."));
    m_preset2080Ti->setText(tr("4 × RTX 2080 Ti 22 GB (modified)"));
    m_presetA800->setText(tr("A800 80 GB"));
    for (auto *preset : {m_preset2080Ti, m_presetA800})
        preset->setAccessibleName(preset->text());
    m_whatFits->setText(tr("What fits?"));
    m_whatFits->setToolTip(tr("What can these GPUs run?"));
    m_whatFits->setAccessibleName(tr("What can these GPUs run?"));
    m_hardware->setText(QStringLiteral("∗"));
    m_hardware->setToolTip(tr("What hardware would hold this?"));
    m_hardware->setAccessibleName(tr("What hardware would hold this?"));
    m_another->setToolTip(tr("GPUs of another kind as well"));
    m_another->setAccessibleName(tr("GPUs of another kind as well"));
    m_countNote->hide();
    m_count->setAccessibleName(tr("Number of GPUs"));
    m_count->setToolTip(tr("Number of GPUs. * asks for the fewest that hold the plan."));
    m_more->setText(tr("More settings (%1)").arg(m_moreCount));
    m_more->setAccessibleName(tr("More settings"));
    for (const auto &[title, group] : m_groupTitles)
        title->setText(groupTitle(group));
    for (const auto &[path, editor] : m_editors)
        editor->retranslate();
}

}  // namespace headroom::views
