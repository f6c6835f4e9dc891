// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of thumb beside the estimate: what each says, the recipe that makes it exact, what it leaves out.
#pragma once

#include "app/models/estimate_runner.h"
#include "app/models/rules_table_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace headroom::views {

class RulesPage : public QWidget
{
    Q_OBJECT

public:
    RulesPage(models::PlanDocument *document, models::EstimateRunner *runner, QWidget *parent = nullptr);
    void refresh();  // computes when the page is shown, else when it comes to be

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createLayout();
    void compute();
    void retranslate();
    void showRule();
    void useRecipe();

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    models::RulesTableModel *m_model;
    QTableView *m_table;
    QLabel *m_summary, *m_recipe;
    QPushButton *m_use;
    quint64 m_computed = 0;
    std::optional<Problem> m_problem;
};

}  // namespace headroom::views
