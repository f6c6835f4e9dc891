// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Searches beside the window when the page is in front and the plan is another; the rows stay until new ones come.
#include "app/views/result/layouts_page.h"

#include "app/models/estimate_runner.h"
#include "app/text/fix_texts.h"
#include "app/text/formatter.h"
#include "app/text/sentences.h"
#include "app/views/widgets/busy_row.h"
#include "app/views/widgets/measured_views.h"
#include "app/views/widgets/table_look.h"
#include "app/views/widgets/yielding_columns.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <set>

namespace headroom::views {

namespace {
constexpr std::size_t mostLayouts = 500;
constexpr int lettersOfDivision = 20;
}  // namespace

LayoutsPage::LayoutsPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_document(context.document), m_runner(context.runner), m_model(new models::LayoutTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)), m_title(new QLabel(this)), m_state(new QLabel(this)),
      m_note(new QLabel(this)), m_refusedTitle(new QLabel(this)), m_table(new MeasuredTable(this)),
      m_filter(new QLineEdit(this)), m_refused(new QListWidget(this)), m_busy(new BusyRow(&m_job, this))
{
    keepTogether(this, 180);
    createTable();
    createLayout();
    connect(m_table, &QTableView::clicked, this, &LayoutsPage::use);
    connect(m_table, &QTableView::activated, this, &LayoutsPage::use);
    connect(m_filter, &QLineEdit::textChanged, this, &LayoutsPage::filterRefused);
    connect(&m_job, &models::BackgroundJob::finished, this, &LayoutsPage::onFinished);
    retranslate();
}

void LayoutsPage::createTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(models::LayoutTableModel::SortRole);
    dressTable(m_table);
    m_table->setObjectName(QStringLiteral("layoutTable"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(models::LayoutTableModel::Rank, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(models::LayoutTableModel::Division, QHeaderView::Stretch);
    // The rows stand in the order of their ranks, and the last column is one of the reasons for it.
    m_columns =
        new YieldingColumns(m_table, m_table->horizontalHeader(),
                            {models::LayoutTableModel::Waiting, models::LayoutTableModel::Rank}, lettersOfDivision);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
}

void LayoutsPage::createLayout()
{
    m_state->setObjectName(QStringLiteral("layoutState"));
    m_filter->setObjectName(QStringLiteral("refusedFilter"));
    m_refused->setObjectName(QStringLiteral("refusedLayouts"));
    m_filter->setClearButtonEnabled(true);
    m_refused->setWordWrap(true);
    m_refused->setLayoutMode(QListView::Batched);  // there may be a thousand of them
    m_refused->setAlternatingRowColors(true);
    for (QLabel *label : {m_title, m_refusedTitle}) {
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
    }
    for (QLabel *label : {m_title, m_state, m_note, m_refusedTitle})
        label->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *refusedRow = new QHBoxLayout;
    refusedRow->addWidget(m_refusedTitle, 1);
    refusedRow->addWidget(m_filter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_busy);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_note);
    layout->addLayout(refusedRow);
    layout->addWidget(m_refused, 1);
}

void LayoutsPage::refresh()
{
    const auto &asked = m_document->scenario();
    if (m_asked == asked)
        return;
    m_asked = asked;
    m_job.start([this, asked, world = m_runner->world(),
                 folder = m_document->folder()](const models::BackgroundJob::Progress &progress) {
        const search::LayoutQuery query{.allowed = {}, .top = mostLayouts, .progress = progress};
        auto answer = std::make_shared<Result<search::LayoutAnswer>>(search::findLayouts(asked, world, folder, query));
        return models::BackgroundJob::Finish([this, asked, answer] { take(asked, std::move(*answer)); });
    });
    m_busy->begin();
    retranslate();
}

void LayoutsPage::take(const scenario::Scenario &asked, Result<search::LayoutAnswer> answer)
{
    m_answered = asked;
    m_problem.reset();
    if (!answer) {
        m_problem = answer.problem();
        m_answer = {};
        m_model->setLayouts({});
    } else {
        m_answer = std::move(answer).value();
        m_model->setLayouts(std::move(m_answer.layouts));
    }
    const bool training = scenario::isTraining(asked.task);
    using Model = models::LayoutTableModel;
    for (const int column : {Model::Zero, Model::Recompute, Model::MicroBatch})
        m_table->setColumnHidden(column, !training);
    m_table->setColumnHidden(Model::Tokens, training);
    m_columns->fit();
    showRefused();
}

// What was stopped is asked again the next time somebody looks.
void LayoutsPage::onFinished()
{
    if (m_answered != m_asked)
        m_asked.reset();
    retranslate();
}

void LayoutsPage::use(const QModelIndex &index)
{
    if (!index.isValid() || !m_answered || m_job.isRunning())
        return;
    const auto layout = m_model->layout(m_sorted->mapToSource(index).row());
    const auto division = layout.division;
    m_document->replaceCurrent(search::withLayout(*m_answered, layout),
                               [division] { return tr("layout %1").arg(text::divisionName(division)); });
}

// Sizes of one kind first, and each division once: the recipes of a refused one are refused alike.
void LayoutsPage::showRefused()
{
    m_refused->clear();
    std::set<std::tuple<int, std::int64_t, std::int64_t, std::int64_t, std::int64_t>> seen;
    QStringList first, others;
    for (const auto &refused : m_answer.refused) {
        const auto &d = refused.division;
        const int kinds =
            (d.tensor > 1 ? 1 : 0) + (d.pipeline > 1 ? 1 : 0) + (d.context > 1 ? 1 : 0) + (d.expert > 1 ? 1 : 0);
        if (!seen.insert({kinds, d.tensor, d.pipeline, d.context, d.expert}).second)
            continue;
        search::Division named = d;
        named.data = 1;  // what is left over is not what was refused
        const QString line =
            tr("%1: %2", "layout: why it cannot be")
                .arg(text::divisionName(named), text::problemText(refused.problem, text::PlaceNames::Words));
        (kinds <= 1 ? first : others) << line;
    }
    m_refused->addItems(first + others);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_refusedTitle), static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_refused)})
        widget->setVisible(m_refused->count() > 0);
    filterRefused();
}

void LayoutsPage::filterRefused()
{
    for (int row = 0; row < m_refused->count(); ++row)
        m_refused->item(row)->setHidden(!m_refused->item(row)->text().contains(m_filter->text(), Qt::CaseInsensitive));
}

void LayoutsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    m_columns->fit();
    retranslate();
    showRefused();
}

void LayoutsPage::retranslate()
{
    const text::Formatter format;
    m_title->setText(tr("Layouts that fit"));
    m_table->setAccessibleName(tr("Layouts that fit"));
    if (m_problem)
        m_state->setText(text::problemText(*m_problem, text::PlaceNames::Words));
    else if (m_job.isRunning())
        m_state->setText(tr("Searching…"));
    else
        m_state->setText(tr("%1 examined: %2 fit, %3 are too large, %4 cannot be.")
                             .arg(format.count(m_answer.examined), format.count(m_answer.feasible),
                                  format.count(m_answer.tooLarge),
                                  format.count(static_cast<std::int64_t>(m_answer.refused.size()))));
    m_note->setText(
        tr("Click a row to use it. Ranked by verdict, then by speed; where no speed is known, by what costs "
           "it: recomputation, how often GPUs wait for each other, sizes. Training keeps the batch of a "
           "step."));
    m_refusedTitle->setText(tr("Why not …? What cannot be, and the rule"));
    m_filter->setPlaceholderText(tr("TP 5"));
    m_filter->setAccessibleName(tr("Search in the layouts that cannot be"));
    m_refused->setAccessibleName(tr("Layouts that cannot be"));
}

}  // namespace headroom::views
