// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The explained answer is the computed answer: to the byte, with a derivation and a source for every term.
#include "core/estimate/estimate.h"
#include "core/estimate/group_key.h"
#include "core/resources/json_reading.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QTest>

#include <set>

using namespace headroom;
using namespace headroom::estimate;

class TestTraced : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesToTheByte();
    void everyTermHasADerivation();
    void oneGroupAlone();
    void keysOfGroups();
    void termsAddUp();
    void formulasAreReadable();

private:
    std::unique_ptr<DataFolder> m_data;
    std::set<std::string> m_sources;
};

void TestTraced::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
    const auto sources = resources::readJsonFile(HEADROOM_SOURCE_DIR "/resources/sources.json");
    QVERIFY(sources.ok());
    for (const auto &source : sources->at("sources"))
        m_sources.insert(source.at("id").get<std::string>());
}

void TestTraced::agreesToTheByte()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 20261122);
    for (int i = 0; i < 400; ++i) {
        const auto resolved = scenarios.next();
        const auto fast = estimate::estimate(resolved);
        const auto traced = explain(resolved);
        QCOMPARE(fast.groups.size(), traced.estimate.groups.size());
        QCOMPARE(fast.checkpointBytes, traced.estimate.checkpointBytes);
        QCOMPARE(fast.kv.tokenCapacity, traced.estimate.kv.tokenCapacity);
        QCOMPARE(fast.kv.bytesPerToken, traced.estimate.kv.bytesPerToken);
        QCOMPARE(fast.host.bytes(), traced.estimate.host.bytes());
        for (std::size_t g = 0; g < fast.groups.size(); ++g) {
            QCOMPARE(fast.groups[g].phases.size(), traced.estimate.groups[g].phases.size());
            for (std::size_t p = 0; p < fast.groups[g].phases.size(); ++p)
                QVERIFY2(fast.groups[g].phases[p].terms == traced.estimate.groups[g].phases[p].terms,
                         resolved.model->id.c_str());
        }
        for (const auto &number : traced.derivation.numbers) {
            QVERIFY2(number.step >= 0, number.key.c_str());
            const auto &step = traced.derivation.steps[static_cast<std::size_t>(number.step)];
            if (number.value < (std::int64_t{1} << 52))
                QVERIFY2(std::abs(step.value - static_cast<double>(number.value)) <= 0.5, number.key.c_str());
        }
    }
}

void TestTraced::everyTermHasADerivation()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 7);
    for (int i = 0; i < 300; ++i) {
        const auto resolved = scenarios.next();
        const auto traced = explain(resolved);
        for (std::size_t g = 0; g < traced.estimate.groups.size(); ++g) {
            const auto &terms = traced.estimate.groups[g].peakPhase().terms;
            for (const auto &[term, word] : Words<Term>::table) {
                const auto key = "groups[" + std::to_string(g) + "].terms." + std::string(word);
                const auto *number = traced.derivation.find(key);
                QVERIFY2(number, key.c_str());
                QCOMPARE(number->value, terms[term]);
                if (terms[term] == 0)
                    continue;
                const auto &step = traced.derivation.steps[static_cast<std::size_t>(number->step)];
                QVERIFY2(!step.formula.empty() && !step.symbol.empty(), key.c_str());
                QVERIFY2(m_sources.contains(step.source) || step.source.find('.') != std::string::npos,
                         (key + " has source '" + step.source + "'").c_str());
            }
        }
    }
}

// What is told of one group is what is told of it when all are.
void TestTraced::oneGroupAlone()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 20261130);
    for (int i = 0; i < 150; ++i) {
        const auto resolved = scenarios.next();
        const auto all = explain(resolved);
        const auto fast = estimate::estimate(resolved);
        const auto last = fast.groups.size() - 1;
        const auto one = explainGroup(resolved, fast, last);
        std::size_t found = 0;
        for (const auto &number : all.derivation.numbers) {
            const auto ofGroup = estimate::readGroupKey(number.key);
            if (ofGroup && ofGroup->group != last)
                continue;
            ++found;
            const auto *alone = one.derivation.find(number.key);
            QVERIFY2(alone, number.key.c_str());
            QCOMPARE(alone->value, number.value);
            const auto &step = one.derivation.steps[static_cast<std::size_t>(alone->step)];
            const auto &whole = all.derivation.steps[static_cast<std::size_t>(number.step)];
            QCOMPARE(step.formula, whole.formula);
            QCOMPARE(step.substituted, whole.substituted);
        }
        QVERIFY(found > 10);
    }
}

void TestTraced::keysOfGroups()
{
    QCOMPARE(estimate::groupKey(12, "terms.weights"), std::string("groups[12].terms.weights"));
    const std::string key = estimate::groupKey(3, "phases.backward.bytes");
    const auto read = estimate::readGroupKey(key);
    QVERIFY(read);
    QCOMPARE(read->group, std::size_t{3});
    QCOMPARE(read->rest, std::string_view("phases.backward.bytes"));
    for (const auto *other : {"", "groups", "groups[", "groups[]", "groups[].x", "groups[1]", "groups[-1].bytes",
                              "groups[1", "groups[99999999999999999999].bytes", "kv.pool_bytes"})
        QVERIFY2(!estimate::readGroupKey(other), other);
}

void TestTraced::termsAddUp()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 99);
    for (int i = 0; i < 2000; ++i) {
        const auto answer = estimate::estimate(scenarios.next());
        for (const auto &group : answer.groups) {
            for (const auto &phase : group.phases) {
                std::int64_t sum = 0;
                for (const auto bytes : phase.terms.bytes) {
                    QVERIFY(bytes >= 0);
                    sum += bytes;
                }
                QCOMPARE(sum, phase.bytes());
                QVERIFY(phase.bytes() <= group.bytes());
            }
            QVERIFY(group.reservedPeakBytes >= group.allocatedPeakBytes);
            QCOMPARE(group.bytes() <= group.usableBytes, group.fits());
        }
    }
}

void TestTraced::formulasAreReadable()
{
    const auto world = m_data->world();
    scenario::Scenario s;
    s.model = "llama-3.1-8b";
    s.hardware.gpus = {{.gpu = "rtx-4090", .count = 1}};
    const auto resolved = scenario::resolve(s, world);
    QVERIFY(resolved.ok());
    const auto traced = explain(*resolved);
    const auto *number = traced.derivation.find("groups[0].terms.kv_cache");
    QVERIFY(number);
    const auto &step = traced.derivation.steps[static_cast<std::size_t>(number->step)];
    QCOMPARE(QString::fromStdString(step.symbol), QStringLiteral("M_kv"));
    // B sequences · L layers · 2 (keys and values) · k heads · d · bytes · tokens, with the numbers put in
    const auto formula = QString::fromStdString(step.formula);
    for (const auto *symbol : {"B", "L", "k", "d", "β_kv", "T_kv"})
        QVERIFY2(formula.contains(QString::fromUtf8(symbol)), step.formula.c_str());
    for (const auto *shown : {"32", "8", "128", "2560"})
        QVERIFY2(QString::fromStdString(step.substituted).contains(QString::fromUtf8(shown)), step.substituted.c_str());
    QCOMPARE(step.value, 2.0 * 32 * 8 * 128 * 2560 * 2);
    QVERIFY(!traced.derivation.chain(number->step).empty());
}

QTEST_GUILESS_MAIN(TestTraced)
#include "tst_traced.moc"
