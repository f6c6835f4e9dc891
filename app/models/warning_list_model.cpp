// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Problems as rows.
#include "app/models/warning_list_model.h"

#include "app/models/strings.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/scenario/fields.h"

#include <algorithm>

namespace headroom::models {

WarningListModel::WarningListModel(QObject *parent) : QAbstractListModel(parent) {}

void WarningListModel::setProblems(Problems problems)
{
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem &a, const Problem &b) { return a.severity > b.severity; });
    if (problems == m_problems)
        return;  // keep buttons and focus where they are
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

void WarningListModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int WarningListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant WarningListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Problem &problem = m_problems[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text::problemText(problem, text::PlaceNames::Words);
    case SeverityRole:
        return static_cast<int>(problem.severity);
    case PathRole:
        return toQString(problem.path);
    case FixRole:
        return fixOf(problem);
    case FixTextRole:
        return fixText(fixOf(problem));
    default:
        return {};
    }
}

QString fixOf(const Problem &problem)
{
    for (const auto &candidate : problem.nearest) {
        const auto sign = candidate.find('=');
        if (sign != std::string::npos && scenario::findField(std::string_view(candidate).substr(0, sign)))
            return toQString(candidate);
    }
    const auto *field = scenario::findField(problem.path);
    if (!field || problem.nearest.empty())
        return {};
    return toQString(problem.path) + u'=' + toQString(problem.nearest.front());
}

QString fixText(const QString &assignment)
{
    const qsizetype sign = assignment.indexOf(u'=');
    if (sign <= 0)
        return {};
    const std::string path = toStd(assignment.left(sign));
    const std::string value = toStd(assignment.mid(sign + 1));
    const auto *field = scenario::findField(path);
    QString shown = toQString(value);
    if (field && (field->type == scenario::FieldType::Word || field->type == scenario::FieldType::TaskWord))
        shown = text::wordName(path, value);
    else if (field && field->type == scenario::FieldType::Boolean)
        shown = value == "true" ? WarningListModel::tr("on") : WarningListModel::tr("off");
    return WarningListModel::tr("%1: %2", "setting: its new value").arg(text::fieldName(path), shown);
}

}  // namespace headroom::models
