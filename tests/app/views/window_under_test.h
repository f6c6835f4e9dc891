// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real window over the shipped data, shown offscreen, and the few moves the tests make in it.
#pragma once

#include "app/text/language_manager.h"
#include "app/views/main_window.h"
#include "app/views/page.h"
#include "tests/app/models/shipped_data.h"

#include <QAbstractItemView>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace headroom::tests {

constexpr qint64 mostMilliseconds = 60000;  // a page that computes, on a busy machine

struct Window {
    text::LanguageManager language;
    std::unique_ptr<views::MainWindow> window;

    explicit Window(const QString &languageName = QStringLiteral("en"), const QSize &size = {1280, 800},
                    views::MainWindow::Settings settings = views::MainWindow::Settings::Ignored)
    {
        language.setLanguage(languageName);
        views::applyTheme(views::ThemeChoice::Light);
        window = std::make_unique<views::MainWindow>(shippedData(), &language, settings);
        if (settings == views::MainWindow::Settings::Kept)
            window->resume();
        window->resize(size);
        window->show();
        settle();
    }

    // Until nothing waits or computes any more.
    void settle()
    {
        for (int i = 0; i < 3; ++i)
            window->settle();
        QElapsedTimer patience;
        patience.start();
        while (window->isComputing() && patience.elapsed() < mostMilliseconds)
            window->settle();
        window->settle();
    }
    template <class T> T *find(const char *name) const { return window->findChild<T *>(QString::fromUtf8(name)); }
    QString verdict() const { return find<QLabel>("verdict")->text(); }
    void trigger(const char *action)
    {
        find<QAction>(action)->trigger();
        settle();
    }
    void click(const char *name)
    {
        auto *widget = find<QWidget>(name);
        QTest::mouseClick(widget, Qt::LeftButton);
        settle();
    }
    template <class T> T *page(const char *name) const
    {
        return qobject_cast<T *>(window->page(QString::fromUtf8(name)));
    }
    const scenario::Scenario &scenario() const { return window->document()->scenario(); }
};

}  // namespace headroom::tests
