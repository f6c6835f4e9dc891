// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The document: edits become commands, commands change the plan, the plan says so.
#include "app/models/plan_document.h"

#include "app/commands/scenario_commands.h"
#include "app/models/plan_link.h"
#include "app/models/strings.h"
#include "app/report/plan_in_report.h"
#include "app/text/example_names.h"
#include "core/scenario/fields.h"

#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace headroom::models {

PlanDocument::PlanDocument(QObject *parent) : QObject(parent)
{
    m_plan.scenarios.emplace_back();
}

std::string PlanDocument::folder() const
{
    return m_filePath.isEmpty() ? std::string() : toStd(QFileInfo(m_filePath).absolutePath());
}

QString PlanDocument::title() const
{
    if (!m_plan.title.empty())
        return text::exampleName(m_plan.title);
    return m_filePath.isEmpty() ? QString() : QFileInfo(m_filePath).completeBaseName();
}

void PlanDocument::setPlan(scenario::Plan plan, const QString &filePath)
{
    m_plan = std::move(plan);
    if (m_plan.scenarios.empty())
        m_plan.scenarios.emplace_back();
    m_current = 0;
    m_filePath = filePath;
    m_undo.clear();
    Q_EMIT filePathChanged(m_filePath);
    Q_EMIT changed({PlanChange::Kind::Plan, 0});
}

std::optional<Problem> PlanDocument::load(const QString &file, Problems &warnings)
{
    const bool link = isPlanLink(file), fromReport = !link && report::isReportFile(file);
    const std::filesystem::path path(toStd(file));
    auto loaded = link ? planFromLink(file) : fromReport ? report::planFromReport(path) : scenario::readPlan(path);
    if (!loaded)
        return loaded.problem();
    warnings = loaded->warnings;
    // Saving must not write over the report that the plan was found in.
    setPlan(std::move(loaded->plan), fromReport || link ? QString() : file);
    return std::nullopt;
}

std::optional<Problem> PlanDocument::save(const QString &file)
{
    if (auto problem = scenario::savePlan(m_plan, std::filesystem::path(toStd(file))))
        return problem;
    m_filePath = file;
    m_undo.setClean();
    Q_EMIT filePathChanged(m_filePath);
    return std::nullopt;
}

void PlanDocument::setCurrentIndex(int index)
{
    if (index == m_current || index < 0 || index >= scenarioCount())
        return;
    m_current = index;
    Q_EMIT changed({PlanChange::Kind::Current, index});
}

std::optional<Problem> PlanDocument::setValue(std::string_view path, const nlohmann::json &value, Gesture gesture)
{
    auto after = scenario();
    if (auto problem = scenario::setField(after, path, value))
        return problem;
    pushValue(std::move(after), toQString(path), gesture, false);
    return std::nullopt;
}

std::optional<Problem> PlanDocument::setText(std::string_view path, const QString &text, Gesture gesture)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return setValue(path, nullptr, gesture);
    auto after = scenario();
    if (auto problem = scenario::setFromText(after, std::string(path) + "=" + toStd(trimmed)))
        return problem;
    pushValue(std::move(after), toQString(path), gesture, false);
    return std::nullopt;
}

std::optional<Problem> PlanDocument::applyFix(const QString &assignment)
{
    auto after = scenario();
    if (auto problem = scenario::setFromText(after, toStd(assignment)))
        return problem;
    pushValue(std::move(after), assignment.section(u'=', 0, 0), 0, true);
    return std::nullopt;
}

void PlanDocument::edit(scenario::Scenario after, const QString &path, Gesture gesture)
{
    pushValue(std::move(after), path, gesture, false);
}

std::optional<Problem> PlanDocument::applyEdits(const std::vector<std::string> &assignments, EditTitle title)
{
    auto after = scenario();
    for (const auto &assignment : assignments) {
        if (auto problem = scenario::setFromText(after, assignment))
            return problem;
    }
    replaceCurrent(std::move(after), std::move(title));
    return std::nullopt;
}

void PlanDocument::replaceCurrent(scenario::Scenario after, EditTitle title)
{
    if (after == scenario())
        return;
    commands::ValueEdit edit{m_current, {}, scenario(), std::move(after), 0, false, std::move(title)};
    m_undo.push(new commands::SetScenarioValue(this, std::move(edit)));
}

void PlanDocument::resetValue(std::string_view path)
{
    setValue(path, nullptr);
}

void PlanDocument::pushValue(scenario::Scenario after, const QString &path, Gesture gesture, bool fix)
{
    if (after == scenario())
        return;
    commands::ValueEdit edit{m_current, path, scenario(), std::move(after), gesture, fix, {}};
    m_undo.push(new commands::SetScenarioValue(this, std::move(edit)));
}

void PlanDocument::setScenario(scenario::Scenario after)
{
    pushValue(std::move(after), QString(), 0, false);
}

void PlanDocument::addScenario(scenario::Scenario scenario)
{
    m_undo.push(new commands::InsertScenario(this, scenarioCount(), std::move(scenario)));
}

void PlanDocument::duplicateScenario(int index)
{
    if (index >= 0 && index < scenarioCount())
        m_undo.push(new commands::InsertScenario(this, index + 1, scenario(index)));
}

void PlanDocument::removeScenario(int index)
{
    if (index >= 0 && index < scenarioCount() && scenarioCount() > 1)
        m_undo.push(new commands::RemoveScenario(this, index));
}

void PlanDocument::moveScenario(int from, int to)
{
    const auto exists = [this](int index) { return index >= 0 && index < scenarioCount(); };
    if (exists(from) && exists(to) && from != to)
        m_undo.push(new commands::MoveScenario(this, from, to));
}

void PlanDocument::renameScenario(int index, const QString &name)
{
    if (index < 0 || index >= scenarioCount())
        return;
    auto after = scenario(index);
    after.name = toStd(name.trimmed());
    if (after == scenario(index))
        return;
    commands::ValueEdit edit{index, QStringLiteral("name"), scenario(index), std::move(after), 0, false, {}};
    m_undo.push(new commands::SetScenarioValue(this, std::move(edit)));
}

void PlanDocument::setFleet(std::vector<scenario::FleetEntry> fleet, Gesture gesture)
{
    if (fleet != m_plan.fleet)
        m_undo.push(new commands::EditFleet(this, std::move(fleet), gesture));
}

void PlanDocument::replaceFleet(std::vector<scenario::FleetEntry> fleet)
{
    m_plan.fleet = std::move(fleet);
    Q_EMIT changed({PlanChange::Kind::Fleet, m_current});
}

void PlanDocument::replaceScenario(int index, const scenario::Scenario &scenario, const QString &path)
{
    m_plan.scenarios[static_cast<std::size_t>(index)] = scenario;
    // An undone edit must be seen: show the scenario it belongs to.
    setCurrentIndex(index);
    Q_EMIT changed({PlanChange::Kind::Value, index, path});
}

void PlanDocument::insertScenario(int index, const scenario::Scenario &scenario)
{
    m_plan.scenarios.insert(m_plan.scenarios.begin() + index, scenario);
    m_current = index;
    Q_EMIT changed({PlanChange::Kind::Inserted, index});
}

void PlanDocument::takeScenario(int index)
{
    m_plan.scenarios.erase(m_plan.scenarios.begin() + index);
    if (m_current > index || m_current >= scenarioCount())
        m_current = std::max(0, m_current - 1);
    Q_EMIT changed({PlanChange::Kind::Removed, index});
}

}  // namespace headroom::models
