// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The focus chain of the window, sorted by region.
#include "app/views/focus_order.h"

#include <QButtonGroup>
#include <QRadioButton>

#include <algorithm>
#include <vector>

namespace headroom::views {

namespace {

// Of choices that exclude each other the one that is made is the stop; arrows go on to the others. Qt sees to that only
// once one of them had the keyboard, and does not follow when the choice is made elsewhere.
bool acceptsTab(const QWidget *widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    if (radio && radio->group() && radio->group()->exclusive() && radio->group()->checkedButton())
        return radio->isChecked();
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

bool takesTab(const QWidget *widget, const QWidget *window)
{
    return acceptsTab(widget) && !widget->focusProxy() && widget->isEnabled() && widget->isVisibleTo(window) &&
           widget->window() == window;
}

qsizetype regionOf(const QWidget *widget, const QList<QWidget *> &regions)
{
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (regions[i] && (regions[i] == widget || regions[i]->isAncestorOf(widget)))
            return i;
    }
    return regions.size();
}

}  // namespace

QWidget *nextByRegion(QWidget *window, const QList<QWidget *> &regions, const QWidget *from, bool forward)
{
    std::vector<QWidget *> order;
    for (QWidget *widget = window->nextInFocusChain(); widget != window; widget = widget->nextInFocusChain()) {
        if (takesTab(widget, window))
            order.push_back(widget);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](const QWidget *a, const QWidget *b) { return regionOf(a, regions) < regionOf(b, regions); });
    if (order.empty())
        return nullptr;
    // A part that only the mouse reaches stands for the control around it.
    auto at = order.end();
    for (const QWidget *widget = from; widget && at == order.end(); widget = widget->parentWidget())
        at = std::find(order.begin(), order.end(), widget);
    if (at == order.end())
        return forward ? order.front() : order.back();
    if (forward)
        return at + 1 == order.end() ? order.front() : *(at + 1);
    return at == order.begin() ? order.back() : *(at - 1);
}

}  // namespace headroom::views
