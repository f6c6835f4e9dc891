// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The memory over the phases of a step (or of a request): where the peak is, and what it is made of.
#pragma once

#include "app/models/estimate_runner.h"
#include "app/views/page.h"

class QComboBox;
class QLabel;

namespace headroom::views {

class StackedBarChart;
class TermTable;

class PhasesPage : public Page
{
    Q_OBJECT

public:
    explicit PhasesPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    [[nodiscard]] StackedBarChart *chart() const { return m_chart; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillPhases();
    void showPhase();

    const models::EstimateRunner *m_runner;
    std::shared_ptr<const estimate::Estimate> m_estimate;
    StackedBarChart *m_chart;
    QLabel *m_title, *m_phaseLabel;
    QComboBox *m_phase;
    TermTable *m_terms;
};

}  // namespace headroom::views
