// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A derivation as a tree, made level by level: steps are shared, so the full tree could be large.
#include "app/models/derivation_model.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/heading.h"
#include "app/text/names.h"
#include "core/derive/difference.h"
#include "core/derive/latex.h"

#include <QRegularExpression>

#include <cmath>

namespace headroom::models {

struct DerivationModel::Node {
    int step = -1;
    derive::SymbolUse use;  // how the parent uses it
    Node *parent = nullptr;
    int row = 0;
    bool filled = false;
    std::vector<std::unique_ptr<Node>> children = {};
};

DerivationModel::DerivationModel(QObject *parent) : QAbstractItemModel(parent) {}
DerivationModel::~DerivationModel() = default;

const DerivationModel::Node *DerivationModel::nodeOf(const QModelIndex &index)
{
    return static_cast<const Node *>(index.internalPointer());
}

const derive::Step &DerivationModel::stepAt(int step) const
{
    return m_explained->derivation.steps[static_cast<std::size_t>(step)];
}

void DerivationModel::setNumber(std::shared_ptr<const estimate::Explained> explained, const QString &key)
{
    beginResetModel();
    m_explained = std::move(explained);
    m_key = key;
    m_root.reset();
    const auto *number = m_explained ? m_explained->derivation.find(toStd(key)) : nullptr;
    if (number && number->step >= 0) {
        m_root = makeNode(number->step, nullptr, 0);
        addChildren(*m_root);
    }
    endResetModel();
}

void DerivationModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

std::unique_ptr<DerivationModel::Node> DerivationModel::makeNode(int step, Node *parent, int row) const
{
    auto node = std::make_unique<Node>();
    node->step = step;
    node->parent = parent;
    node->row = row;
    const auto &from = stepAt(step);
    node->use = {from.symbol, from.id, from.value, from.unit, from.source, step};
    return node;
}

void DerivationModel::addChildren(Node &node) const
{
    node.filled = true;
    if (node.step < 0)
        return;
    for (const auto &use : stepAt(node.step).symbols) {
        const int row = static_cast<int>(node.children.size());
        auto child = std::make_unique<Node>();
        child->step = use.step;
        child->use = use;
        child->parent = &node;
        child->row = row;
        node.children.push_back(std::move(child));
    }
}

QModelIndex DerivationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, m_root.get());
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex DerivationModel::parent(const QModelIndex &child) const
{
    const Node *parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    return parent ? createIndex(parent->row, 0, const_cast<Node *>(parent)) : QModelIndex();
}

int DerivationModel::rowCount(const QModelIndex &parent) const
{
    if (!m_root || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return 1;
    auto *node = const_cast<Node *>(nodeOf(parent));
    if (!node->filled)
        addChildren(*node);
    return static_cast<int>(node->children.size());
}

int DerivationModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString DerivationModel::valueText(double value, derive::Unit unit) const
{
    return text::Formatter().value(value, static_cast<int>(unit));
}

namespace {

// For a narrow column: the step above has every digit, and so has the tip.
QString shortText(double value, derive::Unit unit)
{
    const text::Formatter format;
    return unit == derive::Unit::Bytes && value >= 0 && value < 9e18 ? format.size(static_cast<std::int64_t>(value))
                                                                     : format.value(value, static_cast<int>(unit));
}

// "+13.8 GiB".
QString signedText(double value, derive::Unit unit)
{
    return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + shortText(std::abs(value), unit);
}

// "4543102976 + 2·28" with its long numbers in groups of three, as people read them.
QString grouped(const QString &text)
{
    static const QRegularExpression longNumber(QStringLiteral("(?<![\\d.])\\d{5,}(?![\\d.])"));
    QString answer;
    qsizetype from = 0;
    for (auto it = longNumber.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        answer += QStringView(text).mid(from, match.capturedStart() - from);
        answer += text::Formatter().count(match.captured().toLongLong());
        from = match.capturedEnd();
    }
    return answer + text.mid(from);
}

}  // namespace

QVariant DerivationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &use = nodeOf(index)->use;
    const QString name = text::symbolName(use.id);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Value ? shortText(use.value, use.unit)
                                       : tr("%1: %2", "symbol: what it is").arg(toQString(use.symbol), name);
    case Qt::ToolTipRole:
        return index.column() == Value ? valueText(use.value, use.unit) : name;
    case Qt::AccessibleTextRole:
        return index.column() == Value ? valueText(use.value, use.unit) : toQString(use.symbol) + u' ' + name;
    case Qt::TextAlignmentRole:
        return index.column() == Value ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case StepRole:
        return nodeOf(index)->step;
    case IdRole:
        return toQString(use.id);
    default:
        return {};
    }
}

QVariant DerivationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Symbol ? tr("Symbol") : tr("Value");
}

QString DerivationModel::html(const QModelIndex &index, Depth depth) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    const auto &use = node->use;
    const auto escaped = [](const std::string &text) { return toQString(text).toHtmlEscaped(); };
    const QString value = valueText(use.value, use.unit).toHtmlEscaped();
    QString answer = QStringLiteral("<p><b>%1</b></p>").arg(text::asHeading(text::symbolName(use.id)).toHtmlEscaped());
    if (depth == Depth::Sentence) {
        answer += sentence(use).toHtmlEscaped();
    } else if (node->step >= 0) {
        const auto &step = stepAt(node->step);
        answer += QStringLiteral("<p>%1 = %2</p>").arg(escaped(step.symbol), escaped(step.formula));
        if (depth == Depth::Numbers)
            answer += QStringLiteral("<p>= %1</p>").arg(grouped(toQString(step.substituted)).toHtmlEscaped());
        answer += QStringLiteral("<p>= <b>%1</b></p>").arg(value);
        if (depth == Depth::Symbols)
            answer += legend(step);
    } else {
        answer += QStringLiteral("<p>%1 = <b>%2</b></p>").arg(escaped(use.symbol), value);
    }
    if (!use.source.empty() && depth != Depth::Sentence)
        answer += QStringLiteral("<p><small>%1</small></p>")
                      .arg(tr("Source: %1").arg(m_sources.title(use.source)).toHtmlEscaped());
    return answer;
}

// What it is, and how much: for somebody who wants no formula.
QString DerivationModel::sentence(const derive::SymbolUse &use) const
{
    QString word = toQString(use.id);
    word.replace(u'-', u'_');
    const auto term = fromWord<estimate::Term>(toStd(word));
    const QString value = valueText(use.value, use.unit);
    if (term)
        return tr("%1 Here: %2.", "what the term is; its size").arg(text::termExplanation(*term), value);
    return tr("Here: %1.", "value of a symbol").arg(value);
}

QString DerivationModel::legend(const derive::Step &step) const
{
    QString lines;
    for (const auto &use : step.symbols)
        lines += QStringLiteral("<li>%1: %2</li>")
                     .arg(toQString(use.symbol).toHtmlEscaped(), text::symbolName(use.id).toHtmlEscaped());
    return lines.isEmpty() ? QString() : QStringLiteral("<ul>%1</ul>").arg(lines);
}

QString DerivationModel::differenceFrom(const DerivationModel &pinned) const
{
    if (!m_root || !pinned.m_root)
        return {};
    const auto difference = derive::differenceOf(pinned.m_explained->derivation, pinned.m_root->step,
                                                 m_explained->derivation, m_root->step);
    const text::Formatter format;
    QString answer;
    if (!difference.sameUnit)
        answer = tr("The two are not measured in the same unit.");
    else if (difference.by == 0)
        answer = tr("The two are equal.");
    else if (difference.times)
        answer = tr("Against the pinned number: %1, %2 times as much.", "difference, factor")
                     .arg(signedText(difference.by, m_root->use.unit), format.number(*difference.times, 2));
    else
        answer = tr("Against the pinned number: %1.", "difference").arg(signedText(difference.by, m_root->use.unit));
    answer = QStringLiteral("<b>%1</b>").arg(answer.toHtmlEscaped());
    for (const auto &input : difference.inputs)
        answer += QStringLiteral("<br>%1").arg(tr("%1 (%2): %3 → %4", "symbol, what it is, before, now")
                                                   .arg(toQString(input.first.symbol), text::symbolName(input.first.id),
                                                        shortText(input.first.value, input.first.unit),
                                                        shortText(input.second.value, input.second.unit))
                                                   .toHtmlEscaped());
    return answer;
}

QString DerivationModel::latex() const
{
    if (!m_root)
        return {};
    QStringList lines;
    for (const int index : m_explained->derivation.chain(m_root->step)) {
        const auto &step = stepAt(index);
        const auto set = [](const std::string &text) { return toQString(derive::toLatex(text)); };
        // An ampersand, a percent sign and the like would end the text early.
        QString name = text::symbolName(step.id), value = valueText(step.value, step.unit);
        for (QString *words : {&name, &value}) {
            for (const QChar special : QStringLiteral("&%#_$"))
                words->replace(special, QStringLiteral("\\") + special);
        }
        lines << QStringLiteral("  %1 &= %2 && \\text{%3} \\\\").arg(set(step.symbol), set(step.formula), name)
              << QStringLiteral("  &= %1 \\\\").arg(set(step.substituted))
              << QStringLiteral("  &= \\text{%1} \\\\").arg(value);
    }
    return QStringLiteral("\\begin{align*}\n%1\n\\end{align*}\n").arg(lines.join(u'\n'));
}

QString DerivationModel::markdown() const
{
    if (!m_root)
        return {};
    QString answer;
    for (const int index : m_explained->derivation.chain(m_root->step)) {
        const auto &step = stepAt(index);
        answer += QStringLiteral("- **%1**  \n  `%2 = %3`  \n  `= %4`  \n  = %5")
                      .arg(text::symbolName(step.id), toQString(step.symbol), toQString(step.formula),
                           toQString(step.substituted), valueText(step.value, step.unit));
        if (!step.source.empty())
            answer += QStringLiteral("  \n  %1").arg(tr("Source: %1").arg(m_sources.title(step.source)));
        answer += u'\n';
    }
    return answer;
}

}  // namespace headroom::models
