// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Palettes. Contrast of text against its ground is at least 4.5 : 1 in both.
#include "app/views/theme.h"

#include "app/views/widgets/clear_style.h"

#include <QApplication>
#include <QColor>
#include <QFont>
#include <QFontInfo>
#include <QPixmap>
#include <QWidget>

namespace headroom::views {

namespace {

struct Colours {
    QColor window, base, alternate, text, dim, off, button, highlight, highlighted, link, line;
};

QPalette paletteOf(const Colours &c)
{
    QPalette p(c.text, c.button, c.base, c.line, c.line.darker(120), c.text, c.base);
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.alternate);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.button);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::Light, c.base);
    p.setColor(QPalette::Midlight, c.alternate);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.line.darker(115));
    p.setColor(QPalette::Shadow, c.line.darker(150));
    p.setColor(QPalette::BrightText, c.text);
    p.setColor(QPalette::ToolTipBase, c.base);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::PlaceholderText, c.dim);
    p.setColor(QPalette::Highlight, c.highlight);
    p.setColor(QPalette::HighlightedText, c.highlighted);
    p.setColor(QPalette::Link, c.link);
    p.setColor(QPalette::LinkVisited, c.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.off);
    return p;
}

QPalette lightPalette()
{
    return paletteOf({QColor(0xF4F5F7), QColor(0xFFFFFF), QColor(0xF0F2F5), QColor(0x1B1F24), QColor(0x58606A),
                      QColor(0x7C848E), QColor(0xECEEF1), QColor(0x0B63A5), QColor(0xFFFFFF), QColor(0x0B63A5),
                      QColor(0xC4C9D0)});
}

QPalette darkPalette()
{
    return paletteOf({QColor(0x1E1E1E), QColor(0x2B2B2E), QColor(0x333337), QColor(0xE6E6E6), QColor(0xC0C4CA),
                      QColor(0x9094A0), QColor(0x333336), QColor(0x2F7FC1), QColor(0xFFFFFF), QColor(0x6CB6F0),
                      QColor(0x4A4A4F)});
}

bool systemIsDark()
{
    // Before we set a palette of our own, the application has the platform's.
    static const bool dark = isDark(QApplication::palette());
    return dark;
}

}  // namespace

ThemeChoice themeFromWord(const QString &word)
{
    if (word == QLatin1String("light"))
        return ThemeChoice::Light;
    return word == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

QString themeWord(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

void applyTheme(ThemeChoice choice)
{
    const bool dark = choice == ThemeChoice::System ? systemIsDark() : choice == ThemeChoice::Dark;
    if (!dynamic_cast<ClearStyle *>(QApplication::style()))
        QApplication::setStyle(new ClearStyle);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

QPixmap lightPicture(QWidget *widget)
{
    if (!isDark(widget->palette()))
        return widget->grab();
    widget->setPalette(lightPalette());
    const QPixmap picture = widget->grab();
    widget->setPalette(QPalette());
    return picture;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void applyFonts()
{
    QFont font = QApplication::font();
    QStringList families = font.families();
    // "Sans Serif" is no family that is installed: left in front of a Chinese one it would let that draw Latin too.
    if (!families.isEmpty())
        families.first() = QFontInfo(font).family();
    // On a Chinese system the default family itself is a CJK one: its Latin digits do not survive copying.
    if (families.isEmpty() || families.first().contains(QLatin1String("CJK")))
        families = {QStringLiteral("DejaVu Sans")};
    families << QStringLiteral("Noto Sans CJK SC");
    font.setFamilies(families);
    QApplication::setFont(font);
}

}  // namespace headroom::views
