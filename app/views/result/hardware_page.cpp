// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searches beside the window when the page is in front and the plan is another.
#include "app/views/result/hardware_page.h"

#include "app/models/estimate_runner.h"
#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/text/formatter.h"
#include "app/text/sentences.h"
#include "app/views/widgets/busy_row.h"
#include "app/views/widgets/measured_views.h"
#include "app/views/widgets/table_look.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom::views {

HardwarePage::HardwarePage(const PageContext &context, QWidget *parent)
    : Page(parent), m_document(context.document), m_runner(context.runner),
      m_model(new models::HardwareTableModel(this)), m_sorted(new QSortFilterProxyModel(this)),
      m_title(new QLabel(this)), m_state(new QLabel(this)), m_note(new QLabel(this)), m_filter(new QLineEdit(this)),
      m_table(new MeasuredTable(this)), m_busy(new BusyRow(&m_job, this))
{
    keepTogether(this, 240);
    createTable();
    createLayout();
    connect(m_table, &QTableView::clicked, this, &HardwarePage::use);
    connect(m_table, &QTableView::activated, this, &HardwarePage::use);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(&m_job, &models::BackgroundJob::finished, this, &HardwarePage::onFinished);
    retranslate();
}

void HardwarePage::createTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(models::HardwareTableModel::SortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    dressTable(m_table);
    m_table->setObjectName(QStringLiteral("hardwareTable"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(models::HardwareTableModel::Count, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
}

void HardwarePage::createLayout()
{
    m_state->setObjectName(QStringLiteral("hardwareState"));
    m_filter->setObjectName(QStringLiteral("hardwareFilter"));
    m_filter->setClearButtonEnabled(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_state, m_note})
        label->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_filter);
    layout->addWidget(m_busy);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
}

void HardwarePage::refresh()
{
    const auto &asked = m_document->scenario();
    if (m_asked == asked)
        return;
    m_asked = asked;
    m_job.start([this, asked, world = m_runner->world(),
                 folder = m_document->folder()](const models::BackgroundJob::Progress &progress) {
        auto answer =
            std::make_shared<Result<search::HardwareAnswer>>(search::findHardware(asked, world, folder, progress));
        return models::BackgroundJob::Finish([this, asked, answer] { take(asked, std::move(*answer)); });
    });
    m_busy->begin();
    retranslate();
}

void HardwarePage::take(const scenario::Scenario &asked, Result<search::HardwareAnswer> answer)
{
    const bool training = scenario::isTraining(asked.task);
    m_answered = asked;
    m_problem.reset();
    m_examined = 0;
    if (!answer) {
        m_problem = answer.problem();
        m_model->setOffers({}, training);
    } else {
        m_examined = answer->examined;
        m_model->setOffers(std::move(answer.value().offers), training);
    }
    m_table->setColumnHidden(models::HardwareTableModel::Tokens, training);
    fitColumns(m_table);
}

// What was stopped is asked again the next time somebody looks.
void HardwarePage::onFinished()
{
    if (m_answered != m_asked)
        m_asked.reset();
    retranslate();
}

void HardwarePage::use(const QModelIndex &index)
{
    if (!index.isValid() || m_job.isRunning())
        return;
    const auto offer = m_model->offer(m_sorted->mapToSource(index).row());
    auto taken = offer.scenario;
    taken.name = m_document->scenario().name;
    m_document->replaceCurrent(std::move(taken), [count = offer.count, name = text::gpuName(offer.gpu->name)] {
        return tr("machine %1 × %2").arg(text::Formatter().count(count), name);
    });
    Q_EMIT pageRequested(QStringLiteral("plan"));
}

void HardwarePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    fitColumns(m_table);
    retranslate();
}

void HardwarePage::retranslate()
{
    const auto *resolved = m_runner->current().resolved.get();
    const QString model = resolved && resolved->model ? models::toQString(resolved->model->name) : QString();
    m_title->setText(model.isEmpty() ? tr("What hardware?") : tr("What hardware holds %1?").arg(model));
    if (m_problem)
        m_state->setText(text::problemText(*m_problem, text::PlaceNames::Words));
    else if (m_job.isRunning())
        m_state->setText(tr("Searching…"));
    else
        m_state->setText(
            tr("The smallest number of each GPU that holds the plan, at each precision; %1 layouts examined.")
                .arg(text::Formatter().count(m_examined)));
    m_filter->setPlaceholderText(tr("Find a GPU or a precision"));
    m_filter->setAccessibleName(tr("Find a GPU or a precision"));
    m_table->setAccessibleName(tr("Hardware that holds the plan"));
    m_note->setText(
        tr("Click a row to plan with it. Beyond eight, GPUs come in nodes of eight. Prices are those of the "
           "GPUs alone; the catalogue says of which day."));
}

}  // namespace headroom::views
