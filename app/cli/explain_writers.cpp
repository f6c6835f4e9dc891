// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation as Markdown and as HTML: symbol, formula, the numbers put in, result, source.
#include "app/cli/explain_document.h"

#include "app/cli/command.h"
#include "app/text/formatter.h"

namespace headroom::cli {

namespace {

QString stepNumber(int index)
{
    return text::Formatter().count(index + 1);
}

QString reference(const ExplainedNumber &number)
{
    if (!number.steps.empty() || number.own < 0)
        return {};
    return Cli::tr("See step %1.").arg(stepNumber(number.own));
}

QString equation(const ExplainedStep &step)
{
    QString text = step.symbol.isEmpty() ? QString() : step.symbol + QStringLiteral(" = ");
    text += step.formula;
    if (step.substituted != step.formula)
        text += QStringLiteral(" = ") + step.substituted;
    return text;
}

QString markdownStep(const ExplainedStep &step)
{
    QString text = QStringLiteral("- **%1 %2**").arg(Cli::tr("Step %1:").arg(stepNumber(step.index)), step.name);
    text += QStringLiteral("\n  `%1` = %2\n").arg(equation(step), step.result);
    for (const QString &where : step.where)
        text += QStringLiteral("  - %1\n").arg(where);
    if (!step.source.isEmpty())
        text += QStringLiteral("  - %1\n").arg(Cli::tr("Source: %1").arg(step.source));
    return text;
}

QString htmlStep(const ExplainedStep &step)
{
    QString text =
        QStringLiteral("<li id=\"step-%1\"><b>%2 %3</b><br><code>%4</code> = %5<ul>")
            .arg(QString::number(step.index + 1), Cli::tr("Step %1:").arg(stepNumber(step.index)).toHtmlEscaped(),
                 step.name.toHtmlEscaped(), equation(step).toHtmlEscaped(), step.result.toHtmlEscaped());
    for (const QString &where : step.where)
        text += QStringLiteral("<li>%1</li>").arg(where.toHtmlEscaped());
    if (!step.source.isEmpty())
        text += QStringLiteral("<li>%1</li>").arg(Cli::tr("Source: %1").arg(step.source).toHtmlEscaped());
    return text + QStringLiteral("</ul></li>\n");
}

}  // namespace

QString asMarkdown(const ExplainDocument &document)
{
    QString text = QStringLiteral("# %1\n\n%2\n").arg(document.title, document.verdict);
    for (const auto &number : document.numbers) {
        text += QStringLiteral("\n## %1 = %2\n\n").arg(number.title, number.result);
        for (const auto &step : number.steps)
            text += markdownStep(step);
        const QString back = reference(number);
        text += back.isEmpty() ? QString() : back + QLatin1Char('\n');
    }
    return text;
}

QString asHtml(const ExplainDocument &document)
{
    const QString title = document.title.toHtmlEscaped();
    QString text = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\"><title>%2</title>"
                                  "</head>\n<body>\n<h1>%2</h1>\n<p>%3</p>\n")
                       .arg(QLocale().bcp47Name(), title, document.verdict.toHtmlEscaped());
    for (const auto &number : document.numbers) {
        text += QStringLiteral("<h2>%1 = %2</h2>\n").arg(number.title.toHtmlEscaped(), number.result.toHtmlEscaped());
        const QString back = reference(number);
        if (!back.isEmpty())
            text += QStringLiteral("<p><a href=\"#step-%1\">%2</a></p>\n")
                        .arg(QString::number(number.own + 1), back.toHtmlEscaped());
        if (number.steps.empty())
            continue;
        text += QStringLiteral("<ul>\n");
        for (const auto &step : number.steps)
            text += htmlStep(step);
        text += QStringLiteral("</ul>\n");
    }
    return text + QStringLiteral("</body>\n</html>\n");
}

}  // namespace headroom::cli
