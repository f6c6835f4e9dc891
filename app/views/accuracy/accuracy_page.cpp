// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the rows when first shown, in a thread of its own; then chart, statistics and rows follow one selection.
#include "app/views/accuracy/accuracy_page.h"

#include "app/models/estimate_runner.h"
#include "app/text/formatter.h"
#include "app/text/sentences.h"
#include "app/views/charts/scatter_chart.h"
#include "app/views/widgets/measured_views.h"
#include "app/views/widgets/table_look.h"
#include "core/scenario/plan_json.h"
#include "core/world.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

using models::AccuracyRowsModel;
using models::AccuracyStatisticsModel;

namespace {
constexpr int mostLetters = 26;  // of a column of rows
constexpr int mostShare = 62;    // of the width in per cent, for the statistics
}  // namespace

AccuracyPage::AccuracyPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_runner(context.data.folder())
{
    createWidgets();
    createTables();
    createLayout();
    connectSignals();
    retranslate();
}

void AccuracyPage::createWidgets()
{
    m_summary = new QLabel(this);
    m_method = new QLabel(this);
    m_details = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_all = new QPushButton(this);
    m_open = new QPushButton(this);
    m_chart = new ScatterChart(this);
    m_summary->setObjectName(QStringLiteral("accuracySummary"));
    m_method->setObjectName(QStringLiteral("accuracyMethod"));
    m_details->setObjectName(QStringLiteral("accuracyDetails"));
    m_progress->setObjectName(QStringLiteral("accuracyProgress"));
    m_all->setObjectName(QStringLiteral("accuracyAllRows"));
    m_open->setObjectName(QStringLiteral("accuracyOpen"));
    m_chart->setObjectName(QStringLiteral("accuracyChart"));
    for (QLabel *label : {m_summary, m_method, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setTextFormat(Qt::PlainText);
    }
    m_method->setForegroundRole(QPalette::PlaceholderText);
    m_all->setEnabled(false);
    m_open->setEnabled(false);
}

void AccuracyPage::createTables()
{
    m_rows = new AccuracyRowsModel(this);
    m_statistics = new AccuracyStatisticsModel(this);
    m_filter = new models::AccuracyFilter(this);
    m_filter->setSourceModel(m_rows);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSortRole(models::SortRole);
    m_sorted->setSourceModel(m_statistics);
    m_rowTable = new MeasuredTable(this);
    m_statisticsTable = new MeasuredTable(this);
    m_rowTable->setObjectName(QStringLiteral("accuracyRows"));
    m_statisticsTable->setObjectName(QStringLiteral("accuracyStatistics"));
    m_rowTable->setModel(m_filter);
    m_statisticsTable->setModel(m_sorted);
    for (QTableView *table : {m_rowTable, m_statisticsTable}) {
        table->setHorizontalHeader(new WrappingHeader(table));
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setShowGrid(false);
        table->setWordWrap(false);
        table->setAlternatingRowColors(true);
        table->setTabKeyNavigation(false);
        table->setCornerButtonEnabled(false);
        table->setSortingEnabled(true);
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 3);
        table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        table->horizontalHeader()->setHighlightSections(false);
    }
    m_rowTable->horizontalHeader()->setStretchLastSection(true);  // the sources are the longest texts
    m_rowTable->sortByColumn(AccuracyRowsModel::Error, Qt::DescendingOrder);
    m_statisticsTable->sortByColumn(AccuracyStatisticsModel::Count, Qt::DescendingOrder);
}

void AccuracyPage::createLayout()
{
    auto *above = new QSplitter(Qt::Horizontal, this);
    above->addWidget(m_chart);
    above->addWidget(m_statisticsTable);
    above->setStretchFactor(0, 2);
    above->setStretchFactor(1, 3);
    auto *below = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_all);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    auto *lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->addWidget(m_rowTable, 1);
    lower->addWidget(m_details);
    lower->addLayout(buttons);
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(above);
    halves->addWidget(below);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    above->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(halves, 1);
    layout->addWidget(m_method);
}

void AccuracyPage::connectSignals()
{
    connect(&m_runner, &models::AccuracyRunner::progress, this, &AccuracyPage::showProgress);
    connect(&m_runner, &models::AccuracyRunner::finished, this, &AccuracyPage::showResult);
    connect(m_statisticsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AccuracyPage::showKind);
    connect(m_rowTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccuracyPage::showRow);
    connect(m_rowTable, &QTableView::activated, this, [this] { openRow(currentRow()); });
    connect(m_chart, &ScatterChart::pointSelected, this, &AccuracyPage::selectRow);
    connect(m_chart, &ScatterChart::pointActivated, this, &AccuracyPage::openRow);
    connect(m_chart, &ScatterChart::tableRequested, this, [this] { m_rowTable->setFocus(Qt::ShortcutFocusReason); });
    connect(m_all, &QPushButton::clicked, this, &AccuracyPage::showAllRows);
    connect(m_open, &QPushButton::clicked, this, [this] { openRow(currentRow()); });
}

void AccuracyPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_runner.start();
    refresh();
}

void AccuracyPage::refresh()
{
    showSummary();
}

void AccuracyPage::showProgress(int judged, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(judged);
}

void AccuracyPage::showResult()
{
    m_progress->hide();
    const auto result = m_runner.result();
    m_rows->setValidation(result);
    m_statistics->setValidation(result);
    if (result)
        m_chart->setData(models::accuracyScatter(*result));
    fitTables();
    showSummary();
}

void AccuracyPage::fitTables()
{
    const int letter = fontMetrics().horizontalAdvance(u'x');
    m_rowTable->resizeColumnsToContents();
    // Sources are long; the row's own line below the table says them in full.
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_rowTable->setColumnWidth(column, std::min(m_rowTable->columnWidth(column), letter * mostLetters));
    fitColumns(m_statisticsTable);
    shareWidth();
}

// All figures of the statistics are seen, and the picture has what is left.
void AccuracyPage::shareWidth()
{
    const QAbstractItemView *table = m_statisticsTable;
    int wanted = m_statisticsTable->verticalScrollBar()->sizeHint().width() + 2 * m_statisticsTable->frameWidth();
    for (int column = 0; column < m_statistics->columnCount(); ++column)
        wanted +=
            std::max(table->sizeHintForColumn(column), m_statisticsTable->horizontalHeader()->sectionSizeHint(column));
    m_statisticsTable->setMinimumWidth(std::min(wanted, width() * mostShare / 100));
    m_statisticsTable->setMaximumWidth(wanted);
}

void AccuracyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_runner.result())
        shareWidth();
}

void AccuracyPage::showSummary()
{
    const auto result = m_runner.result();
    if (m_runner.problem()) {
        m_summary->setText(text::problemText(*m_runner.problem()));
        return;
    }
    if (!result) {
        m_summary->setText(tr("Judging the measured rows…"));
        return;
    }
    QStringList sentences{tr("%n measured row(s) with their sources.", nullptr, static_cast<int>(result->rows.size()))};
    if (const auto *all = accuracy::lineOf(*result, {}, {}))
        sentences << text::accuracySentence(*all);
    const auto &answer = m_context.runner->current();
    if (answer.estimate)
        sentences << text::bandSentence(*answer.estimate);
    m_summary->setText(text::inOneLine(sentences));
}

void AccuracyPage::showKind()
{
    const QModelIndex current = m_sorted->mapToSource(m_statisticsTable->currentIndex());
    const auto *kind = m_statistics->statistics(current.row());
    if (!kind)
        return;
    m_filter->setKind(*kind);
    m_all->setEnabled(true);
    m_chart->setHighlight([this](int row) {
        const auto *found = m_rows->row(row);
        return found && m_filter->shows(*found);
    });
    m_rowTable->scrollToTop();
}

void AccuracyPage::showAllRows()
{
    m_filter->clearKind();
    m_chart->setHighlight({});
    m_statisticsTable->setCurrentIndex({});
    m_statisticsTable->clearSelection();
    m_all->setEnabled(false);
    m_rowTable->setFocus();
}

int AccuracyPage::currentRow() const
{
    const QModelIndex current = m_rowTable->currentIndex();
    return current.isValid() ? current.data(models::RowRole).toInt() : -1;
}

void AccuracyPage::showRow()
{
    const int row = currentRow();
    m_details->setText(row < 0 ? tr("Choose a point or a row to see its settings and source.") : m_rows->details(row));
    m_open->setEnabled(row >= 0);
    if (row >= 0)
        m_chart->setSelectedRow(row);
}

void AccuracyPage::selectRow(int row)
{
    const auto *found = m_rows->row(row);
    if (found && !m_filter->shows(*found))
        showAllRows();
    const QModelIndex index = m_filter->mapFromSource(m_rows->index(row, 0));
    m_rowTable->setCurrentIndex(index);
    m_rowTable->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void AccuracyPage::openRow(int row)
{
    const auto *found = m_rows->row(row);
    if (!found)
        return;
    Problems warnings;
    auto scenario = scenario::scenarioFromJson(found->scenario, "scenario", warnings);
    if (!scenario)
        return;
    scenario->name = found->id;
    Q_EMIT scenarioChosen(*scenario);
}

void AccuracyPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_rows->retranslate();
    m_statistics->retranslate();
    if (const auto result = m_runner.result())
        m_chart->setData(models::accuracyScatter(*result));
    fitTables();
    retranslate();
}

void AccuracyPage::retranslate()
{
    m_chart->setAccessibleName(tr("Measured against estimated memory"));
    m_rowTable->setAccessibleName(tr("Measured rows"));
    m_statisticsTable->setAccessibleName(tr("Error by kind of work"));
    m_summary->setAccessibleName(tr("Summary of the accuracy"));
    m_method->setAccessibleName(tr("Method of the error band"));
    m_details->setAccessibleName(tr("The chosen row"));
    m_progress->setAccessibleName(tr("Judging the measured rows…"));
    m_all->setText(tr("Show &all rows"));
    m_all->setAccessibleName(tr("Show all rows"));
    m_open->setText(tr("&Open as scenario"));
    m_open->setAccessibleName(tr("Open as scenario"));
    m_method->setText(
        tr("The error band of an estimate: nine of ten of the measured rows of the same task and software "
           "are nearer. Where there are few, the band is widened towards that of the task, and of a task "
           "towards all rows, as if five of those were among its own. Engines that were measured part by "
           "part have a band for each part, added up. Rows that are certain only in direction do not "
           "count. A plan is tight when its headroom is smaller than the band."));
    showSummary();
    showRow();
}

}  // namespace headroom::views
