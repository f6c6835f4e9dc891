// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts as text, and as what a column is sorted by.
#include "app/models/layout_table_model.h"

#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/speed_texts.h"

namespace headroom::models {

void LayoutTableModel::setLayouts(std::vector<search::Layout> layouts)
{
    beginResetModel();
    m_layouts = std::move(layouts);
    endResetModel();
}

QString LayoutTableModel::text(int row, int column) const
{
    const auto &layout = this->layout(row);
    const text::Formatter format;
    switch (column) {
    case Rank:
        return format.count(row + 1);
    case Division:
        return text::layoutName(layout);
    case Zero:
        return format.count(layout.recipe.zeroStage);
    case Recompute:
        return text::wordName("training.recompute", wordOf(layout.recipe.recompute));
    case MicroBatch:
        return layout.recipe.gradientAccumulation == 1
                   ? format.count(layout.recipe.microBatch)
                   : tr("%1 × %2", "micro-batch × accumulation")
                         .arg(format.count(layout.recipe.microBatch), format.count(layout.recipe.gradientAccumulation));
    case Needed:
        return format.gib(layout.peakBytes);
    case Spare:
        return format.gib(layout.headroomBytes);
    case Tokens:
        return format.count(layout.tokenCapacity);
    case Speed:
        return layout.tokensPerSecond > 0 ? text::rateText(layout.tokensPerSecond) : QString();
    case Verdict:
        return text::verdictWord(layout.verdict);
    case Waiting:
        return text::communicationName(layout.communication);
    default:
        return {};
    }
}

QVariant LayoutTableModel::sortKey(int row, int column) const
{
    const auto &layout = this->layout(row);
    switch (column) {
    case Zero:
        return layout.recipe.zeroStage;
    case Recompute:
        return static_cast<int>(layout.recipe.recompute);
    case MicroBatch:
        return static_cast<qint64>(layout.recipe.microBatch);
    case Needed:
        return static_cast<qint64>(layout.peakBytes);
    case Spare:
        return static_cast<qint64>(layout.headroomBytes);
    case Tokens:
        return static_cast<qint64>(layout.tokenCapacity);
    case Speed:
        return layout.tokensPerSecond;
    case Verdict:
        return static_cast<int>(layout.verdict);
    case Waiting:
        return static_cast<int>(layout.communication);
    case Division:
        return static_cast<qint64>(layout.division.tensor);
    default:
        return row;
    }
}

bool LayoutTableModel::isNumber(int column) const
{
    return column == Rank || (column >= Needed && column <= Speed);
}

QString LayoutTableModel::tip() const
{
    return tr("Click to use this layout. Can be undone.");
}

QString LayoutTableModel::heading(int column) const
{
    switch (column) {
    case Rank:
        return tr("Rank");
    case Division:
        return tr("Layout");
    case Zero:
        return text::fieldName("parallelism.zero_stage");
    case Recompute:
        return tr("Recomputation");
    case MicroBatch:
        return text::fieldName("training.micro_batch");
    case Needed:
        return tr("Needs");
    case Spare:
        return tr("Headroom");
    case Tokens:
        return tr("Room for tokens");
    case Speed:
        return tr("Speed");
    case Verdict:
        return tr("Verdict");
    case Waiting:
        return tr("GPUs wait for each other");
    default:
        return {};
    }
}

}  // namespace headroom::models
