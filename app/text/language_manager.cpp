// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Translators are loaded by exact file name: QTranslator's own search would let LANGUAGE=en_US:zh_CN win over "en".
#include "app/text/language_manager.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace headroom::text {

LanguageManager::LanguageManager(QObject *parent) : QObject(parent) {}

LanguageManager::~LanguageManager()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

QStringList LanguageManager::languages()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

QLocale LanguageManager::localeOf(const QString &language)
{
    return language == QLatin1String("zh_CN") ? QLocale(QLocale::Chinese, QLocale::China)
                                              : QLocale(QLocale::English, QLocale::UnitedStates);
}

QString LanguageManager::nativeName(const QString &language)
{
    return language == QLatin1String("zh_CN") ? QStringLiteral("中文") : QStringLiteral("English");
}

QString LanguageManager::systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        if (name.startsWith(QLatin1String("zh")))
            return QStringLiteral("zh_CN");
        if (name.startsWith(QLatin1String("en")))
            return QStringLiteral("en");
    }
    return QStringLiteral("en");
}

void LanguageManager::setLanguage(const QString &language)
{
    const QString wanted = languages().contains(language) ? language : QStringLiteral("en");
    if (wanted == m_current)
        return;
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();

    QLocale::setDefault(localeOf(wanted));
    auto own = std::make_unique<QTranslator>();
    if (own->load(QStringLiteral(":/i18n/headroom_%1.qm").arg(wanted)))
        m_translators.push_back(std::move(own));
    // Qt's own words (OK, Cancel) are seen in windows only; qt_zh_CN.qm is an empty shell, qtbase has the texts.
    const auto *application = QCoreApplication::instance();
    if (application != nullptr && application->inherits("QGuiApplication")) {
        auto qt = std::make_unique<QTranslator>();
        if (qt->load(QStringLiteral("qtbase_%1.qm").arg(wanted), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            m_translators.push_back(std::move(qt));
    }
    m_current = wanted;
    for (const auto &translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
    Q_EMIT languageChanged(m_current);
}

}  // namespace headroom::text
