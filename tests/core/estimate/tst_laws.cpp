// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that hold for every input (estimator.md §11), over seeded random scenarios: more never needs less.
#include "core/estimate/estimate.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QTest>

using namespace headroom;
using namespace headroom::estimate;

class TestLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void moreTokensNeverNeedLess();
    void moreSequencesNeverNeedLess();
    void higherStageNeverNeedsMoreStates();
    void shardsAddUp();
    void nothingOverflows();

private:
    std::unique_ptr<DataFolder> m_data;
    static constexpr int rounds = 25'000;
};

namespace {

std::int64_t without(const TermBytes &terms, std::initializer_list<Term> left)
{
    auto sum = terms.sum();
    for (const auto term : left)
        sum -= terms[term];
    return sum;
}

std::string describe(const scenario::Resolved &r)
{
    return r.model->id + " " + std::string(wordOf(r.task)) + " " + std::string(wordOf(r.training.framework)) + " t" +
           std::to_string(r.parallelism.tensor) + " p" + std::to_string(r.parallelism.pipeline);
}

}  // namespace

void TestLaws::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

void TestLaws::moreTokensNeverNeedLess()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 1);
    for (int i = 0; i < rounds; ++i) {
        auto r = scenarios.next();
        const auto before = estimate::estimate(r);
        r.training.sequenceLength *= 2;
        r.inference.promptTokens *= 2;
        r.inference.context *= 2;
        const auto after = estimate::estimate(r);
        QVERIFY2(after.worst().bytes() >= before.worst().bytes(), describe(r).c_str());
    }
}

void TestLaws::moreSequencesNeverNeedLess()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 2);
    for (int i = 0; i < rounds; ++i) {
        auto r = scenarios.next();
        const auto before = estimate::estimate(r);
        r.training.microBatch += 1;
        r.inference.concurrency += 1;
        const auto after = estimate::estimate(r);
        QVERIFY2(after.worst().bytes() >= before.worst().bytes(), describe(r).c_str());
    }
}

// A higher ZeRO stage never keeps more model states on a rank; what it adds is communication, by name.
void TestLaws::higherStageNeverNeedsMoreStates()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 3);
    for (int i = 0; i < rounds; ++i) {
        auto r = scenarios.next();
        if (!scenario::isTraining(r.task) || r.profile->shardedMaster)
            continue;
        r.parallelism.zeroStage = 0;
        std::int64_t last = -1;
        for (int stage = 0; stage <= 3; ++stage) {
            r.parallelism.zeroStage = stage;
            const auto answer = estimate::estimate(r);
            const auto &terms = answer.groups[0].phases.back().terms;
            const auto states =
                without(terms, {Term::Communication, Term::Workspace, Term::Fragmentation, Term::Framework});
            QVERIFY2(last < 0 || states <= last, describe(r).c_str());
            last = states;
        }
    }
}

// The weights of all tensor and pipeline ranks hold the model at least once.
void TestLaws::shardsAddUp()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 4);
    for (int i = 0; i < rounds; ++i) {
        auto r = scenarios.next();
        if (scenario::isTraining(r.task) || r.inference.engine == scenario::Engine::LlamaCpp)
            continue;
        const auto answer = estimate::estimate(r);
        double sum = 0;
        for (const auto &group : answer.groups)
            sum += static_cast<double>(group.phases.front().terms[Term::Weights]) * static_cast<double>(group.count);
        r.parallelism = {};
        r.gpus = 1;
        r.machine.front().count = 1;
        r.machine.resize(1);
        const auto single = estimate::estimate(r);
        const auto whole = static_cast<double>(single.groups.front().phases.front().terms[Term::Weights]);
        QVERIFY2(sum >= whole * 0.999999, describe(r).c_str());
    }
}

void TestLaws::nothingOverflows()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 5);
    for (int i = 0; i < rounds; ++i) {
        auto r = scenarios.next();
        r.training.sequenceLength = 1'000'000'000;
        r.training.microBatch = 1'000'000;
        r.inference.promptTokens = 1'000'000'000;
        r.inference.context = 1'000'000'000;
        r.inference.concurrency = 10'000'000;
        const auto answer = estimate::estimate(r);
        for (const auto &group : answer.groups) {
            for (const auto &phase : group.phases) {
                for (const auto bytes : phase.terms.bytes)
                    QVERIFY2(bytes >= 0, describe(r).c_str());
                QVERIFY2(phase.bytes() >= 0, describe(r).c_str());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestLaws)
#include "tst_laws.moc"
