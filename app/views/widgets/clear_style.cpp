// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each drawing by the palette of its option, so that a theme changes while the program runs.
#include "app/views/widgets/clear_style.h"

#include "app/views/theme.h"
#include "app/views/widgets/mark_icon.h"

#include <QMenuBar>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace headroom::views {

namespace {

constexpr double quiet = 0.65;  // of what is there when it is looked for

void drawRing(const QStyleOption &option, QPainter *painter)
{
    const QPalette::ColorGroup group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    const auto colour = [&](QPalette::ColorRole role) { return option.palette.color(group, role); };
    const bool over = option.state & QStyle::State_MouseOver, pressed = option.state & QStyle::State_Sunken;
    const qreal size = std::min(option.rect.width(), option.rect.height()) - 2;
    QRectF ring(0, 0, size, size);
    ring.moveCenter(QRectF(option.rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(over ? QPalette::Text : QPalette::PlaceholderText), 1));
    painter->setBrush(colour(pressed ? QPalette::AlternateBase : QPalette::Base));
    painter->drawEllipse(ring);
    if (option.state & QStyle::State_On) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(QPalette::Text));
        painter->drawEllipse(ring.center(), size / 4, size / 4);
    }
    painter->restore();
}

// The edge of a field, where the ground is dark and nothing else marks it.
void drawEdge(const QStyleOption &option, QPainter *painter)
{
    if (!isDark(option.palette) || option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter->save();
    painter->setPen(option.palette.color(QPalette::Mid).lighter(130));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

// What has the keyboard, of which Fusion says so only for fields of one line; and what is switched on, which on a dark
// window looks like what is off.
void drawAccent(const QStyleOption &option, QStyle::StateFlag when, QPainter *painter)
{
    if (!option.state.testFlag(when))
        return;
    painter->save();
    painter->setPen(option.palette.color(QPalette::Highlight));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

// As the one of a dock; Qt's own is a red box on every tab.
void drawTabClose(const QStyleOption &option, QPainter *painter)
{
    const bool over = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    if (over)
        painter->fillRect(option.rect, option.palette.color(QPalette::Mid));
    painter->setOpacity(over ? 1 : quiet);
    markIcon(WindowMark::Close).paint(painter, option.rect);
    painter->restore();
}

// A line along its outer edge: by its ground alone the tab in front is not told from the others on a dark window.
void drawFront(const QStyleOptionTab &tab, QPainter *painter)
{
    if (!tab.state.testFlag(QStyle::State_Selected))
        return;
    const bool south = tab.shape == QTabBar::RoundedSouth;
    const int thick = std::max(2, tab.fontMetrics.height() / 8);
    const int top = south ? tab.rect.bottom() - thick : tab.rect.top();
    painter->fillRect(QRect(tab.rect.left() + 2, top, tab.rect.width() - 4, thick),
                      tab.palette.color(QPalette::Highlight));
}

}  // namespace

// The whole width of a choice can be clicked, not only its words.
QRect ClearStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    return element == SE_RadioButtonClickRect ? option->rect : QProxyStyle::subElementRect(element, option, widget);
}

QSize ClearStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton && option) {
        wanted.rwidth() += option->fontMetrics.horizontalAdvance(u'x');
    } else if (type == CT_ItemViewItem && option) {
        wanted.rheight() += option->fontMetrics.height() / 4;
    } else if (type == CT_MenuBarItem) {
        // As high as what stands in the corner: else the words are not on one line, and each has its own edge below.
        const auto *bar = qobject_cast<const QMenuBar *>(widget);
        if (const QWidget *corner = bar ? bar->cornerWidget() : nullptr)
            wanted.setHeight(std::max(wanted.height(), corner->sizeHint().height()));
    }
    return wanted;
}

void ClearStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox)
        drawEdge(*option, painter);
}

void ClearStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto *tab = element == CE_TabBarTabShape ? qstyleoption_cast<const QStyleOptionTab *>(option) : nullptr;
    if (tab)
        drawFront(*tab, painter);
}

void ClearStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_IndicatorRadioButton)
        return drawRing(*option, painter);
    if (element == PE_IndicatorTabClose)
        return drawTabClose(*option, painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_Frame)
        drawEdge(*option, painter);
    if (element == PE_Frame)
        drawAccent(*option, State_HasFocus, painter);
    if (element == PE_PanelButtonTool)
        drawAccent(*option, State_On, painter);
}

QIcon ClearStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarNormalButton:
        return markIcon(WindowMark::Float);
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return markIcon(WindowMark::Close);
    case SP_ToolBarHorizontalExtensionButton:
        return markIcon(WindowMark::More);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

}  // namespace headroom::views
