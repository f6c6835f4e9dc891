// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Axes from decade to decade, marks by shape and colour, selection by mouse and arrow keys.
#include "app/views/charts/scatter_chart.h"

#include "app/text/formatter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::views {

namespace {

// Circle, square, triangle, diamond, upside-down triangle: told apart without colour.
QPainterPath shape(int series, const QPointF &at, double radius)
{
    QPainterPath path;
    const double r = radius;
    switch (series % 5) {
    case 0:
        path.addEllipse(at, r, r);
        break;
    case 1:
        path.addRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r));
        break;
    case 2:
        path.addPolygon({QPointF(at.x(), at.y() - 1.2 * r), QPointF(at.x() + 1.1 * r, at.y() + r),
                         QPointF(at.x() - 1.1 * r, at.y() + r)});
        path.closeSubpath();
        break;
    case 3:
        path.addPolygon({QPointF(at.x(), at.y() - 1.3 * r), QPointF(at.x() + 1.3 * r, at.y()),
                         QPointF(at.x(), at.y() + 1.3 * r), QPointF(at.x() - 1.3 * r, at.y())});
        path.closeSubpath();
        break;
    default:
        path.addPolygon({QPointF(at.x(), at.y() + 1.2 * r), QPointF(at.x() + 1.1 * r, at.y() - r),
                         QPointF(at.x() - 1.1 * r, at.y() - r)});
        path.closeSubpath();
    }
    return path;
}

}  // namespace

ScatterChart::ScatterChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScatterChart::setData(models::ScatterData data)
{
    const int selected = selectedRow();
    m_data = std::move(data);
    m_order.resize(m_data.points.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto &points = m_data.points;
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        return points[static_cast<std::size_t>(a)].x < points[static_cast<std::size_t>(b)].x;
    });
    m_selected = -1;
    measure();
    placeLegend();
    setSelectedRow(selected);
    describe();
    update();
}

void ScatterChart::setHighlight(std::function<bool(int)> highlight)
{
    m_highlight = std::move(highlight);
    update();
}

void ScatterChart::measure()
{
    double least = 1, most = 1;
    for (const auto &point : m_data.points) {
        least = std::min({least, point.x, point.y});
        most = std::max({most, point.x, point.y});
    }
    m_first = static_cast<int>(std::floor(std::log10(least)));
    m_last = std::max(m_first + 1, static_cast<int>(std::ceil(std::log10(most))));
}

int ScatterChart::selectedRow() const
{
    return m_selected < 0 ? -1 : m_data.points[static_cast<std::size_t>(m_selected)].row;
}

void ScatterChart::setSelectedRow(int row)
{
    const auto found =
        std::find_if(m_data.points.begin(), m_data.points.end(), [row](const auto &point) { return point.row == row; });
    m_selected = found == m_data.points.end() ? -1 : static_cast<int>(found - m_data.points.begin());
    update();
}

bool ScatterChart::isShown(const models::ScatterPoint &point) const
{
    return !m_highlight || m_highlight(point.row);
}

double ScatterChart::along(double value) const
{
    return (std::log10(value) - m_first) / (m_last - m_first);
}

QRectF ScatterChart::area() const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height(), letter = metrics.horizontalAdvance(u'0');
    const double legend = m_legend.empty() ? 0 : m_legend.back().y();
    return QRectF(rect()).adjusted(letter * 8, legend + line * 1.5, -letter * 4, -line * 2.8);
}

QPointF ScatterChart::position(int point) const
{
    const auto &at = m_data.points[static_cast<std::size_t>(point)];
    const QRectF place = area();
    return {place.left() + along(at.x) * place.width(), place.bottom() - along(at.y) * place.height()};
}

QSize ScatterChart::sizeHint() const
{
    return {fontMetrics().height() * 24, fontMetrics().height() * 18};
}

QSize ScatterChart::minimumSizeHint() const
{
    return {fontMetrics().height() * 14, fontMetrics().height() * 11};
}

void ScatterChart::drawGrid(QPainter &painter) const
{
    const auto theme = ChartTheme::of(palette());
    const QRectF place = area();
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const text::Formatter format;
    for (int power = m_first; power <= m_last; ++power) {
        const double share = along(std::pow(10, power));
        const double x = place.left() + share * place.width(), y = place.bottom() - share * place.height();
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
        painter.setPen(theme.text);
        const QString label = format.number(std::pow(10, power), std::max(0, -power));
        painter.drawText(QRectF(x - line * 3, place.bottom() + line * 0.5, line * 6, line), Qt::AlignCenter, label);
        painter.drawText(QRectF(0, y - line / 2, place.left() - line * 0.3, line), Qt::AlignRight | Qt::AlignVCenter,
                         label);
    }
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(place.bottomLeft(), place.topRight());
    painter.drawText(QRectF(place.left(), place.bottom() + line * 1.5, place.width(), line), Qt::AlignCenter,
                     m_data.xTitle);
    painter.save();
    painter.translate(line * 0.6, place.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-place.height() / 2, -line / 2, place.height(), line), Qt::AlignCenter, m_data.yTitle);
    painter.restore();
}

void ScatterChart::drawPoints(QPainter &painter) const
{
    const auto theme = ChartTheme::of(palette());
    const double radius = QFontMetricsF(font()).height() * 0.26;
    for (const bool strong : {false, true}) {
        for (std::size_t i = 0; i < m_data.points.size(); ++i) {
            const auto &point = m_data.points[i];
            if (isShown(point) != strong)
                continue;
            QColor colour = theme.series(point.series);
            painter.setPen(QPen(strong ? colour : theme.grid, 1.3));
            colour.setAlphaF(strong ? 0.45F : 0.0F);
            painter.setBrush(colour);
            painter.drawPath(shape(point.series, position(static_cast<int>(i)), radius));
        }
    }
    if (m_selected < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, 2));
    painter.drawEllipse(position(m_selected), radius * 2.2, radius * 2.2);
}

// In as many lines as the width asks for.
void ScatterChart::placeLegend()
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height(), left = area().left();
    QPointF at(left, line * 0.3);
    m_legend.clear();
    for (const QString &name : std::as_const(m_data.series)) {
        const double wide = metrics.horizontalAdvance(name) + line;
        if (at.x() + wide > width() && at.x() > left)
            at = QPointF(left, at.y() + line * 1.2);
        m_legend.push_back(at);
        at.rx() += wide + line * 0.8;
    }
}

void ScatterChart::drawLegend(QPainter &painter) const
{
    const auto theme = ChartTheme::of(palette());
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    for (int i = 0; i < static_cast<int>(m_legend.size()); ++i) {
        const QPointF at = m_legend[static_cast<std::size_t>(i)];
        painter.setPen(QPen(theme.series(i), 1.3));
        painter.setBrush(theme.series(i));
        painter.drawPath(shape(i, at + QPointF(line * 0.4, line * 0.5), line * 0.28));
        painter.setPen(theme.text);
        painter.drawText(QRectF(at.x() + line, at.y(), metrics.horizontalAdvance(m_data.series[i]) + line, line),
                         Qt::AlignLeft | Qt::AlignVCenter, m_data.series[i]);
    }
}

void ScatterChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLegend();
}

void ScatterChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), ChartTheme::of(palette()).ground);
    if (m_data.points.empty())
        return;
    drawGrid(painter);
    drawPoints(painter);
    drawLegend(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

int ScatterChart::pointAt(const QPointF &place) const
{
    const double reach = QFontMetricsF(font()).height() * 0.7;
    double nearest = reach * reach;
    int found = -1;
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const QPointF away = position(static_cast<int>(i)) - place;
        const double distance = QPointF::dotProduct(away, away);
        if (distance < nearest && isShown(m_data.points[i])) {
            nearest = distance;
            found = static_cast<int>(i);
        }
    }
    return found;
}

void ScatterChart::select(int point)
{
    if (point < 0)
        return;
    m_selected = point;
    describe();
    update();
    Q_EMIT pointSelected(selectedRow());
}

void ScatterChart::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    select(pointAt(event->position()));
}

void ScatterChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    QWidget::mouseDoubleClickEvent(event);
    if (pointAt(event->position()) >= 0)
        Q_EMIT pointActivated(selectedRow());
}

// To the next point that is shown, along the first axis.
void ScatterChart::step(int by)
{
    const auto size = static_cast<int>(m_order.size());
    const auto now = std::find(m_order.begin(), m_order.end(), m_selected);
    int at = now == m_order.end() ? (by > 0 ? -1 : size) : static_cast<int>(now - m_order.begin());
    for (at += by; at >= 0 && at < size; at += by) {
        const int point = m_order[static_cast<std::size_t>(at)];
        if (isShown(m_data.points[static_cast<std::size_t>(point)]))
            return select(point);
    }
}

void ScatterChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        return step(1);
    case Qt::Key_Left:
    case Qt::Key_Down:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0)
            Q_EMIT pointActivated(selectedRow());
        return;
    case Qt::Key_T:
        Q_EMIT tableRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ScatterChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int point = pointAt(help->pos());
        if (point >= 0)
            QToolTip::showText(help->globalPos(), m_data.points[static_cast<std::size_t>(point)].label, this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        describe();
    return QWidget::event(event);
}

void ScatterChart::describe()
{
    if (m_selected >= 0)
        setAccessibleDescription(m_data.points[static_cast<std::size_t>(m_selected)].label);
    else
        setAccessibleDescription(tr("%1 points: %2 against %3. Arrow keys go from point to point, T opens the table.")
                                     .arg(text::Formatter().count(static_cast<std::int64_t>(m_data.points.size())),
                                          m_data.yTitle, m_data.xTitle));
}

}  // namespace headroom::views
