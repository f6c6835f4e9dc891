// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the accuracy tables; which rows belong to a line of the statistics is the core's answer.
#include "app/models/accuracy_models.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/heading.h"
#include "app/text/names.h"
#include "core/scenario/fields.h"
#include "core/scenario/plan_json.h"

#include <cmath>

namespace headroom::models {

namespace {

QString valueText(const accuracy::Row &row, double value)
{
    const text::Formatter format;
    if (row.quantity == "fits")
        return text::verdictWord(value > 0 ? estimate::Verdict::Fits : estimate::Verdict::DoesNotFit);
    if (row.quantity.ends_with("_s") || row.quantity == "mfu")
        return format.number(value, 4);
    return format.number(value, row.quantity.ends_with("_gib") ? 2 : 0);
}

QString softwareName(const std::string &task, const std::string &word)
{
    return text::wordName(task == "inference" ? "inference.engine" : "training.framework", word);
}

Qt::Alignment alignment(bool number)
{
    return (number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

// "Sequence length 2,048" for every key that the row says.
QStringList settingsOf(const nlohmann::json &json)
{
    Problems warnings;
    const auto scenario = scenario::scenarioFromJson(json, "scenario", warnings);
    if (!scenario)
        return {};
    QStringList settings;
    for (const auto &field : scenario::fields()) {
        const auto value = field.get(*scenario);
        if (value.is_null() || field.path == "name")
            continue;
        QString shown;
        if (value.is_string())
            shown = text::wordName(field.path, value.get<std::string>());
        else if (value.is_number_integer())
            shown = text::Formatter().count(value.get<std::int64_t>());
        else if (value.is_boolean())
            shown = text::wordName(field.path, value.get<bool>() ? "true" : "false");
        else
            shown = toQString(value.dump());
        settings
            << AccuracyRowsModel::tr("%1: %2", "name of a setting, its value").arg(text::fieldName(field.path), shown);
    }
    return settings;
}

}  // namespace

// --- rows --------------------------------------------------------------------------------------------------------

void AccuracyRowsModel::setValidation(ValidationPointer validation)
{
    beginResetModel();
    m_validation = std::move(validation);
    endResetModel();
}

void AccuracyRowsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const accuracy::Row *AccuracyRowsModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_validation->rows[static_cast<std::size_t>(row)] : nullptr;
}

int AccuracyRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_validation ? 0 : static_cast<int>(m_validation->rows.size());
}

int AccuracyRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccuracyRowsModel::cell(const accuracy::Row &row, int column) const
{
    switch (column) {
    case Id:
        return toQString(row.id);
    case Task:
        return text::wordName("task", row.task);
    case Software:
        return softwareName(row.task, row.framework);
    case Quantity:
        return text::asHeading(text::quantityName(row.quantity));
    case Measured:
        return valueText(row, row.measured);
    case Estimated:
        return valueText(row, row.estimated);
    case Error:
        if (row.quantity == "fits")
            return row.error == 0 ? tr("right") : tr("wrong");
        return text::Formatter().percent(row.error, 1);
    default:
        return toQString(row.source);
    }
}

QVariant AccuracyRowsModel::sortValue(const accuracy::Row &row, int column) const
{
    switch (column) {
    case Measured:
        return row.measured;
    case Estimated:
        return row.estimated;
    case Error:
        return std::abs(row.error);
    default:
        return cell(row, column);
    }
}

QVariant AccuracyRowsModel::data(const QModelIndex &index, int role) const
{
    const auto *found = index.isValid() ? row(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*found, index.column());
    case Qt::ToolTipRole:
        return index.column() == Source ? cell(*found, Source) : QVariant();
    case Qt::TextAlignmentRole:
        return int(alignment(index.column() >= Measured && index.column() <= Error));
    case SortRole:
        return sortValue(*found, index.column());
    case RowRole:
        return index.row();
    default:
        return {};
    }
}

QVariant AccuracyRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Row"),      tr("Task"),      tr("Software"), tr("Quantity"),
                             tr("Measured"), tr("Estimated"), tr("Error"),    tr("Source")};
    return section >= 0 && section < ColumnCount ? QVariant(names[section]) : QVariant();
}

QString AccuracyRowsModel::details(int at) const
{
    const auto *found = row(at);
    if (!found)
        return {};
    QStringList lines{tr("%1: measured %2, estimated %3, error %4", "row, value, value, error")
                          .arg(cell(*found, Id), cell(*found, Measured), cell(*found, Estimated), cell(*found, Error))};
    lines << tr("Settings: %1").arg(settingsOf(found->scenario).join(tr("; ", "between settings")));
    lines << tr("Source: %1").arg(cell(*found, Source));
    if (!found->note.empty())
        lines << tr("Note: %1").arg(toQString(found->note));
    return lines.join(u'\n');
}

// --- statistics --------------------------------------------------------------------------------------------------

void AccuracyStatisticsModel::setValidation(ValidationPointer validation)
{
    beginResetModel();
    m_validation = std::move(validation);
    endResetModel();
}

void AccuracyStatisticsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const accuracy::Statistics *AccuracyStatisticsModel::statistics(int row) const
{
    return row >= 0 && row < rowCount() ? &m_validation->statistics[static_cast<std::size_t>(row)] : nullptr;
}

int AccuracyStatisticsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_validation ? 0 : static_cast<int>(m_validation->statistics.size());
}

int AccuracyStatisticsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccuracyStatisticsModel::cell(const accuracy::Statistics &s, int column) const
{
    const text::Formatter format;
    switch (column) {
    case Quantity:
        return text::asHeading(text::quantityName(s.quantity));
    case Task:
        return s.task.empty() ? text::asHeading(tr("all", "tasks")) : text::wordName("task", s.task);
    case Software:
        return s.framework.empty() ? text::asHeading(tr("all", "frameworks and engines"))
                                   : softwareName(s.task, s.framework);
    case Count:
        return format.count(static_cast<std::int64_t>(s.count));
    case Median:
        return format.percent(s.medianAbsError, 1);
    case Percentile90:
        return format.percent(s.p90AbsError, 1);
    default:
        return format.percent(s.bias, 1);
    }
}

QVariant AccuracyStatisticsModel::data(const QModelIndex &index, int role) const
{
    const auto *found = index.isValid() ? statistics(index.row()) : nullptr;
    if (!found)
        return {};
    if (role == Qt::DisplayRole)
        return cell(*found, index.column());
    if (role == Qt::TextAlignmentRole)
        return int(alignment(index.column() >= Count));
    if (role == RowRole)
        return index.row();
    if (role != SortRole)
        return {};
    switch (index.column()) {
    case Count:
        return static_cast<double>(found->count);
    case Median:
        return found->medianAbsError;
    case Percentile90:
        return found->p90AbsError;
    case Bias:
        return found->bias;
    default:
        return cell(*found, index.column());
    }
}

QVariant AccuracyStatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Quantity"),        tr("Task"), tr("Software"), tr("Rows"), tr("Median error"),
                             tr("90th percentile"), tr("Bias")};
    return section >= 0 && section < ColumnCount ? QVariant(names[section]) : QVariant();
}

// --- filter ------------------------------------------------------------------------------------------------------

AccuracyFilter::AccuracyFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void AccuracyFilter::setKind(const accuracy::Statistics &kind)
{
    m_kind = kind;
    invalidateFilter();
}

void AccuracyFilter::clearKind()
{
    setKind({});
}

bool AccuracyFilter::shows(const accuracy::Row &row) const
{
    return accuracy::belongsTo(row, m_kind);
}

bool AccuracyFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto *rows = qobject_cast<const AccuracyRowsModel *>(sourceModel());
    const auto *row = rows && !sourceParent.isValid() ? rows->row(sourceRow) : nullptr;
    return row && shows(*row);
}

}  // namespace headroom::models
