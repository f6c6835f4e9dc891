// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The document: edits, undo, merging, files; and the runner that answers them.
#include "app/commands/scenario_commands.h"
#include "app/models/copy_text.h"
#include "app/models/estimate_runner.h"
#include "app/models/plan_document.h"
#include "tests/app/models/shipped_data.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace headroom::models;

class TestPlanDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editIsUndoable();
    void refusedValueChangesNothing();
    void oneGestureIsOneStep();
    void backToTheStartLeavesNoStep();
    void scenariosComeAndGo();
    void savesAndOpens();
    void runnerAnswersAndKeepsTheLastGood();
    void runnerCoalesces();
    void commandLineGivesTheSameScenario();

private:
    std::int64_t prompt(const PlanDocument &document) { return document.scenario().inference.promptTokens.value_or(0); }
};

void TestPlanDocument::editIsUndoable()
{
    PlanDocument document;
    document.setPlan(tests::planOf(tests::chatOn4090()));
    QSignalSpy changes(&document, &PlanDocument::changed);
    QVERIFY(!document.setText("inference.prompt_tokens", QStringLiteral("32k")));
    QCOMPARE(prompt(document), 32768);
    QCOMPARE(changes.count(), 1);
    QVERIFY(document.isModified());
    document.undoStack()->undo();
    QVERIFY(!document.scenario().inference.promptTokens);
    QVERIFY(!document.isModified());
    document.undoStack()->redo();
    QCOMPARE(prompt(document), 32768);
}

void TestPlanDocument::refusedValueChangesNothing()
{
    PlanDocument document;
    document.setPlan(tests::planOf(tests::chatOn4090()));
    const auto before = document.scenario();
    for (const char *text : {"-1", "0", "12x", "1000000000000000", "3.7"}) {
        const auto problem = document.setText("inference.prompt_tokens", QString::fromLatin1(text));
        QVERIFY2(problem, text);
        QCOMPARE(problem->path, std::string("inference.prompt_tokens"));
    }
    QVERIFY(document.scenario() == before);
    QVERIFY(!document.undoStack()->canUndo());
}

void TestPlanDocument::oneGestureIsOneStep()
{
    PlanDocument document;
    document.setPlan(tests::planOf(tests::chatOn4090()));
    const Gesture drag = document.newGesture();
    for (const char *text : {"1024", "2000", "3000", "4096"})
        QVERIFY(!document.setText("inference.prompt_tokens", QString::fromLatin1(text), drag));
    QCOMPARE(document.undoStack()->count(), 1);
    QVERIFY(!document.setText("inference.prompt_tokens", QStringLiteral("5000"), document.newGesture()));
    QVERIFY(!document.setText("inference.output_tokens", QStringLiteral("64")));
    QCOMPARE(document.undoStack()->count(), 3);
    document.undoStack()->undo();
    document.undoStack()->undo();
    QCOMPARE(prompt(document), 4096);
    document.undoStack()->undo();
    QVERIFY(!document.scenario().inference.promptTokens);
}

void TestPlanDocument::backToTheStartLeavesNoStep()
{
    PlanDocument document;
    document.setPlan(tests::planOf(tests::chatOn4090()));
    const Gesture drag = document.newGesture();
    QVERIFY(!document.setText("inference.prompt_tokens", QStringLiteral("64"), drag));
    QVERIFY(!document.setText("inference.prompt_tokens", QString(), drag));
    QVERIFY(!document.isModified());
    QVERIFY(!document.undoStack()->canUndo());
}

void TestPlanDocument::scenariosComeAndGo()
{
    PlanDocument document;
    document.setPlan(tests::planOf(tests::chatOn4090()));
    document.duplicateScenario(0);
    QCOMPARE(document.scenarioCount(), 2);
    QCOMPARE(document.currentIndex(), 1);
    QVERIFY(!document.setText("task", QStringLiteral("full")));
    document.removeScenario(0);
    QCOMPARE(document.scenarioCount(), 1);
    QCOMPARE(document.scenario().task, scenario::Task::Full);
    document.removeScenario(0);  // the last one stays
    QCOMPARE(document.scenarioCount(), 1);
    while (document.undoStack()->canUndo())
        document.undoStack()->undo();
    QCOMPARE(document.scenarioCount(), 1);
    QCOMPARE(document.currentIndex(), 0);
    QCOMPARE(document.scenario().task, scenario::Task::Inference);
}

void TestPlanDocument::savesAndOpens()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("中文 plan.headroom"));
    PlanDocument document;
    document.setPlan(tests::planOf(tests::chatOn4090()));
    QVERIFY(!document.setText("inference.kv_cache", QStringLiteral("fp8")));
    QVERIFY(!document.save(file));
    QVERIFY(!document.isModified());
    QCOMPARE(document.folder(), folder.path().toStdString());
    PlanDocument other;
    Problems warnings;
    QVERIFY(!other.load(file, warnings));
    QVERIFY(warnings.empty());
    QVERIFY(other.plan() == document.plan());
    QVERIFY(other.load(folder.path(), warnings));  // a folder is refused, and the plan stays
    QVERIFY(other.plan() == document.plan());
}

void TestPlanDocument::runnerAnswersAndKeepsTheLastGood()
{
    PlanDocument document;
    EstimateRunner runner(&document, tests::shippedData().world());
    document.setPlan(tests::planOf(tests::chatOn4090()));
    runner.flush();
    const auto good = runner.current().estimate;
    QVERIFY(good);
    QVERIFY(!runner.current().stale());
    QVERIFY(good->worst().bytes() > 0);
    QVERIFY(!document.setText("parallelism.tensor", QStringLiteral("5")));
    runner.flush();
    QVERIFY(runner.current().stale());
    QCOMPARE(runner.current().estimate, good);
    document.undoStack()->undo();
    runner.flush();
    QVERIFY(!runner.current().stale());
    QCOMPARE(runner.current().estimate->worst().bytes(), good->worst().bytes());
    const auto explained = runner.explained(0);
    QVERIFY(explained);
    QCOMPARE(runner.explained(QStringLiteral("groups[0].bytes")), explained);
    QCOMPARE(runner.explained(QStringLiteral("checkpoint_bytes")), explained);
    QVERIFY(!runner.explained(1));
    QCOMPARE(explained->estimate.worst().bytes(), good->worst().bytes());
}

void TestPlanDocument::runnerCoalesces()
{
    PlanDocument document;
    EstimateRunner runner(&document, tests::shippedData().world());
    document.setPlan(tests::planOf(tests::chatOn4090()));
    runner.flush();
    QSignalSpy answers(&runner, &EstimateRunner::answered);
    for (int tokens = 1; tokens <= 100; ++tokens)
        QVERIFY(!document.setValue("inference.prompt_tokens", tokens));
    QVERIFY(answers.wait(1000));
    QCOMPARE(answers.count(), 1);
    QCOMPARE(runner.current().resolved->inference.promptTokens, 100);
}

void TestPlanDocument::commandLineGivesTheSameScenario()
{
    PlanDocument document;
    document.setPlan(tests::planOf(tests::chatOn4090()));
    QVERIFY(!document.setText("task", QStringLiteral("lora")));
    QVERIFY(!document.setText("training.lora.targets", QStringLiteral("q_proj,v_proj")));
    QVERIFY(!document.setText("training.sequence_length", QStringLiteral("4k")));
    QCOMPARE(answerAsCommand(document.scenario()),
             QStringLiteral("headroom-cli estimate --model qwen2.5-7b --task lora --gpu rtx-4090 --gpus 1 "
                            "--set training.sequence_length=4096 --set training.lora.targets=q_proj,v_proj"));
}

QTEST_GUILESS_MAIN(TestPlanDocument)
#include "tst_plan_document.moc"
