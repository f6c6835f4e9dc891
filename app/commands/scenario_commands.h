// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of a plan that can be undone. Each knows its title in the language of the moment, so that the Edit menu
// follows a language switch.
#pragma once

#include "app/models/plan_document.h"

#include <QCoreApplication>
#include <QUndoCommand>

namespace headroom::commands {

class PlanCommand : public QUndoCommand
{
public:
    explicit PlanCommand(models::PlanDocument *document) : m_document(document) {}
    [[nodiscard]] virtual QString title() const = 0;

protected:
    models::PlanDocument *m_document;
};

struct ValueEdit {
    int scenario = 0;
    QString path;
    scenario::Scenario before, after;
    models::Gesture gesture = 0;
    bool fix = false;
    models::EditTitle title = {};  // where the edit has a name of its own
};

class SetScenarioValue : public PlanCommand
{
    Q_DECLARE_TR_FUNCTIONS(SetScenarioValue)

public:
    SetScenarioValue(models::PlanDocument *document, ValueEdit edit);
    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;
    [[nodiscard]] QString title() const override;

private:
    ValueEdit m_edit;
};

class InsertScenario : public PlanCommand
{
    Q_DECLARE_TR_FUNCTIONS(InsertScenario)

public:
    InsertScenario(models::PlanDocument *document, int index, scenario::Scenario scenario);
    void undo() override;
    void redo() override;
    [[nodiscard]] QString title() const override;

private:
    int m_index, m_shownBefore;
    scenario::Scenario m_scenario;
};

class RemoveScenario : public PlanCommand
{
    Q_DECLARE_TR_FUNCTIONS(RemoveScenario)

public:
    RemoveScenario(models::PlanDocument *document, int index);
    void undo() override;
    void redo() override;
    [[nodiscard]] QString title() const override;

private:
    int m_index;
    scenario::Scenario m_scenario;
};

// A scenario in another place of the row.
class MoveScenario : public PlanCommand
{
    Q_DECLARE_TR_FUNCTIONS(MoveScenario)

public:
    MoveScenario(models::PlanDocument *document, int from, int to);
    void undo() override;
    void redo() override;
    [[nodiscard]] QString title() const override;

private:
    void move(int from, int to);

    int m_from, m_to;
};

// The user's machines, as they were and as they are.
class EditFleet : public PlanCommand
{
    Q_DECLARE_TR_FUNCTIONS(EditFleet)

public:
    EditFleet(models::PlanDocument *document, std::vector<scenario::FleetEntry> after, models::Gesture gesture);
    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;
    [[nodiscard]] QString title() const override;

private:
    std::vector<scenario::FleetEntry> m_before, m_after;
    models::Gesture m_gesture;
};

}  // namespace headroom::commands
