// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that hold for every input, each over seeded random scenarios. A scenario that breaks one is shrunk and printed
// as a plan file.
#include "tests/core/estimate/laws.h"
#include "tests/core/estimate/random_scenarios.h"
#include "tests/core/estimate/shrinker.h"

#include <QTest>

using namespace headroom;
using scenario::Resolved;
using scenario::Scenario;
using test::Judgement;
using test::Law;
using test::laws;

class TestLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void law_data();
    void law();
    void brokenLawIsFoundAndShrunk();

private:
    // Judges `count` scenarios of which the law says something; the report of the first that breaks it.
    [[nodiscard]] std::string report(const Law &law, unsigned seed, int count) const;
    std::unique_ptr<DataFolder> m_data;
    static constexpr int rounds = 7'500;  // of each law: 105,000 in a run
};

void TestLaws::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

std::string TestLaws::report(const Law &law, unsigned seed, int count) const
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, seed);
    for (int judged = 0; judged < count;) {
        const auto resolved = scenarios.next();
        const auto judgement = law.check(resolved, world);
        judged += judgement ? 1 : 0;
        if (!judgement || judgement->empty())
            continue;
        const auto broken = [&](const Scenario &asked) {
            const auto again = scenario::resolve(asked, world);
            const auto verdict = again ? law.check(*again, world) : std::nullopt;
            return verdict && !verdict->empty();
        };
        const auto least = test::Shrinker(world, broken).smallest(resolved.asked);
        const auto why = law.check(*scenario::resolve(least, world), world).value_or("");
        return std::string(law.name) + ": " + why + ", in\n" + test::asPlan(least);
    }
    return {};
}

void TestLaws::law_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(laws)); ++i)
        QTest::newRow(laws[i].name) << i;
}

void TestLaws::law()
{
    QFETCH(int, index);
    const auto found = report(laws[index], static_cast<unsigned>(index + 1), rounds);
    QVERIFY2(found.empty(), found.c_str());
}

// The machinery itself: a planted law that long sequences break is reported with the shortest one that does.
void TestLaws::brokenLawIsFoundAndShrunk()
{
    const Law planted{"planted", [](const Resolved &r, const scenario::World &) -> Judgement {
                          if (!scenario::isTraining(r.task))
                              return std::nullopt;
                          return r.training.sequenceLength > 4000 ? "too long" : "";
                      }};
    const auto found = report(planted, 99, 1000);
    QVERIFY2(found.find("\"sequence_length\": 4001") != std::string::npos, found.c_str());
    QVERIFY2(found.find("micro_batch") == std::string::npos, found.c_str());
    QVERIFY2(found.find("headroom-plan") != std::string::npos, found.c_str());
}

QTEST_GUILESS_MAIN(TestLaws)
#include "tst_laws.moc"
