// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shrinker finds the cause of planted faults: nothing but what the fault needs is left in the plan.
#include "core/estimate/estimate.h"
#include "tests/core/estimate/random_scenarios.h"
#include "tests/core/estimate/shrinker.h"

#include <QTest>

using namespace headroom;
using scenario::Scenario;

class TestShrinker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbersAndWords();
    void layouts();
    void faultOfTheAnswer();
    void nothingSmallerIsKept();
    void planCanBeRead();

private:
    template <class Broken> std::vector<Scenario> shrunk(unsigned seed, int count, Broken broken);
    std::unique_ptr<DataFolder> m_data;
};

void TestShrinker::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

// The first `count` random scenarios that have the fault, each shrunk.
template <class Broken> std::vector<Scenario> TestShrinker::shrunk(unsigned seed, int count, Broken broken)
{
    const auto world = m_data->world();
    test::RandomScenarios random(world, seed);
    test::Shrinker shrinker(world, broken);
    std::vector<Scenario> results;
    while (static_cast<int>(results.size()) < count) {
        const auto asked = random.next().asked;
        if (broken(asked))
            results.push_back(shrinker.smallest(asked));
    }
    return results;
}

void TestShrinker::numbersAndWords()
{
    const auto broken = [](const Scenario &s) {
        return s.task != scenario::Task::Inference && s.training.sequenceLength.value_or(2048) >= 3000 &&
               s.training.framework == scenario::Framework::DeepSpeed;
    };
    for (const auto &found : shrunk(1, 20, broken)) {
        QCOMPARE(found.training.sequenceLength, std::optional<std::int64_t>(3000));
        QVERIFY(found.training.framework == scenario::Framework::DeepSpeed);
        scenario::Training expected;
        expected.sequenceLength = 3000;
        expected.framework = scenario::Framework::DeepSpeed;
        QVERIFY(found.training == expected);
        QVERIFY(found.parallelism == scenario::Parallelism());
        QCOMPARE(found.hardware.total(), std::int64_t{1});
    }
}

void TestShrinker::layouts()
{
    const auto world = m_data->world();
    const auto broken = [&](const Scenario &s) {
        const auto resolved = scenario::resolve(s, world);
        return resolved.ok() && resolved->parallelism.tensor > 1 && resolved->parallelism.pipeline > 1;
    };
    for (const auto &found : shrunk(2, 10, broken)) {
        QCOMPARE(found.parallelism.tensor, std::optional<std::int64_t>(2));
        QCOMPARE(found.parallelism.pipeline, std::optional<std::int64_t>(2));
        QCOMPARE(found.hardware.total(), std::int64_t{4});
    }
}

// A fault that only the answer shows: more than a terabyte of activations.
void TestShrinker::faultOfTheAnswer()
{
    const auto world = m_data->world();
    const auto broken = [&](const Scenario &s) {
        const auto resolved = scenario::resolve(s, world);
        if (!resolved || !scenario::isTraining(resolved->task))
            return false;
        const auto answer = estimate::estimate(*resolved);
        return answer.worst().peakPhase().terms[estimate::Term::Activations] > (std::int64_t{1} << 40);
    };
    for (const auto &found : shrunk(3, 5, broken)) {
        QVERIFY(broken(found));
        QCOMPARE(found.hardware.total(), std::int64_t{1});
        QVERIFY(!found.training.optimizer && !found.parallelism.zeroStage);
    }
}

// No single cleared field keeps the fault.
void TestShrinker::nothingSmallerIsKept()
{
    const auto broken = [](const Scenario &s) {
        return s.training.microBatch.value_or(1) * s.training.sequenceLength.value_or(2048) > 10'000;
    };
    for (const auto &found : shrunk(4, 20, broken)) {
        for (const auto &field : scenario::fields()) {
            if (field.path == "model" || field.path.starts_with("hardware.") || field.path == "task")
                continue;
            if (field.get(found).is_null())
                continue;
            auto cleared = found;
            field.set(cleared, nullptr);
            QVERIFY2(!broken(cleared), std::string(field.path).c_str());
        }
    }
}

void TestShrinker::planCanBeRead()
{
    const auto found = shrunk(5, 1, [](const Scenario &s) { return s.task == scenario::Task::Qlora; }).front();
    const auto plan = scenario::parsePlan(test::asPlan(found), "shrunk.headroom");
    QVERIFY(plan.ok());
    QVERIFY(plan->plan.scenarios.front() == found);
}

QTEST_GUILESS_MAIN(TestShrinker)
#include "tst_shrinker.moc"
