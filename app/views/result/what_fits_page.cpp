// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks when somebody looks, after the page has said that it is computing.
#include "app/views/result/what_fits_page.h"

#include "app/models/estimate_runner.h"
#include "app/text/sentences.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom::views {

WhatFitsPage::WhatFitsPage(Kind kind, const PageContext &context, QWidget *parent)
    : Page(parent), m_kind(kind), m_document(context.document), m_world(context.runner->world()),
      m_model(new models::WhatFitsModel(this)), m_title(new QLabel(this)), m_state(new QLabel(this)),
      m_note(new QLabel(this)), m_table(new QTableView(this))
{
    createLayout();
    connect(m_table, &QTableView::activated, this, &WhatFitsPage::open);
    connect(&m_job, &models::BackgroundJob::busyChanged, this, &WhatFitsPage::showState);
    connect(context.runner, &models::EstimateRunner::catalogueChanged, this, [this] {
        m_model->setMachine({});  // they point into the old one
        m_model->setTiers({});
        m_job.cancel();
        m_computed = m_tiersKnown = false;
    });
    retranslate();
}

void WhatFitsPage::createLayout()
{
    m_table->setObjectName(m_kind == Kind::Machine ? QStringLiteral("whatFitsTable") : QStringLiteral("tierTable"));
    m_state->setObjectName(QStringLiteral("whatFitsState"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    // Names wrap, so that every use is seen at once; where there is room, they get it.
    header->setMinimumSectionSize(fontMetrics().horizontalAdvance(u'x') * 4);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(models::WhatFitsModel::Memory, QHeaderView::ResizeToContents);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_state, m_note})
        label->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
}

void WhatFitsPage::refresh()
{
    const bool other = m_kind == Kind::Machine && m_machine != m_document->scenario().hardware.gpus;
    if (!m_computed || other)
        compute();
}

void WhatFitsPage::compute()
{
    m_machine = m_kind == Kind::Machine ? m_document->scenario().hardware.gpus : std::vector<scenario::GpuCount>();
    m_computed = true;
    m_job.ask<Found>([machine = m_machine, tiers = !m_tiersKnown, world = m_world](
                         const models::BackgroundJob::Progress &goOn) { return ask(machine, tiers, world, goOn); },
                     [this](Found found) { showFound(std::move(found)); });
}

WhatFitsPage::Found WhatFitsPage::ask(const std::vector<scenario::GpuCount> &machine, bool tiers,
                                      const scenario::World &world, const models::BackgroundJob::Progress &goOn)
{
    const auto cancelled = [&goOn] { return !goOn(0); };
    Found found;
    for (const auto &part : machine) {
        if (cancelled())
            return found;
        auto row = search::largestModels(part.gpu, part.count, world);
        if (row)
            found.machine.push_back(std::move(*row));
        else
            found.problem = row.problem();
    }
    if (!tiers || cancelled())
        return found;
    auto rows = search::tierTable(world, cancelled);
    if (rows)
        found.tiers = std::move(*rows);
    else
        found.problem = rows.problem();
    return found;
}

void WhatFitsPage::showFound(Found found)
{
    m_problem = std::move(found.problem);
    m_model->setMachine(std::move(found.machine));
    if (found.tiers) {
        m_model->setTiers(std::move(*found.tiers));
        m_tiersKnown = true;
    }
    retranslate();
}

void WhatFitsPage::open(const QModelIndex &index)
{
    if (const auto *fit = m_model->fit(index)) {
        // A copy: adding it changes the machine that is shown, and with it the rows.
        const scenario::Scenario scenario = fit->scenario;
        Q_EMIT scenarioChosen(scenario);
        Q_EMIT pageRequested(QStringLiteral("plan"));
    }
}

void WhatFitsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    retranslate();
}

void WhatFitsPage::showState()
{
    m_state->setText(m_job.isRunning() ? tr("Computing…")
                     : m_problem       ? text::problemText(*m_problem, text::PlaceNames::Words)
                                       : QString());
    m_state->setVisible(!m_state->text().isEmpty());
}

void WhatFitsPage::retranslate()
{
    const QString title = m_kind == Kind::Machine
                              ? tr("The largest model of the catalogue for each use")
                              : tr("What a card of each size of memory holds: the largest model for each use");
    m_title->setText(title);
    m_table->setAccessibleName(title);
    QStringList notes{tr("Double-click a cell or press Return to open it as a scenario.")};
    if (m_machine.size() > 1)
        notes << tr("Mixed machine: each kind of GPU on its own.");
    notes << m_model->settingsInWords();
    m_note->setText(text::inOneLine(notes));
    showState();
}

}  // namespace headroom::views
