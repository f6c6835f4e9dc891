// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What if: one setting over its values as a chart, or two as a map. Taking another value edits the plan.
#pragma once

#include "app/models/background_job.h"
#include "app/models/plan_document.h"
#include "app/models/sweep_model.h"
#include "app/views/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace headroom::views {

class ChartOrTable;
class SweepChart;

class WhatIfPage : public Page
{
    Q_OBJECT

public:
    explicit WhatIfPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    // `second` empty: one setting. Keys of the plan.
    void vary(const QString &first, const QString &second = {});
    [[nodiscard]] models::SweepModel *model() const { return m_model; }
    [[nodiscard]] SweepChart *chart() const { return m_chart; }
    [[nodiscard]] bool isComputing() const override { return m_job.isRunning(); }

Q_SIGNALS:
    void held(bool on);  // a value is being dragged: what stands around the page keeps its size until it is let go

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createLayout();
    void connectSignals();
    void retranslate();
    void fillChoices();
    void compute();
    void showSweep(search::Sweep swept);
    void apply(std::size_t ix, std::size_t iy);
    void explainState();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] search::Axis axis(const QString &path, search::Steps steps) const;

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    models::BackgroundJob m_job;
    models::SweepModel *m_model;
    QLabel *m_firstLabel, *m_secondLabel, *m_summary, *m_state, *m_hint;
    QComboBox *m_first, *m_second;
    QPushButton *m_stop;
    SweepChart *m_chart;
    QTableView *m_table;
    ChartOrTable *m_picture;
    quint64 m_shown = 0;  // number of the answer the picture belongs to
    models::Gesture m_gesture = 0;
    bool m_stopped = false;
};

}  // namespace headroom::views
