// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison: which scenarios, against which, and the way from a figure to its derivation.
#include "app/views/compare/compare_page.h"

#include "app/models/chart_data.h"
#include "app/models/estimate_runner.h"
#include "app/models/scenario_comparison_model.h"
#include "app/models/scenario_list_model.h"
#include "app/text/formatter.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/widgets/table_look.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom::views {

using models::ScenarioComparisonModel;

namespace {
constexpr int linesOfTable = 16;  // with its headings: what a window of 700 pixels shows at once
}

ComparePage::ComparePage(const PageContext &context, QWidget *parent)
    : Page(parent), m_document(context.document), m_runner(context.runner), m_model(new ScenarioComparisonModel(this)),
      m_chart(new StackedBarChart(Qt::Horizontal, this)), m_table(new QTableView(this)),
      m_choice(new QPushButton(this)), m_menu(new QMenu(this)), m_referenceLabel(new QLabel(this)),
      m_note(new QLabel(this)), m_reference(new QComboBox(this))
{
    createLayout();
    connectSignals();
    retranslate();
}

void ComparePage::createLayout()
{
    m_chart->setObjectName(QStringLiteral("compareChart"));
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_choice->setObjectName(QStringLiteral("compareChoice"));
    m_reference->setObjectName(QStringLiteral("compareReference"));
    m_choice->setMenu(m_menu);
    m_referenceLabel->setBuddy(m_reference);
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reference->setMinimumContentsLength(16);
    dressTable(m_table);
    m_table->setModel(m_model);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(true);
    m_table->setMinimumHeight(fontMetrics().height() * linesOfTable);
    m_table->viewport()->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setItemDelegate(new VerdictDelegate(ScenarioComparisonModel::VerdictRole, -1, m_table));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->addWidget(m_choice);
    head->addWidget(m_referenceLabel);
    head->addWidget(m_reference, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_chart);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addStretch(0);  // what is hidden leaves its room below
}

void ComparePage::connectSignals()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ComparePage::refresh);
    connect(m_runner, &models::EstimateRunner::answered, this, [this] { m_soon.start(); });
    connect(m_document, &models::PlanDocument::changed, this, &ComparePage::onDocumentChanged);
    connect(m_menu, &QMenu::triggered, this, [this](QAction *action) {
        if (m_chosen.empty()) {
            for (int i = 0; i < m_document->scenarioCount(); ++i)
                m_chosen.insert(i);
        }
        const int scenario = action->data().toInt();
        if (action->isChecked())
            m_chosen.insert(scenario);
        else
            m_chosen.erase(scenario);
        refresh();
    });
    connect(m_reference, &QComboBox::currentIndexChanged, this, &ComparePage::showScenarios);
    connect(m_chart, &StackedBarChart::segmentClicked, this, &ComparePage::onSegment);
    connect(m_table, &QTableView::clicked, this, &ComparePage::onCell);
    connect(m_table, &QTableView::activated, this, &ComparePage::onCell);
    auto *key = new QShortcut(Qt::Key_T, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_table, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
}

void ComparePage::choose(const std::set<int> &scenarios)
{
    m_chosen = scenarios;
    refresh();
}

// Places move when a scenario comes or goes.
void ComparePage::onDocumentChanged(const models::PlanChange &change)
{
    using Kind = models::PlanChange::Kind;
    std::set<int> moved;
    switch (change.kind) {
    case Kind::Plan:
        m_chosen.clear();
        break;
    case Kind::Inserted:
    case Kind::Removed:
        for (const int scenario : m_chosen) {
            const bool inserted = change.kind == Kind::Inserted;
            if (inserted || scenario != change.scenario)
                moved.insert(scenario < change.scenario ? scenario : scenario + (inserted ? 1 : -1));
        }
        m_chosen = std::move(moved);
        break;
    default:
        break;
    }
    m_soon.start();
}

void ComparePage::refresh()
{
    if (!isVisible())
        return;
    fillChoice();
    fillReference();
    showScenarios();
}

void ComparePage::fillChoice()
{
    m_menu->clear();
    for (int i = 0; i < m_document->scenarioCount(); ++i) {
        const auto &answer = m_runner->answer(i);
        QString title = models::scenarioTitle(*m_document, *m_runner, i);
        auto *action = m_menu->addAction(title.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(m_chosen.empty() || m_chosen.count(i) > 0);
        action->setData(i);
        action->setEnabled(answer.estimate != nullptr);
    }
}

void ComparePage::fillReference()
{
    const QSignalBlocker quiet(m_reference);
    const QVariant before = m_reference->currentData();
    m_reference->clear();
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked() && action->isEnabled())
            m_reference->addItem(action->text().replace(QStringLiteral("&&"), QStringLiteral("&")), action->data());
    }
    m_reference->setCurrentIndex(std::max(0, m_reference->findData(before)));
}

void ComparePage::showScenarios()
{
    const text::Formatter format;
    std::vector<models::ComparedScenario> scenarios;
    std::vector<models::TitledEstimate> bars;
    for (int i = 0; i < m_reference->count(); ++i) {
        const int scenario = m_reference->itemData(i).toInt();
        const auto &answer = m_runner->answer(scenario);
        if (!answer.estimate || !answer.resolved)
            continue;
        const QString number = format.count(scenario + 1);
        const QString title = tr("%1. %2", "number, name of a scenario").arg(number, m_reference->itemText(i));
        scenarios.push_back({scenario, title, answer.resolved, answer.estimate});
        bars.push_back({title, scenario, answer.estimate.get()});
    }
    const int place = m_reference->currentIndex();
    m_chart->setData(models::scenarioBars(bars));
    m_model->setScenarios(std::move(scenarios), static_cast<std::size_t>(std::max(0, place)));
    m_chart->setVisible(m_reference->count() > 0);  // an empty one says nothing
    m_table->setVisible(m_reference->count() > 0);
    fitNames();
    retranslate();
}

// Figures need the same room whatever they are of; names get the rest, as far as they need it.
void ComparePage::fitNames()
{
    auto *header = m_table->horizontalHeader();
    if (header->count() < 2)
        return;
    const int name = static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(0);
    const int figure = fontMetrics().horizontalAdvance(QStringLiteral("000.0 (+000.0)")) + fontMetrics().height();
    const int rest = m_table->viewport()->width() - figure * (header->count() - 1);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    header->resizeSection(0, std::max(std::min(figure, name), std::min(rest, name)));
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitNames();
    return Page::eventFilter(watched, event);
}

void ComparePage::onSegment(const QString &key)
{
    const int scenario = key.section(u'[', 1, 1).section(u']', 0, 0).toInt();
    m_document->setCurrentIndex(scenario);
    Q_EMIT numberClicked(key.section(u'.', 1));
}

void ComparePage::onCell(const QModelIndex &index)
{
    const QString key = index.data(ScenarioComparisonModel::KeyRole).toString();
    if (key.isEmpty())
        return;
    m_document->setCurrentIndex(m_model->scenarios()[static_cast<std::size_t>(index.column() - 1)].scenario);
    Q_EMIT numberClicked(key);
}

void ComparePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    retranslate();
    refresh();
}

void ComparePage::retranslate()
{
    const text::Formatter format;
    m_choice->setText(tr("Scenarios: %1 of %2")
                          .arg(format.count(static_cast<std::int64_t>(m_model->scenarios().size())),
                               format.count(m_document->scenarioCount())));
    m_choice->setToolTip(tr("Choose the scenarios to compare"));
    m_choice->setAccessibleName(tr("Choose the scenarios to compare"));
    m_referenceLabel->setText(tr("differences &against"));
    m_reference->setAccessibleName(tr("Scenario to compare against"));
    m_chart->setAccessibleName(tr("Memory of the scenarios on one scale"));
    m_table->setAccessibleName(tr("Differences between the scenarios"));
    m_note->setText(m_document->scenarioCount() < 2
                        ? tr("There is one scenario. Duplicate it at the foot of the window and change a setting.")
                        : tr("GiB. Solid line: usable memory; dotted tick: nominal memory. Below the verdict: settings "
                             "that differ, changed ones in bold. Ctrl+click on two tabs compares these two."));
}

}  // namespace headroom::views
