// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The GPU tables of the founding document (S3.3 to S3.9), usable memory, and that unknown stays unknown.
#include "core/catalog/catalog.h"

#include <QTest>

using namespace headroom::catalog;

namespace {

constexpr double gib = 1024.0 * 1024.0 * 1024.0;

const Catalog &shipped()
{
    static const Catalog catalog(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources/catalog");
    return catalog;
}

const Gpu &gpu(const char *id)
{
    const auto found = shipped().gpu(id);
    if (!found)
        qFatal("no GPU %s", id);
    return **found;
}

double usableGib(const char *id)
{
    return static_cast<double>(gpu(id).usableBytes) / gib;
}

}  // namespace

class TestGpus : public QObject
{
    Q_OBJECT
private slots:
    void document_data();
    void document();
    void exportCards();
    void usable_data();
    void usable();
    void usableIsBelowTheLabel();
    void unknownStaysUnknown();
    void capabilities();
    void prices();
};

void TestGpus::document_data()
{
    QTest::addColumn<int>("cores");
    QTest::addColumn<double>("memory");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("group");
    const int consumer = static_cast<int>(GpuGroup::Consumer);
    const int professional = static_cast<int>(GpuGroup::Professional);
    const int dataCentre = static_cast<int>(GpuGroup::DataCentre);
    // S3.3
    QTest::newRow("rtx-4090") << 16384 << 24.0 << "GDDR6X" << consumer;
    QTest::newRow("rtx-4080") << 9728 << 16.0 << "GDDR6X" << consumer;
    QTest::newRow("rtx-4070-ti") << 7680 << 12.0 << "GDDR6X" << consumer;
    QTest::newRow("rtx-3070") << 5888 << 8.0 << "GDDR6" << consumer;
    QTest::newRow("rtx-3060-ti") << 4864 << 8.0 << "GDDR6" << consumer;
    // S3.5
    QTest::newRow("rtx-a6000") << 10752 << 48.0 << "GDDR6" << professional;
    QTest::newRow("rtx-a5000") << 8192 << 24.0 << "GDDR6" << professional;
    QTest::newRow("quadro-rtx-8000") << 4608 << 48.0 << "GDDR6" << professional;
    QTest::newRow("quadro-rtx-6000") << 4608 << 24.0 << "GDDR6" << professional;
    QTest::newRow("rtx-a4000") << 6144 << 16.0 << "GDDR6" << professional;
    // S3.7
    QTest::newRow("h100-80gb-sxm") << 16896 << 80.0 << "HBM3" << dataCentre;
    QTest::newRow("a100-40gb-sxm") << 6912 << 40.0 << "HBM2" << dataCentre;
    QTest::newRow("v100-32gb-sxm") << 5120 << 32.0 << "HBM2" << dataCentre;
    QTest::newRow("t4") << 2560 << 16.0 << "GDDR6" << dataCentre;
    QTest::newRow("p100-16gb-pcie") << 3584 << 16.0 << "HBM2" << dataCentre;
}

void TestGpus::document()
{
    QFETCH(int, cores);
    QFETCH(double, memory);
    QFETCH(QString, type);
    QFETCH(int, group);
    const Gpu &card = gpu(QTest::currentDataTag());
    QCOMPARE(card.cudaCores, std::optional<int>(cores));
    QCOMPARE(card.memoryGib, memory);
    QVERIFY(QString::fromStdString(card.memoryType).startsWith(type));
    QCOMPARE(static_cast<int>(card.group), group);
}

void TestGpus::exportCards()  // S3.9, S5.7
{
    QCOMPARE(gpu("a800-80gb-sxm").nvlink->totalGbs, 400.0);
    QCOMPARE(gpu("h800-80gb-sxm").nvlink->totalGbs, 400.0);
    QCOMPARE(gpu("a100-80gb-sxm").nvlink->totalGbs, 600.0);
    QCOMPARE(gpu("h100-80gb-sxm").nvlink->totalGbs, 900.0);
    QCOMPARE(gpu("a800-80gb-sxm").bf16Tflops, gpu("a100-80gb-sxm").bf16Tflops);
    QCOMPARE(gpu("a800-80gb-sxm").memoryGib, gpu("a100-80gb-sxm").memoryGib);
}

void TestGpus::usable_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<QString>("source");
    QTest::newRow("rtx-2080-ti-22gb") << 21.665 << 21.675 << "seen";  // S4.1
    QTest::newRow("v100-32gb-sxm") << 31.725 << 31.755 << "seen";     // S3.7
    QTest::newRow("h100-80gb-sxm") << 79.095 << 79.105 << "seen";
    QTest::newRow("t4") << 14.55 << 14.57 << "seen";
    QTest::newRow("h800-80gb-sxm") << 79.09 << 79.11 << "gap-hopper";  // (81559 - 560) / 1024
    QTest::newRow("a100-80gb-pcie") << 79.24 << 79.26 << "gap-a100-80gb";
    QTest::newRow("a800-40gb-pcie") << 39.47 << 39.49 << "gap-a100-40gb";
    QTest::newRow("rtx-4080") << 15.56 << 15.58 << "gap-gddr";  // 16376 - min(330 + 6.2 x 16, 640)
    QTest::newRow("rtx-pro-6000-blackwell-maxq") << 94.96 << 94.98 << "gap-gddr";
    QTest::newRow("v100-16gb-pcie") << 15.74 << 15.75 << "gap-volta";
    QTest::newRow("mi325x-256gb") << 255.98 << 255.99 << "gap-amd";
    QTest::newRow("gb200-186gb") << 184.32 << 184.33 << "gap-blackwell-hbm";
    QTest::newRow("apple-m4-max") << 96.0 << 96.0 << "gap-apple";
    QTest::newRow("jetson-agx-thor") << 128.0 << 128.0 << "gap-unified";
    QTest::newRow("dgx-spark") << 119.69 << 119.71 << "seen";
    QTest::newRow("gaudi3-128gb") << 128.0 << 128.0 << "nominal";
}

void TestGpus::usable()
{
    QFETCH(double, least);
    QFETCH(double, most);
    QFETCH(QString, source);
    QCOMPARE_GE(usableGib(QTest::currentDataTag()), least);
    QCOMPARE_LE(usableGib(QTest::currentDataTag()), most);
    QCOMPARE(QString::fromStdString(gpu(QTest::currentDataTag()).usableSource), source);
}

void TestGpus::usableIsBelowTheLabel()
{
    QCOMPARE(shipped().gpus().size(), std::size_t{161});
    for (const Gpu *card : shipped().gpus()) {
        QVERIFY2(card->usableBytes > 0 && card->usableBytes <= card->smiBytes, card->id.c_str());
        QVERIFY2(static_cast<double>(card->smiBytes) <= card->memoryGib * gib * 1.03, card->id.c_str());
        QVERIFY2(card->unifiedMemory == (card->group == GpuGroup::Unified), card->id.c_str());
        QVERIFY2(!card->sources.empty(), card->id.c_str());
    }
    QCOMPARE(gpu("rtx-4090").smiBytes, std::int64_t{24564} * 1024 * 1024);
}

void TestGpus::unknownStaysUnknown()
{
    QVERIFY(!gpu("apple-m4-max").cudaCores);
    QVERIFY(!gpu("apple-m4-max").computeCapability);
    QVERIFY(!gpu("rtx-4090").nvlink);
    QVERIFY(!gpu("b100").tensorCores);
}

void TestGpus::capabilities()
{
    const Gpu &turing = gpu("rtx-2080-ti-22gb");  // S4.1
    QCOMPARE(turing.computeCapability, std::optional<double>(7.5));
    QVERIFY(!turing.bf16 && !turing.fp8 && !turing.flashAttention2);
    QCOMPARE(turing.bandwidthGbs, std::optional<double>(616));
    const Gpu &hopper = gpu("h100-80gb-sxm");
    QVERIFY(hopper.bf16 && hopper.fp8 && hopper.flashAttention2 && hopper.flashAttention3 && hopper.mig);
    QVERIFY(!gpu("v100-32gb-sxm").bf16);  // S9.5
    QCOMPARE(gpu("rtx-4090").pcie->gbs, 31.5);
}

void TestGpus::prices()
{
    const Gpu &card = gpu("rtx-4090");
    QVERIFY(card.price && card.cloudPerHour);
    QCOMPARE(card.price->low, 1800.0);  // the latest price of a new card, not the used one after it
    QCOMPARE(card.price->high, 2000.0);
    QCOMPARE(QString::fromStdString(card.price->date), QStringLiteral("2026-05"));
    QVERIFY(card.cloudPerHour->low > 0 && card.cloudPerHour->low <= card.cloudPerHour->high);
}

QTEST_APPLESS_MAIN(TestGpus)
#include "tst_gpus.moc"
