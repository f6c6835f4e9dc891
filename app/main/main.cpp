// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// headroom: opens the window, or draws it into a file and leaves.
#include "app/main/options.h"
#include "app/text/language_manager.h"
#include "app/text/sentences.h"
#include "app/views/main_window.h"
#include "app/views/plan_files.h"
#include "core/world.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>

namespace {

using namespace headroom;

constexpr int badArguments = 2;
constexpr int internalFailure = 1;
constexpr qint64 mostMilliseconds = 30000;  // a page may compute before its picture is taken

void say(FILE *stream, const QString &text)
{
    QTextStream(stream) << text << Qt::endl;
}

QString languageToUse(const app::Options &options)
{
    if (!options.language.isEmpty())
        return options.language;
    const QString kept =
        options.screenshot.isEmpty() ? QSettings().value(QStringLiteral("language")).toString() : QString();
    return text::LanguageManager::languages().contains(kept) ? kept : text::LanguageManager::systemLanguage();
}

std::filesystem::path ownCatalogue()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return std::filesystem::path(folder.toStdString()) / "catalog";
}

Result<std::unique_ptr<DataFolder>> openData(const std::string &program, const std::filesystem::path &own)
{
    std::error_code ignored;
    auto data = DataFolder::open(DataFolder::locate(std::filesystem::canonical(program, ignored)), own);
    if (data)
        static_cast<void>((*data)->catalog().problems());  // reads the index
    return data;
}

int drawPicture(views::MainWindow &window, const app::Options &options)
{
    if (options.size.isValid())
        window.resize(options.size);
    window.show();
    window.settle();
    if (!options.page.isEmpty())
        window.showPage(options.page);
    window.settle();
    QElapsedTimer patience;
    patience.start();
    while (window.isComputing() && patience.elapsed() < mostMilliseconds)
        window.settle();
    window.settle();
    if (!window.grab().save(options.screenshot)) {
        say(stderr, QStringLiteral("headroom: cannot write the picture %1").arg(options.screenshot));
        return badArguments;
    }
    return 0;
}

int runWindow(QApplication &application, const DataFolder &data, const app::Options &options)
{
    const bool picture = !options.screenshot.isEmpty();
    const QString aside =
        picture ? QString() : views::MainWindow::setAsideDamagedSettings();  // before a setting is read
    text::LanguageManager language;
    language.setLanguage(languageToUse(options));
    views::applyTheme(views::themeFromWord(options.theme));
    views::MainWindow window(data, &language,
                             picture ? views::MainWindow::Settings::Ignored : views::MainWindow::Settings::Kept);
    window.tellSettingsAside(aside);
    if (!options.theme.isEmpty())
        window.setTheme(views::themeFromWord(options.theme));
    if (!options.plan.isEmpty() && picture) {
        Problems warnings;
        if (const auto problem = views::PlanFiles::isPlanFile(options.plan)
                                     ? window.document()->load(options.plan, warnings)
                                     : std::nullopt) {
            say(stderr, text::problemText(*problem));
            return badArguments;
        }
    }
    if (!options.plan.isEmpty() && (!picture || !views::PlanFiles::isPlanFile(options.plan)))
        window.files()->open(options.plan);
    if (picture)
        return drawPicture(window, options);
    if (options.plan.isEmpty())
        window.resume();
    if (options.firstPaint) {
        window.resize(1280, 800);
        QObject::connect(&window, &views::MainWindow::firstPainted, [] { std::quick_exit(0); });
    }
    window.show();
    if (options.plan.isEmpty())
        window.detectMachine();
    return application.exec();
}

}  // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const app::Options options = app::readOptions(arguments);
    if (!options.problem.isEmpty()) {
        say(stderr, QStringLiteral("headroom: ") + options.problem);
        return badArguments;
    }
    if (!options.answer.isEmpty()) {
        say(stdout, options.answer);
        return 0;
    }
    if (!options.screenshot.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
    QApplication::setApplicationName(QStringLiteral("headroom"));
    QApplication::setOrganizationName(QStringLiteral("headroom"));
    QApplication::setApplicationVersion(QStringLiteral(HEADROOM_VERSION));
    QApplication application(argc, argv);
    // Beside the fonts, which take the time of everything else together.
    auto opening =
        std::async(std::launch::async, openData, QCoreApplication::applicationFilePath().toStdString(), ownCatalogue());
    views::applyFonts();
    const auto data = opening.get();
    if (!data) {
        say(stderr, QStringLiteral("headroom: ") + text::problemText(data.problem()));
        return internalFailure;
    }
    return runWindow(application, **data, options);
}
