// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Phases as columns, and one of them as a table.
#include "app/views/result/phases_page.h"

#include "app/models/chart_data.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/result/term_table.h"
#include "app/views/widgets/table_look.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace headroom::views {

PhasesPage::PhasesPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_runner(context.runner), m_chart(new StackedBarChart(Qt::Vertical, this)),
      m_title(new QLabel(this)), m_phaseLabel(new QLabel(this)), m_phase(new QComboBox(this)),
      m_terms(new TermTable(this))
{
    m_chart->setObjectName(QStringLiteral("phasesChart"));
    m_phase->setObjectName(QStringLiteral("phaseChoice"));
    m_terms->setObjectName(QStringLiteral("phaseTable"));
    m_phase->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    keepTogether(m_terms, 150);
    m_title->setWordWrap(true);
    m_phaseLabel->setBuddy(m_phase);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_phaseLabel);
    choice->addWidget(m_phase);
    choice->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_chart, 3);
    layout->addLayout(choice);
    layout->addWidget(m_terms, 2);
    connect(m_chart, &StackedBarChart::segmentClicked, this, &PhasesPage::numberClicked);
    connect(m_chart, &StackedBarChart::segmentOpened, this, &PhasesPage::numberOpened);
    connect(m_terms, &NumberTable::numberClicked, this, &PhasesPage::numberClicked);
    connect(m_terms, &NumberTable::numberOpened, this, &PhasesPage::numberOpened);
    connect(m_phase, &QComboBox::currentIndexChanged, this, &PhasesPage::showPhase);
    retranslate();
}

void PhasesPage::refresh()
{
    const auto &shown = m_runner->current().estimate;
    if (shown == m_estimate)
        return;
    m_estimate = shown;
    retranslate();
}

void PhasesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PhasesPage::retranslate()
{
    m_chart->setAccessibleName(tr("Memory over the phases"));
    m_terms->setAccessibleName(tr("Terms of the phase"));
    m_phase->setAccessibleName(tr("Phase"));
    m_phaseLabel->setText(tr("Phase"));
    const bool known = m_estimate && !m_estimate->groups.empty();
    m_chart->setData(known ? models::phaseBars(*m_estimate, m_estimate->fullest) : models::ChartData());
    m_title->setText(known ? tr("%1 over the phases, GiB. Solid line: usable memory. The peak is in: %2.")
                                 .arg(models::ranksLabel(m_estimate->worst()),
                                      text::phaseName(m_estimate->worst().peakPhase().phase))
                           : QString());
    fillPhases();
    showPhase();
}

void PhasesPage::fillPhases()
{
    const QSignalBlocker blocker(m_phase);
    const QVariant before = m_phase->currentData();
    m_phase->clear();
    if (!m_estimate || m_estimate->groups.empty())
        return;
    const text::Formatter format;
    for (const auto &phase : m_estimate->worst().phases)
        m_phase->addItem(tr("%1: %2", "phase: its memory").arg(text::phaseName(phase.phase), format.gib(phase.bytes())),
                         static_cast<int>(phase.phase));
    const int same = m_phase->findData(before);
    m_phase->setCurrentIndex(same >= 0 ? same : static_cast<int>(m_estimate->worst().peak));
}

void PhasesPage::showPhase()
{
    if (!m_estimate || m_phase->currentIndex() < 0) {
        m_terms->terms()->setEstimate({}, 0);
        return;
    }
    m_terms->terms()->setEstimate(m_estimate, m_estimate->fullest, static_cast<std::size_t>(m_phase->currentIndex()));
}

}  // namespace headroom::views
