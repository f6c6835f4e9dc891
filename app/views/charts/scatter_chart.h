// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points on two logarithmic axes with the line of equality: a colour and a shape for each series. Painted here: Qt
// Charts has no shapes of our choosing and no keyboard.
#pragma once

#include "app/models/scatter_data.h"
#include "app/views/charts/chart_theme.h"

#include <QWidget>

#include <functional>

namespace headroom::views {

class ScatterChart : public QWidget
{
    Q_OBJECT

public:
    explicit ScatterChart(QWidget *parent = nullptr);

    void setData(models::ScatterData data);
    [[nodiscard]] const models::ScatterData &data() const { return m_data; }
    // Rows that are not shown strongly; an empty function shows all.
    void setHighlight(std::function<bool(int row)> highlight);
    void setSelectedRow(int row);
    [[nodiscard]] int selectedRow() const;
    [[nodiscard]] QPointF position(int point) const;  // in this widget's coordinates

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointSelected(int row);   // clicked or reached by an arrow key
    void pointActivated(int row);  // double click, Return
    void tableRequested();         // T

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] int pointAt(const QPointF &place) const;  // -1: none near
    [[nodiscard]] double along(double value) const;         // 0..1 on either axis
    void measure();
    void placeLegend();
    void step(int by);
    void select(int point);
    void describe();
    void drawGrid(QPainter &painter) const;
    void drawPoints(QPainter &painter) const;
    void drawLegend(QPainter &painter) const;
    [[nodiscard]] bool isShown(const models::ScatterPoint &point) const;

    models::ScatterData m_data;
    std::function<bool(int)> m_highlight;
    std::vector<int> m_order;       // of the points along the first axis, for the arrow keys
    std::vector<QPointF> m_legend;  // where the name of each series begins
    int m_selected = -1;
    int m_first = 0, m_last = 1;  // powers of ten
};

}  // namespace headroom::views
