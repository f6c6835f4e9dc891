// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts as rows.
#include "app/models/term_parts_model.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

namespace headroom::models {

void TermPartsModel::setNumber(const scenario::Resolved &resolved, const QString &key)
{
    beginResetModel();
    m_model = resolved.model;
    m_parts = estimate::partsOf(resolved, toStd(key));
    m_bytes = 0;
    for (const auto &part : m_parts)
        m_bytes += part.bytes;
    endResetModel();
}

QString TermPartsModel::plainText() const
{
    QString answer;
    for (int row = -1; row < rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << (row < 0 ? heading(column) : text(row, column));
        answer += cells.join(u'\t') + u'\n';
    }
    return answer;
}

int TermPartsModel::rows() const
{
    return static_cast<int>(m_parts.size());
}

int TermPartsModel::columns() const
{
    return ColumnCount;
}

QString TermPartsModel::text(int row, int column) const
{
    const auto &part = m_parts[static_cast<std::size_t>(row)];
    const text::Formatter format;
    switch (column) {
    case Name:
        return text::partName(part);
    case Layers:
        return text::layersOf(part);
    case Shape:
        return text::shapeOf(part);
    case Each:
        return part.element ? format.value(part.element->value, static_cast<int>(part.element->unit)) : QString();
    case Size:
        return format.size(part.bytes);
    case Share:
        return m_bytes > 0 ? format.percent(static_cast<double>(part.bytes) / static_cast<double>(m_bytes), 1)
                           : QString();
    case Formula:
        return toQString(part.part.formula);
    default:
        return {};
    }
}

QVariant TermPartsModel::sortKey(int row, int column) const
{
    const auto &part = m_parts[static_cast<std::size_t>(row)];
    switch (column) {
    case Layers:
        return static_cast<qint64>(part.layers);
    case Shape:
        return part.tensor ? static_cast<qint64>(part.tensor->elements()) : qint64{0};
    case Each:
        return part.element ? part.element->value : 0.0;
    case Size:
    case Share:
        return static_cast<qint64>(part.bytes);
    default:
        return text(row, column);
    }
}

bool TermPartsModel::isNumber(int column) const
{
    return column == Each || column == Size || column == Share;
}

QString TermPartsModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Part");
    case Layers:
        return tr("Layers");
    case Shape:
        return tr("Shape");
    case Each:
        return tr("Of each element");
    case Size:
        return tr("Size");
    case Share:
        return tr("Share");
    case Formula:
        return tr("How it is made");
    default:
        return {};
    }
}

QString TermPartsModel::tip() const
{
    return {};
}

}  // namespace headroom::models
