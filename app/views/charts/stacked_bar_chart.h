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
    // The segment under the keyboard: bar and segment; -1 before the first key.
    struct Place {
        int bar = -1, segment = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    [[nodiscard]] Place current() const { return m_current; }
    [[nodiscard]] int segmentCount() const;            // of all bars, for screen readers
    [[nodiscard]] Place placeAt(int index) const;      // of the n-th of them
    [[nodiscard]] QString inWords(Place place) const;  // "Optimizer states, 14.2 GiB, 38 %"
    [[nodiscard]] QString keyAt(Place place) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void segmentClicked(const QString &key);
    void segmentOpened(const QString &key);  // double click, Shift+Return: part by part

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void moveTo(Place place);
    [[nodiscard]] int indexOf(Place place) const;
    void describe();  // the picture in words, for screen readers

    StackedBarView *m_view;
    models::ChartData m_data;
    Place m_current;
    Qt::Orientation m_bars;
};

}  // namespace headroom::views
