// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios of the plan side by side: bars on one scale, below them the terms and the settings that differ.
#pragma once

#include "app/models/plan_document.h"
#include "app/views/page.h"

#include <QTimer>

#include <set>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace headroom::models {
class ScenarioComparisonModel;
}

namespace headroom::views {

class StackedBarChart;

class ComparePage : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(const PageContext &context, QWidget *parent = nullptr);
    [[nodiscard]] bool showsAnswer() const override { return false; }  // the scenarios that have one
    void refresh() override;
    // Places in the plan; none: all of them.
    void choose(const std::set<int> &scenarios);
    [[nodiscard]] models::ScenarioComparisonModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void connectSignals();
    void retranslate();
    void showScenarios();
    void fitNames();
    void fillChoice();
    void fillReference();
    void onDocumentChanged(const models::PlanChange &change);
    void onSegment(const QString &key);
    void onCell(const QModelIndex &index);

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    models::ScenarioComparisonModel *m_model;
    StackedBarChart *m_chart;
    QTableView *m_table;
    QPushButton *m_choice;
    QMenu *m_menu;
    QLabel *m_referenceLabel, *m_note;
    QComboBox *m_reference;
    std::set<int> m_chosen;  // empty: all
    QTimer m_soon;           // answers come one by one
};

}  // namespace headroom::views
