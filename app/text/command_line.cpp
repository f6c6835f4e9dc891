// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys as --set reads them, quoted for a shell.
#include "app/text/command_line.h"

#include "app/text/lookup.h"
#include "core/scenario/fields.h"

#include <QStringList>

#include <algorithm>
#include <array>

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
    QString command = QStringLiteral("headroom-cli estimate --model %1 --task %2")
                          .arg(shellQuoted(fromUtf8(scenario.model)), fromUtf8(wordOf(scenario.task)));
    const auto &gpus = scenario.hardware.gpus;
    if (gpus.size() == 1)
        command += QStringLiteral(" --gpu %1 --gpus %2").arg(shellQuoted(fromUtf8(gpus[0].gpu))).arg(gpus[0].count);
    for (const auto &field : scenario::fields()) {
        const bool mixed = gpus.size() > 1 && field.path == "hardware.gpu";
        if (hasOwnFlag(field.path) && !mixed)
            continue;
        const nlohmann::json value = field.get(scenario);
        if (value.is_null())
            continue;
        const QString text = mixed ? fromUtf8(value.dump()) : valueText(value);
        command += QStringLiteral(" --set ") + shellQuoted(fromUtf8(field.path) + u'=' + text);
    }
    return command;
}

}  // namespace headroom::text
