// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number over a few values of one setting: a line with its points, each with its figure. Painted, without Qt Charts.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace headroom::views {

struct CurvePlace {
    QString at;        // value of the setting
    double place = 0;  // along the axis, to its scale: what grows in step with the setting is a straight line
    double value = 0;  // height
    QString text;      // the value in words
};

struct CurveData {
    QString xTitle, yTitle;
    std::vector<CurvePlace> points;
    int marked = -1;  // where the slider stands
};

class CurveChart : public QWidget
{
    Q_OBJECT

public:
    explicit CurveChart(QWidget *parent = nullptr);
    void setData(CurveData data);
    [[nodiscard]] const CurveData &data() const { return m_data; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF placeOf(std::size_t index) const;
    void paintFigures(QPainter &painter) const;

    CurveData m_data;
};

}  // namespace headroom::views
