// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for the clipboard.
#include "app/models/copy_text.h"

#include "app/models/field_layout.h"
#include "app/models/strings.h"
#include "app/models/term_table_model.h"
#include "app/text/sentences.h"
#include "core/scenario/fields.h"

namespace headroom::models {

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
        return toQString(value.get<std::string>());
    if (value.is_array()) {
        QStringList parts;
        for (const auto &entry : value)
            parts << valueText(entry);
        return parts.join(u',');
    }
    return toQString(value.dump());
}

}  // namespace

QString answerAsText(const Answer &answer)
{
    if (!answer.estimate || !answer.resolved)
        return {};
    TermTableModel table;
    table.setEstimate(answer.estimate, answer.estimate->fullest);
    return text::planInWords(*answer.resolved) + u'\n' + text::verdictSentence(*answer.estimate) + u'\n' +
           text::largestTermSentence(*answer.estimate) + u'\n' + table.plainText();
}

QString answerAsCommand(const scenario::Scenario &scenario)
{
    QString command = QStringLiteral("headroom-cli estimate --model %1 --task %2")
                          .arg(shellQuoted(toQString(scenario.model)), toQString(wordOf(scenario.task)));
    const auto &gpus = scenario.hardware.gpus;
    if (gpus.size() == 1)
        command += QStringLiteral(" --gpu %1 --gpus %2").arg(shellQuoted(toQString(gpus[0].gpu))).arg(gpus[0].count);
    for (const auto &field : scenario::fields()) {
        const bool mixed = gpus.size() > 1 && field.path == "hardware.gpu";
        if (hasOwnPicker(field.path) && !mixed)
            continue;
        const nlohmann::json value = field.get(scenario);
        if (value.is_null())
            continue;
        const QString text = mixed ? toQString(value.dump()) : valueText(value);
        command += QStringLiteral(" --set ") + shellQuoted(toQString(field.path) + u'=' + text);
    }
    return command;
}

}  // namespace headroom::models
