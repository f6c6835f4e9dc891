// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where numbers become words: units, decimals, separators, plurals, both languages.
#include "app/text/formatter.h"

#include "app/text/language_manager.h"
#include "core/derive/derivation.h"

#include <QtTest>

using headroom::text::Formatter;
using headroom::text::LanguageManager;

class TestFormatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.setLanguage(QStringLiteral("en")); }

    void gib_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64{0} << "0.0 GiB";
        QTest::newRow("tiny") << qint64{1000} << "<0.01 GiB";
        QTest::newRow("small") << qint64{53687091} << "0.05 GiB";
        QTest::newRow("usual") << qint64{65820164096} << "61.3 GiB";
        QTest::newRow("large") << qint64{1121501860331} << "1,044.5 GiB";
        QTest::newRow("negative") << qint64{-13314398618} << "\u221212.4 GiB";
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << "8,589,934,592.0 GiB";
    }
    void gib()
    {
        QFETCH(qint64, bytes);
        QTEST(Formatter().gib(bytes), "text");
    }

    void otherUnits()
    {
        const Formatter format;
        QCOMPARE(format.gigabytes(26031728640), QStringLiteral("26.03 GB"));  // S6.2
        QCOMPARE(format.parameters(8030261248), QStringLiteral("8.03 B"));
        QCOMPARE(format.parameters(494032768), QStringLiteral("494.0 M"));
        QCOMPARE(format.count(8030261248), QStringLiteral("8,030,261,248"));
        QCOMPARE(format.size(131072), QStringLiteral("128.0 KiB"));
        QCOMPARE(format.size(2621440), QStringLiteral("2.5 MiB"));
        QCOMPARE(format.percent(0.63), QStringLiteral("63 %"));
        QCOMPARE(format.percent(0.002888, 4), QStringLiteral("0.2888 %"));
    }

    void plurals()
    {
        const Formatter format;
        QCOMPARE(format.bytesExact(1), QStringLiteral("1 byte"));
        QCOMPARE(format.bytesExact(57344), QStringLiteral("57,344 bytes"));
        const auto gpus = static_cast<int>(headroom::derive::Unit::Gpus);
        QCOMPARE(format.value(1, gpus), QStringLiteral("1 GPU"));
        QCOMPARE(format.value(8, gpus), QStringLiteral("8 GPUs"));
    }

    void derivationValues()
    {
        const Formatter format;
        using headroom::derive::Unit;
        QCOMPARE(format.value(57344, static_cast<int>(Unit::Bytes)), QStringLiteral("57,344 B"));
        QCOMPARE(format.value(1234.6, static_cast<int>(Unit::Bytes)), QStringLiteral("1,235 B"));
        QCOMPARE(format.value(23.5, static_cast<int>(Unit::BytesPerElement)), QStringLiteral("23.5 B each"));
        QCOMPARE(format.value(2147483648.0, static_cast<int>(Unit::Bytes)),
                 QStringLiteral("2,147,483,648 B (2.00 GiB)"));
        QCOMPARE(format.value(4.127, static_cast<int>(Unit::Bits)), QStringLiteral("4.127 bit"));
        QCOMPARE(format.value(0.9, static_cast<int>(Unit::Ratio)), QStringLiteral("0.9"));
    }

    void chinese()
    {
        m_language.setLanguage(QStringLiteral("zh_CN"));
        const Formatter format;
        QCOMPARE(format.percent(0.63), QStringLiteral("63%"));
        QCOMPARE(format.bytesExact(57344), QStringLiteral("57,344 字节"));
        QCOMPARE(format.gib(65820164096), QStringLiteral("61.3 GiB"));
        QCOMPARE(format.value(8, static_cast<int>(headroom::derive::Unit::Gpus)), QStringLiteral("8 张 GPU"));
    }

private:
    LanguageManager m_language;
};

QTEST_GUILESS_MAIN(TestFormatter)
#include "tst_formatter.moc"
