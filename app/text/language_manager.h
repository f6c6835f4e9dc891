// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Installs our .qm (and Qt's own) for a language and sets the default locale; callable again while running.
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace headroom::text {

class LanguageManager : public QObject
{
    Q_OBJECT

public:
    explicit LanguageManager(QObject *parent = nullptr);
    ~LanguageManager() override;

    [[nodiscard]] static QStringList languages();  // {"en", "zh_CN"}
    [[nodiscard]] static QLocale localeOf(const QString &language);
    [[nodiscard]] static QString nativeName(const QString &language);
    [[nodiscard]] static QString systemLanguage();  // best match for QLocale::system()
    [[nodiscard]] QString current() const { return m_current; }
    void setLanguage(const QString &language);  // unknown: "en"

Q_SIGNALS:
    void languageChanged(const QString &language);

private:
    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

}  // namespace headroom::text
