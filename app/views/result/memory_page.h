// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each GPU must hold: bars against their limits, the groups of equal GPUs, the terms of the group chosen.
#pragma once

#include "app/models/estimate_runner.h"
#include "app/models/group_table_model.h"

#include <QWidget>

class QLabel;

namespace headroom::views {

class ClickableLabel;
class NumberTable;
class StackedBarChart;
class TermTable;

class MemoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit MemoryPage(QWidget *parent = nullptr);
    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate);
    void selectKey(const QString &key);
    [[nodiscard]] StackedBarChart *chart() const { return m_chart; }
    [[nodiscard]] TermTable *table() const { return m_terms; }

Q_SIGNALS:
    void numberClicked(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void showGroup(std::size_t group);
    void showHost();

    std::shared_ptr<const estimate::Estimate> m_estimate;
    std::size_t m_group = 0;
    models::GroupTableModel *m_groupModel;
    StackedBarChart *m_chart;
    NumberTable *m_groups;
    TermTable *m_terms;
    ClickableLabel *m_host;
    QLabel *m_caption, *m_termsTitle;
};

}  // namespace headroom::views
