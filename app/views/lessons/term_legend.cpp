// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Swatch and name, one after the other, in as many lines as they need.
#include "app/views/lessons/term_legend.h"

#include "app/text/names.h"
#include "app/views/widgets/mark_icon.h"

#include <QPainter>

namespace headroom::views {

TermLegend::TermLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TermLegend::setTerms(std::vector<estimate::Term> terms)
{
    m_terms = std::move(terms);
    QStringList names;
    for (const auto term : m_terms)
        names << text::termName(term);
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

std::vector<TermLegend::Entry> TermLegend::entries(int width) const
{
    const int line = fontMetrics().height();
    std::vector<Entry> entries;
    int x = 0, y = 0;
    for (const auto term : m_terms) {
        const QString name = text::termName(term);
        const int wide = line + line / 3 + fontMetrics().horizontalAdvance(name);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line + line / 4;
        }
        entries.push_back({term, name, QRect(x, y, wide, line)});
        x += wide + line;
    }
    return entries;
}

int TermLegend::heightForWidth(int width) const
{
    const auto all = entries(width);
    return all.empty() ? 0 : all.back().place.bottom() + 1;
}

QSize TermLegend::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(u'x') * 50;
    return {width, heightForWidth(width)};
}

QSize TermLegend::minimumSizeHint() const
{
    return {1, fontMetrics().height()};
}

void TermLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const int line = fontMetrics().height();
    for (const auto &[term, name, place] : entries(width())) {
        termIcon(term, palette()).paint(&painter, QRect(place.topLeft(), QSize(line, line)));
        painter.drawText(place.adjusted(line + line / 3, 0, line, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
    }
}

}  // namespace headroom::views
