// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the pages.
#include "app/views/widgets/table_look.h"

#include "app/views/charts/chart_theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace headroom::views {

namespace {

constexpr int shade = 62;  // of 255: the text on it keeps its contrast

// A heading on one line, or on two that are as equal as its words allow: Qt would fill the first line, and end it in
// the middle of a word where there are hyphens or Han characters.
QString inTwoLines(const QString &text, const QFontMetrics &metrics)
{
    int best = metrics.horizontalAdvance(text);
    QString lines = text;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const QChar end = text[i];
        if (end != u' ' && end != QChar(0xFF0C) && (end != u'-' || text[i + 1].isDigit()))
            continue;
        const QString first = text.left(i + 1).trimmed(), second = text.mid(i + 1).trimmed();
        const int width = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
        if (width >= best)
            continue;
        best = width;
        lines = first + u'\n' + second;
    }
    return lines;
}

int widestLine(const QString &lines, const QFontMetrics &metrics)
{
    return metrics.size(0, lines).width();
}

// As few lines as there is room for; more than two are broken by Qt.
QString inLines(const QString &text, const QFontMetrics &metrics, int room)
{
    const QString two = inTwoLines(text, metrics);
    return metrics.horizontalAdvance(text) <= room || widestLine(two, metrics) > room ? text : two;
}

}  // namespace

WrappingHeader::WrappingHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::Alignment(int(Qt::AlignCenter) | int(Qt::TextWordWrap)));
    setHighlightSections(false);
    setSectionsClickable(true);
    setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    // Another width is another number of lines.
    connect(this, &QHeaderView::sectionResized, this, [this] {
        if (std::exchange(m_measuring, true))
            return;
        QTimer::singleShot(0, this, [this] {
            m_measuring = false;
            Q_EMIT geometriesChanged();
        });
    });
}

QSize WrappingHeader::sizeHint() const
{
    int height = fontMetrics().height() * 3 / 2;
    for (int section = 0; section < count(); ++section) {
        if (!isSectionHidden(section))
            height = std::max(height, sectionSizeFromContents(section).height());
    }
    return {QHeaderView::sizeHint().width(), height};
}

int WrappingHeader::marginOf(int section) const
{
    const int arrow = isSortIndicatorShown() && sortIndicatorSection() == section ? fontMetrics().height() * 3 / 2 : 0;
    return 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this) + fontMetrics().averageCharWidth() + arrow;
}

// Wide enough for two lines, high enough for the lines it then takes.
QSize WrappingHeader::sectionSizeFromContents(int section) const
{
    const QString text = model() ? model()->headerData(section, orientation(), Qt::DisplayRole).toString() : QString();
    const QFontMetrics metrics = fontMetrics();
    const int margin = marginOf(section);
    const int wanted = std::max(widestLine(inTwoLines(text, metrics), metrics), metrics.averageCharWidth() * 4);
    // A column that shares the width with others is as wide as it is.
    const bool shares = sectionResizeMode(section) == QHeaderView::Stretch && sectionSize(section) > 2 * margin;
    const int room = std::max(shares ? 0 : wanted, sectionSize(section) - margin);
    const QRect lines = metrics.boundingRect(QRect(0, 0, room + 1, 10000), Qt::AlignCenter | Qt::TextWordWrap,
                                             inLines(text, metrics, room));
    return {wanted + margin, lines.height() + metrics.height() / 2};
}

// A heading stands over its column as the cells do, unless the model says otherwise; that it wraps is ours to say.
void WrappingHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    if (!alignment.isValid())
        alignment = model()->index(0, section).data(Qt::TextAlignmentRole);
    const int horizontal = alignment.toInt() & int(Qt::AlignHorizontal_Mask);
    option->text = inLines(option->text, fontMetrics(), sectionSize(section) - marginOf(section));
    option->textAlignment =
        Qt::Alignment((horizontal ? horizontal : int(Qt::AlignLeft)) | int(Qt::AlignVCenter) | int(Qt::TextWordWrap));
}

VerdictDelegate::VerdictDelegate(int verdictRole, int currentRole, QObject *parent)
    : QStyledItemDelegate(parent), m_verdictRole(verdictRole), m_currentRole(currentRole)
{
}

void VerdictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant verdict = index.data(m_verdictRole);
    if (verdict.isValid() && verdict.toInt() >= 0 && !(option.state & QStyle::State_Selected)) {
        const auto kind = static_cast<estimate::Verdict>(verdict.toInt());
        QColor colour = ChartTheme::of(option.palette).verdict(kind);
        colour.setAlpha(shade);
        const QRect cell = option.rect.adjusted(1, 1, -1, -1);
        painter->fillRect(cell, colour);
        if (kind != estimate::Verdict::Fits)
            painter->fillRect(cell,
                              QBrush(colour, kind == estimate::Verdict::Tight ? Qt::Dense6Pattern : Qt::BDiagPattern));
    }
    QStyledItemDelegate::paint(painter, option, index);
    if (!index.data(m_currentRole).toBool())
        return;
    painter->save();
    painter->setPen(QPen(option.palette.color(QPalette::Text), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(2, 2, -2, -2));
    painter->restore();
}

void dressTable(QTableView *table)
{
    table->setHorizontalHeader(new WrappingHeader(table));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 4 / 3);
    table->verticalHeader()->setHighlightSections(false);
}

void fitColumns(QTableView *table)
{
    if (!table->model() || table->model()->columnCount() == 0)
        return;
    auto *header = table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
}

void keepTogether(QWidget *widget, int letters)
{
    widget->setMaximumWidth(widget->fontMetrics().averageCharWidth() * letters);
}

}  // namespace headroom::views
