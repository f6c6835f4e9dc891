// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes are found by estimating: over random scenarios each one really resolves, gains what estimating it says, and
// stands in its class; the published cases lead to the changes that ended their threads.
#include "core/scenario/fields.h"
#include "core/search/fixes.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace headroom;
using estimate::Verdict;
using search::CostClass;
using search::Edit;

class TestFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFixHoldsOverRandomScenarios();
    void nothingToMendNothingOffered();
    void shardingEndsTheThread();
    void recomputeForLongSequences();
    void combinationWhereOneIsNotEnough();
    void noFixBringsANewWarning();
    void everyEditIsOfferedSomewhere();
    void impossiblePlanIsTold();

private:
    [[nodiscard]] std::optional<estimate::Estimate> with(scenario::Scenario s,
                                                         const std::vector<std::string> &assignments) const;
    [[nodiscard]] search::FixAnswer fixesOf(const char *model, const char *gpu,
                                            const std::vector<std::string> &assignments) const;
    std::unique_ptr<DataFolder> m_data;
};

void TestFixes::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

std::optional<estimate::Estimate> TestFixes::with(scenario::Scenario s,
                                                  const std::vector<std::string> &assignments) const
{
    for (const auto &assignment : assignments) {
        if (scenario::setFromText(s, assignment))
            return std::nullopt;
    }
    const auto resolved = scenario::resolve(s, m_data->world());
    return resolved ? std::optional(estimate::estimate(*resolved)) : std::nullopt;
}

search::FixAnswer TestFixes::fixesOf(const char *model, const char *gpu,
                                     const std::vector<std::string> &assignments) const
{
    scenario::Scenario s;
    s.model = model;
    s.hardware.gpus = {{.gpu = gpu, .count = 1}};
    for (const auto &assignment : assignments) {
        if (scenario::setFromText(s, assignment))
            qFatal("%s", assignment.c_str());
    }
    return search::findFixes(s, m_data->world()).value();
}

void TestFixes::everyFixHoldsOverRandomScenarios()
{
    test::RandomScenarios scenarios(m_data->world(), 7U);
    int offered = 0, combined = 0;
    for (int i = 0; i < 150; ++i) {
        const auto asked = scenarios.next().asked;
        const auto answer = search::findFixes(asked, m_data->world());
        QVERIFY(answer.ok());
        const auto &before = answer->before.worst();
        auto last = CostClass::Free;
        bool reached = true;
        for (const auto &fix : answer->fixes) {
            ++offered;
            const auto after = with(asked, fix.assignments);
            const auto name = asked.model + " " + fix.assignments.front();
            QVERIFY2(after, name.c_str());
            QCOMPARE(fix.savedBytes, before.bytes() - after->worst().bytes());
            QCOMPARE(fix.gainBytes, after->worst().headroomBytes() - before.headroomBytes());
            QVERIFY2(fix.gainBytes > 0, name.c_str());
            QVERIFY(fix.edits.size() <= 3);
            combined += fix.edits.size() > 1 ? 1 : 0;
            const bool reaches = before.fits() ? after->worst().verdict == Verdict::Fits : after->fits();
            QCOMPARE(fix.reachesGoal, reaches);
            // Those that reach the goal first; within both parts by class.
            QVERIFY(reached || !fix.reachesGoal);
            if (reached && !fix.reachesGoal)
                last = CostClass::Free;
            reached = fix.reachesGoal;
            QVERIFY2(fix.cost >= last, name.c_str());
            last = fix.cost;
        }
        if (before.verdict == Verdict::Fits)
            QVERIFY(answer->fixes.empty());
    }
    QVERIFY2(offered > 100, std::to_string(offered).c_str());
    QVERIFY2(combined > 3, std::to_string(combined).c_str());
}

void TestFixes::nothingToMendNothingOffered()
{
    const auto answer = fixesOf("qwen2.5-0.5b", "h100-80gb-sxm", {});
    QCOMPARE(answer.before.worst().verdict, Verdict::Fits);
    QVERIFY(answer.fixes.empty());
}

// hiyouga/LLaMA-Factory issue 1158: 13B on 4 x A800, ZeRO-2 does not, ZeRO-3 does.
void TestFixes::shardingEndsTheThread()
{
    const auto answer =
        fixesOf("llama-2-13b", "a800-80gb-sxm",
                {"task=full", "hardware.gpus=4", "parallelism.zero_stage=2", "training.framework=llama-factory"});
    QCOMPARE(answer.before.worst().verdict, Verdict::DoesNotFit);
    QVERIFY(!answer.fixes.empty());
    const auto zero = std::find_if(answer.fixes.begin(), answer.fixes.end(),
                                   [](const auto &fix) { return fix.edits == std::vector{Edit::ZeroStage}; });
    QVERIFY(zero != answer.fixes.end());
    QCOMPARE(zero->assignments, std::vector<std::string>{"parallelism.zero_stage=3"});
    QVERIFY(zero->reachesGoal);
}

void TestFixes::recomputeForLongSequences()
{
    const auto answer = fixesOf("llama-3.1-8b", "h100-80gb-sxm", {"task=lora", "training.sequence_length=32k"});
    QCOMPARE(answer.before.worst().verdict, Verdict::DoesNotFit);
    const auto found = std::find_if(answer.fixes.begin(), answer.fixes.end(), [](const auto &fix) {
        return std::find(fix.edits.begin(), fix.edits.end(), Edit::Recompute) != fix.edits.end();
    });
    QVERIFY(found != answer.fixes.end());
    QVERIFY(found->reachesGoal);
    QCOMPARE(found->cost, CostClass::Slower);
}

// The founding document's capstone: 65B on four V100. No single edit is enough.
void TestFixes::combinationWhereOneIsNotEnough()
{
    const auto answer = fixesOf("llama-1-65b", "v100-32gb-sxm", {"task=full", "hardware.gpus=4"});
    QVERIFY(answer.fixes.size() > 1);
    const auto &best = answer.fixes.front();
    QVERIFY(best.reachesGoal);
    QVERIFY(best.edits.size() > 1);
    QVERIFY(best.estimate.fits());
    // No edit of it is superfluous.
    for (std::size_t left = 0; left < best.assignments.size(); ++left) {
        auto fewer = best.assignments;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
        scenario::Scenario s;
        s.model = "llama-1-65b";
        s.task = scenario::Task::Full;
        s.hardware.gpus = {{.gpu = "v100-32gb-sxm", .count = 4}};
        const auto without = with(s, fewer);
        QVERIFY(!without || !without->fits());
    }
}

// fp8 is not offered to a card without it.
void TestFixes::noFixBringsANewWarning()
{
    const auto answer = fixesOf("qwen2.5-14b", "rtx-3090", {"inference.weights=bf16"});
    QCOMPARE(answer.before.worst().verdict, Verdict::DoesNotFit);
    QVERIFY(!answer.fixes.empty());
    for (const auto &fix : answer.fixes) {
        for (const auto &assignment : fix.assignments)
            QVERIFY2(assignment != "inference.weights=fp8", assignment.c_str());
    }
}

void TestFixes::everyEditIsOfferedSomewhere()
{
    std::set<Edit> seen;
    const search::Asker asker(m_data->world(), {});
    const auto look = [&](const char *model, const char *gpu, const std::vector<std::string> &assignments) {
        scenario::Scenario s;
        s.model = model;
        s.hardware.gpus = {{.gpu = gpu, .count = 1}};
        const auto now = asker.askWith(s, assignments);
        QVERIFY2(now, model);
        for (const auto &candidate : search::fixCandidates(*now, asker, CostClass::ChangesResult))
            seen.insert(candidate.edit);
    };
    look("llama-3.1-8b", "h100-80gb-sxm",
         {"task=full", "hardware.gpus=8", "training.micro_batch=4", "training.flash_attention=false",
          "parallelism.zero_stage=3"});
    look("llama-3.1-8b", "h100-80gb-sxm", {"task=full", "hardware.gpus=4", "hardware.reserved_gib=2"});
    look("llama-3.1-8b", "h100-80gb-sxm", {"inference.concurrency=64"});
    look("gpt-oss-20b", "rtx-4090",
         {"inference.engine=llama.cpp", "inference.swa_full=true", "inference.flash_attention=false"});
    for (const auto &[edit, word] : Words<Edit>::table)
        QVERIFY2(seen.contains(edit), std::string(word).c_str());
}

void TestFixes::impossiblePlanIsTold()
{
    scenario::Scenario s;
    s.model = "no-such-model";
    s.hardware.gpus = {{.gpu = "rtx-4090", .count = 1}};
    const auto answer = search::findFixes(s, m_data->world());
    QVERIFY(!answer.ok());
    QCOMPARE(answer.problem().code, std::string("unknown-model"));
}

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
