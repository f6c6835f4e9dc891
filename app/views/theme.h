// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Light, dark, or as the system has it: one style, two palettes of our own.
#pragma once

#include <QPalette>
#include <QString>

class QPixmap;
class QWidget;

namespace headroom::views {

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] ThemeChoice themeFromWord(const QString &word);  // unknown: System
[[nodiscard]] QString themeWord(ThemeChoice choice);
// The widget as it looks on a light ground, whatever the theme: what is handed on is printed and pasted into documents.
[[nodiscard]] QPixmap lightPicture(QWidget *widget);
void applyTheme(ThemeChoice choice);
[[nodiscard]] bool isDark(const QPalette &palette);
void applyFonts();  // names a Chinese family beside the Latin one, so that Han letters are the Chinese forms

}  // namespace headroom::views
