// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of thumb beside the estimate: what each says, the recipe that makes it exact, what it leaves out.
#pragma once

#include "app/models/estimate_runner.h"
#include "app/models/rules_table_model.h"
#include "app/views/page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace headroom::views {

class RulesPage : public Page
{
    Q_OBJECT

public:
    explicit RulesPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void showRule();
    void useRecipe();

    const models::EstimateRunner *m_runner;
    models::RulesTableModel *m_model;
    QTableView *m_table;
    QLabel *m_summary, *m_recipe;
    QPushButton *m_use;
    quint64 m_computed = 0;
    std::optional<Problem> m_problem;
};

}  // namespace headroom::views
