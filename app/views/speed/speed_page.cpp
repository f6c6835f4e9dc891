// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answer at the left with the two inputs that only speed has, the derivation of the selected figure at the right.
#include "app/views/speed/speed_page.h"

#include "app/models/estimate_runner.h"
#include "app/models/strings.h"
#include "app/text/sentences.h"
#include "app/text/unbroken.h"
#include "app/views/widgets/table_look.h"
#include "app/views/widgets/value_spin.h"
#include "core/world.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom::views {

SpeedPage::SpeedPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_runner(context.runner), m_model(new models::SpeedModel(context.data.folder(), this)),
      m_steps(new models::DerivationModel(this)), m_headline(new QLabel(this)), m_bound(new QLabel(this)),
      m_residual(new QLabel(this)), m_price(new QLabel(this)), m_whyTitle(new QLabel(this)),
      m_priceLabel(new QLabel(this)), m_tokensLabel(new QLabel(this)), m_priceField(new ValueSpin(this)),
      m_tokensField(new ValueSpin(this)), m_table(new QTableView(this)), m_tree(new QTreeView(this)),
      m_step(new QTextBrowser(this))
{
    m_steps->setSources(models::SourceTitles(context.data.folder() / "sources.json"));
    createTable();
    createWhy();
    createInputs();
    createLayout();
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
        showWords();
    });
    retranslate();
}

void SpeedPage::createTable()
{
    m_table->setObjectName(QStringLiteral("speedTable"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(models::SpeedModel::Figure, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(models::SpeedModel::Value, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SpeedPage::showWhy);
}

void SpeedPage::createWhy()
{
    m_step->setObjectName(QStringLiteral("speedStep"));
    m_step->setTabChangesFocus(true);
    m_step->setOpenLinks(false);
    m_tree->setObjectName(QStringLiteral("speedTree"));
    m_tree->setModel(m_steps);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(models::DerivationModel::Symbol, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(models::DerivationModel::Value, QHeaderView::ResizeToContents);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SpeedPage::showStep);
}

// The price is the user's own and belongs to no plan; the number of tokens is a key of the plan.
void SpeedPage::createInputs()
{
    m_priceField->setObjectName(QStringLiteral("speedPrice"));
    m_priceField->setRange(0, 10000, false);
    m_priceField->setRoomForWords(true);
    m_tokensField->setObjectName(QStringLiteral("speedTokens"));
    m_tokensField->setRange(0, 1e18, false);
    m_priceLabel->setBuddy(m_priceField);
    m_tokensLabel->setBuddy(m_tokensField);
    connect(m_priceField, &ValueSpin::edited, this, [this](const QString &text) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        m_model->setPrice(isNumber && value >= 0 ? std::optional(value) : std::nullopt);
    });
    connect(m_tokensField, &ValueSpin::edited, this,
            [this](const QString &text) { Q_EMIT valueChosen(QStringLiteral("training.tokens"), text); });
}

void SpeedPage::createLayout()
{
    m_headline->setObjectName(QStringLiteral("speedHeadline"));
    m_bound->setObjectName(QStringLiteral("speedBound"));
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_whyTitle->setFont(bold);
    for (QLabel *label : {m_headline, m_bound, m_residual, m_price, m_whyTitle}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_residual->setForegroundRole(QPalette::PlaceholderText);
    auto *inputs = new QGridLayout;
    inputs->addWidget(m_priceLabel, 0, 0);
    inputs->addWidget(m_priceField, 0, 1);
    inputs->addWidget(m_tokensLabel, 1, 0);
    inputs->addWidget(m_tokensField, 1, 1);
    inputs->setColumnStretch(2, 1);
    auto *left = new QVBoxLayout;
    left->addWidget(m_headline);
    left->addWidget(m_table, 1);
    left->addWidget(m_bound);
    left->addWidget(m_residual);
    left->addLayout(inputs);
    left->addWidget(m_price);
    auto *right = new QVBoxLayout;
    right->addWidget(m_whyTitle);
    right->addWidget(m_step, 2);
    right->addWidget(m_tree, 3);
    auto *columns = new QHBoxLayout(this);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
}

void SpeedPage::refresh()
{
    const auto &answer = m_runner->current();
    if (answer.number == m_shown || !answer.resolved)
        return;
    m_shown = answer.number;
    const int row = std::max(m_table->currentIndex().row(), 0);
    m_model->setPlan(answer.resolved);
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    const auto &asked = answer.resolved->asked;
    const bool training = scenario::isTraining(asked.task);
    m_tokensLabel->setVisible(training);
    m_tokensField->setVisible(training);
    if (!m_tokensField->hasFocus())  // being typed into
        m_tokensField->setValueText(asked.training.tokens
                                        ? QString::number(*asked.training.tokens, 'g', 12)  // plan text
                                        : QString());
    showWhy();
}

void SpeedPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const int row = m_table->currentIndex().row();
    m_model->rename();
    m_steps->retranslate();
    m_table->setCurrentIndex(m_model->index(row, 0));
    retranslate();
}

void SpeedPage::retranslate()
{
    m_table->setAccessibleName(tr("Speed and cost"));
    m_tree->setAccessibleName(tr("What goes in"));
    m_step->setAccessibleName(tr("Derivation"));
    m_whyTitle->setText(tr("Where the selected figure comes from"));
    m_priceLabel->setText(tr("&Price of a GPU for an hour (US$)"));
    m_priceField->setAccessibleName(tr("Price of a GPU for an hour (US$)"));
    m_priceField->setAssumedText(tr("catalogue", "a price that was not given"));
    m_tokensLabel->setText(tr("&Tokens to train on"));
    m_tokensField->setAccessibleName(tr("Tokens to train on"));
    m_tokensField->setAssumedText(tr("not said", "the number of tokens"));
    showWords();
    showWhy();
}

void SpeedPage::showWords()
{
    const auto &speed = m_model->speed();
    const auto show = [](QLabel *label, const QString &sentence) { label->setText(text::unbroken(sentence)); };
    show(m_headline, m_model->problem() ? text::problemText(*m_model->problem()) : text::speedSentence(speed));
    show(m_bound, text::boundSentence(speed));
    show(m_residual, text::speedResidualSentence(speed));
    show(m_price, text::priceSentence(speed));
}

void SpeedPage::showWhy()
{
    m_steps->setNumber(m_model->derivation(), m_model->key(m_table->currentIndex().row()));
    const QModelIndex root = m_steps->index(0, 0);
    m_tree->expand(root);
    m_tree->setCurrentIndex(root);
    showStep();
}

void SpeedPage::showStep()
{
    if (m_steps->isEmpty()) {
        m_step->clear();
        return;
    }
    const QModelIndex current = m_tree->currentIndex();
    m_step->setHtml(m_steps->html(current.isValid() ? current : m_steps->index(0, 0)));
}

}  // namespace headroom::views
