// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of thumb.
#include "app/views/result/rules_page.h"

#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/widgets/table_look.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom::views {

RulesPage::RulesPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_runner(context.runner), m_model(new models::RulesTableModel(this)), m_table(new QTableView(this)),
      m_summary(new QLabel(this)), m_recipe(new QLabel(this)), m_use(new QPushButton(this))
{
    keepTogether(this, 180);
    createLayout();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulesPage::showRule);
    connect(m_use, &QPushButton::clicked, this, &RulesPage::useRecipe);
    retranslate();
}

void RulesPage::createLayout()
{
    m_table->setObjectName(QStringLiteral("rulesTable"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    fitColumns(m_table);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_summary->setObjectName(QStringLiteral("rulesSummary"));
    m_use->setObjectName(QStringLiteral("useRecipe"));
    for (QLabel *label : {m_summary, m_recipe}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_recipe);
    layout->addWidget(m_use, 0, Qt::AlignLeft);
}

void RulesPage::refresh()
{
    const auto &answer = m_runner->current();
    if (answer.number == m_computed || !answer.resolved)
        return;
    m_computed = answer.number;
    auto rules = rules::compareRules(answer.resolved->asked, m_runner->world());
    m_problem.reset();
    if (rules)
        m_model->setAnswer(std::make_shared<rules::RulesAnswer>(std::move(*rules)));
    else
        m_problem = rules.problem();
    retranslate();
}

void RulesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    retranslate();
}

void RulesPage::retranslate()
{
    m_table->setAccessibleName(tr("Rules of thumb"));
    m_use->setText(tr("Use this recipe"));
    m_use->setToolTip(tr("Adds a scenario that does exactly what the rule assumes."));
    m_use->setAccessibleName(tr("Use this recipe"));
    const auto &shown = m_runner->current();
    if (m_problem)
        m_summary->setText(text::problemText(*m_problem, text::PlaceNames::Words));
    else if (m_model->answer() && shown.estimate)
        m_summary->setText(text::rulesSummary(*m_model->answer(), *shown.estimate, *shown.resolved));
    showRule();
}

void RulesPage::showRule()
{
    const QModelIndex current = m_table->currentIndex();
    m_use->setEnabled(current.isValid());
    if (!current.isValid()) {
        m_recipe->setText(tr("Select a rule to see the recipe that makes it exact."));
        return;
    }
    const QString words = tr("%1: %2 %3", "rule: recipe comment")
                              .arg(current.siblingAtColumn(models::RulesTableModel::Rule).data().toString(),
                                   current.data(models::RulesTableModel::RecipeTextRole).toString(),
                                   current.data(models::RulesTableModel::CommentRole).toString());
    const QString difference = current.data(models::RulesTableModel::DifferenceRole).toString();
    m_recipe->setText(difference.isEmpty() ? words : words + u'\n' + difference);
}

void RulesPage::useRecipe()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && m_model->answer())
        Q_EMIT scenarioChosen(m_model->answer()->rules[static_cast<std::size_t>(row)].recipe);
}

}  // namespace headroom::views
