// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion draws rings and frames darker than the window: on a dark one they cannot be seen, nor which tab is in front.
// And it leaves the words of buttons and the rows of lists less room than they need to be read with ease.
#pragma once

#include <QProxyStyle>

namespace headroom::views {

class ClearStyle : public QProxyStyle
{
public:
    ClearStyle() : QProxyStyle(QStringLiteral("fusion")) {}

    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;
};

}  // namespace headroom::views
