// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One setting over its values: families of terms stacked, the usable memory as a line, the values that fit on shaded
// ground. The current value can be dragged, clicked or moved with the arrow keys.
#pragma once

#include "app/views/charts/chart_theme.h"
#include "core/estimate/families.h"
#include "core/search/sweep.h"

#include <QWidget>

#include <memory>

namespace headroom::views {

class SweepChart : public QWidget
{
    Q_OBJECT

public:
    explicit SweepChart(QWidget *parent = nullptr);

    void setSweep(std::shared_ptr<const search::Sweep> sweep, int current);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] bool isDragging() const { return m_dragging; }
    [[nodiscard]] QPointF placeOf(int index) const;  // top of the stack of a value
    [[nodiscard]] QRectF usableLabel() const;        // where the words of the usable memory stand
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void gestureBegan();  // what follows undoes as one
    void gestureEnded();
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int count() const { return m_sweep ? static_cast<int>(m_sweep->points.size()) : 0; }
    [[nodiscard]] const search::SweepPoint &point(int index) const;
    [[nodiscard]] bool isPossible(int index) const { return !point(index).problem; }
    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] double x(int index) const;
    [[nodiscard]] double y(qint64 bytes) const;
    [[nodiscard]] int indexAt(double x) const;
    [[nodiscard]] int nextPossible(int from, int step) const;
    void choose(int index);
    void layOut();
    void describe();
    void drawVerdicts(QPainter &painter) const;
    void drawGrid(QPainter &painter) const;
    void drawAreas(QPainter &painter) const;
    void drawBars(QPainter &painter) const;
    [[nodiscard]] QString usableWords(int index) const;
    [[nodiscard]] double markerRadius() const;
    void drawUsable(QPainter &painter) const;
    void drawCurrent(QPainter &painter) const;
    void drawNames(QPainter &painter) const;
    void drawLegend(QPainter &painter) const;

    std::shared_ptr<const search::Sweep> m_sweep;
    std::vector<estimate::Family> m_families;
    std::vector<QRectF> m_legend;  // place of each family's name
    ChartTheme m_theme;
    QRectF m_plot;
    qint64 m_most = 1, m_tick = 1;
    int m_current = -1;
    int m_widestName = 0;
    bool m_numbers = true, m_upright = false, m_dragging = false;
};

// The term whose brush stands for the family.
[[nodiscard]] estimate::Term emblem(estimate::Family family);

}  // namespace headroom::views
