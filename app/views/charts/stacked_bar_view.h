// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Qt Charts view behind StackedBarChart: series, axes, and what Qt Charts does not draw: limits and figures.
#pragma once

#include "app/models/chart_data.h"
#include "app/views/charts/chart_theme.h"

#include <QtCharts/QAbstractBarSeries>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChartView>
#include <QtCharts/QValueAxis>

namespace headroom::views {

class StackedBarView : public QChartView
{
    Q_OBJECT

public:
    explicit StackedBarView(Qt::Orientation bars, QWidget *parent = nullptr);
    void show(const models::ChartData &data);
    void applyTheme();
    [[nodiscard]] QRectF segmentRect(const QString &key) const;  // in the view's coordinates
    void mark(const QString &key);                               // a frame around it; empty: none

Q_SIGNALS:
    void segmentClicked(const QString &key);
    void segmentOpened(const QString &key);  // double click

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    struct Place {  // of a bar along the category axis
        double position = 0, halfWidth = 0;
    };
    [[nodiscard]] QList<qreal> valuesOf(estimate::Term term) const;
    [[nodiscard]] std::vector<estimate::Term> termsShown() const;
    bool updateSeries(const std::vector<estimate::Term> &terms);  // false: it has to be made anew
    void rebuildSeries();
    void updateAxes();
    void scaleValues();
    void fitNames();
    void fitTicks();
    [[nodiscard]] int linesOfNames(int width) const;
    void connectSet(QBarSet *set, estimate::Term term);
    void showToolTip(bool on, int index, estimate::Term term);
    [[nodiscard]] int barOfIndex(int index) const;
    [[nodiscard]] QPointF pointAt(int bar, double gib) const;
    [[nodiscard]] double halfBar() const;
    [[nodiscard]] QRectF rectOf(int bar, qint64 from, qint64 to) const;
    void drawName(QPainter *painter, int bar) const;
    void drawNameBeside(QPainter *painter, int bar) const;
    void drawLimits(QPainter *painter, int bar) const;
    void drawFigures(QPainter *painter, int bar) const;
    [[nodiscard]] QRectF placeOfFigure(int bar, const QRectF &segment, const QSizeF &size) const;

    void drawMark(QPainter *painter) const;
    [[nodiscard]] QRectF placeOf(const QString &key) const;  // in the scene's coordinates

    static constexpr int nameFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;  // below its bar

    models::ChartData m_data;
    std::vector<estimate::Term> m_terms;  // one set of the series each
    QString m_marked;
    Qt::Orientation m_bars;
    int m_widestName = 0;    // the room that names take
    bool m_upright = false;  // the names of vertical bars
    ChartTheme m_theme;
    QAbstractBarSeries *m_series = nullptr;
    QBarCategoryAxis *m_names;
    QValueAxis *m_values;
};

}  // namespace headroom::views
