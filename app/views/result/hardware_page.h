// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What hardware does this need? Every GPU of the catalogue, at each precision, in the smallest number that holds the
// plan; a click plans with it.
#pragma once

#include "app/models/background_job.h"
#include "app/models/hardware_table_model.h"
#include "app/views/page.h"

#include <optional>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace headroom::views {

class BusyRow;

class HardwarePage : public Page
{
    Q_OBJECT

public:
    explicit HardwarePage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void settle() override { m_job.wait(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createTable();
    void createLayout();
    void retranslate();
    void onFinished();
    void take(const scenario::Scenario &asked, Result<search::HardwareAnswer> answer);
    void use(const QModelIndex &index);

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    models::HardwareTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QLabel *m_title, *m_state, *m_note;
    QLineEdit *m_filter;
    QTableView *m_table;
    models::BackgroundJob m_job;
    BusyRow *m_busy;
    std::optional<scenario::Scenario> m_asked, m_answered;  // searched for; of the rows shown
    std::optional<Problem> m_problem;
    std::int64_t m_examined = 0;
};

}  // namespace headroom::views
