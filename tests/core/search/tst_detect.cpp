// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The driver's names find their entries: variants by their size, unknown cards by none.
#include "core/search/detect.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestDetect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesFindTheirEntries_data();
    void namesFindTheirEntries();
    void equalCardsAreOneMachine();
    void whatIsNoGpuIsLeftOut();

private:
    std::unique_ptr<DataFolder> m_data;
};

void TestDetect::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

void TestDetect::namesFindTheirEntries_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("id");
    // As nvidia-smi prints them; totals of the cards' own outputs in public logs.
    QTest::newRow("4090") << QByteArray("0, NVIDIA GeForce RTX 4090, 24564, 1, 550.54.14") << QByteArray("rtx-4090");
    QTest::newRow("A100 80") << QByteArray("3, NVIDIA A100-SXM4-80GB, 81920, 4, 535.104.05")
                             << QByteArray("a100-80gb-sxm");
    QTest::newRow("A100 40") << QByteArray("0, NVIDIA A100-SXM4-40GB, 40960, 4, 535.104.05")
                             << QByteArray("a100-40gb-sxm");
    QTest::newRow("V100") << QByteArray("0, Tesla V100-SXM2-32GB, 32768, 0, 470.82.01") << QByteArray("v100-32gb-sxm");
    QTest::newRow("2080 Ti") << QByteArray("0, NVIDIA GeForce RTX 2080 Ti, 11264, 0, 535.54.03")
                             << QByteArray("rtx-2080-ti");
    QTest::newRow("2080 Ti, modified") << QByteArray("0, NVIDIA GeForce RTX 2080 Ti, 22528, 0, 535.54.03")
                                       << QByteArray("rtx-2080-ti-22gb");
    QTest::newRow("nobody knows it") << QByteArray("0, NVIDIA Nonesuch 9000, 24564, 1, 550.54.14") << QByteArray();
}

void TestDetect::namesFindTheirEntries()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, id);
    const auto gpus = search::detectedGpus(line.toStdString(), m_data->catalog());
    QCOMPARE(gpus.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(gpus[0].gpu ? gpus[0].gpu->id : std::string()), id);
    QVERIFY(gpus[0].totalBytes > gpus[0].usedBytes);
}

void TestDetect::equalCardsAreOneMachine()
{
    const auto gpus = search::detectedGpus("0, NVIDIA GeForce RTX 2080 Ti, 22528, 0, 535\n"
                                           "1, NVIDIA GeForce RTX 2080 Ti, 22528, 0, 535\r\n"
                                           "2, NVIDIA GeForce RTX 4090, 24564, 0, 535\n"
                                           "3, NVIDIA Nonesuch, 24564, 0, 535\n",
                                           m_data->catalog());
    QCOMPARE(gpus.size(), std::size_t{4});
    const auto fleet = search::fleetOf(gpus);
    QCOMPARE(fleet.size(), std::size_t{2});
    QCOMPARE(fleet[0].gpu, std::string("rtx-2080-ti-22gb"));
    QCOMPARE(fleet[0].count, std::int64_t{2});
}

void TestDetect::whatIsNoGpuIsLeftOut()
{
    for (const char *text :
         {"", "\n\n", "No devices were found", "a, b, c, d, e", "0, x, 0, 0, 1", "0, RTX, [N/A], 1, 2"})
        QVERIFY2(search::detectedGpus(text, m_data->catalog()).empty(), text);
}

QTEST_GUILESS_MAIN(TestDetect)
#include "tst_detect.moc"
