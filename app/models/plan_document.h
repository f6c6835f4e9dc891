// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window edits: the plan, which scenario is shown, where it is saved, and the way back (undo). Every edit is
// a command; everybody else listens to changed().
#pragma once

#include "core/result.h"
#include "core/scenario/plan_json.h"
#include "core/scenario/scenario.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <optional>
#include <string_view>

namespace headroom::models {

struct PlanChange {
    enum class Kind {
        Plan,      // another plan altogether
        Inserted,  // a scenario came at `scenario`
        Removed,   // the scenario at `scenario` went
        Current,   // another scenario is shown
        Value,     // `path` of `scenario` changed (empty: several)
        Fleet,     // the user's machines changed
    };
    Kind kind = Kind::Plan;
    int scenario = 0;
    QString path = {};
};

// What an edit is called in the Undo menu, in the language of the moment.
using EditTitle = std::function<QString()>;

// A run of edits that undo as one: a drag, a key held down. Zero never merges.
using Gesture = int;

class PlanDocument : public QObject
{
    Q_OBJECT

public:
    explicit PlanDocument(QObject *parent = nullptr);

    [[nodiscard]] const scenario::Plan &plan() const { return m_plan; }
    [[nodiscard]] int scenarioCount() const { return static_cast<int>(m_plan.scenarios.size()); }
    [[nodiscard]] int currentIndex() const { return m_current; }
    [[nodiscard]] const scenario::Scenario &scenario() const { return scenario(m_current); }
    [[nodiscard]] const scenario::Scenario &scenario(int index) const
    {
        return m_plan.scenarios[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] QString filePath() const { return m_filePath; }
    [[nodiscard]] std::string folder() const;  // of the file: what relative model paths refer to
    [[nodiscard]] QString title() const;       // the plan's own, else the file's name
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }
    [[nodiscard]] bool isModified() const { return !m_undo.isClean(); }
    [[nodiscard]] Gesture newGesture() { return ++m_gesture; }

    // A plan without scenarios is given an empty one, so that there is always something to show.
    void setPlan(scenario::Plan plan, const QString &filePath = {});
    // A plan file, a report with a plan inside or a link that is one; those two have then no file of their own.
    [[nodiscard]] std::optional<Problem> load(const QString &file, Problems &warnings);
    [[nodiscard]] std::optional<Problem> save(const QString &file);
    void setCurrentIndex(int index);

    // Checked edits of the current scenario. The answer is what is wrong with the value; nothing changed then.
    std::optional<Problem> setValue(std::string_view path, const nlohmann::json &value, Gesture gesture = 0);
    std::optional<Problem> setText(std::string_view path, const QString &text, Gesture gesture = 0);
    std::optional<Problem> applyFix(const QString &assignment);  // "key=value"
    // Several keys at once as one edit, named after `path`.
    void edit(scenario::Scenario after, const QString &path, Gesture gesture = 0);
    void resetValue(std::string_view path);  // back to what is assumed
    // Several assignments, or another scenario in the place of the current one, as one edit with a name of its own.
    std::optional<Problem> applyEdits(const std::vector<std::string> &assignments, EditTitle title);
    void replaceCurrent(scenario::Scenario after, EditTitle title);

    void setScenario(scenario::Scenario after);  // everything about the current one, as one edit
    void addScenario(scenario::Scenario scenario);
    void duplicateScenario(int index);
    void removeScenario(int index);  // the last one stays
    void renameScenario(int index, const QString &name);
    void moveScenario(int from, int to);  // the one moved is then shown

    void setFleet(std::vector<scenario::FleetEntry> fleet, Gesture gesture = 0);

    // For the commands only: change without making a command.
    void replaceScenario(int index, const scenario::Scenario &scenario, const QString &path);
    void insertScenario(int index, const scenario::Scenario &scenario);
    void takeScenario(int index);
    void replaceFleet(std::vector<scenario::FleetEntry> fleet);

Q_SIGNALS:
    void changed(const headroom::models::PlanChange &change);
    void filePathChanged(const QString &path);

private:
    void pushValue(scenario::Scenario after, const QString &path, Gesture gesture, bool fix);

    scenario::Plan m_plan;
    QString m_filePath;
    QUndoStack m_undo;
    int m_current = 0;
    Gesture m_gesture = 0;
};

}  // namespace headroom::models
