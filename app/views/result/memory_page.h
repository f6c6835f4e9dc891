// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each GPU must hold: bars against their limits, the groups of equal GPUs, the terms of the group chosen.
#pragma once

#include "app/models/estimate_runner.h"
#include "app/models/group_table_model.h"
#include "app/views/page.h"

#include <optional>

class QLabel;

namespace headroom::views {

class ClickableLabel;
class NumberTable;
class StackedBarChart;
class TermTable;

class MemoryPage : public Page
{
    Q_OBJECT

public:
    explicit MemoryPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void complete() override;
    void selectNumber(const QString &key) override;
    void preview(const std::shared_ptr<const estimate::Estimate> &estimate) override;
    [[nodiscard]] StackedBarChart *chart() const { return m_chart; }
    [[nodiscard]] TermTable *table() const { return m_terms; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createTables();
    void createLayout();
    void retranslate();
    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate);
    void showGroup(std::size_t group);
    void showBars();
    void showHost();

    const models::EstimateRunner *m_runner;
    std::optional<std::int64_t> m_measured;
    std::shared_ptr<const estimate::Estimate> m_estimate;
    std::size_t m_group = 0;
    models::GroupTableModel *m_groupModel = nullptr;
    StackedBarChart *m_chart, *m_hostChart = nullptr;
    NumberTable *m_groups = nullptr;
    TermTable *m_terms = nullptr;
    ClickableLabel *m_host = nullptr;
    QLabel *m_caption = nullptr, *m_termsTitle = nullptr;
};

}  // namespace headroom::views
