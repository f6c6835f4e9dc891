// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to divide the plan over its GPUs: those that fit, ranked; a click uses one. Below them those that cannot
// be, each with the rule: "why not TP 5?"
#pragma once

#include "app/models/background_job.h"
#include "app/models/layout_table_model.h"
#include "app/views/page.h"

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QSortFilterProxyModel;
class QTableView;

namespace headroom::views {

class BusyRow;
class YieldingColumns;

class LayoutsPage : public Page
{
    Q_OBJECT

public:
    explicit LayoutsPage(const PageContext &context, QWidget *parent = nullptr);
    [[nodiscard]] bool showsAnswer() const override { return false; }  // searches from the plan as it is asked
    void refresh() override;
    void settle() override { m_job.wait(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createTable();
    void createLayout();
    void retranslate();
    void onFinished();
    void take(const scenario::Scenario &asked, Result<search::LayoutAnswer> answer);
    void use(const QModelIndex &index);
    void showRefused();
    void filterRefused();

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    models::LayoutTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QLabel *m_title, *m_state, *m_note, *m_refusedTitle;
    QTableView *m_table;
    YieldingColumns *m_columns;
    QLineEdit *m_filter;
    QListWidget *m_refused;
    models::BackgroundJob m_job;
    BusyRow *m_busy;
    std::optional<scenario::Scenario> m_asked, m_answered;  // searched for; of the rows shown
    std::optional<Problem> m_problem;
    search::LayoutAnswer m_answer;  // without its layouts: the model has them
};

}  // namespace headroom::views
