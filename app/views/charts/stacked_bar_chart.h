// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stacked bars against their limits, fed by ChartData. With its .cpp the only place that knows Qt Charts.
#pragma once

#include "app/models/chart_data.h"

#include <QWidget>

namespace headroom::views {

class StackedBarView;

class StackedBarChart : public QWidget
{
    Q_OBJECT

public:
    explicit StackedBarChart(Qt::Orientation bars, QWidget *parent = nullptr);

    void setData(models::ChartData data);
    [[nodiscard]] const models::ChartData &data() const { return m_data; }
    // Where a segment is drawn, in this widget's coordinates; empty when it is not.
    [[nodiscard]] QRectF segmentRect(const QString &key) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void segmentClicked(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();  // the picture in words, for screen readers

    StackedBarView *m_view;
    models::ChartData m_data;
    Qt::Orientation m_bars;
};

}  // namespace headroom::views
