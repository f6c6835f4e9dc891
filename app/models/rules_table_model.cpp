// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as rows. Their own figures are in GB (10^9), as rules of thumb are said.
#include "app/models/rules_table_model.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <algorithm>
#include <cstdlib>

namespace headroom::models {

namespace {

// "42–56" where a rule gives a range; "42–56 GB", where there is a unit.
QString range(QString low, const QString &high)
{
    if (low == high || high.isEmpty())
        return low;
    const QString unit = high.mid(high.indexOf(u' '));
    if (high.contains(u' ') && low.endsWith(unit))
        low.chop(unit.size());
    return low + QChar(0x2013) + high;
}

QString bytesRange(std::int64_t low, std::int64_t high)
{
    if (low <= 0)
        return QString();
    const text::Formatter format;
    return range(format.gigabytes(low), high > low ? format.gigabytes(high) : QString());
}

}  // namespace

RulesTableModel::RulesTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void RulesTableModel::setAnswer(std::shared_ptr<const rules::RulesAnswer> answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

void RulesTableModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int RulesTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_answer ? 0 : static_cast<int>(m_answer->rules.size());
}

int RulesTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RulesTableModel::cell(const rules::RuleAnswer &rule, int column) const
{
    const text::Formatter format;
    switch (column) {
    case Rule:
        return text::ruleName(rule.id);
    case BytesPerParameter: {
        const auto number = [&](double value) {
            return format.number(value, value == static_cast<int>(value) ? 0 : 1);
        };
        if (rule.bytesPerParameter <= 0)
            return {};
        const bool isRange = rule.bytesPerParameterHigh > rule.bytesPerParameter;
        return range(number(rule.bytesPerParameter), isRange ? number(rule.bytesPerParameterHigh) : QString());
    }
    case Nominal:
        return bytesRange(rule.nominalBytes, rule.nominalBytesHigh);
    case Exact:
        return bytesRange(rule.exactBytes, rule.exactBytesHigh);
    case Estimated:
        return rule.estimateBytes > 0 ? format.gigabytes(rule.estimateBytes) : QString();
    case Difference: {
        if (rule.exactBytes <= 0 || rule.estimateBytes <= 0)
            return {};
        const double ratio =
            static_cast<double>(rule.estimateBytes - rule.exactBytes) / static_cast<double>(rule.exactBytes);
        const QString text = format.percent(ratio);
        return ratio > 0 ? u'+' + text : text;
    }
    default:
        return {};
    }
}

QString RulesTableModel::differenceInWords(const rules::RuleAnswer &rule) const
{
    constexpr std::int64_t tooSmall = 50'000'000;  // would read 0.0 GB or close to it
    std::vector<estimate::Term> terms;
    for (const auto &[term, word] : Words<estimate::Term>::table) {
        if (std::abs(rule.difference[term]) >= tooSmall)
            terms.push_back(term);
    }
    std::stable_sort(terms.begin(), terms.end(), [&rule](estimate::Term a, estimate::Term b) {
        return std::abs(rule.difference[a]) > std::abs(rule.difference[b]);
    });
    const text::Formatter format;
    QStringList parts;
    for (const auto term : terms) {
        const auto bytes = rule.difference[term];
        const QString sign = bytes > 0 ? QStringLiteral("+") : QStringLiteral("−");
        parts << tr("%1 %2", "term, difference").arg(text::termName(term), sign + format.gigabytes(std::abs(bytes)));
    }
    if (rule.estimateBytes <= 0 || parts.isEmpty())
        return {};
    return tr("Estimate of this recipe against the rule: %1.").arg(parts.join(QStringLiteral(", ")));
}

QVariant RulesTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &rule = m_answer->rules[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(rule, index.column());
    case Qt::ToolTipRole:
        return text::ruleRecipe(rule.id) + u'\n' + text::ruleComment(rule.id);
    case Qt::TextAlignmentRole:
        return index.column() == Rule ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case IdRole:
        return toQString(rule.id);
    case RecipeTextRole:
        return text::ruleRecipe(rule.id);
    case CommentRole:
        return text::ruleComment(rule.id);
    case DifferenceRole:
        return differenceInWords(rule);
    default:
        return {};
    }
}

QVariant RulesTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Rule ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Rule"),     tr("Bytes per parameter"), tr("By the name"), tr("Exact count"),
                             tr("Estimate"), tr("Difference")};
    return section >= 0 && section < ColumnCount ? QVariant(names[section]) : QVariant();
}

}  // namespace headroom::models
