// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Family by hue, member by hatch; never colour alone.
#include "app/views/charts/chart_theme.h"

#include "app/report/looks.h"
#include "app/views/theme.h"

#include <QPainter>
#include <QPixmap>

namespace headroom::views {

namespace {

using report::lookOf;
using report::Mark;

void paintMark(QPainter &painter, Mark mark, int side)
{
    if (mark == Mark::Hatch || mark == Mark::Cross)
        painter.drawLine(0, side, side, 0);
    if (mark == Mark::Cross)
        painter.drawLine(0, 0, side, side);
    if (mark == Mark::Dots) {
        painter.setBrush(painter.pen().color());
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(side / 4.0, side / 4.0), side / 8.0, side / 8.0);
        painter.drawEllipse(QPointF(side * 0.75, side * 0.75), side / 8.0, side / 8.0);
    }
}

}  // namespace

ChartTheme ChartTheme::of(const QPalette &palette)
{
    ChartTheme theme;
    theme.dark = isDark(palette);
    theme.ground = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::Text);
    theme.grid = theme.dark ? QColor(0x3C3C40) : QColor(0xDDE1E6);
    theme.gap = theme.ground;
    theme.limit = theme.text;
    return theme;
}

QColor ChartTheme::colour(estimate::Term term) const
{
    const QColor colour = QColor::fromRgb(lookOf(term).rgb);
    return dark ? colour.lighter(118) : colour;
}

// Towards white without another hue: a lighter green by its brightness alone is a glaring one.
QColor ChartTheme::paper(estimate::Term term) const
{
    const QColor base = colour(term);
    if (lookOf(term).mark == Mark::Plain)
        return base;
    return dark ? base.darker(190) : QColor::fromRgb(report::groundRgb(lookOf(term)));
}

QBrush ChartTheme::brush(estimate::Term term) const
{
    const Mark mark = lookOf(term).mark;
    const QColor base = colour(term);
    if (mark == Mark::Plain)
        return QBrush(base);
    constexpr int side = 8;
    QPixmap tile(side, side);
    tile.fill(paper(term));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(dark ? base.lighter(115) : base, 1.6));
    paintMark(painter, mark, side);
    return QBrush(tile);
}

QColor ChartTheme::textOn(estimate::Term term) const
{
    const QColor under = paper(term);
    const double luminance = 0.2126 * under.redF() + 0.7152 * under.greenF() + 0.0722 * under.blueF();
    return luminance > 0.45 ? QColor(Qt::black) : QColor(Qt::white);
}

QColor ChartTheme::series(int index) const
{
    static constexpr std::array<QRgb, 5> hues{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00};
    const QColor colour = QColor::fromRgb(hues[static_cast<std::size_t>(index) % hues.size()]);
    return dark ? colour.lighter(118) : colour;
}

QColor ChartTheme::verdict(estimate::Verdict verdict) const
{
    return QColor::fromRgb(report::toneRgb(report::toneOf(verdict), dark));
}

QColor ChartTheme::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return verdict(estimate::Verdict::DoesNotFit);
    case Severity::Warning:
        return verdict(estimate::Verdict::Tight);
    case Severity::Info:
        break;
    }
    return QColor::fromRgb(report::toneRgb(report::Tone::Neutral, dark));
}

}  // namespace headroom::views
