// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A monkey at the window: random clicks, keys, edits, pages, languages and themes. Nothing crashes, hangs or warns.
// HEADROOM_MONKEY_STEPS=10000 plays longer, HEADROOM_MONKEY_SEED another game; the seed is printed.
#include "app/views/page_list.h"
#include "core/scenario/fields.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTabBar>
#include <QTimer>

#include <fstream>

using namespace headroom;
using tests::Window;

namespace {

constexpr int shortGame = 1500;
constexpr qint64 longestStepMilliseconds = 10000;  // far beyond any answer, on a busy machine without optimisation
constexpr int mostScenarios = 8;

QStringList warnings;

void collectWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // What the display-less platform says of itself.
    const bool platform =
        text.startsWith(QStringLiteral("This plugin does not support")) || text.contains(QStringLiteral("XDG_RUNTIME"));
    if (type != QtDebugMsg && type != QtInfoMsg && !platform)
        warnings << text;
}

int fromEnvironment(const char *name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

// Resident bytes of this program.
qint64 residentBytes()
{
    std::ifstream file("/proc/self/statm");
    qint64 size = 0, resident = 0;
    file >> size >> resident;
    return resident * 4096;
}

class Monkey
{
public:
    Monkey(Window &window, quint32 seed) : m_window(window), m_random(seed)
    {
        // A menu or dialog that waits inside its own event loop is closed from here.
        m_closer.setInterval(2);
        QObject::connect(&m_closer, &QTimer::timeout, [] { closeOthers(); });
        m_closer.start();
    }

    QString step()
    {
        const int dice = pick(100);
        if (dice < 45)
            return click();
        if (dice < 70)
            return key();
        if (dice < 85)
            return edit();
        if (dice < 91)
            return page();
        if (dice < 94)
            return language();
        if (dice < 97)
            return theme();
        return resize();
    }

    static void closeOthers()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible())
                dialog->reject();
        }
    }

private:
    int pick(qsizetype count) { return static_cast<int>(m_random.bounded(static_cast<quint32>(count))); }

    QString click()
    {
        QList<QWidget *> targets;
        for (auto *widget : m_window.window->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() && widget->width() > 1 && widget->height() > 1)
                targets << widget;
        }
        QWidget *target = targets[pick(targets.size())];
        const QPoint at(pick(target->width()), pick(target->height()));
        const QString name = QString::fromLatin1(target->metaObject()->className()) + u' ' + target->objectName();
        const bool twice = pick(10) == 0;
        QTest::mouseClick(target, pick(12) == 0 ? Qt::RightButton : Qt::LeftButton, {}, at);
        if (twice && m_window.window->findChildren<QWidget *>().contains(target))
            QTest::mouseDClick(target, Qt::LeftButton, {}, at);
        return QStringLiteral("click ") + name;
    }

    QString key()
    {
        static const QList<QPair<int, Qt::KeyboardModifiers>> keys{{Qt::Key_Tab, Qt::NoModifier},
                                                                   {Qt::Key_Backtab, Qt::ShiftModifier},
                                                                   {Qt::Key_Return, Qt::NoModifier},
                                                                   {Qt::Key_Escape, Qt::NoModifier},
                                                                   {Qt::Key_Up, Qt::NoModifier},
                                                                   {Qt::Key_Down, Qt::NoModifier},
                                                                   {Qt::Key_Left, Qt::NoModifier},
                                                                   {Qt::Key_Right, Qt::NoModifier},
                                                                   {Qt::Key_Space, Qt::NoModifier},
                                                                   {Qt::Key_Backspace, Qt::NoModifier},
                                                                   {Qt::Key_Delete, Qt::NoModifier},
                                                                   {Qt::Key_1, Qt::NoModifier},
                                                                   {Qt::Key_9, Qt::NoModifier},
                                                                   {Qt::Key_K, Qt::NoModifier},
                                                                   {Qt::Key_T, Qt::NoModifier},
                                                                   {Qt::Key_Asterisk, Qt::NoModifier},
                                                                   {Qt::Key_Minus, Qt::NoModifier},
                                                                   {Qt::Key_F1, Qt::NoModifier},
                                                                   {Qt::Key_F3, Qt::NoModifier},
                                                                   {Qt::Key_Z, Qt::ControlModifier},
                                                                   {Qt::Key_Y, Qt::ControlModifier},
                                                                   {Qt::Key_A, Qt::ControlModifier},
                                                                   {Qt::Key_V, Qt::ControlModifier},
                                                                   {Qt::Key_D, Qt::ControlModifier},
                                                                   {Qt::Key_M, Qt::ControlModifier},
                                                                   {Qt::Key_G, Qt::ControlModifier},
                                                                   {Qt::Key_L, Qt::ControlModifier},
                                                                   {Qt::Key_2, Qt::ControlModifier},
                                                                   {Qt::Key_PageDown, Qt::ControlModifier}};
        const auto &[code, modifiers] = keys[pick(keys.size())];
        QWidget *target = m_window.window->focusWidget();
        QTest::keyClick(target ? target : m_window.window.get(), static_cast<Qt::Key>(code), modifiers);
        return QStringLiteral("key %1").arg(code, 0, 16);
    }

    QString edit()
    {
        static const QStringList values{QStringLiteral("0"),
                                        QStringLiteral("1"),
                                        QStringLiteral("8"),
                                        QStringLiteral("-3"),
                                        QStringLiteral("1e15"),
                                        QStringLiteral("true"),
                                        QStringLiteral("false"),
                                        QStringLiteral("4096"),
                                        QStringLiteral("bf16"),
                                        QStringLiteral("nf4"),
                                        QStringLiteral("full"),
                                        QStringLiteral("lora"),
                                        QStringLiteral("vllm"),
                                        QStringLiteral("llama.cpp"),
                                        QString(),
                                        QStringLiteral("llama-3.1-8b"),
                                        QStringLiteral("deepseek-v3"),
                                        QStringLiteral("h100-80gb-sxm"),
                                        QStringLiteral("ελληνικά 中文")};
        const auto fields = scenario::fields();
        const auto &field = fields[static_cast<std::size_t>(pick(static_cast<qsizetype>(fields.size())))];
        const QString value = values[pick(values.size())];
        static_cast<void>(m_window.window->document()->setText(field.path, value));
        while (m_window.window->document()->scenarioCount() > mostScenarios)
            m_window.window->document()->removeScenario(0);
        return QStringLiteral("set %1=%2")
            .arg(QString::fromUtf8(field.path.data(), qsizetype(field.path.size())), value);
    }

    QString page()
    {
        const QStringList names = views::pageNames();
        const QString name = names[pick(names.size())];
        m_window.window->showPage(name);
        return QStringLiteral("page ") + name;
    }

    QString language()
    {
        const QStringList names = text::LanguageManager::languages();
        m_window.language.setLanguage(names[pick(names.size())]);
        return QStringLiteral("language ") + m_window.language.current();
    }

    QString theme()
    {
        const bool dark = pick(2) == 0;
        m_window.window->setTheme(dark ? views::ThemeChoice::Dark : views::ThemeChoice::Light);
        return dark ? QStringLiteral("dark") : QStringLiteral("light");
    }

    QString resize()
    {
        m_window.window->resize(1024 + pick(900), 700 + pick(500));
        return QStringLiteral("resize");
    }

    Window &m_window;
    QRandomGenerator m_random;
    QTimer m_closer;
};

}  // namespace

class TestMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plays();
    void memoryStaysFlat();
};

void TestMonkey::plays()
{
    const int steps = fromEnvironment("HEADROOM_MONKEY_STEPS", shortGame);
    const auto seed = static_cast<quint32>(fromEnvironment("HEADROOM_MONKEY_SEED", 20260801));
    Window w;
    Monkey monkey(w, seed);
    warnings.clear();
    const auto before = qInstallMessageHandler(collectWarning);
    QString slowest;
    qint64 longest = 0;
    int done = 0;
    for (; done < steps && warnings.isEmpty(); ++done) {
        QElapsedTimer timer;
        timer.start();
        const QString what = monkey.step();
        QCoreApplication::processEvents();
        Monkey::closeOthers();
        if (timer.elapsed() > longest) {
            longest = timer.elapsed();
            slowest = what;
        }
        if (!warnings.isEmpty())
            warnings << QStringLiteral("after: ") + what;
    }
    qInstallMessageHandler(before);
    qInfo("seed %u: %d moves, the slowest (%s) %lld ms", seed, done, qPrintable(slowest), longest);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    QVERIFY2(longest < longestStepMilliseconds, qPrintable(slowest));
    // It still answers.
    w.language.setLanguage(QStringLiteral("en"));
    w.window->document()->setPlan(tests::planOf(tests::chatOn4090()));
    w.window->showPage(QStringLiteral("plan"));
    w.settle();
    QVERIFY(w.window->runner()->current().estimate);
    QVERIFY2(w.verdict().contains(QStringLiteral("GiB")), qPrintable(w.verdict()));
}

void TestMonkey::memoryStaysFlat()
{
    Window w;
    const auto change = [&w](int round) {
        QVERIFY(!w.window->document()->setValue("inference.prompt_tokens", 1024 + 16 * (round % 500)));
        w.window->runner()->flush();
        QCoreApplication::processEvents();
        // The event loop of the program deletes what is to be deleted later; a test has no such loop.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    for (int round = 0; round < 300; ++round)
        change(round);
    const qint64 before = residentBytes();
    for (int round = 0; round < 1000; ++round)
        change(round);
    const qint64 grown = residentBytes() - before;
    qInfo("1000 plan changes: %.1f MiB resident, %+.1f MiB", static_cast<double>(before) / (1 << 20),
          static_cast<double>(grown) / (1 << 20));
    QVERIFY(grown < (6 << 20));
}

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
