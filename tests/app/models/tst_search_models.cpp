// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts and hardware as tables; jobs beside the window: answers in order, late ones dropped, stopped when asked.
#include "app/models/background_job.h"
#include "app/models/hardware_table_model.h"
#include "app/models/layout_table_model.h"
#include "app/text/formatter.h"
#include "tests/app/models/shipped_data.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <thread>

using namespace headroom;
using models::BackgroundJob;

class TestSearchModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutTable();
    void hardwareTable();
    void jobAnswersInTheWindowsThread();
    void aQuestionReadsTheWorldElsewhere();
    void newerJobDropsTheOlder();
    void cancelledJobStops();
    void destroyedJobIsWaitedFor();
};

void TestSearchModels::layoutTable()
{
    models::LayoutTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLayouts({{.division = {.tensor = 2, .data = 4},
                       .recipe = {.zeroStage = 3},
                       .peakBytes = std::int64_t{30} << 30,
                       .headroomBytes = std::int64_t{9} << 30,
                       .tokensPerSecond = 1200},
                      {.division = {}, .recipe = {.microBatch = 2, .gradientAccumulation = 4}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, models::LayoutTableModel::Division).data().toString(), QStringLiteral("TP 2 · DP 4"));
    QCOMPARE(model.index(0, models::LayoutTableModel::Needed).data().toString(), QStringLiteral("30.0 GiB"));
    QVERIFY(model.index(1, models::LayoutTableModel::MicroBatch).data().toString().contains(u'4'));
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data().toString().isEmpty());
        QVERIFY(model.index(0, column).data(models::LayoutTableModel::SortRole).isValid());
    }
    model.retranslate();
    model.setLayouts({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSearchModels::hardwareTable()
{
    models::HardwareTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto gpu = tests::shippedData().catalog().gpu("h100-80gb-sxm");
    QVERIFY(gpu.ok());
    model.setOffers({{.gpu = *gpu, .precision = "bf16", .count = 16, .tensor = 8, .pipeline = 2}}, false);
    QCOMPARE(model.index(0, models::HardwareTableModel::Count).data().toString(), QStringLiteral("16"));
    QCOMPARE(model.index(0, models::HardwareTableModel::Layout).data().toString(), QStringLiteral("TP 8 · PP 2"));
    // Memory is what one device has for the job, as its headroom is: of a card with two dies half of it.
    QCOMPARE(model.index(0, models::HardwareTableModel::Memory).data().toString(),
             text::Formatter().gib((*gpu)->usableBytes));
    // What sixteen of them cost; what is not known stays empty and sorts last.
    QVERIFY((*gpu)->price);
    const auto price = [&model](int row, int role) {
        return model.index(row, models::HardwareTableModel::Price).data(role);
    };
    QCOMPARE(price(0, models::HardwareTableModel::SortRole).toDouble(), 16 * (*gpu)->price->low);
    QVERIFY(price(0, Qt::DisplayRole).toString().contains(text::Formatter().number(16 * (*gpu)->price->low, 0)));
    auto unpriced = **gpu;
    unpriced.price.reset();
    model.setOffers(
        {{.gpu = *gpu, .precision = "bf16", .count = 16}, {.gpu = &unpriced, .precision = "bf16", .count = 1}}, false);
    QCOMPARE(price(1, Qt::DisplayRole).toString(), QString());
    QVERIFY(price(1, models::HardwareTableModel::SortRole).toDouble() >
            price(0, models::HardwareTableModel::SortRole).toDouble());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    QCOMPARE(model.headerData(models::HardwareTableModel::Precision, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Weights"));
    model.setOffers({}, true);
    QCOMPARE(model.headerData(models::HardwareTableModel::Precision, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Method"));
}

void TestSearchModels::jobAnswersInTheWindowsThread()
{
    BackgroundJob job;
    QSignalSpy finished(&job, &BackgroundJob::finished);
    std::thread::id worker, taker;
    job.start([&](const BackgroundJob::Progress &progress) -> BackgroundJob::Finish {
        worker = std::this_thread::get_id();
        progress(0.5);
        return [&] { taker = std::this_thread::get_id(); };
    });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!job.isRunning());
    QVERIFY(worker != std::this_thread::get_id());
    QCOMPARE(taker, std::this_thread::get_id());
}

// The catalogue reads its files when they are asked for, in whichever thread that is.
void TestSearchModels::aQuestionReadsTheWorldElsewhere()
{
    BackgroundJob job;
    QSignalSpy busy(&job, &BackgroundJob::busyChanged);
    const auto here = std::this_thread::get_id();
    std::optional<bool> answer;
    job.ask<bool>(
        [here, world = tests::shippedData().world()](const BackgroundJob::Progress &goOn) {
            return goOn(0) && std::this_thread::get_id() != here && world.catalog.model("qwen2.5-7b").ok();
        },
        [&](bool elsewhere) { answer = elsewhere; });
    QTRY_VERIFY(answer.has_value());
    QVERIFY(*answer);
    QCOMPARE(busy.count(), 2);
    QVERIFY(busy.at(0).at(0).toBool() && !busy.at(1).at(0).toBool());
}

void TestSearchModels::newerJobDropsTheOlder()
{
    BackgroundJob job;
    QList<int> taken;
    for (int i = 0; i < 50; ++i)
        job.start([&taken, i](const BackgroundJob::Progress &) -> BackgroundJob::Finish {
            return [&taken, i] { taken << i; };
        });
    job.wait();
    QCOMPARE(taken, QList<int>{49});
}

void TestSearchModels::cancelledJobStops()
{
    BackgroundJob job;
    QSignalSpy finished(&job, &BackgroundJob::finished);
    bool taken = false;
    job.start([&](const BackgroundJob::Progress &progress) -> BackgroundJob::Finish {
        while (progress(0.1))
            std::this_thread::yield();
        return [&taken] { taken = true; };
    });
    job.cancel();
    QCOMPARE(finished.count(), 1);
    job.wait();
    QVERIFY(!taken);
    job.cancel();  // nothing runs: nothing is told
    QCOMPARE(finished.count(), 1);
}

void TestSearchModels::destroyedJobIsWaitedFor()
{
    std::atomic_bool done = false;
    {
        BackgroundJob job;
        std::atomic_bool begun = false;
        job.start([&](const BackgroundJob::Progress &progress) -> BackgroundJob::Finish {
            begun = true;
            while (progress(0))
                std::this_thread::yield();
            done = true;
            return {};
        });
        while (!begun)
            std::this_thread::yield();
    }
    QVERIFY(done);
}

QTEST_GUILESS_MAIN(TestSearchModels)
#include "tst_search_models.moc"
