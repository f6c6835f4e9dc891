// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Undoable edits.
#include "app/commands/scenario_commands.h"

#include "app/models/strings.h"
#include "app/text/names.h"

namespace headroom::commands {

namespace {
constexpr int valueCommandId = 1, fleetCommandId = 2;
}

SetScenarioValue::SetScenarioValue(models::PlanDocument *document, ValueEdit edit)
    : PlanCommand(document), m_edit(std::move(edit))
{
}

void SetScenarioValue::undo()
{
    m_document->replaceScenario(m_edit.scenario, m_edit.before, m_edit.path);
}

void SetScenarioValue::redo()
{
    m_document->replaceScenario(m_edit.scenario, m_edit.after, m_edit.path);
}

int SetScenarioValue::id() const
{
    return m_edit.gesture == 0 ? -1 : valueCommandId;
}

bool SetScenarioValue::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const SetScenarioValue *>(other);
    if (!later || later->m_edit.gesture != m_edit.gesture || later->m_edit.path != m_edit.path ||
        later->m_edit.scenario != m_edit.scenario)
        return false;
    m_edit.after = later->m_edit.after;
    setObsolete(m_edit.after == m_edit.before);
    return true;
}

QString SetScenarioValue::title() const
{
    if (m_edit.title)
        return m_edit.title();
    if (m_edit.path.isEmpty())
        return tr("change of the scenario");
    const QString field = text::fieldName(models::toStd(m_edit.path));
    return m_edit.fix ? tr("fix of “%1”").arg(field) : tr("change of “%1”").arg(field);
}

InsertScenario::InsertScenario(models::PlanDocument *document, int index, scenario::Scenario scenario)
    : PlanCommand(document), m_index(index), m_shownBefore(document->currentIndex()), m_scenario(std::move(scenario))
{
}

void InsertScenario::undo()
{
    m_document->takeScenario(m_index);
    m_document->setCurrentIndex(m_shownBefore);
}

void InsertScenario::redo()
{
    m_document->insertScenario(m_index, m_scenario);
}

QString InsertScenario::title() const
{
    return tr("new scenario");
}

RemoveScenario::RemoveScenario(models::PlanDocument *document, int index)
    : PlanCommand(document), m_index(index), m_scenario(document->scenario(index))
{
}

void RemoveScenario::undo()
{
    m_document->insertScenario(m_index, m_scenario);
}

void RemoveScenario::redo()
{
    m_document->takeScenario(m_index);
}

QString RemoveScenario::title() const
{
    return tr("removal of a scenario");
}

MoveScenario::MoveScenario(models::PlanDocument *document, int from, int to)
    : PlanCommand(document), m_from(from), m_to(to)
{
}

void MoveScenario::move(int from, int to)
{
    const scenario::Scenario scenario = m_document->scenario(from);
    m_document->takeScenario(from);
    m_document->insertScenario(to, scenario);
}

void MoveScenario::undo()
{
    move(m_to, m_from);
}

void MoveScenario::redo()
{
    move(m_from, m_to);
}

QString MoveScenario::title() const
{
    return tr("order of the scenarios");
}

EditFleet::EditFleet(models::PlanDocument *document, std::vector<scenario::FleetEntry> after, models::Gesture gesture)
    : PlanCommand(document), m_before(document->plan().fleet), m_after(std::move(after)), m_gesture(gesture)
{
}

void EditFleet::undo()
{
    m_document->replaceFleet(m_before);
}

void EditFleet::redo()
{
    m_document->replaceFleet(m_after);
}

int EditFleet::id() const
{
    return m_gesture == 0 ? -1 : fleetCommandId;
}

bool EditFleet::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const EditFleet *>(other);
    if (!later || later->m_gesture != m_gesture)
        return false;
    m_after = later->m_after;
    setObsolete(m_after == m_before);
    return true;
}

QString EditFleet::title() const
{
    return tr("change of “My GPUs”");
}

}  // namespace headroom::commands
