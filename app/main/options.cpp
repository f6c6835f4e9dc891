// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments are read before the application object exists, since two of them decide how it is made. English: no
// language has been chosen yet.
#include "app/main/options.h"

#include "app/text/language_manager.h"
#include "app/views/page_list.h"

#include <QCommandLineParser>
#include <QUrl>

namespace headroom::app {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("screenshot"), QStringLiteral("Draw the window into this picture and leave."),
         QStringLiteral("file")},
        {QStringLiteral("plan"), QStringLiteral("Plan to show."), QStringLiteral("file")},
        {QStringLiteral("lang"), QStringLiteral("en or zh_CN."), QStringLiteral("language")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or system."), QStringLiteral("theme")},
        {QStringLiteral("size"), QStringLiteral("Size of the window, as 1280x800."), QStringLiteral("size")},
        {QStringLiteral("scale"), QStringLiteral("Scale of the picture, 0.5 to 4."), QStringLiteral("factor")},
        {QStringLiteral("page"), QStringLiteral("Page to show; --pages lists them."), QStringLiteral("name")},
        {QStringLiteral("pages"), QStringLiteral("List the pages.")},
        {QStringLiteral("first-paint"), QStringLiteral("End after the first painted window (for measuring).")},
    });
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("Plan or model file to open."),
                                 QStringLiteral("[file]"));
}

QSize readSize(const QString &text)
{
    const QStringList parts = text.toLower().split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

QString oneOf(const QString &option, const QString &value, const QStringList &allowed)
{
    if (value.isEmpty() || allowed.contains(value))
        return {};
    return QStringLiteral("--%1 is \"%2\"; expected one of: %3").arg(option, value, allowed.join(QStringLiteral(", ")));
}

QString sizeProblem(const QCommandLineParser &parser, const QSize &size)
{
    if (!parser.isSet(QStringLiteral("size")))
        return {};
    const bool good = size.width() >= 320 && size.height() >= 240 && size.width() <= 8192 && size.height() <= 8192;
    return good ? QString()
                : QStringLiteral("--size is \"%1\"; expected WIDTHxHEIGHT from 320x240 to 8192x8192")
                      .arg(parser.value(QStringLiteral("size")));
}

QString scaleProblem(const QCommandLineParser &parser, double scale)
{
    if (!parser.isSet(QStringLiteral("scale")) || (scale >= 0.5 && scale <= 4))
        return {};
    return QStringLiteral("--scale is \"%1\"; expected a number from 0.5 to 4")
        .arg(parser.value(QStringLiteral("scale")));
}

}  // namespace

Options readOptions(const QStringList &arguments)
{
    Options options;
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(QStringLiteral("headroom")) + arguments)) {
        options.problem = parser.errorText();
        return options;
    }
    if (parser.isSet(QStringLiteral("help")))
        options.answer = parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("headroom"));
    else if (parser.isSet(QStringLiteral("version")))
        options.answer = QStringLiteral("headroom " HEADROOM_VERSION);
    else if (parser.isSet(QStringLiteral("pages")))
        options.answer = views::pageNames().join(u'\n');
    const QStringList files = parser.positionalArguments();
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.plan = parser.isSet(QStringLiteral("plan")) ? parser.value(QStringLiteral("plan")) : files.value(0);
    if (options.plan.startsWith(QLatin1String("file:")))  // as a file manager hands it over
        options.plan = QUrl(options.plan).toLocalFile();
    options.language = parser.value(QStringLiteral("lang"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.page = parser.value(QStringLiteral("page"));
    options.firstPaint = parser.isSet(QStringLiteral("first-paint"));
    options.size = readSize(parser.value(QStringLiteral("size")));
    options.scale = parser.value(QStringLiteral("scale")).toDouble();
    const QStringList themes{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    QStringList problems{oneOf(QStringLiteral("lang"), options.language, text::LanguageManager::languages()),
                         oneOf(QStringLiteral("theme"), options.theme, themes),
                         oneOf(QStringLiteral("page"), options.page, views::pageNames()),
                         sizeProblem(parser, options.size), scaleProblem(parser, options.scale)};
    if (files.size() > 1)
        problems << QStringLiteral("one file at a time; got %1").arg(files.size());
    if (parser.isSet(QStringLiteral("screenshot")) && options.screenshot.isEmpty())
        problems << QStringLiteral("--screenshot needs the name of a picture file");
    problems.removeAll(QString());
    options.problem = problems.value(0);
    return options;
}

}  // namespace headroom::app
