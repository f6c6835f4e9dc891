// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys as --set reads them, quoted for a shell.
#include "app/text/command_line.h"

#include "app/text/lookup.h"
#include "core/scenario/fields.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::text {

namespace {

QString shellQuoted(const QString &text)
{
    static const QString plain = QStringLiteral("._-=/:,+@%");
    for (const QChar c : text) {
        if (!(c.isLetterOrNumber() && c.unicode() < 128) && !plain.contains(c)) {
            QString quoted = text;
            quoted.replace(QStringLiteral("'"), QStringLiteral("'\\''"));
            return u'\'' + quoted + u'\'';
        }
    }
    return text;
}

// As --set reads it: text bare, lists with commas, the rest as JSON.
QString valueText(const nlohmann::json &value)
{
    if (value.is_string())
        return fromUtf8(value.get<std::string>());
    if (value.is_array()) {
        QStringList parts;
        for (const auto &entry : value)
            parts << valueText(entry);
        return parts.join(u',');
    }
    // 1e8 tokens are "100000000", not "100000000.0".
    constexpr double mostExact = 9e15;
    if (value.is_number_float() && std::abs(value.get<double>()) < mostExact &&
        value.get<double>() == std::floor(value.get<double>()))
        return QString::number(static_cast<qlonglong>(value.get<double>()));
    return fromUtf8(value.dump());
}

bool hasOwnFlag(std::string_view path)
{
    constexpr std::array<std::string_view, 5> own{"model", "task", "hardware.gpu", "hardware.gpus", "name"};
    return std::find(own.begin(), own.end(), path) != own.end();
}

}  // namespace

QString commandLine(const scenario::Scenario &scenario)
{
    QString command = QStringLiteral("headroom-cli estimate");
    if (!scenario.model.empty())
        command += QStringLiteral(" --model ") + shellQuoted(fromUtf8(scenario.model));
    command += QStringLiteral(" --task ") + fromUtf8(wordOf(scenario.task));
    const auto &gpus = scenario.hardware.gpus;
    if (gpus.size() == 1 && !gpus.front().gpu.empty())
        command += QStringLiteral(" --gpu ") + shellQuoted(fromUtf8(gpus[0].gpu));
    if (gpus.size() == 1)
        command += QStringLiteral(" --gpus %1").arg(gpus[0].count);
    for (const auto &field : scenario::fields()) {
        // Mixed machines and models spelled out have no flag of their own.
        const bool whole =
            (gpus.size() > 1 && field.path == "hardware.gpu") || (scenario.inlineModel && field.path == "model");
        if (hasOwnFlag(field.path) && !whole)
            continue;
        const nlohmann::json value = field.get(scenario);
        if (value.is_null() || (value.is_array() && value.empty()))
            continue;
        const QString text =
            value.is_object() || field.path == "hardware.gpu" ? fromUtf8(value.dump()) : valueText(value);
        command += QStringLiteral(" --set ") + shellQuoted(fromUtf8(field.path) + u'=' + text);
    }
    return command;
}

}  // namespace headroom::text
