// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for the clipboard.
#include "app/models/copy_text.h"

#include "app/models/assumed_values.h"
#include "app/models/field_layout.h"
#include "app/models/strings.h"
#include "app/models/term_table_model.h"
#include "app/text/ask_texts.h"
#include "app/text/command_line.h"
#include "app/text/formatter.h"
#include "app/text/launch_texts.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace headroom::models {

namespace {

struct CopyText {
    Q_DECLARE_TR_FUNCTIONS(CopyText)
};

QString section(const QString &title, const QStringList &lines)
{
    QString text = QStringLiteral("**%1**\n").arg(title);
    for (const QString &line : lines)
        text += QStringLiteral("\n- ") + line;
    return text;
}

// Name and value for people, with the key that a plan file and --set take.
QString settingLine(const scenario::Field &field, const nlohmann::json &value)
{
    const std::string path(field.path);
    return CopyText::tr("%1: %2 (`%3`)", "setting, its value, its key")
        .arg(text::fieldName(path), text::assignmentValue({path, value}), toQString(path));
}

QStringList givenLines(const scenario::Scenario &scenario)
{
    QStringList lines;
    for (const auto &field : scenario::fields()) {
        const nlohmann::json value = field.get(scenario);
        if (!value.is_null() && field.path != "name")
            lines << settingLine(field, value);
    }
    return lines;
}

QStringList assumedLines(const scenario::Resolved &resolved)
{
    const scenario::Scenario whole = spelledOut(resolved);
    QStringList lines;
    for (const auto &path : resolved.assumed) {
        const auto *field = scenario::findField(path);
        if (field && !field->get(whole).is_null())
            lines << settingLine(*field, field->get(whole));
    }
    if (lines.isEmpty())
        lines << CopyText::tr("Nothing that matters for this task.");
    return lines;
}

QStringList versionLines(const scenario::Resolved &resolved)
{
    QStringList lines{QStringLiteral("Headroom %1").arg(QCoreApplication::applicationVersion())};
    if (resolved.task == scenario::Task::Inference)
        lines << QStringLiteral("%1 %2").arg(toQString(wordOf(resolved.inference.engine)),
                                             toQString(resolved.inference.engineVersion));
    else
        lines << QStringLiteral("%1 %2")
                     .arg(toQString(wordOf(resolved.training.framework)),
                          toQString(resolved.asked.training.frameworkVersion.value_or("")))
                     .trimmed();
    return lines;
}

QString markdownTable(const Answer &answer)
{
    QString table;
    const QStringList lines = termsAsTsv(answer).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype row = 0; row < lines.size(); ++row) {
        table += QStringLiteral("| %1 |\n").arg(lines[row].split(u'\t').join(QStringLiteral(" | ")));
        if (row == 0)
            table += QStringLiteral("|---|--:|--:|\n");
    }
    return table.trimmed();
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

QString answerAsSentence(const Answer &answer)
{
    if (!answer.estimate || !answer.resolved)
        return {};
    return CopyText::tr("%1. %2", "plan in words, verdict")
        .arg(text::planInWords(*answer.resolved), text::verdictSentence(*answer.estimate));
}

QString termsAsTsv(const Answer &answer)
{
    if (!answer.estimate)
        return {};
    TermTableModel table;
    table.setEstimate(answer.estimate, answer.estimate->fullest);
    QStringList header;
    for (int column = 0; column < TermTableModel::ColumnCount; ++column)
        header << table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return header.join(u'\t') + u'\n' + table.plainText();
}

QString termsAsHtml(const Answer &answer)
{
    QString html;
    const QStringList lines = termsAsTsv(answer).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype row = 0; row < lines.size(); ++row) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : lines[row].split(u'\t'))
            html += QStringLiteral("<%1>%2</%1>")
                        .arg(row == 0 ? QStringLiteral("th") : QStringLiteral("td"), cell.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html.isEmpty() ? html : QStringLiteral("<table>") + html + QStringLiteral("</table>");
}

QString answerAsLaunch(const Answer &answer, launch::Target target)
{
    if (!answer.resolved || !answer.estimate)
        return {};
    const auto launch = launch::launch(*answer.resolved, *answer.estimate, target);
    return launch ? text::launchText(text::launchFiles(*launch, *answer.estimate, *answer.resolved))
                  : text::problemText(launch.problem());
}

QString answerAsCommand(const scenario::Scenario &scenario)
{
    return text::commandLine(scenario);
}

QString answerForIssue(const Answer &answer, const scenario::Scenario &scenario,
                       std::optional<std::int64_t> measuredBytes)
{
    if (!answer.estimate || !answer.resolved)
        return {};
    QStringList parts{QStringLiteral("### ") + text::planInWords(*answer.resolved),
                      text::verdictSentence(*answer.estimate)};
    parts << section(CopyText::tr("Given"), givenLines(scenario));
    parts << section(CopyText::tr("Assumed"), assumedLines(*answer.resolved));
    parts << QStringLiteral("**%1**").arg(CopyText::tr("Estimate for the fullest GPU")) << markdownTable(answer);
    if (measuredBytes)
        parts << section(CopyText::tr("Measured"), {text::gapSentence(*answer.estimate, *measuredBytes)});
    parts << section(CopyText::tr("Versions"), versionLines(*answer.resolved));
    parts << QStringLiteral("```sh\n%1\n```").arg(answerAsCommand(scenario));
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

}  // namespace headroom::models
