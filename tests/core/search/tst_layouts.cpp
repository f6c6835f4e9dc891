// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every layout found is one that resolve() and estimate() answer with the same bytes; none that they accept is missed;
// the order is the stated one; what is refused is refused by its rule.
#include "core/search/layouts.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QTest>

#include <algorithm>

using namespace headroom;
using search::Dimension;

class TestLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void layoutsAreWhatEstimatingThemSays();
    void tightIsTight();
    void noneIsMissed();
    void orderIsTheStatedOne();
    void whyNotTensorFive();
    void allowLimitsWhatChanges();
    void batchOfAStepIsKept();
    void planAtHandIsMarked();
    void speedIsOfTheSequencesAsked();
    void stopsWhenAsked();

private:
    [[nodiscard]] search::LayoutAnswer layoutsOf(const scenario::Scenario &s,
                                                 const search::LayoutQuery &query = {}) const
    {
        return search::findLayouts(s, m_data->world(), {}, query).value();
    }
    [[nodiscard]] static scenario::Scenario plan(const char *model, scenario::Task task, std::int64_t gpus)
    {
        scenario::Scenario s;
        s.model = model;
        s.task = task;
        s.hardware.gpus = {{.gpu = "a100-80gb-sxm", .count = gpus}};
        return s;
    }
    std::unique_ptr<DataFolder> m_data;
};

void TestLayouts::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

void TestLayouts::layoutsAreWhatEstimatingThemSays()
{
    test::RandomScenarios scenarios(m_data->world(), 5U);
    int seen = 0;
    for (int i = 0; i < 40; ++i) {
        const auto asked = scenarios.next().asked;
        if (asked.hardware.total() > 32)
            continue;  // the same, but for much longer
        const auto answer = search::findLayouts(asked, m_data->world(), {}, {.allowed = {}, .top = 20});
        QVERIFY(answer.ok());
        for (const auto &layout : answer->layouts) {
            ++seen;
            const auto resolved = scenario::resolve(search::withLayout(asked, layout), m_data->world());
            QVERIFY(resolved.ok());
            const auto estimate = estimate::estimate(*resolved);
            QVERIFY(estimate.fits());
            QCOMPARE(layout.peakBytes, estimate.worst().bytes());
            QCOMPARE(layout.headroomBytes, estimate.worst().headroomBytes());
            QCOMPARE(resolved->parallelism.gpus(), resolved->gpus);
        }
    }
    QVERIFY(seen > 50);
}

// Counted by hand: every pair of sizes for eight GPUs through resolve() itself.
// The band of this kind of work counts here as everywhere: four V100 hold LLaMA-65B by layers, but only just.
void TestLayouts::tightIsTight()
{
    scenario::Scenario s;
    s.model = "llama-1-65b";
    s.hardware.gpus = {{.gpu = "v100-32gb-sxm", .count = 4}};
    s.inference.engine = scenario::Engine::Transformers;
    s.inference.weights = "fp16";
    s.inference.promptTokens = 128;
    s.inference.outputTokens = 128;
    const auto found = layoutsOf(s);
    const auto byLayers = std::find_if(found.layouts.begin(), found.layouts.end(),
                                       [](const auto &layout) { return layout.division.pipeline == 4; });
    QVERIFY(byLayers != found.layouts.end());
    s.parallelism.tensor = 1;
    s.parallelism.pipeline = 4;
    const auto resolved = scenario::resolve(s, m_data->world());
    QVERIFY(resolved.ok());
    QCOMPARE(byLayers->verdict, estimate::estimate(*resolved).worst().verdict);
    QCOMPARE(byLayers->verdict, estimate::Verdict::Tight);
}

void TestLayouts::noneIsMissed()
{
    const auto s = plan("llama-3.1-70b", scenario::Task::Inference, 8);
    std::int64_t fitting = 0;
    for (std::int64_t tensor = 1; tensor <= 8; ++tensor) {
        for (std::int64_t pipeline = 1; pipeline <= 8; ++pipeline) {
            auto candidate = s;
            candidate.parallelism.tensor = tensor;
            candidate.parallelism.pipeline = pipeline;
            const auto resolved = scenario::resolve(candidate, m_data->world());
            fitting += resolved && estimate::estimate(*resolved).fits() ? 1 : 0;
        }
    }
    const auto answer = layoutsOf(s);
    QVERIFY(fitting > 2);
    QCOMPARE(answer.feasible, fitting);
    QCOMPARE(static_cast<std::int64_t>(answer.layouts.size()), fitting);
    QCOMPARE(answer.examined, answer.feasible + answer.tooLarge + static_cast<std::int64_t>(answer.refused.size()));
}

void TestLayouts::orderIsTheStatedOne()
{
    const auto answer = layoutsOf(plan("qwen2.5-7b", scenario::Task::Full, 8));
    QVERIFY(answer.layouts.size() > 20);
    for (std::size_t i = 1; i < answer.layouts.size(); ++i) {
        const auto &a = answer.layouts[i - 1], &b = answer.layouts[i];
        QVERIFY(a.verdict <= b.verdict);
        if (a.verdict != b.verdict)
            continue;
        QVERIFY(a.tokensPerSecond >= b.tokensPerSecond);
        if (a.tokensPerSecond > b.tokensPerSecond)
            continue;
        QVERIFY(a.recipe.recompute <= b.recipe.recompute);
        if (a.recipe.recompute == b.recipe.recompute)
            QVERIFY(a.communication <= b.communication);
    }
}

// Llama 3.1 70B has 64 heads and 8 KV heads: five does not divide them.
void TestLayouts::whyNotTensorFive()
{
    const auto answer = layoutsOf(plan("llama-3.1-70b", scenario::Task::Inference, 8));
    const auto five = std::find_if(answer.refused.begin(), answer.refused.end(),
                                   [](const auto &refused) { return refused.division.tensor == 5; });
    QVERIFY(five != answer.refused.end());
    QCOMPARE(five->problem.code, std::string("heads-not-divisible"));
    for (const auto &layout : answer.layouts)
        QVERIFY(layout.division.tensor != 5);
}

void TestLayouts::allowLimitsWhatChanges()
{
    auto s = plan("llama-3.1-8b", scenario::Task::Full, 8);
    s.parallelism.zeroStage = 3;
    const auto answer = layoutsOf(s, {.allowed = {Dimension::Tensor, Dimension::Data}, .top = 0});
    QVERIFY(answer.feasible > 0);
    for (const auto &layout : answer.layouts) {
        QCOMPARE(layout.division.pipeline, std::int64_t{1});
        QCOMPARE(layout.recipe.zeroStage, 3);
        QCOMPARE(layout.recipe.recompute, scenario::Recompute::None);
        QCOMPARE(layout.recipe.microBatch, std::int64_t{1});
    }
}

void TestLayouts::batchOfAStepIsKept()
{
    auto s = plan("llama-3.1-8b", scenario::Task::Full, 8);
    s.training.gradientAccumulation = 3;  // 24 sequences a step
    const auto answer = layoutsOf(s);
    QVERIFY(answer.feasible > 0);
    for (const auto &layout : answer.layouts)
        QCOMPARE(layout.recipe.microBatch * layout.recipe.gradientAccumulation * layout.division.data,
                 std::int64_t{24});
}

// What the plan leaves open is part of what it is; of several that fit one is it, and none where it does not fit
// itself.
void TestLayouts::planAtHandIsMarked()
{
    auto s = plan("llama-3.1-8b", scenario::Task::Full, 8);
    const auto marked = [](const search::LayoutAnswer &answer) {
        return std::count_if(answer.layouts.begin(), answer.layouts.end(), [](const auto &l) { return l.atHand; });
    };
    s.parallelism.zeroStage = 3;
    const auto answer = layoutsOf(s);
    QCOMPARE(marked(answer), 1);
    const auto found =
        std::find_if(answer.layouts.begin(), answer.layouts.end(), [](const auto &l) { return l.atHand; });
    QCOMPARE(found->division, (search::Division{.data = 8}));
    QCOMPARE(found->recipe.zeroStage, 3);
    const auto again = layoutsOf(search::withLayout(s, answer.layouts.back()));
    QCOMPARE(marked(again), 1);
    s.parallelism.zeroStage = 0;
    QCOMPARE(marked(layoutsOf(s)), 0);
    QCOMPARE(marked(layoutsOf(plan("llama-3.1-70b", scenario::Task::Inference, 8))), 1);
}

// One sequence is on one replica: four replicas are no faster for it than one, and dividing the work is.
void TestLayouts::speedIsOfTheSequencesAsked()
{
    auto s = plan("llama-3.1-8b", scenario::Task::Inference, 4);
    const auto speedWith = [&](std::int64_t tensor, std::int64_t data) {
        for (const auto &layout : layoutsOf(s).layouts) {
            if (layout.division == search::Division{.tensor = tensor, .data = data})
                return layout.tokensPerSecond;
        }
        return 0.0;
    };
    s.parallelism.tensor = 4;
    QVERIFY(speedWith(1, 4) > 0);
    QVERIFY(speedWith(4, 1) > speedWith(1, 4));
    const double alone = speedWith(1, 4);
    s.inference.concurrency = 32;
    QVERIFY(speedWith(1, 4) > 10 * alone);  // eight on each
}

void TestLayouts::stopsWhenAsked()
{
    int told = 0;
    const auto answer = layoutsOf(plan("llama-3.1-8b", scenario::Task::Full, 64),
                                  {.allowed = {}, .top = 0, .progress = [&](double) { return ++told < 3; }});
    QVERIFY(answer.stopped);
    QCOMPARE(told, 3);
}

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
