// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Units, values and labels. The arithmetic is done; this only writes.
#include "app/lessons/lesson_words.h"
#include "app/lessons/words.h"

#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "core/lessons/exercise.h"
#include "core/scenario/fields.h"

namespace headroom::lessons {

namespace {

using lessons::Unit;
using lessons::Value;
using text::fromUtf8;

std::int64_t whole(double number)
{
    return static_cast<std::int64_t>(std::clamp(std::round(number), -9.2e18, 9.2e18));
}

Unit usualUnit(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Bytes:
        return Unit::Gib;
    case Value::Kind::Count:
        return Unit::Count;
    case Value::Kind::Tokens:
        return Unit::Tokens;
    case Value::Kind::Text:
    case Value::Kind::YesNo:
        return Unit::Text;
    case Value::Kind::Plain:
        break;
    }
    return Unit::Number;
}

int usualDigits(Unit unit, double scaled)
{
    const double size = std::abs(scaled);
    switch (unit) {
    case Unit::Gib:
        return size < 0.0995 && size > 0 ? 2 : 1;
    case Unit::Gb:
        return size < 100 ? 2 : 1;
    case Unit::Billion:
        return size < 100 ? 2 : 1;
    case Unit::Percent:
        return size < 10 ? 1 : 0;
    case Unit::Number:
    case Unit::Ratio:
        return std::abs(scaled - std::round(scaled)) < 1e-9 * std::max(1.0, size) ? 0 : size < 100 ? 2 : 1;
    default:
        return 1;
    }
}

QString scaledText(Unit unit, const QString &number)
{
    switch (unit) {
    case Unit::Gib:
        return LessonWords::tr("%1 GiB").arg(number);
    case Unit::Mib:
        return LessonWords::tr("%1 MiB").arg(number);
    case Unit::Kib:
        return LessonWords::tr("%1 KiB").arg(number);
    case Unit::Gb:
        return LessonWords::tr("%1 GB", "10^9 bytes").arg(number);
    case Unit::Billion:
        return LessonWords::tr("%1 B", "billion parameters").arg(number);
    case Unit::Percent:
        return LessonWords::tr("%1 %", "percentage").arg(number);
    default:
        return number;
    }
}

QString plainText(const nlohmann::json &value)
{
    if (value.is_string())
        return fromUtf8(value.get_ref<const std::string &>());
    if (value.is_number_integer())
        return text::Formatter().count(value.get<std::int64_t>());
    if (value.is_number())
        return QLocale().toString(value.get<double>(), 'g', 6);
    if (!value.is_array())
        return fromUtf8(value.dump());
    QStringList parts;
    for (const auto &entry : value)
        parts << plainText(entry.is_object() ? entry.value("gpu", nlohmann::json()) : entry);
    return parts.join(QStringLiteral(", "));
}

}  // namespace

lessons::Language currentLanguage()
{
    return QLocale().language() == QLocale::Chinese ? lessons::Language::ZhCn : lessons::Language::En;
}

QString titleOf(const lessons::Lesson &lesson)
{
    return fromUtf8(lesson.title.in(currentLanguage()));
}

QString goalOf(const lessons::Lesson &lesson)
{
    return fromUtf8(lesson.goal.in(currentLanguage()));
}

QString valueText(const Value &value, Unit unit, int digits)
{
    if (value.kind == Value::Kind::YesNo)
        return choiceText(value.number != 0 ? "yes" : "no");
    if (value.kind == Value::Kind::Text) {
        const auto phase = fromWord<estimate::Phase>(value.text);
        return phase ? text::phaseName(*phase) : fromUtf8(value.text);
    }
    if (unit == Unit::Auto || unit == Unit::Text)
        unit = usualUnit(value);
    const text::Formatter format;
    if (unit == Unit::Bytes)
        return format.bytesExact(whole(value.number));
    if (unit == Unit::Count)
        return format.count(whole(value.number));
    if (unit == Unit::Tokens)
        return format.value(std::round(value.number), static_cast<int>(derive::Unit::Tokens));
    const double scaled = value.number / lessons::scaleOf(unit);
    if (unit == Unit::Gib && digits < 0)
        return format.gib(whole(value.number));
    return scaledText(unit, format.number(scaled, digits < 0 ? usualDigits(unit, scaled) : digits));
}

QString shortValue(const Value &value)
{
    return value.kind == Value::Kind::Bytes ? text::Formatter().size(whole(value.number)) : valueText(value);
}

QString unitLabel(Unit unit)
{
    switch (unit) {
    case Unit::Gib:
        return LessonWords::tr("GiB");
    case Unit::Mib:
        return LessonWords::tr("MiB");
    case Unit::Kib:
        return LessonWords::tr("KiB");
    case Unit::Gb:
        return LessonWords::tr("GB", "10^9 bytes");
    case Unit::Bytes:
        return LessonWords::tr("bytes");
    case Unit::Billion:
        return LessonWords::tr("B (10⁹)", "billion parameters");
    case Unit::Percent:
        return LessonWords::tr("%", "percentage");
    case Unit::Tokens:
        return LessonWords::tr("tokens");
    default:
        return {};
    }
}

QString toleranceText(const lessons::Exercise &exercise)
{
    constexpr double exact = 1e-9, finerThanPercent = 0.0095;
    if (exercise.tolerance < exact)
        return LessonWords::tr("(exactly)");
    return LessonWords::tr("(right within %1)")
        .arg(text::Formatter().percent(exercise.tolerance, exercise.tolerance < finerThanPercent ? 1 : 0));
}

std::optional<double> typedNumber(const QString &text)
{
    bool good = false;
    double number = QLocale().toDouble(text.trimmed(), &good);
    if (!good)
        number = QLocale::c().toDouble(text.trimmed(), &good);
    return good && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString choiceText(const std::string &choice)
{
    if (choice == "yes")
        return LessonWords::tr("yes");
    if (choice == "no")
        return LessonWords::tr("no");
    const auto phase = fromWord<estimate::Phase>(choice);
    return phase ? text::phaseName(*phase) : fromUtf8(choice);
}

QString fieldText(const std::string &key, const nlohmann::json &value, const scenario::World &world)
{
    if (value.is_null())
        return LessonWords::tr("as assumed");
    if (value.is_boolean())
        return value.get<bool>() ? LessonWords::tr("on") : LessonWords::tr("off");
    if (key == "model" && value.is_string()) {
        const auto model = world.catalog.model(value.get<std::string>());
        return model ? fromUtf8((*model)->name) : plainText(value);
    }
    if (key == "hardware.gpu" && value.is_string()) {
        const auto gpu = world.catalog.gpu(value.get<std::string>());
        return gpu ? fromUtf8((*gpu)->name) : plainText(value);
    }
    if (!value.is_string())
        return plainText(value);
    const QString name = text::wordName(key, value.get<std::string>());
    return name.isEmpty() ? plainText(value) : name;
}

QString fieldText(const lessons::Desk &desk, const std::string &scenario, const std::string &key)
{
    const auto value = desk.field(scenario, key);
    return value ? fieldText(key, *value, desk.world()) : QStringLiteral("—");
}

namespace {

// A name where the value speaks for itself, else the setting and its value.
QString settingText(const lessons::Desk &desk, const std::string &scenario, const std::string &key)
{
    const QString value = fieldText(desk, scenario, key);
    const auto now = desk.field(scenario, key);
    return now && now->is_string()
               ? value
               : LessonWords::tr("%1 %2", "name of a setting, its value").arg(text::fieldName(key), value);
}

}  // namespace

QStringList scenarioLabels(const lessons::Desk &desk, const std::vector<std::string> &scenarios)
{
    std::vector<QStringList> said(scenarios.size()), assumed(scenarios.size());
    for (const auto &field : scenario::fields()) {
        std::vector<nlohmann::json> values;
        for (const auto &scenario : scenarios) {
            const auto answered = desk.answer(scenario);
            values.push_back(answered ? field.get((*answered)->scenario) : nlohmann::json());
        }
        const bool same = std::all_of(values.begin(), values.end(), [&](const auto &v) { return v == values.front(); });
        if (same || field.path == "name")
            continue;
        for (std::size_t i = 0; i < scenarios.size(); ++i)
            (values[i].is_null() ? assumed : said)[i] << settingText(desk, scenarios[i], std::string(field.path));
    }
    QStringList labels;
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const auto *written = desk.lesson().findScenario(scenarios[i]);
        QString label = written ? fromUtf8(written->label.in(currentLanguage())) : QString();
        for (const auto &parts : {said[i], assumed[i], QStringList(fieldText(desk, scenarios[i], "model"))}) {
            if (label.isEmpty())
                label = parts.mid(0, 3).join(QStringLiteral(" · "));
        }
        labels << label;
    }
    return labels;
}

}  // namespace headroom::lessons
