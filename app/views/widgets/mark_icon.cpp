// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painted at the sizes that menus, tabs and the verdict use, so that they are sharp at every scale.
#include "app/views/widgets/mark_icon.h"

#include "app/views/charts/chart_theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <functional>

namespace headroom::views {

namespace {

// Paints when asked and at the size asked for: a picture of an icon at every size is made nowhere.
class MarkEngine : public QIconEngine
{
public:
    using Paint = std::function<void(QPainter &)>;
    explicit MarkEngine(Paint paint) : m_paint(std::move(paint)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / side, rect.height() / side);
        m_paint(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new MarkEngine(*this); }

private:
    static constexpr double side = 16;  // of the square that m_paint fills
    Paint m_paint;
};

QIcon paintIcon(MarkEngine::Paint paint)
{
    return QIcon(new MarkEngine(std::move(paint)));
}

void strokes(QPainter &painter, const QColor &colour, const QPainterPath &path)
{
    painter.setPen(QPen(colour, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintVerdict(QPainter &painter, estimate::Verdict verdict, const QColor &colour)
{
    QPainterPath path;
    if (verdict == estimate::Verdict::Tight) {
        painter.setPen(QPen(colour, 1.6));
        painter.drawEllipse(QRectF(2, 2, 12, 12));
        painter.setBrush(colour);
        painter.drawPie(QRectF(2, 2, 12, 12), 90 * 16, 180 * 16);
        return;
    }
    if (verdict == estimate::Verdict::Fits) {
        path.moveTo(2.5, 8.5);
        path.lineTo(6.5, 12.5);
        path.lineTo(13.5, 3.5);
    } else {
        path.moveTo(3, 3);
        path.lineTo(13, 13);
        path.moveTo(13, 3);
        path.lineTo(3, 13);
    }
    strokes(painter, colour, path);
}

void paintSeverity(QPainter &painter, Severity severity, const QColor &colour)
{
    QPainterPath outline;
    if (severity == Severity::Info) {
        outline.addEllipse(QRectF(2, 2, 12, 12));
    } else {
        outline.moveTo(8, 1.5);
        outline.lineTo(15, 14);
        outline.lineTo(1, 14);
        outline.closeSubpath();
    }
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(outline);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
    const bool info = severity == Severity::Info;
    painter.drawLine(QPointF(8, info ? 7.4 : 6), QPointF(8, info ? 11 : 9.6));
    painter.drawPoint(QPointF(8, info ? 5 : 11.9));
}

}  // namespace

QIcon verdictIcon(estimate::Verdict verdict, const QPalette &palette)
{
    const QColor colour = ChartTheme::of(palette).verdict(verdict);
    return paintIcon([=](QPainter &painter) { paintVerdict(painter, verdict, colour); });
}

QIcon severityIcon(Severity severity, const QPalette &palette)
{
    const QColor colour = ChartTheme::of(palette).severity(severity);
    return paintIcon([=](QPainter &painter) { paintSeverity(painter, severity, colour); });
}

QIcon termIcon(estimate::Term term, const QPalette &palette)
{
    const ChartTheme theme = ChartTheme::of(palette);
    return paintIcon([term, theme](QPainter &painter) {
        painter.fillRect(QRectF(1, 1, 14, 14), theme.brush(term));
        painter.setPen(QPen(theme.colour(term), 1));
        painter.drawRect(QRectF(1.5, 1.5, 13, 13));
        painter.setPen(QPen(theme.gap, 1));  // seen on the row that is selected
        painter.drawRect(QRectF(0.5, 0.5, 15, 15));
    });
}

QIcon markIcon(WindowMark mark)
{
    return paintIcon([mark](QPainter &painter) {
        // The colour of the moment: the style keeps the icon when the theme changes.
        painter.setPen(QPen(QApplication::palette().color(QPalette::WindowText), 1.4));
        painter.setBrush(Qt::NoBrush);
        switch (mark) {
        case WindowMark::Close:
            painter.drawLine(QPointF(4, 4), QPointF(12, 12));
            painter.drawLine(QPointF(12, 4), QPointF(4, 12));
            break;
        case WindowMark::Float:
            painter.drawRect(QRectF(3, 6, 7, 7));
            painter.drawPolyline(
                QPolygonF({QPointF(6, 6), QPointF(6, 3), QPointF(13, 3), QPointF(13, 10), QPointF(10, 10)}));
            break;
        case WindowMark::More:
            for (const double x : {3.0, 8.0})
                painter.drawPolyline(QPolygonF({QPointF(x, 4), QPointF(x + 4, 8), QPointF(x, 12)}));
            break;
        }
    });
}

}  // namespace headroom::views
