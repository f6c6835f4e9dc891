// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points as rows or cells, in GiB.
#include "app/models/sweep_model.h"

#include "app/models/strings.h"
#include "app/text/family_names.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

#include <QFont>

#include <algorithm>

namespace headroom::models {

std::vector<estimate::Term> termsOf(const search::Sweep &sweep, estimate::Family family)
{
    std::vector<estimate::Term> terms;
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto any = [i](const auto &point) { return point.terms.bytes[i] != 0; };
        if (estimate::familyOf(static_cast<estimate::Term>(i)) == family &&
            std::any_of(sweep.points.begin(), sweep.points.end(), any))
            terms.push_back(static_cast<estimate::Term>(i));
    }
    return terms;
}

QString familyName(const search::Sweep &sweep, estimate::Family family)
{
    return text::familyName(family, termsOf(sweep, family).size() > 1);
}

QString valueName(std::string_view path, const nlohmann::json &value)
{
    const text::Formatter format;
    if (value.is_number_integer())
        return format.count(value.get<std::int64_t>());
    if (value.is_number())
        return format.number(value.get<double>(), 2);
    if (value.is_boolean())
        return text::wordName(path, value.get<bool>() ? "true" : "false");
    return value.is_string() ? text::wordName(path, value.get_ref<const std::string &>()) : QString();
}

int placeOf(const search::Axis &axis, const nlohmann::json &value)
{
    const auto place = std::find(axis.values.begin(), axis.values.end(), value);
    return place == axis.values.end() ? -1 : static_cast<int>(place - axis.values.begin());
}

QString pointInWords(const search::Sweep &sweep, std::size_t ix, std::size_t iy)
{
    const auto setting = [](const search::Axis &axis, std::size_t i) {
        return SweepModel::tr("%1 %2", "setting, its value")
            .arg(text::fieldName(axis.path), valueName(axis.path, axis.values[i]));
    };
    QString place = setting(sweep.x, ix);
    if (!sweep.y.values.empty())
        place = SweepModel::tr("%1, %2", "two settings").arg(place, setting(sweep.y, iy));
    const auto &point = sweep.at(ix, iy);
    if (point.problem)
        return SweepModel::tr("%1: impossible. %2", "settings, reason")
            .arg(place, text::problemText(*point.problem, text::PlaceNames::Words));
    const text::Formatter format;
    return SweepModel::tr("%1: needs %2 of %3. %4.", "settings, needed, usable, verdict")
        .arg(place, format.gib(point.bytes), format.gib(point.usableBytes), text::verdictWord(point.verdict));
}

SweepModel::SweepModel(QObject *parent) : QAbstractTableModel(parent) {}

void SweepModel::setSweep(std::shared_ptr<const search::Sweep> sweep, int currentX, int currentY)
{
    beginResetModel();
    m_sweep = std::move(sweep);
    m_currentX = currentX;
    m_currentY = currentY;
    m_families.clear();
    for (std::size_t i = 0; m_sweep && i < estimate::familyCount; ++i) {
        const bool any = std::any_of(m_sweep->points.begin(), m_sweep->points.end(),
                                     [i](const auto &point) { return estimate::byFamily(point.terms)[i] != 0; });
        if (any)
            m_families.push_back(static_cast<estimate::Family>(i));
    }
    endResetModel();
}

void SweepModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int SweepModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_sweep)
        return 0;
    return static_cast<int>(isGrid() ? m_sweep->y.values.size() : m_sweep->x.values.size());
}

int SweepModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_sweep)
        return 0;
    return isGrid() ? static_cast<int>(m_sweep->x.values.size()) : static_cast<int>(m_families.size()) + 4;
}

const search::SweepPoint &SweepModel::pointOf(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return isGrid() ? m_sweep->at(static_cast<std::size_t>(index.column()), row) : m_sweep->at(row);
}

bool SweepModel::isCurrent(const QModelIndex &index) const
{
    return isGrid() ? index.column() == m_currentX && index.row() == m_currentY : index.row() == m_currentX;
}

QString SweepModel::listCell(const search::SweepPoint &point, int row, int column) const
{
    const text::Formatter format;
    const int families = static_cast<int>(m_families.size());
    if (column == 0)
        return valueName(m_sweep->x.path, m_sweep->x.values[static_cast<std::size_t>(row)]);
    if (column == families + 3)
        return point.problem ? tr("impossible") : text::verdictWord(point.verdict);
    if (point.problem)
        return QStringLiteral("–");
    if (column == families + 1)
        return format.gibNumber(point.bytes);
    if (column == families + 2)
        return format.gibNumber(point.usableBytes);
    const auto family = static_cast<std::size_t>(m_families[static_cast<std::size_t>(column - 1)]);
    return format.gibNumber(estimate::byFamily(point.terms)[family]);
}

QString SweepModel::gridCell(const search::SweepPoint &point) const
{
    return point.problem ? QStringLiteral("–") : text::Formatter().gibNumber(point.bytes);
}

QVariant SweepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_sweep)
        return {};
    const auto &point = pointOf(index);
    const auto ix = static_cast<std::size_t>(isGrid() ? index.column() : index.row());
    const auto iy = static_cast<std::size_t>(isGrid() ? index.row() : 0);
    switch (role) {
    case Qt::DisplayRole:
        return isGrid() ? gridCell(point) : listCell(point, index.row(), index.column());
    case Qt::ToolTipRole:
        return pointInWords(*m_sweep, ix, iy);
    case Qt::AccessibleTextRole:
        return isGrid() ? QVariant(pointInWords(*m_sweep, ix, iy)) : QVariant();
    case Qt::TextAlignmentRole:
        if (isGrid())
            return int(Qt::AlignCenter);
        return int((index.column() == 0 || index.column() == columnCount() - 1 ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isCurrent(index) ? QVariant(font) : QVariant();
    }
    case VerdictRole:
        return point.problem ? -1 : static_cast<int>(point.verdict);
    case CurrentRole:
        return isCurrent(index);
    default:
        return {};
    }
}

QString SweepModel::heading(int column) const
{
    const int families = static_cast<int>(m_families.size());
    if (column == 0)
        return text::fieldName(m_sweep->x.path);
    if (column <= families)
        return familyName(*m_sweep, m_families[static_cast<std::size_t>(column - 1)]);
    const QString rest[] = {tr("Needed"), tr("Usable"), tr("Verdict")};
    return rest[column - families - 1];
}

// Which terms are in the sum.
QString SweepModel::headingTip(int column) const
{
    if (column < 1 || column > static_cast<int>(m_families.size()))
        return {};
    QStringList names;
    for (const auto term : termsOf(*m_sweep, m_families[static_cast<std::size_t>(column - 1)]))
        names << text::termName(term);
    return names.join(u'\n');
}

QVariant SweepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && m_sweep && !isGrid() && orientation == Qt::Horizontal)
        return headingTip(section);
    if (!m_sweep || section < 0 || role != Qt::DisplayRole)
        return {};
    const auto at = static_cast<std::size_t>(section);
    if (isGrid()) {
        const auto &axis = orientation == Qt::Horizontal ? m_sweep->x : m_sweep->y;
        return at < axis.values.size() ? QVariant(valueName(axis.path, axis.values[at])) : QVariant();
    }
    return orientation == Qt::Horizontal && section < columnCount() ? QVariant(heading(section)) : QVariant();
}

}  // namespace headroom::models
