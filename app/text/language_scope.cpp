// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The translator installed last is asked first. The event that tells of it stops here.
#include "app/text/language_scope.h"

#include "app/text/language_manager.h"

#include <QCoreApplication>
#include <QEvent>

namespace headroom::text {

QString LanguageScope::Translator::translate(const char *context, const char *text, const char *comment, int n) const
{
    const QString own = QTranslator::translate(context, text, comment, n);
    return own.isNull() ? QString::fromUtf8(text) : own;
}

LanguageScope::LanguageScope(const QString &language)
{
    auto *application = QCoreApplication::instance();
    if (language.isEmpty() || application == nullptr)
        return;
    application->installEventFilter(this);
    QLocale::setDefault(LanguageManager::localeOf(language));
    if (m_translator.load(QStringLiteral(":/i18n/headroom_%1.qm").arg(language)))
        m_installed = QCoreApplication::installTranslator(&m_translator);
    application->removeEventFilter(this);
}

LanguageScope::~LanguageScope()
{
    auto *application = QCoreApplication::instance();
    if (application != nullptr)
        application->installEventFilter(this);
    if (m_installed)
        QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(m_before);
    if (application != nullptr)
        application->removeEventFilter(this);
}

bool LanguageScope::eventFilter(QObject *watched, QEvent *event)
{
    return watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange;
}

}  // namespace headroom::text
