// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks that are charts, each with its table one key (T) away.
#pragma once

#include "app/views/lessons/block_widget.h"
#include "app/views/lessons/plain_table.h"
#include "app/views/lessons/term_legend.h"

class QToolButton;
class QVBoxLayout;

namespace headroom::views {

class CurveChart;
class StackedBarChart;

class ChartBlock : public BlockWidget
{
    Q_OBJECT

public:
    ChartBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent);
    void refresh() override;
    [[nodiscard]] PlainTable *table() const { return m_table; }
    [[nodiscard]] TermLegend *legend() const { return m_legend; }  // empty for curves

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void setChart(QWidget *chart);  // by the constructors of those who inherit
    virtual void refreshChart() = 0;

private:
    void showTable(bool table);

    PlainTable *m_table;
    TermLegend *m_legend;
    QToolButton *m_toggle;
    QVBoxLayout *m_layout;
    QWidget *m_chart = nullptr;
};

// Stacked bars: the groups of one scenario, several scenarios, or the phases of one.
class BarsBlock : public ChartBlock
{
    Q_OBJECT

public:
    BarsBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent);
    [[nodiscard]] StackedBarChart *chart() const { return m_chart; }

protected:
    void changeEvent(QEvent *event) override;
    void refreshChart() override;

private:
    void fillChart();

    StackedBarChart *m_chart;
};

// A number over the values of one setting.
class CurveBlock : public ChartBlock
{
    Q_OBJECT

public:
    CurveBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent);
    [[nodiscard]] CurveChart *chart() const { return m_chart; }

protected:
    void refreshChart() override;

private:
    CurveChart *m_chart;
};

}  // namespace headroom::views
