// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of the window, fed with the lesson's scenarios.
#include "app/views/lessons/chart_blocks.h"

#include "app/lessons/block_tables.h"
#include "app/lessons/lesson_words.h"
#include "app/models/chart_data.h"
#include "app/text/names.h"
#include "app/views/charts/curve_chart.h"
#include "app/views/charts/stacked_bar_chart.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

ChartBlock::ChartBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
    : BlockWidget(block, session, parent), m_table(new PlainTable(this)), m_legend(new TermLegend(this)),
      m_toggle(new QToolButton(this)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_table->setObjectName(QStringLiteral("table:") + QString::fromStdString(block.name));
    m_table->hide();
    m_toggle->setObjectName(QStringLiteral("toggle:") + QString::fromStdString(block.name));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_legend->setObjectName(QStringLiteral("legend:") + QString::fromStdString(block.name));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_legend, 1);
    foot->addWidget(m_toggle, 0, Qt::AlignRight | Qt::AlignTop);
    m_layout->addWidget(m_table);
    m_layout->addLayout(foot);
    connect(m_toggle, &QToolButton::toggled, this, &ChartBlock::showTable);
}

void ChartBlock::setChart(QWidget *chart)
{
    m_chart = chart;
    m_chart->setObjectName(QStringLiteral("chart:") + QString::fromStdString(block().name));
    m_layout->insertWidget(0, chart);
    refresh();
}

void ChartBlock::showTable(bool table)
{
    m_table->setVisible(table);
    m_chart->setVisible(!table);
    m_legend->setVisible(!table);
    m_toggle->setText(table ? tr("Chart (T)") : tr("Table (T)"));
    m_toggle->setAccessibleName(table ? tr("Show as a chart") : tr("Show as a table"));
}

void ChartBlock::refresh()
{
    const report::Table table = lessons::blockTable(block(), session()->desk());
    m_table->show(table);
    m_table->setAccessibleName(tr("Table: %1").arg(table.heads.join(QStringLiteral(", "))));
    refreshChart();
    showTable(m_toggle->isChecked());
}

void ChartBlock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        m_toggle->toggle();
    else
        BlockWidget::keyPressEvent(event);
}

BarsBlock::BarsBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
    : ChartBlock(block, session, parent),
      m_chart(new StackedBarChart(block.kind == lessons::BlockKind::Phases ? Qt::Vertical : Qt::Horizontal, this))
{
    m_chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setChart(m_chart);
}

// In the large type of a classroom the names of the phases stand upright and take most of the usual height.
void BarsBlock::changeEvent(QEvent *event)
{
    ChartBlock::changeEvent(event);
    constexpr int lines = 18;
    if (event->type() == QEvent::FontChange && block().kind == lessons::BlockKind::Phases)
        m_chart->setMinimumHeight(lines * fontMetrics().height());
}

void BarsBlock::refreshChart()
{
    fillChart();
    const auto &bars = m_chart->data().bars;
    std::vector<estimate::Term> shown;
    for (const auto &[term, word] : Words<estimate::Term>::table) {
        const auto has = [t = term](const models::ChartSegment &segment) { return segment.term == t; };
        if (std::any_of(bars.begin(), bars.end(), [&](const models::ChartBar &bar) {
                return std::any_of(bar.segments.begin(), bar.segments.end(), has);
            }))
            shown.push_back(term);
    }
    legend()->setTerms(std::move(shown));
}

void BarsBlock::fillChart()
{
    m_chart->setAccessibleName(block().kind == lessons::BlockKind::Phases ? tr("Memory by phase")
                                                                          : tr("Memory of each GPU"));
    const auto first = answered();
    if (!first)
        return;
    if (block().kind == lessons::BlockKind::Phases)
        return m_chart->setData(models::phaseBars(*first->estimate, first->estimate->fullest));
    if (block().scenarios.size() == 1)
        return m_chart->setData(models::groupBars(*first->estimate));
    // Several scenarios side by side: the fullest GPU of each, under the name that tells it apart.
    const QStringList labels = lessons::scenarioLabels(session()->desk(), block().scenarios);
    std::vector<models::TitledEstimate> titled;
    for (std::size_t i = 0; i < block().scenarios.size(); ++i) {
        if (const auto answer = answered(i))
            titled.push_back({labels[static_cast<qsizetype>(i)], static_cast<int>(i), answer->estimate.get()});
    }
    m_chart->setData(models::scenarioBars(titled));
}

CurveBlock::CurveBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
    : ChartBlock(block, session, parent), m_chart(new CurveChart(this))
{
    setChart(m_chart);
}

void CurveBlock::refreshChart()
{
    const auto &desk = session()->desk();
    const auto &key = block().fields.front().key;
    const auto points = desk.curve(block());
    CurveData curve;
    curve.xTitle = text::fieldName(key);
    curve.yTitle = lessons::begun(lessons::numberName(block().numbers.front()));
    const auto now = desk.field(block().scenarios.front(), key);
    for (const auto &point : points ? *points : std::vector<lessons::CurvePoint>()) {
        if (now && *now == point.at)
            curve.marked = static_cast<int>(curve.points.size());
        curve.points.push_back({lessons::fieldText(key, point.at, desk.world()),
                                lessons::placeOf(point, curve.points.size()), point.value.number,
                                lessons::shortValue(point.value)});
    }
    m_chart->setData(std::move(curve));
}

}  // namespace headroom::views
