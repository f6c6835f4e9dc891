// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places and expectations arrive from the core as data; here they become words where a person needs words.
#include "app/text/problem_places.h"

#include <QLocale>

namespace headroom::text {

namespace {

constexpr TextRow expectations[] = {
    {"integer", QT_TRANSLATE_NOOP("Expected", "a whole number")},
    {"positive integer", QT_TRANSLATE_NOOP("Expected", "a whole number above 0")},
    {"number", QT_TRANSLATE_NOOP("Expected", "a number")},
    {"number from 0", QT_TRANSLATE_NOOP("Expected", "a number from 0")},
    {"models", QT_TRANSLATE_NOOP("Expected", "a model of the catalogue")},
    {"gpus", QT_TRANSLATE_NOOP("Expected", "a GPU of the catalogue")},
    {"boolean", QT_TRANSLATE_NOOP("Expected", "true or false")},
    {"true or false", QT_TRANSLATE_NOOP("Expected", "true or false")},
    {"string", QT_TRANSLATE_NOOP("Expected", "a text")},
    {"text", QT_TRANSLATE_NOOP("Expected", "a text")},
    {"array", QT_TRANSLATE_NOOP("Expected", "a list")},
    {"list", QT_TRANSLATE_NOOP("Expected", "a list")},
    {"object", QT_TRANSLATE_NOOP("Expected", "an object { … }")},
    {"key=value", QT_TRANSLATE_NOOP("Expected", "section.key=value")},
    {"file", QT_TRANSLATE_NOOP("Expected", "a file")},
    {"JSON", QT_TRANSLATE_NOOP("Expected", "JSON")},
};

// "1..1024" -> 1 and 1,024; plain numbers only.
QString rangeText(const QString &text)
{
    const auto ends = text.split(QLatin1String(".."));
    if (ends.size() != 2)
        return {};
    bool lowOk = false;
    bool highOk = false;
    const double low = ends[0].toDouble(&lowOk);
    const double high = ends[1].toDouble(&highOk);
    if (!lowOk || !highOk)
        return {};
    const QLocale locale;
    const auto shown = [&](double v) { return locale.toString(v, 'g', 15); };
    return QCoreApplication::translate("Expected", "%1 to %2", "a range of numbers").arg(shown(low), shown(high));
}

}  // namespace

QString placeName(std::string_view path)
{
    if (path.starts_with("byte "))
        return QCoreApplication::translate("Problem", "byte %1").arg(fromUtf8(path.substr(5)));
    if (path.starts_with("line "))
        return QCoreApplication::translate("Problem", "line %1").arg(fromUtf8(path.substr(5)));
    return fromUtf8(path);
}

QString expectedText(std::string_view expected)
{
    const QString known = lookUp(expectations, "Expected", expected);
    if (!known.isNull())
        return known;
    const QString range = rangeText(fromUtf8(expected));
    return range.isNull() ? fromUtf8(expected) : range;
}

}  // namespace headroom::text
