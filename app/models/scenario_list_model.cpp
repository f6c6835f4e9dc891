// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as rows.
#include "app/models/scenario_list_model.h"

#include "app/models/strings.h"
#include "app/text/example_names.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

namespace headroom::models {

ScenarioListModel::ScenarioListModel(PlanDocument *document, EstimateRunner *runner, QObject *parent)
    : QAbstractListModel(parent), m_document(document), m_runner(runner), m_count(document->scenarioCount())
{
    connect(document, &PlanDocument::changed, this, [this](const PlanChange &change) {
        if (change.kind == PlanChange::Kind::Value || change.kind == PlanChange::Kind::Current) {
            // Another name may be one of several that are the same, so that those behind it are counted otherwise.
            const bool renamed = change.path.isEmpty() || change.path == QLatin1String("name") ||
                                 change.path == QLatin1String("model") || change.path == QLatin1String("task");
            Q_EMIT dataChanged(index(change.scenario), index(renamed ? m_count - 1 : change.scenario));
        } else if (change.kind != PlanChange::Kind::Fleet) {
            retranslate();
        }
    });
    connect(runner, &EstimateRunner::answered, this, [this](int scenario) {
        if (scenario < m_count)
            Q_EMIT dataChanged(index(scenario), index(scenario));
    });
}

void ScenarioListModel::retranslate()
{
    beginResetModel();
    m_count = m_document->scenarioCount();
    endResetModel();
}

int ScenarioListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant ScenarioListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_document->scenarioCount())
        return {};
    const Answer &answer = m_runner->answer(index.row());
    const QString name = scenarioTitle(*m_document, *m_runner, index.row());
    const bool known = answer.estimate && !answer.estimate->groups.empty() && !answer.stale();
    const QString figure = known ? text::Formatter().gib(answer.estimate->worst().bytes()) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return figure.isEmpty() ? name : tr("%1 · %2", "scenario · its figure").arg(name, figure);
    case NameRole:
        return name;
    case VerdictRole:
        return known ? static_cast<int>(answer.estimate->worst().verdict) : -1;
    case FigureRole:
        return figure;
    default:
        return {};
    }
}

QString scenarioTitle(const scenario::Scenario &scenario, const scenario::Resolved *resolved)
{
    if (!scenario.name.empty())
        return text::exampleName(scenario.name);
    const QString model = resolved && resolved->model ? toQString(resolved->model->name) : toQString(scenario.model);
    if (model.isEmpty())
        return ScenarioListModel::tr("New scenario");
    return ScenarioListModel::tr("%1, %2", "model, task").arg(model, text::taskName(scenario.task));
}

QString scenarioTitle(const PlanDocument &document, const EstimateRunner &runner, int scenario)
{
    const auto titleOf = [&](int i) { return scenarioTitle(document.scenario(i), runner.answer(i).resolved.get()); };
    const QString title = titleOf(scenario);
    int same = 1;
    for (int i = 0; i < scenario; ++i)
        same += titleOf(i) == title ? 1 : 0;
    return same == 1 ? title
                     : ScenarioListModel::tr("%1 (%2)", "scenario, which one of this name").arg(title).arg(same);
}

}  // namespace headroom::models
