// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters are counted for every cell, laid out for a few.
#include "app/views/widgets/measured_views.h"

#include <algorithm>
#include <vector>

namespace headroom::views {

namespace {

constexpr std::size_t laidOut = 12;  // of a column: i and W are not equally wide

struct Candidate {
    qsizetype letters = 0;
    QModelIndex index;
    int depth = 0;
};

// Han characters are as wide as two letters.
qsizetype lettersOf(const QString &text)
{
    constexpr char16_t firstWide = 0x2E80;
    return text.size() + std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= firstWide; });
}

void collect(const QAbstractItemModel *model, const QModelIndex &parent, int column, int depth,
             std::vector<Candidate> &candidates)
{
    const int rows = model->rowCount(parent);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model->index(row, column, parent);
        candidates.push_back({lettersOf(index.data().toString()), index, depth});
        const QModelIndex first = column == 0 ? index : model->index(row, 0, parent);
        if (model->hasChildren(first))
            collect(model, first, column, depth + 1, candidates);
    }
}

}  // namespace

int ColumnWidths::width(const QAbstractItemModel *model, int column, const Measure &measure) const
{
    if (!model)
        return -1;
    if (const auto known = m_known.find(column); known != m_known.end())
        return known->second;
    std::vector<Candidate> candidates;
    collect(model, {}, column, 0, candidates);
    const auto last = candidates.begin() + static_cast<std::ptrdiff_t>(std::min(laidOut, candidates.size()));
    std::partial_sort(candidates.begin(), last, candidates.end(),
                      [](const Candidate &a, const Candidate &b) { return a.letters > b.letters; });
    int widest = 0;
    for (auto candidate = candidates.begin(); candidate != last; ++candidate)
        widest = std::max(widest, measure(candidate->index, candidate->depth));
    m_known.emplace(column, widest);
    return widest;
}

// Before the view itself hears of it and asks for widths.
void ColumnWidths::follow(QObject *view, const QAbstractItemModel *model)
{
    forget();
    if (!model)
        return;
    const auto again = [this] { forget(); };
    QObject::connect(model, &QAbstractItemModel::modelReset, view, again);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, view, again);
    QObject::connect(model, &QAbstractItemModel::dataChanged, view, again);
    QObject::connect(model, &QAbstractItemModel::rowsInserted, view, again);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, view, again);
}

int MeasuredTable::sizeHintForColumn(int column) const
{
    ensurePolished();
    return m_widths.width(model(), column,
                          [this](const QModelIndex &index, int) { return sizeHintForIndex(index).width(); });
}

int MeasuredTree::sizeHintForColumn(int column) const
{
    ensurePolished();
    const int step = column == treePosition() || (treePosition() < 0 && column == 0) ? indentation() : 0;
    return m_widths.width(model(), column, [this, step](const QModelIndex &index, int depth) {
        return sizeHintForIndex(index).width() + step * (depth + (rootIsDecorated() ? 1 : 0));
    });
}

}  // namespace headroom::views
