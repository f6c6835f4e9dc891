// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of text, with swatches where a row is a memory term.
#include "app/views/lessons/plain_table.h"

#include "app/text/heading.h"
#include "app/views/widgets/mark_icon.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace headroom::views {

namespace {

// A head of a column does not break its lines by itself.
QString inLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(u'\n');
}

}  // namespace

PlainTable::PlainTable(QWidget *parent) : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void PlainTable::show(const report::Table &table)
{
    m_table = table;
    // Rows that follow their contents are measured anew with every cell.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFont(font());  // heads have a font of their own, and would stay small in the classroom
    setRowCount(static_cast<int>(table.rows.size()));
    setColumnCount(static_cast<int>(table.heads.size()));
    setHorizontalHeaderLabels(table.heads);
    for (int row = 0; row < rowCount(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        for (int column = 0; column < columnCount(); ++column) {
            auto *cell = new QTableWidgetItem(table.rows[index].value(column));
            cell->setTextAlignment((table.isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            QFont weight = font();
            weight.setBold(table.totals.contains(index));
            cell->setFont(weight);
            if (column == 0 && table.termOf(index) >= 0)
                cell->setIcon(termIcon(static_cast<estimate::Term>(table.termOf(index)), palette()));
            setItem(row, column, cell);
        }
    }
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeaderItem(column)->setTextAlignment((table.isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                                       Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    fit();
}

QSize PlainTable::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 40,
            horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth() + 1};
}

void PlainTable::fit()
{
    const int margin = 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this) + 2;
    QFont bold = horizontalHeader()->font();
    bold.setBold(true);  // some styles set heads bold
    // All columns are equally wide; the sections themselves follow a resize only later.
    const int width = viewport()->width() / std::max(1, columnCount()) - margin;
    for (int column = 0; column < columnCount(); ++column) {
        if (auto *head = horizontalHeaderItem(column))
            head->setText(inLines(text::asHeading(m_table.heads.value(column)), bold, std::max(1, width)));
    }
    resizeRowsToContents();
    updateGeometry();
}

void PlainTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void PlainTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && rowCount() > 0)
        show(report::Table(m_table));
}

}  // namespace headroom::views
