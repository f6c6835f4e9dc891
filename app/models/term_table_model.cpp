// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Terms as rows.
#include "app/models/term_table_model.h"

#include "app/models/apportion.h"
#include "app/models/chart_data.h"
#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/estimate/group_key.h"

#include <QFont>

#include <algorithm>

namespace headroom::models {

namespace {
constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;
}

TermTableModel::TermTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void TermTableModel::setEstimate(std::shared_ptr<const estimate::Estimate> estimate, std::size_t group,
                                 std::optional<std::size_t> phase)
{
    beginResetModel();
    m_rows.clear();
    if (estimate && group < estimate->groups.size()) {
        const auto &from = estimate->groups[group];
        const auto &shown = phase && *phase < from.phases.size() ? from.phases[*phase] : from.peakPhase();
        std::vector<std::int64_t> parts;
        for (std::size_t i = 0; i < estimate::termCount; ++i) {
            const auto term = static_cast<estimate::Term>(i);
            if (shown.terms[term] <= 0)
                continue;
            const QString key = phase ? phaseTermKey(group, shown.phase, term) : termKey(group, term);
            m_rows.push_back({static_cast<int>(i), shown.terms[term], 0, 0, key});
        }
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.bytes > b.bytes; });
        for (const Row &row : m_rows)
            parts.push_back(row.bytes);
        const auto hundredths = apportion(parts, gibibyte / 100);
        const auto permille = apportion(parts, static_cast<double>(shown.bytes()) / 1000);
        const QString totalKey = toQString(
            estimate::groupKey(group, phase ? "phases." + std::string(wordOf(shown.phase)) + ".bytes" : "bytes"));
        Row total{-1, shown.bytes(), 0, 0, totalKey};
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rows[i].hundredths = hundredths[i];
            m_rows[i].permille = permille[i];
            total.hundredths += hundredths[i];
            total.permille += permille[i];
        }
        m_rows.push_back(total);
    }
    endResetModel();
}

void TermTableModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

QString TermTableModel::plainText() const
{
    QString answer;
    for (const Row &row : m_rows)
        answer += cell(row, Name) + u'\t' + cell(row, Size) + u'\t' + cell(row, Share) + u'\n';
    return answer;
}

int TermTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TermTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TermTableModel::cell(const Row &row, int column) const
{
    const text::Formatter format;
    switch (column) {
    case Name:
        return row.term < 0 ? tr("Total") : text::termName(static_cast<estimate::Term>(row.term));
    case Size:
        return format.number(static_cast<double>(row.hundredths) / 100, 2);
    case Share:
        return format.percent(static_cast<double>(row.permille) / 1000, 1);
    default:
        return {};
    }
}

QVariant TermTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole: {
        const QString exact = text::Formatter().bytesExact(row.bytes);
        return row.term < 0 ? exact : text::termExplanation(static_cast<estimate::Term>(row.term)) + u'\n' + exact;
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.term < 0);
        return row.term < 0 ? QVariant(font) : QVariant();
    }
    case KeyRole:
        return row.key;
    case TermRole:
        return row.term;
    case TotalRole:
        return row.term < 0;
    default:
        return {};
    }
}

QVariant TermTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("What");
    case Size:
        return tr("GiB");
    case Share:
        return tr("Share");
    default:
        return {};
    }
}

}  // namespace headroom::models
