// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cells say mark, size and, with several machines, which one.
#include "app/models/fleet_fit_model.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <algorithm>

namespace headroom::models {

namespace {

QChar markOf(estimate::Verdict verdict)
{
    constexpr char16_t marks[] = {u'✓', u'◐', u'✕'};
    return marks[static_cast<int>(verdict)];
}

}  // namespace

QString questionsInWords(const catalog::Gpu &gpu)
{
    const auto asked = search::questionFor({}, search::Use::Inference16Bit, gpu, 1).inference;
    const auto trained = search::questionFor({}, search::Use::Full, gpu, 1).training;
    const text::Formatter format;
    return FleetFitModel::tr("Inference: one sequence of %1 tokens. Training: sequences of %2 tokens, micro-batch %3, "
                             "full recomputation. Several GPUs: pipeline for inference, ZeRO-3 for training.")
        .arg(format.count(asked.promptTokens.value_or(0) + asked.outputTokens.value_or(0)),
             format.count(trained.sequenceLength.value_or(0)), format.count(trained.microBatch.value_or(0)));
}

FleetFitModel::FleetFitModel(QObject *parent) : QAbstractTableModel(parent) {}

void FleetFitModel::setRows(std::vector<search::FleetRow> rows, QStringList machines)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_machines = std::move(machines);
    applyFilter();
    endResetModel();
}

void FleetFitModel::setFilter(const QString &text, bool onlyWhatFits)
{
    beginResetModel();
    m_filter = text;
    m_onlyWhatFits = onlyWhatFits;
    applyFilter();
    endResetModel();
}

void FleetFitModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

void FleetFitModel::applyFilter()
{
    m_shown.clear();
    m_fitting = 0;
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool fits = m_rows[i].fitsSomewhere();
        m_fitting += fits ? 1 : 0;
        const QString name = toQString(m_rows[i].model->name) + u' ' + toQString(m_rows[i].model->id);
        const bool named = std::all_of(words.begin(), words.end(), [&name](const QString &word) {
            return name.contains(word, Qt::CaseInsensitive);
        });
        if (named && (fits || !m_onlyWhatFits))
            m_shown.push_back(i);
    }
}

int FleetFitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FleetFitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstUse + static_cast<int>(Words<search::Use>::table.size());
}

const search::FleetFit *FleetFitModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() < FirstUse)
        return nullptr;
    const auto &cells = m_rows[m_shown[static_cast<std::size_t>(index.row())]].cells;
    const auto use = static_cast<std::size_t>(index.column() - FirstUse);
    return use < cells.size() ? &cells[use] : nullptr;
}

const search::Fit *FleetFitModel::fit(const QModelIndex &index) const
{
    const auto *found = cellAt(index);
    return found && found->fit.model ? &found->fit : nullptr;
}

QString FleetFitModel::cell(const QModelIndex &index) const
{
    const text::Formatter format;
    const auto &model = *m_rows[m_shown[static_cast<std::size_t>(index.row())]].model;
    if (index.column() == Model)
        return toQString(model.name);
    if (index.column() == Parameters)
        return format.parameters(model.parameters.total);
    const auto *found = cellAt(index);
    if (!found || !found->fit.model)
        return QStringLiteral("–");
    const QString size = markOf(found->fit.verdict) + u' ' + format.gib(found->fit.bytes);
    if (m_machines.size() < 2)
        return size;
    return tr("%1 on %2", "size, number of the machine")
        .arg(size, format.count(static_cast<std::int64_t>(found->machine) + 1));
}

QString FleetFitModel::toolTip(const QModelIndex &index) const
{
    const auto *found = cellAt(index);
    if (!found)
        return cell(index);
    const QString machine = m_machines.value(static_cast<qsizetype>(found->machine));
    const QString use = text::useName(found->fit.use);
    if (!found->fit.model)
        return tr("%1 is not possible on %2.", "use, machine").arg(use, machine);
    const text::Formatter format;
    return tr("%1 on %2: needs %3 of %4 on the fullest GPU. %5.", "use, machine, needed, usable, verdict")
        .arg(use, machine, format.gib(found->fit.bytes), format.gib(found->fit.usableBytes),
             text::verdictWord(found->fit.verdict));
}

QVariant FleetFitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto *found = fit(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole:
        return index.column() < FirstUse ? QVariant() : QVariant(toolTip(index));
    case Qt::TextAlignmentRole:
        return int((index.column() == Parameters ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case VerdictRole:
        return found ? static_cast<int>(found->verdict) : -1;
    default:
        return {};
    }
}

QVariant FleetFitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    if (section < FirstUse)
        return section == Model ? tr("Model") : tr("Parameters");
    return text::useName(static_cast<search::Use>(section - FirstUse));
}

}  // namespace headroom::models
