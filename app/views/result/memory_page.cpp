// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chart, groups, terms.
#include "app/views/result/memory_page.h"

#include "app/models/chart_data.h"
#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/result/number_table.h"
#include "app/views/result/term_table.h"
#include "app/views/widgets/clickable_label.h"
#include "app/views/widgets/table_look.h"
#include "core/estimate/group_key.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

namespace {

QString largestHostKey(const estimate::Host &host)
{
    const auto largest = std::max_element(host.terms.begin(), host.terms.end()) - host.terms.begin();
    return QStringLiteral("host.terms.") + models::toQString(wordOf(static_cast<estimate::HostTerm>(largest)));
}

}  // namespace

MemoryPage::MemoryPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_runner(context.runner), m_chart(new StackedBarChart(Qt::Horizontal, this))
{
    m_chart->setObjectName(QStringLiteral("memoryChart"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_chart, 2);
    layout->addStretch(5);  // the tables' place
    connect(m_chart, &StackedBarChart::segmentClicked, this, &MemoryPage::numberClicked);
    connect(m_chart, &StackedBarChart::segmentOpened, this, &MemoryPage::numberOpened);
}

void MemoryPage::complete()
{
    createTables();
    createLayout();
    connect(m_host, &ClickableLabel::clicked, this, [this] { Q_EMIT numberClicked(largestHostKey(m_estimate->host)); });
    connect(m_hostChart, &StackedBarChart::segmentClicked, this, &MemoryPage::numberClicked);
    connect(m_hostChart, &StackedBarChart::segmentOpened, this, &MemoryPage::numberOpened);
    connect(m_terms, &NumberTable::numberOpened, this, &MemoryPage::numberOpened);
    connect(m_terms, &NumberTable::numberClicked, this, &MemoryPage::numberClicked);
    connect(m_groups, &NumberTable::numberClicked, this, [this](const QString &key) {
        showGroup(static_cast<std::size_t>(m_groups->currentIndex().row()));
        Q_EMIT numberClicked(key);
    });
    setEstimate(m_estimate);
}

void MemoryPage::createTables()
{
    m_groupModel = new models::GroupTableModel(this);
    m_hostChart = new StackedBarChart(Qt::Horizontal, this);
    m_groups = new NumberTable(models::GroupTableModel::KeyRole, this);
    m_terms = new TermTable(this);
    m_host = new ClickableLabel(this);
    m_caption = new WrappedLabel(this);
    m_termsTitle = new WrappedLabel(this);
    m_hostChart->setObjectName(QStringLiteral("hostChart"));
    m_groups->setObjectName(QStringLiteral("groupTable"));
    m_terms->setObjectName(QStringLiteral("termTable"));
    m_host->setObjectName(QStringLiteral("hostMemory"));
    m_host->hide();
    m_groups->setModel(m_groupModel);
    m_groups->setMostRows(5);
    for (QWidget *table : {static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_terms)})
        keepTogether(table, 150);
    m_groups->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_groups->horizontalHeader()->setStretchLastSection(true);
}

void MemoryPage::createLayout()
{
    QFont small = m_caption->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_caption->setFont(small);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_termsTitle->font();
    bold.setBold(true);
    m_termsTitle->setFont(bold);
    auto *layout = static_cast<QVBoxLayout *>(QWidget::layout());
    delete layout->takeAt(layout->count() - 1);
    layout->addWidget(m_caption);
    layout->addWidget(m_host);
    layout->addWidget(m_hostChart);
    layout->addWidget(m_groups);
    layout->addWidget(m_termsTitle);
    layout->addWidget(m_terms, 5);  // its total is its last row
    layout->addStretch(0);          // what is hidden leaves its room below
}

void MemoryPage::refresh()
{
    const auto &measured = m_runner->current().measured;
    if (const auto &shown = m_runner->current().estimate; shown != m_estimate || measured != m_measured)
        setEstimate(shown);
}

void MemoryPage::setEstimate(std::shared_ptr<const estimate::Estimate> estimate)
{
    const bool sameShape = m_estimate && estimate && m_estimate->groups.size() == estimate->groups.size();
    m_estimate = std::move(estimate);
    showBars();
    m_chart->setAccessibleName(tr("Memory of each group of equal GPUs"));
    if (!m_terms)
        return;
    m_chart->setVisible(m_estimate != nullptr);  // an empty one says nothing
    m_terms->setVisible(m_estimate != nullptr);
    m_groupModel->setEstimate(m_estimate);
    m_groups->setVisible(m_estimate && m_estimate->groups.size() > 1);
    // The type of the GPUs is said once, below, unless the machine is mixed.
    bool mixed = false;
    for (const auto &group : m_estimate ? m_estimate->groups : std::vector<estimate::Group>())
        mixed = mixed || group.gpu != m_estimate->groups.front().gpu;
    m_groups->setColumnHidden(models::GroupTableModel::Gpu, !mixed);
    m_groups->updateGeometry();
    showGroup(sameShape && m_group < m_estimate->groups.size() ? m_group : m_estimate ? m_estimate->fullest : 0);
}

void MemoryPage::showBars()
{
    m_measured = m_runner->current().measured;
    auto bars = m_estimate ? models::groupBars(*m_estimate) : models::ChartData();
    if (m_estimate && m_measured)
        models::markMeasured(bars, *m_estimate, *m_measured);
    m_chart->setData(std::move(bars));
}

void MemoryPage::showGroup(std::size_t group)
{
    m_group = group;
    m_terms->terms()->setEstimate(m_estimate, group);
    if (m_groups->isVisible() && m_groups->currentIndex().row() != static_cast<int>(group))
        m_groups->selectRow(static_cast<int>(group));
    retranslate();
}

void MemoryPage::preview(const std::shared_ptr<const estimate::Estimate> &estimate)
{
    if (!m_estimate)
        return;
    auto bars = models::groupBars(*m_estimate);
    m_chart->setData(estimate ? models::withGhost(std::move(bars), *m_estimate, *estimate) : std::move(bars));
}

void MemoryPage::selectNumber(const QString &key)
{
    if (!m_estimate || !m_terms)
        return;
    const std::string number = models::toStd(key);
    const auto ofGroup = estimate::readGroupKey(number);
    if (ofGroup && ofGroup->group < m_estimate->groups.size() && ofGroup->group != m_group)
        showGroup(ofGroup->group);
    m_terms->selectKey(key);
}

void MemoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_terms)
        return;
    m_groupModel->retranslate();
    m_terms->retranslate();
    showBars();
    retranslate();
}

void MemoryPage::showHost()
{
    const std::int64_t bytes = m_estimate ? m_estimate->host.bytes() : 0;
    m_host->setVisible(bytes > 0);
    m_host->setText(tr("Host memory: %1 on each node").arg(text::Formatter().gib(bytes)));
    m_host->setAccessibleName(m_host->text());
    m_host->setToolTip(tr("Why this number?"));
    const auto &resolved = m_runner->current().resolved;
    m_hostChart->setVisible(bytes > 0);
    m_hostChart->setData(m_estimate ? models::hostBar(*m_estimate, resolved ? resolved->hostBytes : 0)
                                    : models::ChartData());
    m_hostChart->setAccessibleName(m_host->text());
}

void MemoryPage::retranslate()
{
    showHost();
    m_chart->setAccessibleName(tr("Memory of each group of equal GPUs"));
    m_groups->setAccessibleName(tr("Groups of equal GPUs"));
    m_terms->setAccessibleName(tr("Terms of the memory"));
    const auto &shown = m_chart->data();
    QStringList marks{tr("GiB. Solid line: usable memory; dotted tick: nominal memory.")};
    bool reserved = false;
    qint64 measured = 0;
    for (const auto &bar : shown.bars) {
        reserved = reserved || bar.engineReserved > bar.total;
        measured = std::max(measured, bar.measured);
    }
    if (reserved)
        marks << tr("Hatched: what the engine reserves beyond what the plan needs.");
    if (measured > 0)
        marks << tr("Red line: measured, %1.").arg(text::Formatter().gib(measured));
    if (shown.omitted > 0)
        marks << tr("%n group(s) with more room are in the table only.", nullptr, shown.omitted);
    m_caption->setText(m_estimate ? text::inOneLine(marks)
                                  : tr("The bars of memory come with the first plan that is possible: the sentence "
                                       "above says what stands in its way."));
    if (!m_estimate || m_group >= m_estimate->groups.size()) {
        m_termsTitle->clear();
        return;
    }
    const auto &group = m_estimate->groups[m_group];
    m_termsTitle->setText(tr("%1, %2, at its peak (%3)", "GPUs, their type, phase")
                              .arg(models::ranksLabel(group), group.gpu ? text::gpuName(group.gpu->name) : QString(),
                                   text::phaseName(group.peakPhase().phase)));
}

}  // namespace headroom::views
