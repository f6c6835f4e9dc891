// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A first start plans what the card at hand holds, and nothing larger of the ladder.
#include "core/search/first_plan.h"

#include "core/estimate/estimate.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestFirstPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largestThatFits_data();
    void largestThatFits();
    void everyCardOfTheCatalogue();

private:
    std::unique_ptr<DataFolder> m_data = [] {
        auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
        return data ? std::move(data).value() : nullptr;
    }();
};

void TestFirstPlan::largestThatFits_data()
{
    QTest::addColumn<QString>("gpu");
    QTest::addColumn<QString>("model");
    QTest::newRow("24 GB") << QStringLiteral("rtx-4090") << QStringLiteral("qwen2.5-7b");
    QTest::newRow("80 GB") << QStringLiteral("h100-80gb-sxm") << QStringLiteral("qwen2.5-32b");
    QTest::newRow("192 GB") << QStringLiteral("b200-180gb") << QStringLiteral("qwen2.5-72b");
}

void TestFirstPlan::largestThatFits()
{
    QFETCH(QString, gpu);
    QFETCH(QString, model);
    const auto plan = search::firstPlan(gpu.toStdString(), m_data->world());
    QVERIFY(plan.has_value());
    QCOMPARE(QString::fromStdString(plan->model), model);
    QCOMPARE(plan->inference.context.value_or(0), std::int64_t{8192});
}

void TestFirstPlan::everyCardOfTheCatalogue()
{
    for (const auto *gpu : m_data->catalog().gpus()) {
        const auto plan = search::firstPlan(gpu->id, m_data->world());
        if (!plan)
            continue;
        const auto resolved = scenario::resolve(*plan, m_data->world());
        QVERIFY2(resolved.ok() && estimate::estimate(*resolved).fits(), gpu->id.c_str());
    }
    QVERIFY(!search::firstPlan("no such card", m_data->world()));
}

QTEST_GUILESS_MAIN(TestFirstPlan)
#include "tst_first_plan.moc"
