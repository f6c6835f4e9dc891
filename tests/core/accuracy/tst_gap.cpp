// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a log find their number in the estimate, and a difference finds the term of its size.
#include "core/accuracy/gap.h"
#include "core/world.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using accuracy::GapReason;
using estimate::Term;

class TestGap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readings();
    void everyReasonExplainsItsOwnFigure();
    void withinTheBand();
    void noReason();

private:
    [[nodiscard]] estimate::Estimate of(scenario::Task task) const;
    std::unique_ptr<DataFolder> m_data;
};

void TestGap::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

estimate::Estimate TestGap::of(scenario::Task task) const
{
    scenario::Scenario s;
    s.model = "qwen2.5-7b";
    s.task = task;
    s.hardware.gpus.push_back({"a100-80gb-sxm", 4});
    s.parallelism.zeroStage = 2;
    const auto resolved = scenario::resolve(s, m_data->world());
    if (!resolved)
        qFatal("%s", resolved.problem().code.c_str());
    return estimate::estimate(*resolved);
}

void TestGap::readings()
{
    const auto chat = of(scenario::Task::Inference);
    const auto rows = accuracy::compareReadings({{ask::Quantity::KvTokens, 1000},
                                                 {ask::Quantity::Weights, 1e9},
                                                 {ask::Quantity::InUse, 7e10},
                                                 {ask::Quantity::Requested, 1}},
                                                chat);
    QCOMPARE(rows.size(), std::size_t{4});
    QCOMPARE(rows[0].estimated.value_or(0), static_cast<double>(chat.kv.tokenCapacity));
    QVERIFY(std::abs(rows[1].estimated.value_or(0) - 15.23e9 / 4) < 0.1e9);  // four GPUs share the weights
    QCOMPARE(rows[2].estimated.value_or(0), static_cast<double>(chat.worst().engineReservedBytes));
    QVERIFY(!rows[3].estimated);
    QVERIFY(!accuracy::compareReadings({{ask::Quantity::KvTokens, 1000}}, of(scenario::Task::Full))[0].estimated);
}

void TestGap::everyReasonExplainsItsOwnFigure()
{
    const auto training = of(scenario::Task::Full);
    const auto chat = of(scenario::Task::Inference);
    const auto &group = training.worst();
    const auto &terms = group.peakPhase().terms;
    const auto first = [](const estimate::Estimate &e, std::int64_t measured) {
        const auto causes = accuracy::explainGap(e, measured);
        return causes.empty() ? accuracy::GapCause() : causes.front();
    };
    QVERIFY(first(chat, chat.worst().engineReservedBytes).reason == GapReason::EngineReservation);
    QVERIFY(first(chat, chat.worst().allocatedPeakBytes).reason == GapReason::AllocatedOnly);
    const auto without = first(training, group.bytes() - terms[Term::OptimizerStates]);
    QCOMPARE(without.residual, std::int64_t{0});
    QVERIFY(without.reason == GapReason::WithoutTerm && without.term == Term::OptimizerStates);
    for (const auto &cause : accuracy::explainGap(training, group.bytes() / 2))
        QVERIFY(std::abs(cause.residual) * 2 <= std::abs(group.bytes() / 2 - group.bytes()));
}

void TestGap::withinTheBand()
{
    const auto training = of(scenario::Task::Full);
    const auto causes = accuracy::explainGap(training, training.worst().bytes() + training.worst().bandBytes);
    QCOMPARE(causes.size(), std::size_t{1});
    QVERIFY(causes.front().reason == GapReason::WithinBand);
}

void TestGap::noReason()
{
    QVERIFY(accuracy::explainGap(of(scenario::Task::Full), std::int64_t{1} << 50).empty());
    QVERIFY(accuracy::explainGap({}, 1).empty());
}

QTEST_GUILESS_MAIN(TestGap)
#include "tst_gap.moc"
