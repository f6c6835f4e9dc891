// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are made once for a set of scenarios; words when they are asked for.
#include "app/models/scenario_comparison_model.h"

#include "app/models/assumed_values.h"
#include "app/models/chart_data.h"
#include "app/models/field_layout.h"
#include "app/models/strings.h"
#include "app/models/sweep_model.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/estimate/group_key.h"

#include <QFont>

#include <algorithm>

namespace headroom::models {

namespace {

QString gpuNames(const scenario::Resolved &resolved)
{
    QStringList names;
    for (const auto &part : resolved.machine)
        names << text::gpuName(part.gpu->name);
    return names.join(QStringLiteral(", "));
}

// A scenario with every value said, and the settings that matter to it.
struct Spelled {
    const scenario::Resolved &resolved;
    scenario::Scenario scenario;
    std::vector<FieldRow> rows;

    explicit Spelled(const scenario::Resolved &r) : resolved(r), scenario(spelledOut(r)), rows(fieldRows(r.asked, &r))
    {
    }
};

// As people read it; empty where the setting does not matter to the scenario.
QString settingText(const Spelled &spelled, const scenario::Field &field)
{
    const auto &resolved = spelled.resolved;
    if (field.path == "model")
        return resolved.model ? toQString(resolved.model->name) : QString();
    if (field.path == "hardware.gpu")
        return gpuNames(resolved);
    const bool matters = std::any_of(spelled.rows.begin(), spelled.rows.end(),
                                     [&field](const FieldRow &row) { return row.field == &field; });
    if (!matters && !hasOwnPicker(field.path))
        return {};
    const auto value = field.get(spelled.scenario);
    if (!value.is_array())
        return valueName(field.path, value);
    QStringList parts;
    for (const auto &part : value)
        parts << valueName(field.path, part);
    return parts.join(QStringLiteral(", "));
}

}  // namespace

ScenarioComparisonModel::ScenarioComparisonModel(QObject *parent) : QAbstractTableModel(parent) {}

void ScenarioComparisonModel::setScenarios(std::vector<ComparedScenario> scenarios, std::size_t reference)
{
    beginResetModel();
    m_scenarios = std::move(scenarios);
    m_reference = reference < m_scenarios.size() ? reference : 0;
    makeRows();
    endResetModel();
}

void ScenarioComparisonModel::retranslate()
{
    beginResetModel();
    makeRows();
    endResetModel();
}

void ScenarioComparisonModel::makeRows()
{
    m_rows.clear();
    m_firstSetting = 0;
    if (m_scenarios.empty())
        return;
    search::Estimates estimates;
    for (const auto &scenario : m_scenarios)
        estimates.push_back(scenario.estimate.get());
    for (const auto term : search::termsInUse(estimates))
        m_rows.push_back({.kind = Kind::Term, .term = term});
    for (const auto kind : {Kind::Needed, Kind::Usable, Kind::Headroom, Kind::Peak, Kind::Verdict})
        m_rows.push_back({.kind = kind});
    m_firstSetting = static_cast<int>(m_rows.size());
    addSettings();
}

void ScenarioComparisonModel::addSettings()
{
    std::vector<Spelled> spelled;
    for (const auto &scenario : m_scenarios)
        spelled.emplace_back(*scenario.resolved);
    for (const auto &field : scenario::fields()) {
        if (field.path == "name")
            continue;
        Row row{.kind = Kind::Setting, .path = std::string(field.path)};
        for (const auto &scenario : spelled)
            row.values.push_back(settingText(scenario, field));
        const bool same = std::all_of(row.values.begin(), row.values.end(),
                                      [&row](const QString &value) { return value == row.values.front(); });
        if (!same)
            m_rows.push_back(std::move(row));
    }
}

int ScenarioComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScenarioComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_scenarios.empty() ? 0 : static_cast<int>(m_scenarios.size()) + 1;
}

QString ScenarioComparisonModel::title(const Row &row) const
{
    switch (row.kind) {
    case Kind::Term:
        return text::termName(row.term);
    case Kind::Needed:
        return tr("Needed");
    case Kind::Usable:
        return tr("Usable");
    case Kind::Headroom:
        return tr("Headroom");
    case Kind::Peak:
        return tr("Peak in");
    case Kind::Verdict:
        return tr("Verdict");
    case Kind::Setting:
        break;
    }
    return text::fieldName(row.path);
}

std::int64_t ScenarioComparisonModel::bytes(const Row &row, std::size_t column) const
{
    const auto &worst = m_scenarios[column].estimate->worst();
    switch (row.kind) {
    case Kind::Term:
        return worst.peakPhase().terms[row.term];
    case Kind::Needed:
        return worst.bytes();
    case Kind::Usable:
        return worst.usableBytes;
    case Kind::Headroom:
        return worst.headroomBytes();
    default:
        return 0;
    }
}

QString ScenarioComparisonModel::cell(const Row &row, std::size_t column) const
{
    const auto &worst = m_scenarios[column].estimate->worst();
    if (row.kind == Kind::Setting)
        return row.values[column].isEmpty() ? QStringLiteral("–") : row.values[column];
    if (row.kind == Kind::Peak)
        return text::phaseName(worst.peakPhase().phase);
    if (row.kind == Kind::Verdict)
        return text::verdictWord(worst.verdict);
    const text::Formatter format;
    const auto here = bytes(row, column), there = bytes(row, m_reference);
    if (here == there)
        return format.gibNumber(here);
    const QString sign = here > there ? QStringLiteral("+") : QStringLiteral("−");
    return tr("%1 (%2)", "GiB (difference)")
        .arg(format.gibNumber(here), sign + format.gibNumber(here > there ? here - there : there - here));
}

bool ScenarioComparisonModel::isChanged(const Row &row, std::size_t column) const
{
    if (row.kind == Kind::Setting)
        return row.values[column] != row.values[m_reference];
    return bytes(row, column) != bytes(row, m_reference);
}

QString ScenarioComparisonModel::key(const Row &row, std::size_t column) const
{
    const auto &estimate = *m_scenarios[column].estimate;
    if (row.kind == Kind::Term)
        return estimate.worst().peakPhase().terms[row.term] > 0 ? termKey(estimate.fullest, row.term) : QString();
    return row.kind == Kind::Needed ? toQString(estimate::groupKey(estimate.fullest, "bytes")) : QString();
}

QVariant ScenarioComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(std::max(0, index.column() - 1));
    const bool head = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return head ? title(row) : cell(row, column);
    case Qt::TextAlignmentRole:
        return int((head || row.kind == Kind::Setting ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        const bool bold = head ? row.kind == Kind::Needed || row.kind == Kind::Verdict
                               : row.kind == Kind::Setting && isChanged(row, column);
        return bold ? QVariant(font) : QVariant();
    }
    case KeyRole:
        return head ? QString() : key(row, column);
    case ChangedRole:
        return !head && isChanged(row, column);
    case VerdictRole:
        return !head && row.kind == Kind::Verdict ? static_cast<int>(m_scenarios[column].estimate->worst().verdict)
                                                  : -1;
    default:
        return {};
    }
}

QVariant ScenarioComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return section == 0 ? tr("GiB on the fullest GPU") : m_scenarios[static_cast<std::size_t>(section - 1)].title;
}

}  // namespace headroom::models
