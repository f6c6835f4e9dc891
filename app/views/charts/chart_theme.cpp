// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Family by hue, member by hatch; never colour alone.
#include "app/views/charts/chart_theme.h"

#include "app/views/theme.h"

#include <QPainter>
#include <QPixmap>

#include <array>

namespace headroom::views {

namespace {

enum class Mark { Plain, Hatch, Dots, Cross };

struct Look {
    QRgb colour;
    Mark mark;
};

// In the order of estimate::Term.
constexpr std::array<Look, estimate::termCount> looks{{
    {0x0072B2, Mark::Plain},  // weights
    {0x0072B2, Mark::Hatch},  // master weights
    {0xD55E00, Mark::Plain},  // gradients
    {0xE69F00, Mark::Plain},  // optimizer states
    {0x0072B2, Mark::Dots},   // adapters
    {0x009E73, Mark::Plain},  // activations
    {0x009E73, Mark::Hatch},  // logits
    {0x56B4E9, Mark::Plain},  // KV cache
    {0xCC79A7, Mark::Plain},  // communication
    {0xCC79A7, Mark::Hatch},  // workspace
    {0x8A8F96, Mark::Plain},  // framework
    {0x8A8F96, Mark::Dots},   // fragmentation
    {0x8A8F96, Mark::Cross},  // reserved
}};

const Look &lookOf(estimate::Term term)
{
    return looks[static_cast<std::size_t>(term)];
}

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
    const QColor colour = QColor::fromRgb(lookOf(term).colour);
    return dark ? colour.lighter(118) : colour;
}

QBrush ChartTheme::brush(estimate::Term term) const
{
    const Mark mark = lookOf(term).mark;
    const QColor base = colour(term);
    if (mark == Mark::Plain)
        return QBrush(base);
    constexpr int side = 8;
    QPixmap tile(side, side);
    tile.fill(dark ? base.darker(190) : base.lighter(165));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(dark ? base.lighter(115) : base, 1.6));
    paintMark(painter, mark, side);
    return QBrush(tile);
}

QColor ChartTheme::textOn(estimate::Term term) const
{
    const QColor under = lookOf(term).mark == Mark::Plain ? colour(term)
                         : dark                           ? colour(term).darker(190)
                                                          : colour(term).lighter(165);
    const double luminance = 0.2126 * under.redF() + 0.7152 * under.greenF() + 0.0722 * under.blueF();
    return luminance > 0.45 ? QColor(Qt::black) : QColor(Qt::white);
}

QColor ChartTheme::verdict(estimate::Verdict verdict) const
{
    switch (verdict) {
    case estimate::Verdict::Fits:
        return dark ? QColor(0x3CCF9F) : QColor(0x00704F);
    case estimate::Verdict::Tight:
        return dark ? QColor(0xF0B64A) : QColor(0x8F5500);
    case estimate::Verdict::DoesNotFit:
        break;
    }
    return dark ? QColor(0xFF8F57) : QColor(0xB03A00);
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
    return dark ? QColor(0x6CB6F0) : QColor(0x0B63A5);
}

}  // namespace headroom::views
