// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep is nothing but estimates: each point equals the plan with that value put in, one by one; the current value is
// among them; what is impossible says why.
#include "core/search/sweep.h"

#include "core/estimate/families.h"
#include "core/scenario/fields.h"
#include "core/search/vary.h"
#include "core/world.h"

#include <QTest>

#include <algorithm>

using namespace headroom;
using search::Axis;

class TestSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPointIsItsOwnEstimate_data();
    void everyPointIsItsOwnEstimate();
    void theCurrentValueIsAmongThem();
    void coarseStepsDouble();
    void onlyWhatMattersIsOffered();
    void gridIsRowByRow();
    void impossibleValuesSayWhy();
    void stopsWhenCancelled();
    void familiesHoldEveryTerm();

private:
    scenario::Resolved resolved(const scenario::Scenario &scenario) const;
    std::unique_ptr<DataFolder> m_data;
};

namespace {

scenario::Scenario chat()
{
    scenario::Scenario s;
    s.model = "qwen2.5-7b";
    s.hardware.gpus = {{"rtx-4090", 1}};
    return s;
}

scenario::Scenario training(scenario::Task task)
{
    auto s = chat();
    s.task = task;
    s.hardware.gpus = {{"a100-40gb-sxm", 4}};
    s.parallelism.zeroStage = 2;
    return s;
}

}  // namespace

void TestSweep::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

scenario::Resolved TestSweep::resolved(const scenario::Scenario &scenario) const
{
    const auto answer = scenario::resolve(scenario, m_data->world());
    if (!answer)
        qFatal("%s", answer.problem().code.c_str());
    return *answer;
}

void TestSweep::everyPointIsItsOwnEstimate_data()
{
    QTest::addColumn<int>("task");
    for (const auto &[task, word] : Words<scenario::Task>::table)
        QTest::newRow(std::string(word).c_str()) << static_cast<int>(task);
}

void TestSweep::everyPointIsItsOwnEstimate()
{
    QFETCH(int, task);
    const auto kind = static_cast<scenario::Task>(task);
    const auto asked = scenario::isTraining(kind) ? training(kind) : chat();
    const auto world = m_data->world();
    const auto paths = search::sweepPaths(resolved(asked));
    QVERIFY(paths.size() >= 5);
    for (const auto &path : paths) {
        const auto swept = search::sweep(asked, search::axisFor(resolved(asked), path), {}, world);
        QVERIFY(swept.complete);
        QVERIFY2(swept.x.values.size() >= 3, path.c_str());
        QCOMPARE(swept.points.size(), swept.x.values.size());
        int possible = 0;
        for (std::size_t i = 0; i < swept.points.size(); ++i) {
            auto one = asked;
            QVERIFY(!search::vary(one, path, swept.x.values[i]));
            const auto answer = scenario::resolve(one, world);
            QCOMPARE(!answer.ok(), swept.points[i].problem.has_value());
            if (!answer)
                continue;
            ++possible;
            const auto alone = estimate::estimate(*answer);
            QVERIFY(swept.points[i].terms == alone.worst().peakPhase().terms);
            QCOMPARE(swept.points[i].bytes, alone.worst().bytes());
            QCOMPARE(swept.points[i].usableBytes, alone.worst().usableBytes);
            QCOMPARE(swept.points[i].verdict, alone.worst().verdict);
            QVERIFY2(search::valueOf(*answer, path) == swept.x.values[i], path.c_str());
        }
        QVERIFY2(possible >= 2, path.c_str());
    }
}

void TestSweep::theCurrentValueIsAmongThem()
{
    auto asked = chat();
    asked.inference.promptTokens = 3000;
    asked.inference.outputTokens = 77;
    const auto axis = search::axisFor(resolved(asked), "inference.context");
    QVERIFY(std::find(axis.values.begin(), axis.values.end(), nlohmann::json(3077)) != axis.values.end());
    QVERIFY(std::is_sorted(axis.values.begin(), axis.values.end()));
    QVERIFY(search::hasNumbers(axis));
    const auto weights = search::axisFor(resolved(asked), "inference.weights");
    QVERIFY(!search::hasNumbers(weights));
    QVERIFY(std::find(weights.values.begin(), weights.values.end(), nlohmann::json("bf16")) != weights.values.end());
}

void TestSweep::coarseStepsDouble()
{
    auto asked = chat();
    asked.inference.promptTokens = 3000;
    asked.inference.outputTokens = 77;
    const auto axis = search::axisFor(resolved(asked), "inference.context", search::Steps::Coarse);
    QVERIFY(axis.values.size() >= 6);
    QVERIFY(std::is_sorted(axis.values.begin(), axis.values.end()));
    for (const auto &value : axis.values) {
        const auto tokens = value.get<std::int64_t>();
        QVERIFY(tokens == 3077 || (tokens & (tokens - 1)) == 0);
    }
    QVERIFY(std::find(axis.values.begin(), axis.values.end(), nlohmann::json(3077)) != axis.values.end());
}

void TestSweep::onlyWhatMattersIsOffered()
{
    const auto has = [this](const scenario::Scenario &s, const char *path) {
        const auto paths = search::sweepPaths(resolved(s));
        return std::find(paths.begin(), paths.end(), path) != paths.end();
    };
    QVERIFY(has(chat(), "inference.context") && !has(chat(), "training.micro_batch"));
    QVERIFY(has(training(scenario::Task::Lora), "training.lora.rank"));
    QVERIFY(!has(training(scenario::Task::Full), "training.lora.rank"));
    QVERIFY(has(training(scenario::Task::Full), "training.precision"));
    auto alone = training(scenario::Task::Full);
    alone.hardware.gpus = {{"a100-80gb-sxm", 1}};
    alone.parallelism.zeroStage.reset();
    QVERIFY(!has(alone, "parallelism.zero_stage"));
}

void TestSweep::gridIsRowByRow()
{
    const auto asked = chat();
    const Axis x{"inference.context", {1024, 4096, 16384}}, y{"inference.concurrency", {1, 8}};
    const auto grid = search::sweep(asked, x, y, m_data->world());
    QCOMPARE(grid.points.size(), std::size_t{6});
    auto one = asked;
    QVERIFY(!search::vary(one, "inference.context", 16384));
    QVERIFY(!search::vary(one, "inference.concurrency", 8));
    QCOMPARE(grid.at(2, 1).bytes, estimate::estimate(resolved(one)).worst().bytes());
    QVERIFY(grid.at(2, 1).bytes > grid.at(2, 0).bytes);
    QVERIFY(grid.at(2, 1).bytes > grid.at(1, 1).bytes);
}

void TestSweep::impossibleValuesSayWhy()
{
    auto asked = chat();
    asked.hardware.gpus = {{"rtx-4090", 4}};
    asked.parallelism.tensor = 4;
    const auto swept = search::sweep(asked, {"hardware.gpus", {4, 5}}, {}, m_data->world());
    QVERIFY(!swept.points[0].problem);
    QVERIFY(swept.points[1].problem);  // 28 heads do not go over 5 GPUs
    QCOMPARE(swept.points[1].bytes, std::int64_t{0});
}

void TestSweep::stopsWhenCancelled()
{
    int asked = 0;
    const auto swept = search::sweep(chat(), {"inference.context", {1024, 2048, 4096}}, {}, m_data->world(), {},
                                     [&asked] { return ++asked > 2; });
    QVERIFY(!swept.complete);
    QCOMPARE(swept.points.size(), std::size_t{2});
}

void TestSweep::familiesHoldEveryTerm()
{
    estimate::TermBytes terms;
    for (std::size_t i = 0; i < estimate::termCount; ++i)
        terms.bytes[i] = std::int64_t{1} << i;
    std::int64_t sum = 0;
    for (const auto bytes : estimate::byFamily(terms))
        sum += bytes;
    QCOMPARE(sum, terms.sum());
}

QTEST_GUILESS_MAIN(TestSweep)
#include "tst_sweep.moc"
