// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Switching the language while running: words, plurals and the default locale follow, and come back.
#include "app/text/language_manager.h"

#include "app/text/names.h"
#include "app/text/sentences.h"

#include <QSignalSpy>
#include <QtTest>

using namespace headroom;

class TestLanguageManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switches()
    {
        text::LanguageManager manager;
        QSignalSpy spy(&manager, &text::LanguageManager::languageChanged);
        manager.setLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(text::termName(estimate::Term::OptimizerStates), QStringLiteral("优化器状态"));
        QCOMPARE(text::verdictWord(estimate::Verdict::Tight), QStringLiteral("很紧"));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        manager.setLanguage(QStringLiteral("en"));
        QCOMPARE(text::termName(estimate::Term::OptimizerStates), QStringLiteral("Optimizer states"));
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(spy.count(), 2);
        manager.setLanguage(QStringLiteral("en"));
        QCOMPARE(spy.count(), 2);  // nothing changed
    }

    void unknownLanguageIsEnglish()
    {
        text::LanguageManager manager;
        manager.setLanguage(QStringLiteral("tlh"));
        QCOMPARE(manager.current(), QStringLiteral("en"));
    }

    void everyLanguageHasItsOwnName()
    {
        for (const QString &language : text::LanguageManager::languages())
            QVERIFY(!text::LanguageManager::nativeName(language).isEmpty());
        QVERIFY(text::LanguageManager::languages().contains(text::LanguageManager::systemLanguage()));
    }

    void searchNotes()
    {
        text::LanguageManager manager;
        manager.setLanguage(QStringLiteral("en"));
        QVERIFY(text::searchNote("Gemini").contains(QStringLiteral("Gemma")));          // S1.6
        QVERIFY(text::searchNote("vicuna 65B").contains(QStringLiteral("LLaMA-65B")));  // section 9
        QVERIFY(text::searchNote("llama").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLanguageManager)
#include "tst_language_manager.moc"
