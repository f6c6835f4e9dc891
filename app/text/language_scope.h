// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another language for as long as this lives: a report in Chinese out of an English window. No widget hears of it.
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace headroom::text {

class LanguageScope : public QObject
{
public:
    explicit LanguageScope(const QString &language);  // of LanguageManager::languages(); empty: as it is
    ~LanguageScope() override;
    LanguageScope(const LanguageScope &) = delete;
    LanguageScope &operator=(const LanguageScope &) = delete;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // English has no entry for most texts: they are themselves, not those of the translator below.
    class Translator : public QTranslator
    {
    public:
        QString translate(const char *context, const char *text, const char *comment, int n) const override;
    };

    QLocale m_before;
    Translator m_translator;
    bool m_installed = false;
};

}  // namespace headroom::text
