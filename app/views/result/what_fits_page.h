// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The question before the plan: what can these GPUs run? Each answer opens as a scenario.
#pragma once

#include "app/models/plan_document.h"
#include "app/models/what_fits_model.h"
#include "app/views/page.h"

class QLabel;
class QTableView;

namespace headroom::views {

class WhatFitsPage : public Page
{
    Q_OBJECT

public:
    explicit WhatFitsPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    [[nodiscard]] models::WhatFitsModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void compute();
    void computeMachine();
    void computeTiers();
    void open(const QModelIndex &index);
    void showState();

    const models::PlanDocument *m_document;
    scenario::World m_world;
    models::WhatFitsModel *m_model;
    QLabel *m_title, *m_state, *m_note;
    QTableView *m_table;
    std::vector<scenario::GpuCount> m_machine;  // the machine of the rows shown
    std::optional<Problem> m_problem;
    bool m_computed = false, m_tiersKnown = false, m_waiting = false, m_started = false;
};

}  // namespace headroom::views
