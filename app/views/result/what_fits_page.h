// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The question before the plan: what can these GPUs run, and what a card of each size of memory? Each answer opens as a
// scenario.
#pragma once

#include "app/models/background_job.h"
#include "app/models/plan_document.h"
#include "app/models/what_fits_model.h"
#include "app/views/page.h"
#include "core/scenario/resolve.h"

class QLabel;
class QTableView;

namespace headroom::views {

class WhatFitsPage : public Page
{
    Q_OBJECT

public:
    enum class Kind { Machine, Tiers };  // the machine of the plan above the sizes of memory, or these alone
    WhatFitsPage(Kind kind, const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    [[nodiscard]] bool isComputing() const override { return m_job.isRunning(); }
    [[nodiscard]] models::WhatFitsModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void retranslate();
    struct Found {
        std::vector<search::FitRow> machine;
        std::optional<std::vector<search::FitRow>> tiers;  // asked once
        std::optional<Problem> problem;
    };
    [[nodiscard]] static Found ask(const std::vector<scenario::GpuCount> &machine, bool tiers,
                                   const scenario::World &world, const models::BackgroundJob::Progress &goOn);
    void compute();
    void showFound(Found found);
    void open(const QModelIndex &index);
    void showState();

    Kind m_kind;
    const models::PlanDocument *m_document;
    scenario::World m_world;
    models::BackgroundJob m_job;
    models::WhatFitsModel *m_model;
    QLabel *m_title, *m_state, *m_note;
    QTableView *m_table;
    std::vector<scenario::GpuCount> m_machine;  // the machine of the rows shown
    std::optional<Problem> m_problem;
    bool m_computed = false, m_tiersKnown = false;
};

}  // namespace headroom::views
