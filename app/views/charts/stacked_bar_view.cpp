// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Series and axes by Qt Charts; what is painted over them: stacked_bar_paint.cpp.
#include "app/views/charts/stacked_bar_view.h"

#include "app/text/names.h"

#include <QPainter>
#include <QToolTip>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QStackedBarSeries>

#include <algorithm>

namespace headroom::views {

namespace {

constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;
constexpr double barWidth = 0.72;
constexpr int mostLines = 2;     // of a name below its bar
constexpr double roomyLine = 2;  // of a figure beside the scale, in its height
constexpr int widestShare = 32;  // of the width in per cent, for names beside bars

double inGib(qint64 bytes)
{
    return static_cast<double>(bytes) / gibibyte;
}

}  // namespace

StackedBarView::StackedBarView(Qt::Orientation bars, QWidget *parent)
    : QChartView(parent), m_bars(bars), m_names(new QBarCategoryAxis), m_values(new QValueAxis)
{
    // All lines and edges are parallel to an axis: they are sharper, and cheaper, as they are.
    setRenderHint(QPainter::Antialiasing, false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setMargins(QMargins());
    const bool horizontal = bars == Qt::Horizontal;
    chart()->addAxis(m_names, horizontal ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(m_values, horizontal ? Qt::AlignBottom : Qt::AlignLeft);
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    m_values->setLabelFormat(QStringLiteral("%.0f"));
    m_names->setGridLineVisible(false);
    m_names->setLabelsVisible(false);
    applyTheme();
}

void StackedBarView::show(const models::ChartData &chartData)
{
    m_data = chartData;
    rebuildSeries();
    updateAxes();
    viewport()->update();
}

// The first category of a horizontal series is at the bottom: rows go in reversed.
int StackedBarView::barOfIndex(int index) const
{
    return m_bars == Qt::Horizontal ? static_cast<int>(m_data.bars.size()) - 1 - index : index;
}

QList<qreal> StackedBarView::valuesOf(estimate::Term term) const
{
    QList<qreal> values;
    for (int row = 0; row < static_cast<int>(m_data.bars.size()); ++row) {
        const auto &bar = m_data.bars[static_cast<std::size_t>(barOfIndex(row))];
        const auto segment = std::find_if(bar.segments.begin(), bar.segments.end(),
                                          [&](const auto &candidate) { return candidate.term == term; });
        values << (segment == bar.segments.end() ? 0.0 : inGib(segment->bytes));
    }
    return values;
}

std::vector<estimate::Term> StackedBarView::termsShown() const
{
    std::vector<estimate::Term> terms;
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<estimate::Term>(i);
        const auto values = valuesOf(term);
        if (std::any_of(values.begin(), values.end(), [](qreal value) { return value > 0; }))
            terms.push_back(term);
    }
    return terms;
}

// The same terms on as many bars are the same sets with other values: a new series costs ten times as much.
bool StackedBarView::updateSeries(const std::vector<estimate::Term> &terms)
{
    if (!m_series || terms != m_terms || m_series->barSets().isEmpty() ||
        m_series->barSets().first()->count() != static_cast<int>(m_data.bars.size()))
        return false;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        QBarSet *set = m_series->barSets().at(static_cast<qsizetype>(i));
        const auto values = valuesOf(terms[i]);
        for (int bar = 0; bar < values.size(); ++bar) {
            if (set->at(bar) != values[bar])
                set->replace(bar, values[bar]);
        }
    }
    return true;
}

void StackedBarView::rebuildSeries()
{
    const auto terms = termsShown();
    if (updateSeries(terms))
        return;
    m_terms = terms;
    if (m_series)
        chart()->removeSeries(m_series);
    delete m_series;
    if (m_bars == Qt::Horizontal)
        m_series = new QHorizontalStackedBarSeries;
    else
        m_series = new QStackedBarSeries;
    m_series->setBarWidth(barWidth);
    for (const auto term : terms) {
        auto *set = new QBarSet(text::termName(term));
        set->append(valuesOf(term));
        set->setBrush(m_theme.brush(term));
        set->setPen(QPen(m_theme.gap, 1));
        connectSet(set, term);
        m_series->append(set);
    }
    chart()->addSeries(m_series);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_values);
}

void StackedBarView::connectSet(QBarSet *set, estimate::Term term)
{
    connect(set, &QBarSet::clicked, this, [this, term](int index) {
        for (const auto &segment : m_data.bars[static_cast<std::size_t>(barOfIndex(index))].segments) {
            if (segment.term == term) {
                const QString key = segment.key;  // the click may bring new data
                Q_EMIT segmentClicked(key);
                return;
            }
        }
    });
    connect(set, &QBarSet::doubleClicked, this, [this, term](int index) {
        for (const auto &segment : m_data.bars[static_cast<std::size_t>(barOfIndex(index))].segments) {
            if (segment.term == term)
                return Q_EMIT segmentOpened(segment.key);
        }
    });
    connect(set, &QBarSet::hovered, this, [this, term](bool on, int index) { showToolTip(on, index, term); });
}

void StackedBarView::showToolTip(bool on, int index, estimate::Term term)
{
    setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const int bar = barOfIndex(index);
    if (!on || bar < 0 || bar >= static_cast<int>(m_data.bars.size())) {
        QToolTip::hideText();
        return;
    }
    const auto &shown = m_data.bars[static_cast<std::size_t>(bar)];
    for (const auto &segment : shown.segments) {
        if (segment.term != term)
            continue;
        QToolTip::showText(QCursor::pos(), models::segmentInWords(shown, segment) + u'\n' + shown.label);
    }
}

void StackedBarView::updateAxes()
{
    // The names are painted by drawForeground(): Qt Charts would cut its own letter by letter at every layout, to hide
    // them.
    QStringList places;
    for (std::size_t i = 0; i < m_data.bars.size(); ++i)
        places << QString::number(i);  // plan text
    if (places != m_names->categories()) {
        m_names->clear();
        m_names->append(places);
    }
    scaleValues();
    fitNames();
}

// Qt Charts makes a label and a line for each tick at once: a thousand times the range with the ticks of before would
// be as many of them. The wider of the two ticks goes with either range.
void StackedBarView::scaleValues()
{
    const double most = std::max(1.0, inGib(m_data.axisMaximum)), tick = std::max(1.0, inGib(m_data.tickStep));
    m_values->setTickInterval(std::max(tick, m_values->tickInterval()));
    m_values->setRange(0, most);
    m_values->setTickInterval(tick * (m_upright ? 2 : 1));
}

void StackedBarView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitNames();
}

// Qt Charts cuts names that are wider than their column, and all of them to dots where rows are low: here they are
// painted into the margin, over several lines or upright if need be.
void StackedBarView::fitNames()
{
    if (m_data.bars.empty())
        return;
    const QFontMetrics metrics(font());
    m_widestName = 0;
    for (const auto &bar : m_data.bars)
        m_widestName = std::max(m_widestName, metrics.horizontalAdvance(bar.label));
    const int letter = metrics.horizontalAdvance(u'x');
    if (m_bars == Qt::Horizontal) {
        m_widestName = std::min(m_widestName, viewport()->width() * widestShare / 100);
        return chart()->setMargins(QMargins(m_widestName + letter, 0, 0, 0));
    }
    const int room = viewport()->width() - letter * 6;  // beside the figures of the other axis
    const int column = room / static_cast<int>(m_data.bars.size()) - letter;
    const int lines = linesOfNames(std::max(1, column));
    m_upright = lines > mostLines;
    if (!m_upright)
        m_widestName = column;
    chart()->setMargins(QMargins(0, 0, 0, m_upright ? m_widestName : metrics.height() * lines));
    fitTicks();
}

// Below columns of this width; more than can be where a word is wider.
int StackedBarView::linesOfNames(int width) const
{
    const QFontMetrics metrics(font());
    int lines = 1;
    for (const auto &bar : m_data.bars) {
        const QRect words = metrics.boundingRect(QRect(0, 0, width, width), nameFlags, bar.label);
        lines = std::max(lines, words.width() > width ? mostLines + 1 : words.height() / metrics.height());
    }
    return lines;
}

// Qt Charts cuts all figures of the scale to dots where they stand closer than they are high.
void StackedBarView::fitTicks()
{
    const QFontMetrics metrics(font());
    const int ends = chart()->margins().bottom() + metrics.height() * 2;  // half a figure at both, and the edge
    const double room = std::max(1, viewport()->height() - ends), most = std::max(1.0, inGib(m_data.axisMaximum));
    double step = std::max(1.0, inGib(m_data.tickStep));
    while (step < most && room * step / most < metrics.height() * roomyLine)
        step *= 2;
    m_values->setTickInterval(step);
}

void StackedBarView::applyTheme()
{
    // The parent is told of another palette before its children have it.
    m_theme = ChartTheme::of(parentWidget() ? parentWidget()->palette() : palette());
    chart()->setBackgroundBrush(m_theme.ground);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(m_theme.ground);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_names), static_cast<QAbstractAxis *>(m_values)}) {
        axis->setLabelsColor(m_theme.text);
        axis->setLabelsFont(font());
        axis->setLinePen(QPen(m_theme.grid));
        axis->setGridLinePen(QPen(m_theme.grid));
    }
    m_terms.clear();  // other brushes
    if (m_series)
        show(m_data);
}

double StackedBarView::halfBar() const
{
    const auto count = std::max<std::size_t>(1, m_data.bars.size());
    const QRectF area = chart()->plotArea();
    const double room = m_bars == Qt::Horizontal ? area.height() : area.width();
    return room / static_cast<double>(count) * barWidth / 2;
}

QPointF StackedBarView::pointAt(int bar, double gib) const
{
    const QRectF area = chart()->plotArea();
    const double count = static_cast<double>(std::max<std::size_t>(1, m_data.bars.size()));
    const double along = gib / m_values->max();
    if (m_bars == Qt::Horizontal)
        return {area.left() + along * area.width(), area.top() + (bar + 0.5) * area.height() / count};
    return {area.left() + (bar + 0.5) * area.width() / count, area.bottom() - along * area.height()};
}

QRectF StackedBarView::rectOf(int bar, qint64 from, qint64 to) const
{
    const QPointF a = pointAt(bar, inGib(from));
    const QPointF b = pointAt(bar, inGib(to));
    const double half = halfBar();
    return m_bars == Qt::Horizontal ? QRectF(a.x(), a.y() - half, b.x() - a.x(), 2 * half)
                                    : QRectF(a.x() - half, b.y(), 2 * half, a.y() - b.y());
}

void StackedBarView::mark(const QString &key)
{
    m_marked = key;
    viewport()->update();
}

QRectF StackedBarView::placeOf(const QString &key) const
{
    for (int bar = 0; bar < static_cast<int>(m_data.bars.size()) && !key.isEmpty(); ++bar) {
        const auto &shown = m_data.bars[static_cast<std::size_t>(bar)];
        qint64 from = 0;
        for (const auto &segment : shown.segments) {  // in the order of estimate::Term, as they are stacked
            if (segment.key == key)
                return rectOf(bar, from, from + segment.bytes);
            from += segment.bytes;
        }
    }
    return {};
}

QRectF StackedBarView::segmentRect(const QString &key) const
{
    const QRectF place = placeOf(key);
    return place.isNull() ? place : QRectF(mapFromScene(place.topLeft()), mapFromScene(place.bottomRight()));
}

}  // namespace headroom::views
