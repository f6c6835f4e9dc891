// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts and colours of paper: always dark on white, whatever the window shows.
#include "app/print/piece.h"

#include <QColor>
#include <QFontDatabase>

namespace headroom::print {

namespace {

QString latinFamily(const QString &wanted, QFontDatabase::SystemFont otherwise)
{
    return QFontDatabase::hasFamily(wanted) ? wanted : QFontDatabase::systemFont(otherwise).family();
}

QFont made(const QStringList &families, double pixels)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

}  // namespace

QFont textFont(const Measures &measures, double points, bool bold)
{
    static const QStringList families{latinFamily(QStringLiteral("DejaVu Sans"), QFontDatabase::GeneralFont),
                                      QStringLiteral("Noto Sans CJK SC")};
    QFont font = made(families, measures.points(points));
    font.setBold(bold);
    return font;
}

QFont monoFont(const Measures &measures, double points)
{
    static const QStringList families{latinFamily(QStringLiteral("DejaVu Sans Mono"), QFontDatabase::FixedFont),
                                      QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Noto Sans CJK SC")};
    return made(families, measures.points(points));
}

bool canShowChinese()
{
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

QColor inkColour(report::Ink ink)
{
    using report::Ink;
    switch (ink) {
    case Ink::Text:
        return QColor(0x1B1F24);
    case Ink::Muted:
        return QColor(0x57606A);
    case Ink::Grid:
        return QColor(0xD0D7DE);
    case Ink::Track:
        return QColor(0xEEF1F4);
    case Ink::Ground:
    case Ink::White:
        return QColor(Qt::white);
    case Ink::Black:
        return QColor(Qt::black);
    case Ink::Good:
        return toneColour(report::Tone::Good);
    case Ink::Caution:
        return toneColour(report::Tone::Caution);
    case Ink::Bad:
        break;
    }
    return toneColour(report::Tone::Bad);
}

QColor toneColour(report::Tone tone)
{
    return QColor::fromRgb(report::toneRgb(tone, false));
}

}  // namespace headroom::print
