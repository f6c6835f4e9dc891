// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What nvidia-smi prints, as entries of the catalogue.
#include "core/catalog/driver_report.h"

#include <QTest>

using namespace headroom;

class TestDriverReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void whatIsNoReport();

private:
    catalog::Catalog m_catalog{HEADROOM_SOURCE_DIR "/resources/catalog"};
};

void TestDriverReport::rows_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("id");
    QTest::newRow("A100") << QStringLiteral("0, NVIDIA A100-SXM4-80GB, 81920, 512, 550.54")
                          << QStringLiteral("a100-80gb-sxm");
    QTest::newRow("A100 40") << QStringLiteral("0, NVIDIA A100-SXM4-40GB, 40960, 0, 550.54")
                             << QStringLiteral("a100-40gb-sxm");
    QTest::newRow("4090") << QStringLiteral("1, NVIDIA GeForce RTX 4090, 24564, 300, 550.54")
                          << QStringLiteral("rtx-4090");
    QTest::newRow("2080 Ti modified") << QStringLiteral("0, NVIDIA GeForce RTX 2080 Ti, 22528, 1, 535.1")
                                      << QStringLiteral("rtx-2080-ti-22gb");
    QTest::newRow("V100") << QStringLiteral("0, Tesla V100-SXM2-32GB, 32768, 0, 470.0")
                          << QStringLiteral("v100-32gb-sxm");
    QTest::newRow("not known") << QStringLiteral("0, NVIDIA Frobnicator 9000, 24564, 0, 1") << QString();
}

void TestDriverReport::rows()
{
    QFETCH(QString, row);
    QFETCH(QString, id);
    const auto list = catalog::driverReport(row.toStdString() + "\n\n", m_catalog);
    QCOMPARE(list.size(), std::size_t{1});
    QCOMPARE(list[0].gpu ? QString::fromStdString(list[0].gpu->id) : QString(), id);
    QCOMPARE(list[0].totalBytes, static_cast<std::int64_t>(row.section(u',', 2, 2).trimmed().toDouble()) << 20);
}

void TestDriverReport::whatIsNoReport()
{
    QVERIFY(catalog::driverReport("", m_catalog).empty());
    QVERIFY(catalog::driverReport("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.",
                                  m_catalog)
                .empty());
    const auto list = catalog::driverReport("x, , -3, 9e99, \n", m_catalog);
    QCOMPARE(list.size(), std::size_t{1});
    QVERIFY(!list[0].gpu && list[0].totalBytes == 0 && list[0].usedBytes == 0);
}

QTEST_GUILESS_MAIN(TestDriverReport)
#include "tst_driver_report.moc"
