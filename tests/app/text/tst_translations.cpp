// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The .ts files are complete: nothing unfinished or vanished, the source's own placeholders, no text of the program
// missing (a fresh lupdate into a copy finds nothing new), and no English sentence left in the Chinese file.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>
#include <vector>

namespace {

struct Message {
    QString context, source, comment;
    QStringList translations;  // one, or one for each plural form
    QString type;              // "", "unfinished", "vanished", "obsolete"
};

// Every text element below <translation>.
void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.type = xml.attributes().value(QLatin1String("type")).toString();
    QString plain;
    while (!xml.atEnd() &&
           !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            message.translations << xml.readElementText();
        else if (xml.isCharacters())
            plain += xml.text();
    }
    if (message.translations.isEmpty())
        message.translations << plain;
}

std::vector<Message> readTs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back({context, {}, {}, {}, {}});
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            messages.back().comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, messages.back());
    }
    return messages;
}

QString fileOf(const QString &language)
{
    return QStringLiteral(HEADROOM_SOURCE_DIR "/translations/headroom_%1.ts").arg(language);
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?\\d|L?n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

QString idOf(const Message &m)
{
    return m.context + QLatin1Char('|') + m.source + QLatin1Char('|') + m.comment;
}

QStringList idsOf(const std::vector<Message> &messages)
{
    QStringList ids;
    for (const auto &message : messages)
        ids << idOf(message);
    ids.sort();
    return ids;
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << "en";
    QTest::newRow("zh_CN") << "zh_CN";
}

}  // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data() { addLanguages(); }
    void complete()
    {
        QFETCH(QString, language);
        const auto messages = readTs(fileOf(language));
        QVERIFY(messages.size() > 5);
        for (const auto &message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + QStringLiteral(": ") + idOf(message)));
            for (const QString &text : message.translations)
                QVERIFY2(!text.isEmpty() || message.source == QLatin1String(" "), qPrintable(idOf(message)));
        }
    }

    void placeholdersAgree_data() { addLanguages(); }
    void placeholdersAgree()
    {
        QFETCH(QString, language);
        for (const auto &message : readTs(fileOf(language))) {
            for (const QString &text : message.translations)
                QVERIFY2(placeholders(text) == placeholders(message.source), qPrintable(idOf(message)));
        }
    }

    void nothingMissing_data() { addLanguages(); }
    void nothingMissing()
    {
        QFETCH(QString, language);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        QVERIFY(QFile::copy(fileOf(language), copy));
        QStringList arguments{QStringLiteral("-locations"),
                              QStringLiteral("none"),
                              QStringLiteral("-no-obsolete"),
                              QStringLiteral("-source-language"),
                              QStringLiteral("en"),
                              QStringLiteral("-target-language"),
                              language};
        if (language == QLatin1String("en"))
            arguments << QStringLiteral("-pluralonly");
        arguments << QStringLiteral(HEADROOM_SOURCE_DIR "/app") << QStringLiteral("-I")
                  << QStringLiteral(HEADROOM_SOURCE_DIR) << QStringLiteral("-ts") << copy;
        QProcess lupdate;
        lupdate.start(QStringLiteral(HEADROOM_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(60000), "lupdate did not finish");
        QCOMPARE(lupdate.exitCode(), 0);
        const QStringList fresh = idsOf(readTs(copy));
        const QStringList kept = idsOf(readTs(fileOf(language)));
        for (const QString &id : fresh)
            QVERIFY2(kept.contains(id), qPrintable(QStringLiteral("not in the .ts, run update_translations: ") + id));
        for (const QString &id : kept)
            QVERIFY2(fresh.contains(id), qPrintable(QStringLiteral("no longer in the program: ") + id));
    }

    // Three English words in a row are a sentence that was left; names of things are one or two.
    void noEnglishLeftInChinese()
    {
        static const QRegularExpression words(QStringLiteral("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b"));
        for (const auto &message : readTs(fileOf(QStringLiteral("zh_CN")))) {
            for (const QString &text : message.translations)
                QVERIFY2(!words.match(text).hasMatch(), qPrintable(text));
        }
    }

    void chineseWordsOfTheGlossary()
    {
        for (const auto &message : readTs(fileOf(QStringLiteral("zh_CN")))) {
            for (const QString &text : message.translations)
                for (const char16_t *avoided : {u"令牌", u"模型并行", u"阉割", u"！"})
                    QVERIFY2(!text.contains(QString::fromUtf16(avoided)), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
