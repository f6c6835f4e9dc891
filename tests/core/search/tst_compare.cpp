// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// S3.10: the same plan on A100 and A800 needs the same bytes. Elsewhere the differences of the terms add up to the
// difference of the whole.
#include "core/search/compare.h"
#include "core/world.h"

#include <QTest>

#include <algorithm>

using namespace headroom;
using estimate::Term;

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameMemorySameBytes();
    void differencesAddUp();
    void onlyTermsInUse();

private:
    estimate::Estimate ask(const std::string &gpu, scenario::Task task) const;
    std::unique_ptr<DataFolder> m_data;
};

void TestCompare::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

estimate::Estimate TestCompare::ask(const std::string &gpu, scenario::Task task) const
{
    scenario::Scenario s;
    s.model = "llama-3.1-8b";
    s.task = task;
    s.hardware.gpus = {{gpu, 8}};
    if (scenario::isTraining(task))
        s.parallelism.zeroStage = 3;
    const auto resolved = scenario::resolve(s, m_data->world());
    if (!resolved)
        qFatal("%s", resolved.problem().code.c_str());
    return estimate::estimate(*resolved);
}

void TestCompare::sameMemorySameBytes()
{
    const auto a100 = ask("a100-80gb-sxm", scenario::Task::Full), a800 = ask("a800-80gb-sxm", scenario::Task::Full);
    QVERIFY(search::difference(a100, a800) == estimate::TermBytes());
}

void TestCompare::differencesAddUp()
{
    const auto full = ask("a100-80gb-sxm", scenario::Task::Full), lora = ask("a100-80gb-sxm", scenario::Task::Lora);
    const auto delta = search::difference(full, lora);
    QCOMPARE(delta.sum(), lora.worst().bytes() - full.worst().bytes());
    QVERIFY(delta[Term::OptimizerStates] < 0);
    QVERIFY(delta[Term::Adapters] > 0);
}

void TestCompare::onlyTermsInUse()
{
    const auto full = ask("a100-80gb-sxm", scenario::Task::Full);
    const auto chat = ask("a100-80gb-sxm", scenario::Task::Inference);
    const auto has = [](const auto &terms, Term term) {
        return std::find(terms.begin(), terms.end(), term) != terms.end();
    };
    QVERIFY(!has(search::termsInUse({&full}), Term::KvCache));
    QVERIFY(has(search::termsInUse({&full, &chat}), Term::KvCache));
    QVERIFY(!has(search::termsInUse({&chat}), Term::OptimizerStates));
    QVERIFY(search::termsInUse({}).empty());
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
