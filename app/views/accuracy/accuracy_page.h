// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How near the estimate is: measured against estimated, the statistics by kind of work, the rows behind each.
#pragma once

#include "app/models/accuracy_models.h"
#include "app/models/accuracy_runner.h"
#include "app/views/page.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace headroom::views {

class ScatterChart;

class AccuracyPage : public Page
{
    Q_OBJECT

public:
    explicit AccuracyPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    [[nodiscard]] bool isComputing() const override { return m_runner.isRunning(); }
    void settle() override { m_runner.wait(); }
    [[nodiscard]] const models::AccuracyRunner *runner() const { return &m_runner; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createWidgets();
    void createTables();
    void createLayout();
    void connectSignals();
    void retranslate();
    void showProgress(int judged, int total);
    void showResult();
    void fitTables();
    void shareWidth();
    void showSummary();
    void showKind();  // rows of the line of the statistics that is selected
    void showAllRows();
    void showRow();
    void selectRow(int row);
    void openRow(int row);
    [[nodiscard]] int currentRow() const;  // index of the measured row; -1: none

    PageContext m_context;
    models::AccuracyRunner m_runner;
    models::AccuracyRowsModel *m_rows = nullptr;
    models::AccuracyStatisticsModel *m_statistics = nullptr;
    models::AccuracyFilter *m_filter = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    ScatterChart *m_chart = nullptr;
    QTableView *m_rowTable = nullptr, *m_statisticsTable = nullptr;
    QLabel *m_summary = nullptr, *m_method = nullptr, *m_details = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_all = nullptr, *m_open = nullptr;
};

}  // namespace headroom::views
